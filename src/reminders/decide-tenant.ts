import { casesOf, readCase } from '../cases/case-rows.ts';
import { openStatuses } from '../cases/case-status.ts';
import { decidedAgain } from '../cases/decided-again.ts';
import type { Store } from '../store/store.ts';
import { heldOwners, releaseHeld } from './changed-answer.ts';
import type { DatabaseTime } from './database-time.ts';
import { decideCase, type DecidingParts, type Look } from './decide-case.ts';
import { writeCheck, type PolicyCheck } from './policy-checks.ts';

export interface DecidingTenantParts extends DecidingParts {
  store: Store;
  time: DatabaseTime;
}

const casesOnAPage = 100;
/** Each change holds up the others. */
const casesInAChange = 10;

/** The open cases after this one: how far they go, and which of them seem to have another answer. */
const pageOf = async ({ store }: DecidingTenantParts, tenant: string, place: number, { loaded, today }: Look) => {
  const rows = await casesOf(store.reading, tenant)
    .where('case_record.number', '>', place)
    .where('case_record.status', 'in', openStatuses)
    .orderBy('case_record.number')
    .limit(casesOnAPage)
    .execute();
  const others = rows.filter(
    (row) => decidedAgain(loaded.policy, readCase(row), { today, isUntold: false }) !== undefined,
  );
  return { last: rows.at(-1)?.number, numbers: others.map(({ number }) => number) };
};

const decideSome = (
  parts: DecidingTenantParts,
  tenant: string,
  numbers: readonly number[],
  look: Look,
): Promise<number> =>
  parts.store.change(async (tables) => {
    const at = await parts.time(tables);
    let changed = 0;
    for (const number of numbers) {
      if (await decideCase(tables, parts, { tenant, number, at }, look)) changed += 1;
    }
    return changed;
  });

/** Decides a tenant's open cases from where the check stands, a page at a time, until it is stopped; answers how many changed. */
export const decideTenant = async (
  parts: DecidingTenantParts,
  tenant: string,
  check: PolicyCheck,
  { look, isStopped }: { look: Look; isStopped: () => boolean },
): Promise<number> => {
  let changed = 0;
  for (let place = check.place ?? 0; !isStopped();) {
    const { last, numbers } = await pageOf(parts, tenant, place, look);
    if (last === undefined) return changed;
    for (let from = 0; from < numbers.length; from += casesInAChange) {
      changed += await decideSome(parts, tenant, numbers.slice(from, from + casesInAChange), look);
    }
    place = last;
    await parts.store.change((tables) => writeCheck(tables, tenant, { ...check, place: last }));
  }
  return changed;
};

/** All of them are decided: what was held for their owners is told. */
export const releaseTenant = async (parts: DecidingTenantParts, tenant: string): Promise<void> => {
  const { store, time } = parts;
  for (const owner of await heldOwners(store.reading, tenant, await time(store.reading))) {
    await store.change(async (tables) => releaseHeld(tables, parts, { tenant, owner }, await time(tables)));
  }
};
