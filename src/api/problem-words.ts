import type { Language } from '../language/language.ts';
import type { StoreUnavailable } from '../store/store.ts';
import { en } from './problem-words.en.ts';
import { es } from './problem-words.es.ts';

interface Blanks {
  'no-token': object;
  'tenant-not-served': object;
  'keys-unavailable': object;
  'no-such-route': object;
  'no-such-method': object;
  'not-found': object;
  'wrong-field': { field: string; expected: string };
  'unknown-field': { field: string };
  'facts-contradict': { facts: string };
  'bad-cursor': object;
  'key-missing': object;
  'key-reused': object;
  'version-missing': object;
  'version-stale': { name: string };
  'question-open': { fact: string; ask: string };
  'impossible-status': { possible: string };
  closed: object;
  'nothing-to-undo': object;
  'reminder-answered': { how: string };
  'reason-missing': { ask: string };
  'not-as-given': object;
  'too-many-views': { most: number };
  'not-checked': object;
  'body-not-read': object;
  'body-type': { expected: string };
  'body-too-large': { limit: string };
  'too-many': { seconds: number };
  unavailable: { why: StoreUnavailable['why'] };
  failed: { reference: string };
}

export type ProblemKind = keyof Blanks;
export type ProblemFacts<Kind extends ProblemKind> = Blanks[Kind];

export type ProblemWords = { [Kind in ProblemKind]: { title: string; detail: (facts: Blanks[Kind]) => string } };

/** What the API says when it does not do something. */
export const problemWords: Record<Language, ProblemWords> = { en, es };
