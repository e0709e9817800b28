import { Subtitle2, Text } from '@fluentui/react-components';
import { useState } from 'react';

import { Comparison, type Difference, type PolicyView } from '../../../api/policy/policy-shapes.ts';
import type { Language } from '../../../language/language.ts';
import type { PageProps } from '../page-props.ts';
import { countInWords, dayInWords } from '../shared/dates.ts';
import { pathOf } from '../shared/query.ts';
import { Shown } from '../shared/shown.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { DayChoice } from './day-choice.tsx';
import { useParts } from './decision-map.tsx';
import { policyWords } from './words.ts';

const Change = ({ change, language }: { change: Difference; language: Language }) => {
  const styles = useParts();
  const words = policyWords[language];
  const { was, now, steps, situations, of, rules, sources } = change;
  const since = steps.at(-1)?.since;
  return (
    <li className={styles.entry}>
      <Text>
        <strong>{words.was}:</strong> {was.line}
      </Text>
      <Text>
        <strong>{words.now}:</strong> {now.line}
      </Text>
      <div className={styles.marks}>
        {since !== undefined && <Text>{words.since(dayInWords(since, language))}</Text>}
        <Text>{words.situations(countInWords(situations, language), countInWords(of, language))}</Text>
      </div>
      <Text className={styles.faint}>
        {words.because}: {[...rules, ...sources].join(', ')}
      </Text>
    </li>
  );
};

interface BetweenProps extends Pick<PageProps, 'api' | 'language'> {
  from: string;
  to: string;
}

const Between = ({ api, language, from, to }: BetweenProps) => {
  const styles = useParts();
  const words = policyWords[language];
  const path = pathOf('/policy/diff', { from, to });
  return (
    <Shown loaded={useLoaded(path, (signal) => api.get(path, Comparison, signal))}>
      {({ differences, text }) => (
        <>
          <div role="status">
            <Subtitle2 as="h2">
              {differences.length === 0 ? words.noChange : words.changed(countInWords(differences.length, language))}
            </Subtitle2>
          </div>
          <ul className={styles.list}>
            {differences.map((change, at) => (
              <Change key={at} change={change} language={language} />
            ))}
          </ul>
          <details>
            <summary>{words.whole}</summary>
            <pre className={styles.text}>{text}</pre>
          </details>
        </>
      )}
    </Shown>
  );
};

interface Props extends Pick<PageProps, 'api' | 'language'> {
  present: PolicyView;
}

/** What changed for whom between two dates. */
export const Changes = ({ api, language, present }: Props) => {
  const styles = useParts();
  const words = policyWords[language];
  const { dates, today, version } = present;
  const [from, setFrom] = useState(dates.findLast((date) => date < (version ?? today)) ?? today);
  const [to, setTo] = useState(today);
  const common = { present, language };
  return (
    <div className={styles.part}>
      <div className={styles.choices}>
        <DayChoice label={words.from} value={from} onChange={setFrom} {...common} />
        <DayChoice label={words.to} value={to} onChange={setTo} {...common} />
      </div>
      {from < to ? <Between {...{ api, language, from, to }} /> : <Text role="alert">{words.wrongSpan}</Text>}
    </div>
  );
};
