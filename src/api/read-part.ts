import type { z } from 'zod';

import type { Language } from '../language/language.ts';
import { ok, type Result } from '../result.ts';
import { expectedBy } from './expected.ts';
import { refused, type Problem } from './problem.ts';

const mostShown = 80;

/** What was called so; a long or strange name is cut, because it goes back to whoever sent it. */
const shownName = (path: readonly PropertyKey[]): string => path.map(String).join('.').slice(0, mostShown);

const problemOf = (issue: z.core.$ZodIssue | undefined, whole: string, language: Language) => {
  if (issue === undefined) throw new Error('A refusal without an issue');
  if (issue.code === 'unrecognized_keys') {
    const field = shownName([...issue.path, issue.keys[0] ?? '']);
    return refused(language, 'unknown-field', { field }, { field });
  }
  const field = shownName(issue.path) || whole;
  const expected = expectedBy(issue, language);
  return refused(language, 'wrong-field', { field, expected }, { field, expected });
};

/** Reads a part of a request; names what is wrong with it and what is expected. */
export const readPart = <Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
  whole: 'path' | 'query' | 'body',
  language: Language,
): Result<z.output<Schema>, Problem> => {
  const parsed = schema.safeParse(given);
  return parsed.success ? ok(parsed.data) : problemOf(parsed.error.issues[0], whole, language);
};
