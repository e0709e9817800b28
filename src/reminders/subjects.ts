import type { Case } from '../cases/case.ts';
import { ownerOf } from '../cases/case.ts';
import { casesOf, readCase } from '../cases/case-rows.ts';
import { inSteps } from '../store/in-steps.ts';
import type { Reading } from '../store/store.ts';
import type { NewSubscription } from '../subscriptions/subscription.ts';
import { readSubscription, subscriptionsOf } from '../subscriptions/subscription-rows.ts';
import { isFollowed } from './plan.ts';
import type { Subject } from './reminder.ts';
import { subjectKey } from './reminder.ts';

/** A subject with all that is known of it. Without a case and a subscription, nothing is to be said about it. */
export interface LoadedSubject {
  subject: Subject;
  key: string;
  case?: Case;
  subscription?: NewSubscription;
  /** Empty where nobody looks after it. */
  owner: string;
}

/** What was just written, and need not be read again. */
export interface Known {
  cases?: readonly Case[];
  subscriptions?: readonly NewSubscription[];
}

export const loadSubjects = async (
  tables: Reading,
  tenant: string,
  subjects: readonly Subject[],
  known: Known = {},
): Promise<LoadedSubject[]> => {
  const ids = subjects.flatMap(({ subscription }) => subscription ?? []);
  const numbers = subjects.flatMap(({ subscription, case: number = 0 }) => (subscription === undefined ? number : []));
  const subscriptions = new Map((known.subscriptions ?? []).map((one) => [one.id, one]));
  const alone = new Map((known.cases ?? []).map((one) => [one.number, one]));
  await readSubscriptions(tables, tenant, { ids, into: subscriptions });
  const linked = await casesBySubscription(tables, tenant, ids);
  await readCases(tables, tenant, { numbers, into: alone });
  return subjects.map((subject) => {
    if (subject.subscription === undefined) return aboutCase(subject, alone.get(subject.case ?? 0));
    return aboutSubscription(subject, subscriptions.get(subject.subscription), linked.get(subject.subscription));
  });
};

/** Of a case that is linked, its subscription is the subject; the case itself is only that of what people asked for. */
const aboutCase = (subject: Subject, one: Case | undefined): LoadedSubject => ({
  subject,
  key: subjectKey(subject),
  ...(one !== undefined && { case: one }),
  owner: one === undefined ? '' : ownerOf(one).agent,
});

const aboutSubscription = (
  subject: Subject,
  subscription: NewSubscription | undefined,
  one: Case | undefined,
): LoadedSubject => ({
  subject: { ...subject, ...(one !== undefined && { case: one.number }) },
  key: subjectKey(subject),
  ...(subscription !== undefined && { subscription }),
  ...(one !== undefined && { case: one }),
  owner: one === undefined ? (subscription?.owner ?? '') : ownerOf(one).agent,
});

/** Those that are not there yet. */
const readSubscriptions = async (
  tables: Reading,
  tenant: string,
  { ids, into }: { ids: readonly string[]; into: Map<string, NewSubscription> },
): Promise<void> => {
  const missing = ids.filter((id) => !into.has(id));
  if (missing.length === 0) return;
  const rows = await inSteps(missing, (some) => subscriptionsOf(tables, tenant).where('id', 'in', some).execute());
  for (const row of rows) into.set(row.id, readSubscription(row));
};

/** The newest case that somebody follows, for each. */
const casesBySubscription = async (tables: Reading, tenant: string, ids: readonly string[]) => {
  const found = new Map<string, Case>();
  if (ids.length === 0) return found;
  const rows = await inSteps(ids, (some) =>
    casesOf(tables, tenant).where('case_record.subscription_id', 'in', some).orderBy('case_record.number').execute(),
  );
  for (const row of rows) {
    const one = readCase(row);
    if (isFollowed(one) && row.subscription_id !== null) found.set(row.subscription_id, one);
  }
  return found;
};

const readCases = async (
  tables: Reading,
  tenant: string,
  { numbers, into }: { numbers: readonly number[]; into: Map<number, Case> },
): Promise<void> => {
  const missing = numbers.filter((number) => !into.has(number));
  if (missing.length === 0) return;
  const rows = await casesOf(tables, tenant).where('case_record.number', 'in', missing).execute();
  for (const row of rows) into.set(row.number, readCase(row));
};
