import type { Reading } from '../store/store.ts';
import { readReminder, remindersOf } from './reminder-rows.ts';
import { subjectKey, type Reminder } from './reminder.ts';

/** What is to be said, or was said, about a case and about the subscription that it is linked to; the latest day first. */
export const remindersOfCase = async (
  tables: Reading,
  tenant: string,
  about: { case: number; subscription?: string; limit: number },
): Promise<Reminder[]> => {
  const { case: number, subscription, limit } = about;
  const keys = [
    subjectKey({ case: number }),
    ...(subscription === undefined ? [] : [subjectKey({ subscription, case: number })]),
  ];
  const rows = await remindersOf(tables, tenant)
    .where('subject', 'in', keys)
    .orderBy('on_date', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(readReminder);
};
