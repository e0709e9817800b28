import type { Case } from '../cases/case.ts';
import { ownerOf } from '../cases/case.ts';
import { isClosed } from '../cases/case-status.ts';
import type { CaseFollower, FollowedChange } from '../cases/follower.ts';
import { allOver } from '../store/all-over.ts';
import type { Changing } from '../store/store.ts';
import { told } from '../store/told.ts';
import type { SubscriptionFollower } from '../subscriptions/follower.ts';
import type { NewSubscription } from '../subscriptions/subscription.ts';
import type { Planning } from './plan.ts';
import { isOver, planReminders } from './plan.ts';
import type { ReaderSettings, SettingsOfReaders } from './reader-settings.ts';
import type { Subject } from './reminder.ts';
import { policyCode, subjectKey } from './reminder.ts';
import type { ReminderRow } from './reminder-rows.ts';
import type { Known, LoadedSubject } from './subjects.ts';
import { loadSubjects } from './subjects.ts';
import type { SubjectPlan } from './write-plan.ts';
import { rowsAbout, writePlans } from './write-plan.ts';

/** Every call belongs into the change of the store that changed what the plan follows from. */
export interface Planner extends CaseFollower, SubscriptionFollower {
  replan(tables: Changing, tenant: string, subjects: readonly Subject[], now: Date): Promise<void>;
}

export interface PlannerParts extends Planning {
  settings: SettingsOfReaders;
}

export const createPlanner = (parts: PlannerParts): Planner => {
  const bringUp = async (tables: Changing, tenant: string, { subjects, known, rows, now }: Replanning) => {
    if (subjects.length === 0) return;
    const loaded = await loadSubjects(tables, tenant, subjects, known);
    const owners = new Set(loaded.filter(isPlanned).map(({ owner }) => owner));
    const others = [...owners].filter((owner) => known?.readers?.has(owner) !== true);
    const settings = await parts.settings.of(tables, tenant, others);
    const planOf = (one: LoadedSubject): SubjectPlan => {
      const reader = known?.readers?.get(one.owner) ?? settings.get(one.owner);
      if (isPlanned(one) && reader === undefined) throw new Error('Settings were asked for and not given.');
      const planned = reader !== undefined && isPlanned(one) ? planReminders(parts, { ...one, reader }, now) : [];
      return { ...one, planned, isOpen: isOpen(one), gone: goneBecause(one) };
    };
    const present = rows ?? (await rowsAbout(tables, tenant, subjects.map(subjectKey)));
    await writePlans(tables, tenant, { subjects: loaded, planOf, rows: present, now });
  };

  return {
    replan: (tables, tenant, subjects, now) => bringUp(tables, tenant, { subjects, now }),
    async caseChanging(tables, { tenant, agent }, number) {
      const [ofCase, readers] = await allOver(
        rowsAbout(tables, tenant, [subjectKey({ case: number })]),
        // Most change what they look after themselves.
        parts.settings.of(tables, tenant, [agent]),
      );
      return async (change) => {
        const { before, after, at: now } = change;
        const linked = subscriptionsOf(change).map(subjectKey);
        const present = linked.length === 0 ? ofCase : [...ofCase, ...(await rowsAbout(tables, tenant, linked))];
        const rows = await markActed(tables, tenant, change, present);
        if (isAlike(before, after)) return;
        const known = { cases: [after], readers };
        await bringUp(tables, tenant, { subjects: subjectsOf(change), known, rows, now });
      };
    },
    async subscriptionsChanged(tables, tenant, changes, now) {
      const relevant = changes.filter(({ before, after }) =>
        before === undefined ? isDated(after) : !isSame(before, after),
      );
      const subscriptions = relevant.map(({ after }) => after);
      const subjects = [...new Set(subscriptions.map(({ id }) => id))].map(subscription);
      await bringUp(tables, tenant, { subjects, known: { subscriptions }, now });
    },
  };
};

interface Replanning {
  subjects: readonly Subject[];
  known?: Known & { readers?: ReadonlyMap<string, ReaderSettings> };
  /** The reminders about them, where they were read already. */
  rows?: readonly ReminderRow[];
  now: Date;
}

const isPlanned = (one: LoadedSubject): boolean => isSubject(one) && !isOver(one);

const subscription = (id: string): Subject => ({ subscription: id });

const isSubject = ({ subject, case: one, subscription: listed }: LoadedSubject): boolean =>
  subject.subscription === undefined ? one !== undefined && one.subscription === undefined : listed !== undefined;

const isOpen = ({ case: one }: LoadedSubject): boolean => one !== undefined && !isClosed(one.status);

const goneBecause = ({ subject, case: one }: LoadedSubject): SubjectPlan['gone'] =>
  subject.subscription === undefined && one !== undefined && isClosed(one.status) ? 'case-closed' : 'changed';

/** Those that the case is and was linked to. */
const subscriptionsOf = ({ before, after }: FollowedChange): Subject[] => {
  const ids = [before.subscription?.id, after.subscription?.id].flatMap((id) => id ?? []);
  return [...new Set(ids)].map(subscription);
};

/** The case, and its subscriptions. */
export const subjectsOf = (change: FollowedChange): Subject[] => [
  { case: change.after.number },
  ...subscriptionsOf(change),
];

/**
 * Whoever changes a case has heard of it: what was told is answered, and nobody else has to be asked. Whoever answers anew
 * has seen what the policy says by now. Answers what is so then.
 */
const markActed = async (
  tables: Changing,
  tenant: string,
  { by, at, before, after }: FollowedChange,
  rows: readonly ReminderRow[],
): Promise<ReminderRow[]> => {
  const now = at.toISOString();
  const acted = { acted_by: by.agent, acted_by_name: by.name, acted_at: now };
  const dropped = { state: 'cancelled', why: 'acted', next_at: now, lease: null };
  const isAnswered = JSON.stringify(before.advice) !== JSON.stringify(after.advice);
  const isNeedless = (row: ReminderRow): boolean => isForOthers(row) || (isAnswered && isOfPolicy(row));
  const answered = await setOn(tables, tenant, acted, rows.filter(isUnanswered));
  const others = await setOn(tables, tenant, dropped, rows.filter(isNeedless));
  const changed = new Map([...answered, ...others].map((row) => [row.id, row]));
  return rows.map((row) => changed.get(row.id) ?? row);
};

const isUnanswered = ({ state, acted_at }: ReminderRow): boolean => state === 'accepted' && acted_at === null;

const isForOthers = ({ state, step }: ReminderRow): boolean => state === 'pending' && step !== 'owner';

const isOfPolicy = ({ state, code }: ReminderRow): boolean => state === 'pending' && code === policyCode;

const setOn = async (
  tables: Changing,
  tenant: string,
  set: Partial<Pick<ReminderRow, 'acted_by' | 'acted_by_name' | 'acted_at' | 'state' | 'why' | 'next_at' | 'lease'>>,
  rows: readonly ReminderRow[],
): Promise<ReminderRow[]> => {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  await tables
    .updateTable('reminder')
    .set(set)
    .where('tenant', '=', tenant)
    .where('id', 'in', ids)
    .withPlugin(told)
    .execute();
  return rows.map((row) => ({ ...row, ...set }));
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
