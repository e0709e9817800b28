import { makeStyles, Subtitle2, Switch, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';

import type { Language } from '../../../language/language.ts';
import { countInWords } from '../shared/dates.ts';
import { PlainTable } from '../shared/plain-table.tsx';
import { Loading } from '../shell/states.tsx';
import { useWords } from '../words.ts';
import { StatusBars } from './status-bars.tsx';
import { sumInWords } from './sum-in-words.ts';
import { statuses, type Sum } from './sums.ts';
import { insightsWords } from './words.ts';

const useStyles = makeStyles({
  columns: { position: 'relative' },
  aloud: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    padding: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' },
});

/** The library of charts is as large as all the rest: it comes after the page is there. */
const MonthChart = lazy(async () => ({ default: (await import('./month-chart.tsx')).MonthChart }));

interface Props {
  heading: string;
  hint?: string;
  /** What is in the first column. */
  named: string;
  sums: readonly (Sum & { key: string; title: string })[];
  /** What is in the first column goes on: it is drawn as columns beside each other. */
  isOverTime?: boolean;
  family: string;
  language: Language;
}

type DrawnProps = Pick<Props, 'sums' | 'family' | 'language'> & { label: string; isOverTime: boolean };

/**
 * The library puts stops for the Tab key around its chart that a reader must not come upon. So the chart is there to be
 * looked at; a reader hears the sums as a list, and the table is there for everybody.
 */
const Columns = (props: Omit<DrawnProps, 'isOverTime'>) => {
  const { label, sums, language } = props;
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      <div inert>
        <Suspense fallback={<Loading />}>
          <MonthChart {...props} />
        </Suspense>
      </div>
      <ul className={styles.aloud} aria-label={label}>
        {sums.map((sum) => (
          <li key={sum.key}>{sumInWords(sum, language)}</li>
        ))}
      </ul>
    </div>
  );
};

const Drawn = ({ isOverTime, ...props }: DrawnProps) =>
  isOverTime ? <Columns {...props} /> : <StatusBars {...props} />;

/** Sums as bars, or as the table that they are drawn from. */
export const StatusPart = ({ heading, hint, named, sums, isOverTime = false, family, language }: Props) => {
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  const words = insightsWords[language];
  const tab = useWords();
  const rows = sums.map(({ key, title, total, counts }) => ({
    key,
    cells: [title, ...[...counts.map(([, count]) => count), total].map((count) => countInWords(count, language))],
  }));
  const columns = [named, ...statuses.map((status) => tab.names.statuses[status]), words.total];
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{heading}</Subtitle2>
        <Switch
          label={tab.asTable}
          aria-label={`${tab.asTable}: ${heading}`}
          checked={asTable}
          onChange={(_, { checked }) => setAsTable(checked)}
        />
      </div>
      {hint !== undefined && <Text>{hint}</Text>}
      {asTable ? (
        <PlainTable caption={heading} columns={columns} rows={rows} numbersFrom={1} />
      ) : (
        <Drawn label={heading} {...{ sums, isOverTime, family, language }} />
      )}
    </section>
  );
};
