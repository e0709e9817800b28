import { Button, Link, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { TermPage, type TermRow } from '../../../api/terms/term-shapes.ts';
import { nameOf, names } from '../../../language/names.ts';
import type { PageProps } from '../page-props.ts';
import { countInWords, dayInWords, momentInWords } from '../shared/dates.ts';
import { Swatch } from '../shared/patterns.tsx';
import { pathOf } from '../shared/query.ts';
import { usePages } from '../shared/use-pages.ts';
import { TroubleBar } from '../shell/states.tsx';
import { useRefreshAfterChanges } from '../use-case-changes.ts';
import { useWords } from '../words.ts';
import type { Chosen } from './filters.tsx';
import { patternOf, weekInWords, type Week } from './weeks.ts';
import { termsWords } from './words.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { flex: '1 1 220px', minWidth: 0, display: 'flex', flexDirection: 'column' },
  kind: { flex: '0 1 240px', display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'start' },
  record: { flex: '0 1 200px', textAlign: 'start' },
  faint: { color: tokens.colorNeutralForeground3 },
});

interface RowProps extends Pick<PageProps, 'language' | 'go'> {
  term: TermRow;
  family: string;
}

const Record = ({ term: { source, id }, language, go }: Pick<RowProps, 'term' | 'language' | 'go'>): ReactNode => {
  const words = termsWords[language];
  return source === 'case' ? (
    <Link as="button" onClick={() => go(`/cases/${id}`)}>
      {words.oneCase(id)}
    </Link>
  ) : (
    <Text>{words.subscription(id)}</Text>
  );
};

const Row = ({ term, family, language, go }: RowProps) => {
  const styles = useStyles();
  const words = termsWords[language];
  const { customer, product, channel, kind, termEnd, cancellableUntil } = term;
  const about = [product, channel !== undefined && nameOf(names[language].channels, channel)].filter(Boolean);
  return (
    <li className={styles.row}>
      <Text>{dayInWords(termEnd, language)}</Text>
      <div className={styles.what}>
        <Text weight="semibold">{customer}</Text>
        {about.length > 0 && <Text className={styles.faint}>{about.join(' · ')}</Text>}
      </div>
      <div className={styles.kind}>
        <Swatch family={family} pattern={patternOf[kind]} />
        <div>
          <Text block>{words.kinds[kind]}</Text>
          {cancellableUntil !== undefined && (
            <Text block className={styles.faint}>
              {words.until(momentInWords(cancellableUntil, language))}
            </Text>
          )}
        </div>
      </div>
      <div className={styles.record}>
        <Record term={term} language={language} go={go} />
      </div>
    </li>
  );
};

interface Props extends PageProps {
  week: Week;
  chosen: Chosen;
  family: string;
}

/** The terms of a week, a page at a time. */
export const WeekList = ({ api, language, go, week, chosen, family }: Props) => {
  const styles = useStyles();
  const { from, to } = week;
  const asked = { from, to, ...chosen };
  const { rows, more, isLoading, trouble, again } = usePages(pathOf('', asked), async (cursor, signal) => {
    const page = await api.get(pathOf('/terms/list', { ...asked, cursor }), TermPage, signal);
    return { rows: page.terms, next: page.next };
  });
  useRefreshAfterChanges(again);
  const words = termsWords[language];
  const tab = useWords();
  const isEmpty = rows.length === 0 && !isLoading && trouble === undefined;
  return (
    <section>
      <Subtitle2 as="h2" block>
        {words.listOf(weekInWords(week, words, language))}
      </Subtitle2>
      <div role="status">
        <Text>
          {isLoading ? tab.loading : isEmpty ? words.listEmpty : words.listed(countInWords(rows.length, language))}
        </Text>
      </div>
      <ul className={styles.list}>
        {rows.map((term) => (
          <Row key={`${term.source} ${term.id}`} term={term} family={family} language={language} go={go} />
        ))}
      </ul>
      {trouble !== undefined && <TroubleBar trouble={trouble} again={again} />}
      {more !== undefined && <Button onClick={more}>{tab.more}</Button>}
    </section>
  );
};
