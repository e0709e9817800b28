import { z } from 'zod';

import type { Language } from '../language/language.ts';
import { failed } from '../result.ts';
import { problemWords, type ProblemFacts, type ProblemKind } from './problem-words.ts';

/** Why a request was not done, as RFC 9457 writes it. */
export const Problem = z.object({
  /** `urn:channel-guide:` and the kind: what a program tells problems apart by. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** One or two sentences: what happened, and what to do. */
  detail: z.string(),
  /** The part of the request that is wrong, and what is expected there. */
  field: z.string().optional(),
  expected: z.string().optional(),
  /** What the log calls it. */
  reference: z.string().optional(),
  /** What the request was about, as it is now. */
  present: z.unknown().optional(),
});
export type Problem = z.infer<typeof Problem>;

const statuses: Record<ProblemKind, number> = {
  'no-token': 401,
  'tenant-not-served': 403,
  'keys-unavailable': 503,
  'no-such-route': 404,
  'no-such-method': 405,
  'not-found': 404,
  'wrong-field': 400,
  'unknown-field': 400,
  'facts-contradict': 400,
  'bad-cursor': 400,
  'key-missing': 400,
  'key-reused': 422,
  'version-missing': 428,
  'version-stale': 412,
  'question-open': 422,
  'impossible-status': 409,
  closed: 409,
  'nothing-to-undo': 409,
  'reminder-answered': 409,
  'reason-missing': 422,
  'not-as-given': 409,
  'too-many-views': 409,
  'not-checked': 409,
  'body-not-read': 400,
  'body-type': 415,
  'body-too-large': 413,
  'too-many': 429,
  unavailable: 503,
  failed: 500,
};

interface More {
  field?: string;
  expected?: string;
  reference?: string;
  present?: unknown;
}

/** Puts a problem into words. `facts` fills the sentence's blanks; `more` is for programs. */
export const problem = <Kind extends ProblemKind>(
  language: Language,
  kind: Kind,
  facts: ProblemFacts<Kind>,
  more: More = {},
): Problem => {
  const { title, detail } = problemWords[language][kind];
  return { type: `urn:channel-guide:${kind}`, title, status: statuses[kind], detail: detail(facts), ...more };
};

export const refused = <Kind extends ProblemKind>(
  language: Language,
  kind: Kind,
  facts: ProblemFacts<Kind>,
  more: More = {},
) => failed(problem(language, kind, facts, more));
