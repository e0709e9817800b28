import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { Language } from '../../../language/language.ts';
import { TermKind } from '../../../terms/term-kind.ts';
import { countInWords } from '../shared/dates.ts';
import { PlainTable } from '../shared/plain-table.tsx';
import { totalOf, weekInWords, type Week } from './weeks.ts';
import type { TermsWords } from './words.ts';

const useStyles = makeStyles({ week: { fontWeight: tokens.fontWeightRegular, textAlign: 'start', padding: 0 } });

interface Props {
  weeks: readonly Week[];
  onChoose: (at: number) => void;
  words: TermsWords;
  language: Language;
}

/** The numbers of the timeline. Weeks in which nothing ends are left out. */
export const TimelineTable = ({ weeks, onChoose, words, language }: Props) => {
  const styles = useStyles();
  const rows = weeks.flatMap((week, at) => {
    if (totalOf(week) === 0) return [];
    const counts = [...TermKind.options.map((kind) => week.kinds[kind]), totalOf(week)];
    const choice = (
      <Button appearance="transparent" className={styles.week} onClick={() => onChoose(at)}>
        {weekInWords(week, words, language)}
      </Button>
    );
    return [{ key: week.from, cells: [choice, ...counts.map((count) => countInWords(count, language))] }];
  });
  const columns = [words.weekColumn, ...TermKind.options.map((kind) => words.kinds[kind]), words.totalColumn];
  return <PlainTable caption={words.timeline} columns={columns} rows={rows} numbersFrom={1} />;
};
