import type { Language } from '../language/language.ts';
import type { IsoDate } from './decision.ts';
import { holdsOn } from './periods.ts';
import type { Policy } from './policy.ts';

/** The one-line answer of an outcome as it was worded for a date; nothing when it had no words then. */
export const outcomeLine = (
  { rulebook }: Pick<Policy, 'rulebook'>,
  outcome: string,
  asOf: IsoDate,
  language: Language,
): string | undefined =>
  rulebook.outcomes.find(({ id, valid }) => id === outcome && holdsOn(valid, asOf))?.line[language];
