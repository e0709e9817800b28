import type { FactName, Facts } from '../../policy/facts.ts';
import type { Question } from '../../policy/rulebook.ts';
import type { Language } from '../language.ts';
import { mentionsIn, type Mention, type Row } from './certainty.ts';
import { customerIn } from './customer.ts';
import { findAll, type Found, type Sharing } from './finder.ts';
import type { Lexicons } from './lexicon.ts';
import type { Matching } from './pattern.ts';
import { readingWords, type ReadingWords } from './reading-words.ts';
import { withDates } from './spoken-dates.ts';
import { legible, tokensOf, type Token } from './tokens.ts';
import { weigh, type Understood } from './weigh.ts';

export type { Understood } from './weigh.ts';

/** What a sentence says. */
export interface Understanding {
  /** The customer's name as it was written. */
  customer?: string;
  /** What it states. Nothing that is uncertain is among them. */
  facts: Facts;
  /** What it hints at without stating it: worth asking. */
  uncertain: (keyof Facts)[];
  /** The same as `facts`, each with the words it was understood from. */
  understood: Understood[];
}

export interface Said {
  /** Decides only what is one word in English and another in Spanish; both languages are read. */
  language: Language;
  /** The day it is said on, `YYYY-MM-DD`: "until 14 March" is the next one after it. */
  asOf: string;
  /** The question that was asked, if it may be its answer: then "us, until 14 March" answers where it was bought. */
  asked?: FactName;
  /** Counts the steps of the work, for whoever wants to know. */
  work?: { steps: number };
}

/** Reads a sentence, its first 2,000 characters. The same words give the same answer; any text gives one. */
export type Understand = (text: string, said: Said) => Understanding;

const emptied = (tokens: readonly Token[], names: readonly { first: number; last: number }[]): Token[] =>
  tokens.map((token, at) =>
    names.some(({ first, last }) => first <= at && at <= last) ? { ...token, word: '@name' } : token,
  );

const lenders: ReadonlySet<string> = new Set([
  'goal',
  'term_length',
  'auto_renew',
  'source_partner_willing',
  'billing_plan',
] satisfies (keyof Facts)[]);

/** "They want 15 more licenses" says what they want, and that licenses are what it is about. */
const sharing: Sharing<Row> = {
  lends: (row) =>
    row.kind === 'saying' &&
    (row.saying.dates !== undefined ||
      [...Object.keys(row.saying.means ?? {}), ...(row.saying.hints ?? [])].every((fact) => lenders.has(fact))),
  borrows: (row) => row.kind === 'saying' && Object.keys(row.saying.means ?? {}).join() === 'product_kind',
};

/** A day alone may be that of any meeting, unless the text begins with it or speaks of subscriptions. */
const isSaidOfSubscription = (
  mention: Mention,
  mentions: readonly Mention[],
  tokens: readonly Token[],
  found: readonly Found<Row>[],
): boolean => {
  if (mention.saying.dates === undefined) return true;
  const hasContext = found.some(({ row }) => row.kind === 'signal' && row.signal === 'context');
  if (hasContext || mentions.some(({ saying }) => saying.dates === undefined)) return true;
  const [start = 0] = mention.used;
  return start <= 2 && tokens.slice(1, start + 1).every(({ gap }) => gap === 'none');
};

const spelledRight = (text: string, token: Token, { vocabulary, brands }: ReadingWords): Token => {
  const isName = token.isCapital && /\p{Ll}/u.test(text.slice(token.start, token.end));
  const meant = isName && !vocabulary.has(token.word) ? brands : vocabulary;
  return { ...token, word: meant.corrected(token.word) };
};

const read = (text: string, said: Said, words: ReadingWords): Understanding => {
  const { asOf, language, asked, work = { steps: 0 } } = said;
  const written = legible(text);
  const spelled = tokensOf(written).map((token) => spelledRight(written, token, words));
  const matching = (tokens: readonly Token[]): Matching => ({
    tokens,
    spoken: new Set(tokens.map(({ word }) => word)),
    isBarrier: words.isBarrier,
    work,
  });
  const dated = withDates(written, matching(spelled), { asOf, vague: words.vague });
  const { customer, names } = customerIn(written, matching(dated), words.customer);
  const tokens = emptied(dated, names);
  const answers = asked === undefined ? undefined : words.answers.get(asked);
  const finders = [...(answers === undefined ? [] : [answers]), words.rows, words.own[language]];
  const found = findAll(finders, sharing, matching(tokens));
  const mentions = mentionsIn(tokens, found, words.clauses).filter(
    (mention, _, all) => asked !== undefined || isSaidOfSubscription(mention, all, tokens, found),
  );
  const { facts, understood, uncertain } = weigh(written, tokens, mentions, asOf);
  return { ...(customer === undefined ? {} : { customer }), facts, uncertain, understood };
};

/** Makes the reader of sentences from the rulebook's questions and the lexicons, once. */
export const createUnderstand = ({
  questions,
  lexicons,
}: {
  questions: readonly Question[];
  lexicons: Lexicons;
}): Understand => {
  const words = readingWords(questions, lexicons);
  return (text, said) => read(text, said, words);
};
