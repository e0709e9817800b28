import type { ExpressionBuilder } from 'kysely';

import { ownerOf, type Case } from '../cases/case.ts';
import { utcDate } from '../clock.ts';
import { dayOf } from '../policy/calendar-days.ts';
import type { Changing, Reading } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { dropAll } from './drop.ts';
import { hoursOf, type Planning } from './plan.ts';
import type { SettingsOfReaders } from './reader-settings.ts';
import { nextMoment } from './reading-hours.ts';
import { policyCode, subjectKey } from './reminder.ts';
import { reminderId } from './reminder-id.ts';
import { newRow, remindersOf, type ReminderRow } from './reminder-rows.ts';
import { knowTenant } from './write-plan.ts';

export interface TellingParts extends Pick<Planning, 'zones'> {
  settings: SettingsOfReaders;
}

/** Until all cases are looked at, so that a person hears of all of theirs at once. Whoever dies meanwhile holds up nobody longer. */
const heldFor = 3_600_000;
/** The next working morning after that is nearer. */
const heldAtMost = 7 * 24 * 3_600_000;

const ofCase = (tables: Reading, tenant: string, number: number) =>
  remindersOf(tables, tenant)
    .where('subject', '=', subjectKey({ case: number }))
    .where('code', '=', policyCode)
    .execute();

const aboutWhat = ({ of_date, lead }: ReminderRow): string => `${of_date} ${lead}`;

/** Also one that could not be delivered: it comes when its reader can be reached again. */
const isWaiting = ({ state }: ReminderRow): boolean => state === 'pending' || state === 'dead';

/** Whether the last change of a case's answer waits to be told; one that was put off was told. */
export const isUntold = async (tables: Reading, tenant: string, number: number): Promise<boolean> => {
  const rows = await ofCase(tables, tenant, number);
  const told = new Set(rows.filter(({ state, why }) => state === 'accepted' || why === 'put-off').map(aboutWhat));
  return rows.some((row) => isWaiting(row) && !told.has(aboutWhat(row)));
};

/** Puts down that the owner is to hear of the case's new answer, in the change that made it; what was untold is replaced. */
export const tellChange = async (
  tables: Changing,
  parts: TellingParts,
  tenant: string,
  { after, at }: { after: Case; at: Date },
): Promise<void> => {
  const rows = await ofCase(tables, tenant, after.number);
  const replaced = rows.filter(isWaiting);
  await dropAll(
    tables,
    tenant,
    replaced.map((row) => ({ row, state: 'cancelled', why: 'superseded' })),
    at,
  );
  const { insteadOf } = after.advice;
  if (insteadOf === undefined) return;
  const subject = { case: after.number };
  const on = utcDate(at);
  const { since: of } = insteadOf;
  const key = { tenant, subject: subjectKey(subject), code: policyCode, of, lead: dayOf(on) - dayOf(of) };
  const owner = ownerOf(after).agent;
  const said = { kind: 'policy_changed', sense: 'unknown', step: 'owner' } as const;
  // A rulebook can be corrected more than once on a day.
  const same = rows.filter((row) => row.of_date === of && row.lead === key.lead);
  const round = 1 + Math.max(-1, ...same.map((row) => row.round));
  const dueAt = await momentOf(tables, parts, { tenant, owner }, new Date(at.getTime() + heldFor));
  await tables
    .insertInto('reminder')
    .values(
      newRow({
        ...{ ...key, ...said, subject, round, on, owner, dueAt, termEnd: after.termEnd },
        id: reminderId({ ...key, ...said, round }),
        customer: after.advice.customer,
        product: after.subscription?.product,
      }),
    )
    .execute();
  await knowTenant(tables, tenant);
};

const momentOf = async (
  tables: Reading,
  parts: TellingParts,
  { tenant, owner }: { tenant: string; owner: string },
  from: Date,
): Promise<Date> => {
  const settings = (await parts.settings.of(tables, tenant, [owner])).get(owner);
  if (settings === undefined) throw new Error('Settings were asked for and not given.');
  return nextMoment(from, hoursOf(parts, settings));
};

/** What is held on a day, of everybody; nobody else's are touched with it. */
const isHeld = (tenant: string, now: Date) => (row: ExpressionBuilder<Tables, 'reminder'>) =>
  row.and([
    row('tenant', '=', tenant),
    row('state', '=', 'pending'),
    row('next_at', '>', now.toISOString()),
    row('next_at', '<=', new Date(now.getTime() + heldAtMost).toISOString()),
    row('code', '=', policyCode),
    row('on_date', '<=', utcDate(now)),
  ]);

/** Who has something held. */
export const heldOwners = async (tables: Reading, tenant: string, now: Date): Promise<string[]> => {
  const rows = await tables.selectFrom('reminder').select('owner').distinct().where(isHeld(tenant, now)).execute();
  return rows.map(({ owner }) => owner);
};

/** All cases were looked at: what was held for somebody is told at the next moment in which they may be written to. */
export const releaseHeld = async (
  tables: Changing,
  parts: TellingParts,
  { tenant, owner }: { tenant: string; owner: string },
  now: Date,
): Promise<void> => {
  const due = (await momentOf(tables, parts, { tenant, owner }, now)).toISOString();
  await tables
    .updateTable('reminder')
    .set({ due_at: due, next_at: due })
    .where(isHeld(tenant, now))
    .where('owner', '=', owner)
    .where('attempts', '=', 0)
    .where('due_at', '>', due)
    .execute();
};
