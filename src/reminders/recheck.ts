import { isClosed, type CaseStatus } from '../cases/case-status.ts';
import { CaseStatus as Status } from '../cases/case-status.ts';
import { utcDate } from '../clock.ts';
import { fold } from '../language/fold.ts';
import { rowsOfEach } from '../store/rows-of-each.ts';
import type { Reading } from '../store/store.ts';
import { mutedOn } from './mutes.ts';
import type { ReminderWhy } from './reminder.ts';
import { isOfCalendar, manualCode } from './reminder.ts';
import type { ReminderRow } from './reminder-rows.ts';

interface CaseNow {
  status: CaseStatus;
  term_end: string | null;
}

interface Present {
  cases: ReadonlyMap<number, CaseNow>;
  subscriptions: ReadonlyMap<string, { term_end: string | null }>;
  muted: ReadonlySet<string>;
}

/** Why a reminder must not be sent now, by its id; those that may are not there. Asked in the change that takes them. */
export const whyNotSend = async (
  tables: Reading,
  tenant: string,
  rows: readonly ReminderRow[],
  now: Date,
): Promise<Map<string, ReminderWhy>> => {
  const present = await whatIsNow(tables, tenant, rows, now);
  const refused = new Map<string, ReminderWhy>();
  for (const row of rows) {
    const why = whyNot(row, present);
    if (why !== undefined) refused.set(row.id, why);
  }
  for (const id of superseded(rows.filter(({ id: each }) => !refused.has(each)))) refused.set(id, 'superseded');
  return refused;
};

const whyNot = (row: ReminderRow, { cases, subscriptions, muted }: Present): ReminderWhy | undefined => {
  const one = row.case_number === null ? undefined : cases.get(row.case_number);
  if (row.case_number !== null && (one === undefined || isClosed(one.status))) return 'case-closed';
  const listed = row.subscription_id === null ? undefined : subscriptions.get(row.subscription_id);
  if (row.subscription_id !== null && listed === undefined) return 'changed';
  const termEnd = listed?.term_end ?? one?.term_end ?? null;
  if (isOfCalendar(row.code) && termEnd !== row.term_end) return 'changed';
  return muted.has(fold(row.customer)) ? 'muted' : undefined;
};

/** Of what is late about one thing only the newest is told. */
const superseded = (rows: readonly ReminderRow[]): string[] => {
  const about = Map.groupBy(
    rows.filter(({ code }) => code !== manualCode),
    ({ subject, code, step }) => `${subject} ${code} ${step}`,
  );
  return [...about.values()].flatMap((same) =>
    same
      .toSorted((first, second) => (first.on_date < second.on_date ? -1 : 1))
      .slice(0, -1)
      .map(({ id }) => id),
  );
};

const whatIsNow = async (
  tables: Reading,
  tenant: string,
  rows: readonly ReminderRow[],
  now: Date,
): Promise<Present> => {
  const numbers = [...new Set(rows.flatMap(({ case_number }) => case_number ?? []))];
  const ids = [...new Set(rows.flatMap(({ subscription_id }) => subscription_id ?? []))];
  const muted = await mutedOn(tables, tenant, utcDate(now));
  return {
    cases: await casesNow(tables, tenant, numbers),
    subscriptions: await subscriptionsNow(tables, tenant, ids),
    muted: new Set(muted.map(({ customer }) => customer)),
  };
};

const casesNow = async (tables: Reading, tenant: string, numbers: readonly number[]): Promise<Present['cases']> => {
  const rows = await rowsOfEach(numbers, (wanted) =>
    tables
      .selectFrom(wanted)
      .crossJoin('case_record')
      .select(['number', 'status', 'term_end'])
      .where('tenant', '=', tenant)
      .whereRef('number', '=', 'wanted.key')
      .execute(),
  );
  return new Map(rows.map(({ number, status, term_end }) => [number, { status: Status.parse(status), term_end }]));
};

const subscriptionsNow = async (
  tables: Reading,
  tenant: string,
  ids: readonly string[],
): Promise<Present['subscriptions']> => {
  const rows = await rowsOfEach(ids, (wanted) =>
    tables
      .selectFrom(wanted)
      .crossJoin('subscription')
      .select(['id', 'term_end'])
      .where('tenant', '=', tenant)
      .whereRef('id', '=', 'wanted.key')
      .execute(),
  );
  return new Map(rows.map(({ id, term_end }) => [id, { term_end }]));
};
