import { hash } from 'node:crypto';

import { utcDate } from '../clock.ts';
import type { Log } from '../log.ts';
import type { LoadedPolicy } from '../policy/load-policy.ts';
import { lastNotAfter } from '../policy/periods.ts';
import { decideTenant, releaseTenant, type DecidingTenantParts } from './decide-tenant.ts';
import type { Look } from './decide-case.ts';
import { findCheck, tenantsWithCases, writeCheck, type PolicyCheck } from './policy-checks.ts';

export interface PolicyFollowerParts extends DecidingTenantParts {
  /** The policy of the moment, and when it was read. */
  present: () => LoadedPolicy & { readAt: Date };
  /** Plans all of a tenant's reminders anew: what the calendar asks for follows from the answers too. */
  replanAll: (tenant: string) => Promise<void>;
  log: Log;
}

/**
 * Decides open cases again when their answers may be others: with another rulebook, also one that came while nothing ran,
 * and on a date from which a known one says otherwise.
 */
export interface PolicyFollower {
  /** Costs nothing while nothing changed. Two looks at once are one. */
  look(): Promise<void>;
  /** The next date, `YYYY-MM-DD`, on which answers may change; today when they may have and nobody has looked. */
  nextOn(): Promise<string | undefined>;
  /** Stops at the next page; the next look goes on from there. */
  close(): void;
}

/** Names a policy and the stretch of time: while it is the same, every answer is. */
const nameOf = (rulebook: string, { policy: { turningDates } }: LoadedPolicy, today: string): string =>
  `${rulebook} ${turningDates[lastNotAfter(turningDates, today)] ?? ''}`;

const createRulebookName = () => {
  let known: { rulebook: unknown; name: string } | undefined;
  return ({ policy: { rulebook }, calendar }: LoadedPolicy): string => {
    if (known?.rulebook !== rulebook) {
      known = { rulebook, name: hash('sha256', JSON.stringify([rulebook, calendar]), 'base64url').slice(0, 22) };
    }
    return known.name;
  };
};

/** An instance that has not read the newest rulebook yet must not take back what another one decided by it. */
const isOvertaken = ({ store, present }: PolicyFollowerParts, found: PolicyCheck, { policy }: Look): boolean =>
  store.engine === 'postgresql' &&
  found.policy.split(' ')[0] !== policy.split(' ')[0] &&
  found.begunAt > present().readAt;

const followIn = async (
  parts: PolicyFollowerParts,
  tenant: string,
  { look, isStopped }: { look: Look; isStopped: () => boolean },
): Promise<void> => {
  const { store, time } = parts;
  const { policy } = look;
  const found = await findCheck(store.reading, tenant);
  const isBegun = found?.policy === policy;
  if (found !== undefined && (isBegun ? found.place === undefined : isOvertaken(parts, found, look))) return;
  const check = isBegun ? found : { policy, begunAt: await time(store.reading), place: 0 };
  await store.change((tables) => writeCheck(tables, tenant, check));
  const changed = await decideTenant(parts, tenant, check, { look, isStopped });
  if (isStopped()) return;
  await parts.replanAll(tenant);
  await releaseTenant(parts, tenant);
  await store.change((tables) => writeCheck(tables, tenant, { policy, begunAt: check.begunAt }));
  parts.log.info('policy.decided-again', { changed });
};

export const createPolicyFollower = (parts: PolicyFollowerParts): PolicyFollower => {
  const rulebookName = createRulebookName();
  let decided: string | undefined;
  let looking: Promise<void> | undefined;
  let isStopped = false;

  const lookNow = async (): Promise<Look> => {
    const loaded = parts.present();
    const today = utcDate(await parts.time(parts.store.reading));
    return { loaded, today, policy: nameOf(rulebookName(loaded), loaded, today) };
  };

  const follow = async (): Promise<void> => {
    const look = await lookNow();
    if (look.policy === decided) return;
    const problems: unknown[] = [];
    for (const tenant of await tenantsWithCases(parts.store.reading)) {
      // What goes wrong in one tenant holds up no other.
      if (isStopped) return;
      await followIn(parts, tenant, { look, isStopped: () => isStopped }).catch((problem: unknown) =>
        problems.push(problem),
      );
    }
    if (problems.length > 0) throw new AggregateError(problems, 'Not all cases could be decided again.');
    if (!isStopped) decided = look.policy;
  };

  return {
    look() {
      looking ??= follow().finally(() => {
        looking = undefined;
      });
      return looking;
    },
    async nextOn() {
      const { loaded, policy, today } = await lookNow();
      if (policy !== decided) return today;
      return loaded.policy.turningDates.find((date) => date > today);
    },
    close() {
      isStopped = true;
    },
  };
};
