import type { Case } from '../cases/case.ts';
import { ownerOf } from '../cases/case.ts';
import { isClosed } from '../cases/case-status.ts';
import type { CaseFollower, FollowedChange } from '../cases/follower.ts';
import type { Changing } from '../store/store.ts';
import type { SubscriptionFollower } from '../subscriptions/follower.ts';
import type { NewSubscription } from '../subscriptions/subscription.ts';
import type { Planning } from './plan.ts';
import { planReminders } from './plan.ts';
import type { SettingsOfReaders } from './reader-settings.ts';
import type { Subject } from './reminder.ts';
import { policyCode, subjectKey } from './reminder.ts';
import type { LoadedSubject } from './subjects.ts';
import { loadSubjects } from './subjects.ts';
import type { SubjectPlan } from './write-plan.ts';
import { writePlans } from './write-plan.ts';

/** Every call belongs into the change of the store that changed what the plan follows from. */
export interface Planner extends CaseFollower, SubscriptionFollower {
  replan(tables: Changing, tenant: string, subjects: readonly Subject[], now: Date): Promise<void>;
}

export interface PlannerParts extends Planning {
  settings: SettingsOfReaders;
}

export const createPlanner = (parts: PlannerParts): Planner => {
  const replan: Planner['replan'] = async (tables, tenant, subjects, now) => {
    if (subjects.length === 0) return;
    const loaded = await loadSubjects(tables, tenant, subjects);
    const settings = await parts.settings.of(tables, tenant, [...new Set(loaded.map(({ owner }) => owner))]);
    const plans = loaded.map((one): SubjectPlan => {
      const reader = settings.get(one.owner);
      if (reader === undefined) throw new Error('Settings were asked for and not given.');
      const planned = isSubject(one) ? planReminders(parts, { ...one, reader }, now) : [];
      return { ...one, planned, isOpen: isOpen(one), gone: goneBecause(one) };
    });
    await writePlans(tables, tenant, plans, now);
  };

  return {
    replan,
    async caseChanged(tables, tenant, change) {
      const { before, after, at } = change;
      // Nobody follows a case yet that was just opened.
      if (before === undefined) return;
      await markActed(tables, tenant, change);
      if (!isAlike(before, after)) await replan(tables, tenant, subjectsOf(change), at);
    },
    async subscriptionsChanged(tables, tenant, changes, now) {
      const relevant = changes.filter(({ before, after }) =>
        before === undefined ? isDated(after) : !isSame(before, after),
      );
      await replan(tables, tenant, [...new Set(relevant.map(({ after }) => after.id))].map(subscription), now);
    },
  };
};

const subscription = (id: string): Subject => ({ subscription: id });

const isSubject = ({ subject, case: one, subscription: listed }: LoadedSubject): boolean =>
  subject.subscription === undefined ? one !== undefined && one.subscription === undefined : listed !== undefined;

const isOpen = ({ case: one }: LoadedSubject): boolean => one !== undefined && !isClosed(one.status);

const goneBecause = ({ subject, case: one }: LoadedSubject): SubjectPlan['gone'] =>
  subject.subscription === undefined && one !== undefined && isClosed(one.status) ? 'case-closed' : 'changed';

/** The case, and the subscriptions that it is and was linked to. */
export const subjectsOf = ({ before, after }: FollowedChange): Subject[] => {
  const ids = [before?.subscription?.id, after.subscription?.id].flatMap((id) => id ?? []);
  return [{ case: after.number }, ...[...new Set(ids)].map(subscription)];
};

/**
 * Whoever changes a case has heard of it: what was told is answered, and nobody else has to be asked. Whoever answers anew
 * has seen what the policy says by now.
 */
const markActed = async (tables: Changing, tenant: string, change: FollowedChange): Promise<void> => {
  const { by, at } = change;
  const keys = subjectsOf(change).map(subjectKey);
  const those = () => tables.updateTable('reminder').where('tenant', '=', tenant).where('subject', 'in', keys);
  const now = at.toISOString();
  await those()
    .set({ acted_by: by.agent, acted_by_name: by.name, acted_at: now })
    .where('state', '=', 'accepted')
    .where('acted_at', 'is', null)
    .execute();
  const isAnswered = JSON.stringify(change.before?.advice) !== JSON.stringify(change.after.advice);
  await those()
    .set({ state: 'cancelled', why: 'acted', next_at: now, lease: null })
    .where('state', '=', 'pending')
    .where((eb) => eb.or([eb('step', '!=', 'owner'), ...(isAnswered ? [eb('code', '=', policyCode)] : [])]))
    .execute();
};

const alike = (one: Case) => [one.status, one.termEnd, one.subscription?.id, ownerOf(one).agent, one.advice];

const isAlike = (before: Case, after: Case): boolean => JSON.stringify(alike(before)) === JSON.stringify(alike(after));

const datesOf = (one: NewSubscription) => [one.termStart, one.termEnd, one.cancellationAllowedUntil];

/** A list is long, and most of what it brings has no date that anybody has to hear of. */
const isDated = (one: NewSubscription): boolean => datesOf(one).some((date) => date !== undefined);

const relevantTo = (one: NewSubscription) => [
  ...datesOf(one),
  one.customer,
  one.product,
  one.channel,
  one.productKind,
  one.termLength,
  one.autoRenew,
  one.endOfTermAction,
  one.status,
  one.owner,
];

const isSame = (before: NewSubscription, after: NewSubscription): boolean =>
  JSON.stringify(relevantTo(before)) === JSON.stringify(relevantTo(after));
