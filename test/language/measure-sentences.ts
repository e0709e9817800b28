import { readLexicons } from '../../src/language/understand/lexicon.ts';
import { createUnderstand, type Understanding } from '../../src/language/understand/understand.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';
import type { Expected, Sentence } from './sentences/sentence.ts';

export const understand = createUnderstand({ questions: readRulebook().questions, lexicons: readLexicons() });

export const today = '2026-11-22';

/** How a table of sentences was read; each line tells the sentence and what was wrong with how it was read. */
export interface Measure {
  wrong: string[];
  missed: string[];
  notAsked: string[];
  /** Of what was taken for stated, how much was. */
  precision: number;
  /** Of what was stated, how much was taken. */
  recall: number;
}

type Stated = Pick<Understanding, 'customer' | 'facts'>;

const statedIn = ({ customer, facts }: Stated): string[] => [
  ...(customer === undefined ? [] : [`customer=${customer}`]),
  ...Object.entries(facts).map(([fact, value]) => `${fact}=${String(value)}`),
];

const expectedStated = ({ customer, facts = {} }: Expected): string[] =>
  statedIn(customer === undefined ? { facts } : { customer, facts });

export const measure = (sentences: readonly Sentence[]): Measure => {
  const read = sentences.map(([language, text, expected]) => {
    const understanding = understand(text, { language, asOf: today });
    const [wanted, given] = [expectedStated(expected), statedIn(understanding)];
    const line = (what: string) => `${text} → ${what}`;
    return {
      right: given.filter((fact) => wanted.includes(fact)).length,
      wrong: given.filter((fact) => !wanted.includes(fact)).map(line),
      missed: wanted.filter((fact) => !given.includes(fact)).map(line),
      notAsked: (expected.uncertain ?? []).filter((fact) => !understanding.uncertain.includes(fact)).map(line),
    };
  });
  const right = read.reduce((sum, row) => sum + row.right, 0);
  const [wrong, missed] = [read.flatMap((row) => row.wrong), read.flatMap((row) => row.missed)];
  return {
    wrong,
    missed,
    notAsked: read.flatMap((row) => row.notAsked),
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
  };
};
