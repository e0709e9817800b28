import type { TermCounts } from '../../../api/terms/term-shapes.ts';
import type { Language } from '../../../language/language.ts';
import { addMonths, dateOf, dayOf } from '../../../policy/calendar-days.ts';
import { TermKind } from '../../../terms/term-kind.ts';
import { countInWords, dayInWords } from '../shared/dates.ts';
import type { PatternName } from '../shared/patterns.tsx';
import type { TermsWords } from './words.ts';

export type Week = TermCounts['buckets'][number];

export const patternOf: Record<TermKind, PatternName> = {
  renews: 'solid',
  ends: 'stripes',
  'paid-est': 'cross',
  cancellable: 'dots',
  unknown: 'hollow',
};

/** A year from a day on, and thirty days; both ends are included. */
export const yearFrom = (today: string): { from: string; to: string } => ({
  from: today,
  to: dateOf(addMonths(dayOf(today), 12) - 1),
});
export const thirtyDaysFrom = (today: string): { from: string; to: string } => ({
  from: today,
  to: dateOf(dayOf(today) + 29),
});

export const totalOf = ({ kinds }: Pick<Week, 'kinds'>): number =>
  TermKind.options.reduce((sum, kind) => sum + kinds[kind], 0);

/** The sums of several weeks. */
export const sumOf = (weeks: readonly Pick<Week, 'kinds'>[]): Record<TermKind, number> => {
  const sums: Record<TermKind, number> = { renews: 0, ends: 0, 'paid-est': 0, cancellable: 0, unknown: 0 };
  for (const { kinds } of weeks) for (const kind of TermKind.options) sums[kind] += kinds[kind];
  return sums;
};

/** Where a key leads from a week; nothing for a key that leads nowhere. */
export const weekAfterKey = (key: string, at: number, count: number): number | undefined => {
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + 4);
    case 'PageUp':
      return Math.max(0, at - 4);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
};

export const weekInWords = ({ from, to }: Pick<Week, 'from' | 'to'>, words: TermsWords, language: Language): string =>
  words.week(dayInWords(from, language), dayInWords(to, language));

/** A week and what ends in it, as it is read aloud. */
export const weekAloud = (week: Week, words: TermsWords, language: Language): string => {
  const total = totalOf(week);
  const kinds = TermKind.options
    .filter((kind) => week.kinds[kind] > 0)
    .map((kind) => words.kindCount(words.kinds[kind], countInWords(week.kinds[kind], language)))
    .join(', ');
  const counts = total === 0 ? words.weekEmpty : words.weekCounts(countInWords(total, language), kinds);
  return `${weekInWords(week, words, language)}: ${counts}`;
};

/** The weeks in which a month begins, which carry its name. */
export const startsMonth = (weeks: readonly Week[], at: number): boolean => {
  const month = weeks[at]?.from.slice(0, 7);
  return month !== undefined && weeks[at - 1]?.from.slice(0, 7) !== month;
};
