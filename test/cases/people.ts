import type { Actor, Advice, Case } from '../../src/cases/case.ts';
import type { Result } from '../../src/result.ts';

export const ana: Actor = { tenant: 'contoso', agent: 'ana-id', name: 'Ana Gómez' };
export const ben: Actor = { tenant: 'contoso', agent: 'ben-id', name: 'Ben Smith' };
/** Another tenant's, with the same id. */
export const eve: Actor = { tenant: 'fabrikam', agent: 'ana-id', name: 'Ana Gómez' };

export const advice: Advice = {
  customer: 'Panadería Núñez',
  facts: { channel: 'csp_other', product_kind: 'license_nce' },
  asOf: '2026-11-22',
  policyVersion: '2026-05-04',
  outcome: 'transfer',
};

export const start = Date.parse('2026-11-22T10:00:00.000Z');

/** A clock that goes a minute forward each time it is read. */
export const steppingClock = () => {
  let minutes = 0;
  return { now: () => new Date(start + 60_000 * minutes++) };
};

export const kept = <Value = Case, Problem = unknown>(result: Result<Value, Problem>): Value => {
  if (!result.ok) throw new Error(`Expected what was kept, not ${JSON.stringify(result.problem)}`);
  return result.value;
};
