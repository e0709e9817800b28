import { makeStyles, Text, tokens } from '@fluentui/react-components';

import type { CaseStatus } from '../../../cases/case-status.ts';
import type { Language } from '../../../language/language.ts';
import { countInWords } from '../shared/dates.ts';
import { Filled } from '../shared/patterns.tsx';
import { sumInWords } from './sum-in-words.ts';
import { patternOf, type Sum } from './sums.ts';

const height = 22;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 11rem) minmax(0, 1fr) 4rem',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr) 4rem' },
  },
  name: { '@media (max-width: 480px)': { gridColumn: '1 / -1' } },
  bar: { display: 'block', width: '100%' },
  total: { fontVariantNumeric: 'tabular-nums' },
});

/** Beside each other in one hundred parts of the row's width. */
const placed = (counts: Sum['counts'], top: number): { status: CaseStatus; x: number; width: number }[] => {
  let end = 0;
  return counts.flatMap(([status, count]) => {
    if (count === 0) return [];
    const [x, width] = [end, (count / top) * 100];
    end += width;
    return [{ status, x, width }];
  });
};

interface Props {
  label: string;
  sums: readonly (Sum & { key: string; title: string })[];
  family: string;
  language: Language;
}

/** A bar for each name, in parts for each status. A reader hears every number of it. */
export const StatusBars = ({ label, sums, family, language }: Props) => {
  const styles = useStyles();
  const top = Math.max(1, ...sums.map(({ total }) => total));
  return (
    <ul className={styles.list} aria-label={label}>
      {sums.map((sum) => (
        <li key={sum.key} className={styles.row}>
          <Text className={styles.name}>{sum.title}</Text>
          <svg className={styles.bar} height={height} role="img" aria-label={sumInWords(sum, language)}>
            <title>{sumInWords(sum, language)}</title>
            {placed(sum.counts, top).map(({ status, x, width }) => (
              <svg key={status} x={`${x}%`} width={`${width}%`} height={height}>
                <Filled
                  family={family}
                  pattern={patternOf[status]}
                  {...{ x: 0, y: 1, width: '100%', height: height - 2 }}
                />
              </svg>
            ))}
          </svg>
          <Text className={styles.total}>{countInWords(sum.total, language)}</Text>
        </li>
      ))}
    </ul>
  );
};
