import { z } from 'zod';

import { failed, ok, type Result } from '../result.ts';
import type { IsoDate, Refusal } from './decision.ts';
import { Facts } from './facts.ts';

/** Why something cannot be answered at all: the reason, and one sentence that names the part and what is expected. */
export type FactProblem = Pick<Refusal, 'reason' | 'detail'>;

const factNames = Facts.keyof();

const expectedOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') {
    return `${issue.keys.join(', ')}: no such fact; expected some of ${factNames.options.join(', ')}`;
  }
  const fact = factNames.safeParse(issue.path[0]);
  const name = issue.path.map(String).join('.') || 'facts';
  return `${name}: ${fact.success ? expectedValues(fact.data) : issue.message}`;
};

const expectedValues = (fact: keyof Facts): string => {
  const schema = Facts.shape[fact].unwrap();
  if (schema instanceof z.ZodEnum) return `expected one of ${schema.options.join(', ')}`;
  const inner = schema instanceof z.ZodUnion ? schema.options[0] : schema;
  if (inner instanceof z.ZodBoolean) return 'expected true, false or unknown';
  if (inner instanceof z.ZodNumber) return 'expected a whole number or unknown';
  return inner instanceof z.ZodString ? 'expected at most 64 characters' : 'expected a date as YYYY-MM-DD or unknown';
};

const refused = (reason: FactProblem['reason'], detail: string) => failed({ reason, detail });

/** Values of two facts that cannot be true together. */
const clashes: readonly (readonly [keyof Facts, readonly string[], keyof Facts, readonly string[]])[] = [
  ['product_kind', ['license_nce'], 'license_kind', ['legacy']],
  ['product_kind', ['license_legacy'], 'license_kind', ['nce']],
  ['product_kind', ['azure_plan'], 'azure_kind', ['legacy']],
  ['product_kind', ['azure_legacy_csp'], 'azure_kind', ['plan']],
];

const clashIn = (facts: Facts): string | undefined => {
  const clash = clashes.find(
    ([one, ones, other, others]) => ones.includes(String(facts[one])) && others.includes(String(facts[other])),
  );
  if (clash !== undefined) return `${clash[0]} and ${clash[2]}: cannot both be true`;
  const { purchase_or_renewal_date: bought, term_end: end } = facts;
  const isBackwards = bought !== undefined && end !== undefined && end !== 'unknown' && bought.slice(0, 10) > end;
  return isBackwards && bought !== 'unknown' ? 'term_end: expected a date after purchase_or_renewal_date' : undefined;
};

/** Reads facts as they come from outside. Names the first fact or value that nobody knows, or two that contradict. */
export const readFacts = (given: unknown): Result<Facts, FactProblem> => {
  const parsed = Facts.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refused('unknown-value', issue === undefined ? 'facts: expected an object' : expectedOf(issue));
  }
  const clash = clashIn(parsed.data);
  return clash === undefined ? ok(parsed.data) : refused('contradiction', clash);
};

const Day = z.iso.date();
const yearsAhead = 10;

/**
 * Reads the date that a question is asked for. Nobody knows the policy of a far future: later than ten years after the
 * newest rule is refused.
 */
export const readAsOf = (given: unknown, newestRule: IsoDate): Result<IsoDate, FactProblem> => {
  const parsed = Day.safeParse(given);
  if (!parsed.success) return refused('unknown-value', 'asOf: expected a date as YYYY-MM-DD');
  const latest = `${Number(newestRule.slice(0, 4)) + yearsAhead}${newestRule.slice(4)}`;
  return parsed.data > latest
    ? refused('unknown-value', `asOf: expected a date up to ${latest}; what holds later is not known`)
    : ok(parsed.data);
};
