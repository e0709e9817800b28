import type { RuleRow } from '../../../api/policy/policy-shapes.ts';

export interface RuleFilter {
  text: string;
  confidence: string;
  onlyStale: boolean;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What is searched in a rule: its id, its answer and its sources. */
const textOf = ({ id, line = '', outcome = '', overlay = '', sources }: RuleRow): string =>
  plain([id, line, outcome, overlay, ...sources.flatMap((source) => [source.id, source.title])].join(' '));

/** Rules that have every word, however it is accented. */
export const fittingRows = (rules: readonly RuleRow[], { text, confidence, onlyStale }: RuleFilter): RuleRow[] => {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    if (onlyStale && !rule.stale) return false;
    if (confidence !== '' && rule.confidence !== confidence) return false;
    const searched = textOf(rule);
    return words.every((word) => searched.includes(word));
  });
};
