import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';

import { InsightsView } from '../../../api/terms/insights-shapes.ts';
import type { Language } from '../../../language/language.ts';
import { nameOf, names } from '../../../language/names.ts';
import type { PageProps } from '../page-props.ts';
import { countInWords, monthInWords } from '../shared/dates.ts';
import { OneOf } from '../shared/one-of.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { Patterns, Swatch } from '../shared/patterns.tsx';
import { PlainTable } from '../shared/plain-table.tsx';
import { pathOf } from '../shared/query.ts';
import { Shown } from '../shared/shown.tsx';
import { usePresent } from '../shared/use-present.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useRefreshAfterChanges } from '../use-case-changes.ts';
import { useWords } from '../words.ts';
import { StatusPart } from './status-part.tsx';
import { byChannel, byLength, byMonth, byPerson, firstMonth, patternOf, statuses } from './sums.ts';
import { insightsWords } from './words.ts';

const spans = [3, 6, 12, 24, 36];

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    listStyleType: 'none',
    padding: 0,
    margin: 0,
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
  choice: { maxWidth: '240px' },
});

interface PartProps {
  view: InsightsView;
  family: string;
  language: Language;
}

const Legend = ({ family, language }: Omit<PartProps, 'view'>) => {
  const styles = useStyles();
  return (
    <ul className={styles.legend} aria-label={insightsWords[language].outcome}>
      {statuses.map((status) => (
        <li key={status} className={styles.entry}>
          <Swatch family={family} pattern={patternOf[status]} />
          <Text>{names[language].statuses[status]}</Text>
        </li>
      ))}
    </ul>
  );
};

const Lengths = ({ view, language }: Omit<PartProps, 'family'>) => {
  const words = insightsWords[language];
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const rows = byLength(view).map(({ took, cases, part }) => ({
    key: took,
    cells: [words.took[took], countInWords(cases, language), words.share(percent.format(part))],
  }));
  return (
    <section>
      <Subtitle2 as="h2" block>
        {words.time}
      </Subtitle2>
      <PlainTable
        caption={words.timeHint}
        columns={[words.length, words.cases, words.total]}
        rows={rows}
        numbersFrom={1}
      />
    </section>
  );
};

const Outcomes = ({ view, family, language }: PartProps) => {
  const words = insightsWords[language];
  const tab = useWords();
  const common = { family, language };
  if (view.monthly.length === 0) return <Text>{words.nothing}</Text>;
  const months = byMonth(view).map((sum) => ({ ...sum, key: sum.name, title: monthInWords(sum.name, language) }));
  const channels = byChannel(view).map((sum) => ({
    ...sum,
    key: sum.name,
    title: nameOf(tab.names.channels, sum.name),
  }));
  return (
    <>
      <StatusPart
        heading={words.byMonth}
        hint={words.byMonthHint}
        named={words.month}
        sums={months}
        isOverTime
        {...common}
      />
      <StatusPart heading={words.byChannel} named={tab.channel} sums={channels} {...common} />
      <Lengths view={view} language={language} />
    </>
  );
};

const Waiting = ({ view, family, language }: PartProps) => {
  const words = insightsWords[language];
  const sums = byPerson(view).map((sum) => ({ ...sum, key: sum.agent, title: sum.name }));
  if (sums.length === 0) return <Text>{words.nobody}</Text>;
  const common = { named: words.person, family, language };
  return <StatusPart heading={words.waiting} hint={words.waitingHint} sums={sums} {...common} />;
};

const Span = ({ api, language, from, family }: PageProps & { from: string; family: string }) => {
  const styles = useStyles();
  const path = pathOf('/insights', { from });
  const loaded = useLoaded(path, (signal) => api.get(path, InsightsView, signal));
  useRefreshAfterChanges(loaded.again);
  return (
    <Shown loaded={loaded}>
      {(view) => (
        <div className={styles.parts}>
          <Outcomes view={view} family={family} language={language} />
          <Waiting view={view} family={family} language={language} />
        </div>
      )}
    </Shown>
  );
};

/** What came of the cases, how soon, and what is still open. */
export const InsightsPage = (props: PageProps) => {
  const { api, language } = props;
  const styles = useStyles();
  const family = `insights${useId()}`;
  const [months, setMonths] = useState('12');
  const words = insightsWords[language];
  return (
    <PageFrame title={words.title}>
      <Patterns family={family} />
      <div className={styles.choice}>
        <OneOf
          label={words.months}
          value={months}
          options={spans.map((count) => [String(count), words.lastMonths(count)])}
          onChange={setMonths}
        />
      </div>
      <Legend family={family} language={language} />
      <Shown loaded={usePresent(api)}>
        {({ today }) => <Span {...props} from={firstMonth(today, Number(months))} family={family} />}
      </Shown>
    </PageFrame>
  );
};
