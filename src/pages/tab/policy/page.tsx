import { Text } from '@fluentui/react-components';
import { useId, useState } from 'react';

import type { PolicyView } from '../../../api/policy/policy-shapes.ts';
import type { PageProps } from '../page-props.ts';
import { countInWords, dayInWords } from '../shared/dates.ts';
import { PageFrame } from '../shared/page-frame.tsx';
import { Shown } from '../shared/shown.tsx';
import { Tabs } from '../shared/tabs.tsx';
import { usePresent } from '../shared/use-present.ts';
import { Changes } from './changes.tsx';
import { DecisionMap } from './decision-map.tsx';
import { Opinions } from './feedback.tsx';
import { Rules } from './rules.tsx';
import { policyWords } from './words.ts';

const parts = ['map', 'changes', 'rules', 'feedback'] as const;
type Part = (typeof parts)[number];

interface PresentProps extends PageProps {
  present: PolicyView;
}

const Numbers = ({ present: { today, version, counts }, language }: Pick<PresentProps, 'present' | 'language'>) => {
  const words = policyWords[language];
  const [rules, outcomes, sources, stale] = [counts.rules, counts.outcomes, counts.sources, counts.stale].map((count) =>
    countInWords(count, language),
  );
  return (
    <div>
      <Text block weight="semibold">
        {words.version(dayInWords(version ?? today, language))}
      </Text>
      <Text block>{words.counts(rules ?? '', outcomes ?? '', sources ?? '')}</Text>
      {counts.stale > 0 && <Text block>{words.staleCount(stale ?? '')}</Text>}
    </div>
  );
};

const Opened = ({ part, ...props }: PresentProps & { part: Part }) => {
  switch (part) {
    case 'map':
      return <DecisionMap {...props} />;
    case 'changes':
      return <Changes {...props} />;
    case 'rules':
      return <Rules {...props} />;
    case 'feedback':
      return <Opinions {...props} />;
  }
};

/** By which rules the bot answers, since when, why, and what agents think of them. */
export const PolicyPage = (props: PageProps) => {
  const { api, language } = props;
  const id = useId();
  const [part, setPart] = useState<Part>('map');
  const words = policyWords[language];
  return (
    <PageFrame title={words.title}>
      <Shown loaded={usePresent(api)}>
        {(present) => (
          <>
            <Numbers present={present} language={language} />
            <Tabs id={id} label={words.parts} names={parts} titles={words} chosen={part} onChoose={setPart} />
            <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${part}`}>
              <Opened {...props} present={present} part={part} />
            </div>
          </>
        )}
      </Shown>
    </PageFrame>
  );
};
