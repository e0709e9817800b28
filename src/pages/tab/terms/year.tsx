import { Caption1, makeStyles, Subtitle2, Switch, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { TermCounts } from '../../../api/terms/term-shapes.ts';
import { TermKind } from '../../../terms/term-kind.ts';
import type { PageProps } from '../page-props.ts';
import { Swatch } from '../shared/patterns.tsx';
import { pathOf } from '../shared/query.ts';
import { Shown } from '../shared/shown.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useRefreshAfterChanges } from '../use-case-changes.ts';
import { useWords } from '../words.ts';
import { isFiltered, type Chosen } from './filters.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { Timeline } from './timeline.tsx';
import { patternOf, totalOf, yearFrom } from './weeks.ts';
import { WeekList } from './week-list.tsx';
import { termsWords, type TermsWords } from './words.ts';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    listStyleType: 'none',
    padding: 0,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

const Legend = ({ family, words }: { family: string; words: TermsWords }) => {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.legend} aria-label={words.legend}>
        {TermKind.options.map((kind) => (
          <li key={kind} className={styles.entry}>
            <Swatch family={family} pattern={patternOf[kind]} />
            <Text>{words.kinds[kind]}</Text>
          </li>
        ))}
      </ul>
      <Caption1>{words.est}</Caption1>
    </>
  );
};

interface Props extends PageProps {
  today: string;
  chosen: Chosen;
  family: string;
}

interface WeeksProps extends Props {
  counts: TermCounts;
}

const Weeks = ({ counts, today: _, chosen, family, ...props }: WeeksProps) => {
  const styles = useStyles();
  const [at, setAt] = useState<number>();
  const [asTable, setAsTable] = useState(false);
  const words = termsWords[props.language];
  const tab = useWords();
  const { buckets: weeks } = counts;
  const week = at === undefined ? undefined : weeks[at];
  if (weeks.every((one) => totalOf(one) === 0)) {
    return <Text>{isFiltered(chosen) ? words.nothingFiltered : words.nothing}</Text>;
  }
  const common = { weeks, onChoose: setAt, words, language: props.language };
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <Text>{words.howTo}</Text>
        <Switch label={tab.asTable} checked={asTable} onChange={(__, { checked }) => setAsTable(checked)} />
      </div>
      {asTable ? <TimelineTable {...common} /> : <Timeline {...common} chosen={at} family={family} />}
      <Legend family={family} words={words} />
      {week !== undefined && <WeekList {...props} week={week} chosen={chosen} family={family} />}
    </div>
  );
};

/** What ends in the coming year, week by week. */
export const Year = (props: Props) => {
  const { api, language, today, chosen } = props;
  const path = pathOf('/terms', { ...yearFrom(today), bucket: 'week', ...chosen });
  const loaded = useLoaded(path, (signal) => api.get(path, TermCounts, signal));
  useRefreshAfterChanges(loaded.again);
  return (
    <section>
      <Subtitle2 as="h2" block>
        {termsWords[language].timeline}
      </Subtitle2>
      <Shown loaded={loaded}>{(counts) => <Weeks {...props} counts={counts} />}</Shown>
    </section>
  );
};
