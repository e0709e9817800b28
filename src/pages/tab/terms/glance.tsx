import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';

import type { TermCounts } from '../../../api/terms/term-shapes.ts';
import type { Language } from '../../../language/language.ts';
import { TermKind } from '../../../terms/term-kind.ts';
import { countInWords } from '../shared/dates.ts';
import { Swatch } from '../shared/patterns.tsx';
import { patternOf, sumOf } from './weeks.ts';
import type { TermsWords } from './words.ts';

const useStyles = makeStyles({
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 124px), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalS} 0 0`,
  },
  one: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    gap: tokens.spacingVerticalXXS,
  },
  count: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: 600 },
  name: { display: 'flex', alignItems: 'start', hyphens: 'auto', gap: tokens.spacingHorizontalXS },
});

interface Props {
  counts: TermCounts;
  family: string;
  words: TermsWords;
  language: Language;
}

/** The next month in numbers. */
export const Glance = ({ counts, family, words, language }: Props) => {
  const styles = useStyles();
  const sums = sumOf(counts.buckets);
  const total = TermKind.options.reduce((sum, kind) => sum + sums[kind], 0);
  return (
    <section>
      <Subtitle2 as="h2" block>
        {words.glance}
      </Subtitle2>
      <dl className={styles.numbers}>
        <div className={styles.one}>
          <dt>
            <Text>{words.total}</Text>
          </dt>
          <dd className={styles.count}>{countInWords(total, language)}</dd>
        </div>
        {TermKind.options.map((kind) => (
          <div key={kind} className={styles.one}>
            <dt className={styles.name}>
              <Swatch family={family} pattern={patternOf[kind]} />
              <Text>{words.kinds[kind]}</Text>
            </dt>
            <dd className={styles.count}>{countInWords(sums[kind], language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
