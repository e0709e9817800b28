import type { Language } from '../../../src/language/language.ts';
import type { Facts } from '../../../src/policy/facts.ts';

/** What one sentence must yield, and nothing else: any other fact, or another customer, is a wrong one. */
export interface Expected {
  customer?: string;
  facts?: Facts;
  /** Facts it hints at without stating them: they must be named as uncertain. */
  uncertain?: readonly (keyof Facts)[];
}

/** One real-looking sentence. All are said on 22 November 2026. */
export type Sentence = readonly [language: Language, text: string, expected: Expected];
