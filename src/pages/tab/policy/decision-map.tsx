import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { PolicyView } from '../../../api/policy/policy-shapes.ts';
import { FamilyId } from '../../../policy/graph-families.ts';
import { names } from '../../../language/names.ts';
import type { PageProps } from '../page-props.ts';
import { dayInWords } from '../shared/dates.ts';
import { OneOf } from '../shared/one-of.tsx';
import { pathOf } from '../shared/query.ts';
import { Shown } from '../shared/shown.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { DayChoice } from './day-choice.tsx';
import { MapFrame } from './map-frame.tsx';
import { sentencesOf, sizeOf } from './map-view.ts';
import { policyWords } from './words.ts';

export const useParts = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  beside: { alignSelf: 'end' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  marks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  faint: { color: tokens.colorNeutralForeground3 },
  text: { whiteSpace: 'pre-wrap', fontFamily: tokens.fontFamilyBase, margin: 0 },
});

interface Props extends Pick<PageProps, 'api' | 'language'> {
  present: PolicyView;
}

/** The questions and next steps of a product family on a date. */
export const DecisionMap = ({ api, language, present }: Props) => {
  const styles = useParts();
  const words = policyWords[language];
  const [family, setFamily] = useState<string>('licenses');
  const [on, setOn] = useState(present.today);
  const path = pathOf('/policy/graph', { on, family });
  const families = FamilyId.options.map((id) => [id, names[language].families[id]] as const);
  const name = families.find(([id]) => id === family)?.[1] ?? family;
  return (
    <div className={styles.part}>
      <div className={styles.choices}>
        <OneOf label={words.family} value={family} options={families} onChange={setFamily} />
        <DayChoice label={words.on} value={on} present={present} language={language} onChange={setOn} />
      </div>
      <Shown loaded={useLoaded(path, (signal) => api.text(path, signal))}>
        {(svg) => (
          <>
            <MapFrame
              svg={svg}
              size={sizeOf(svg)}
              label={words.drawing(name, dayInWords(on, language))}
              language={language}
            />
            <details>
              <summary>{words.mapInWords}</summary>
              <ul>
                {sentencesOf(svg).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </details>
          </>
        )}
      </Shown>
    </div>
  );
};
