import type { Language } from '../../../language/language.ts';
import { names } from '../../../language/names.ts';
import { countInWords } from '../shared/dates.ts';
import type { Sum } from './sums.ts';
import { insightsWords } from './words.ts';

/** Every number of a sum, aloud. */
export const sumInWords = ({ title, total, counts }: Sum & { title: string }, language: Language): string => {
  const words = insightsWords[language];
  const { statuses } = names[language];
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([status, count]) => words.part(statuses[status], countInWords(count, language)));
  return words.bar(title, countInWords(total, language), parts.join(', '));
};
