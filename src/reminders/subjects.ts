import type { Case } from '../cases/case.ts';
import { ownerOf } from '../cases/case.ts';
import { casesOf, readCase } from '../cases/case-rows.ts';
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

export const loadSubjects = async (
  tables: Reading,
  tenant: string,
  subjects: readonly Subject[],
): Promise<LoadedSubject[]> => {
  const ids = subjects.flatMap(({ subscription }) => subscription ?? []);
  const numbers = subjects.flatMap(({ subscription, case: number = 0 }) => (subscription === undefined ? number : []));
  const subscriptions = await subscriptionsById(tables, tenant, ids);
  const linked = await casesBySubscription(tables, tenant, ids);
  const alone = await casesByNumber(tables, tenant, numbers);
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

const subscriptionsById = async (tables: Reading, tenant: string, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, NewSubscription>();
  const rows = await subscriptionsOf(tables, tenant).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, readSubscription(row)]));
};

/** The newest case that somebody follows, for each. */
const casesBySubscription = async (tables: Reading, tenant: string, ids: readonly string[]) => {
  const found = new Map<string, Case>();
  if (ids.length === 0) return found;
  const rows = await casesOf(tables, tenant)
    .where('case_record.subscription_id', 'in', ids)
    .orderBy('case_record.number')
    .execute();
  for (const row of rows) {
    const one = readCase(row);
    if (isFollowed(one) && row.subscription_id !== null) found.set(row.subscription_id, one);
  }
  return found;
};

const casesByNumber = async (tables: Reading, tenant: string, numbers: readonly number[]) => {
  if (numbers.length === 0) return new Map<number, Case>();
  const rows = await casesOf(tables, tenant).where('case_record.number', 'in', numbers).execute();
  return new Map(rows.map((row) => [row.number, readCase(row)]));
};
