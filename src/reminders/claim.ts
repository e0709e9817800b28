import type { Changing, Store } from '../store/store.ts';
import type { Delivery } from './delivery.ts';
import { dropAll, type Dropped } from './drop.ts';
import { dueRows, mostInAMessage } from './due-rows.ts';
import type { Limits, Queues } from './limits.ts';
import { createPlaces } from './limits.ts';
import type { ReaderSettings, SettingsOfReaders } from './reader-settings.ts';
import { whyNotSend } from './recheck.ts';
import { policyCode, Step } from './reminder.ts';
import type { ReminderRow } from './reminder-rows.ts';
import { readReminder } from './reminder-rows.ts';
import { createRouting, type Route } from './route.ts';
import { mostUnclear } from './verdict.ts';

export interface ClaimParts {
  engine: Store['engine'];
  settings: SettingsOfReaders;
  limits: Limits;
  queues: Queues;
  /** How long a claim holds, in milliseconds. */
  leaseFor: number;
  newLease: () => string;
}

export interface DueTenant {
  tenant: string;
  freeAt: string;
}

/** Takes up to so many messages of a tenant that are due: checked, addressed, held, and with their places in the limits. */
export const claimOf = async (
  tables: Changing,
  parts: ClaimParts,
  { tenant, freeAt }: DueTenant,
  { room, now }: { room: number; now: Date },
): Promise<Delivery[]> => {
  const places = createPlaces(tables, { tenant, freeAt, now, ...parts });
  const most = Math.min(room, places.room());
  if (most <= 0) return [];
  const { rows, settings } = await dueRows(tables, parts.settings, { engine: parts.engine, tenant, most, now });
  const dropped: Dropped[] = [];
  const whyNot = await whyNotSend(tables, tenant, rows, now);
  const messages = new Map<
    string,
    { route: Extract<Route, { to: unknown }>; reader: ReaderSettings; rows: ReminderRow[] }
  >();
  const route = await createRouting(tables, tenant, rows);
  for (const row of rows) {
    const why = whyNot.get(row.id);
    const reader = settings.get(row.owner);
    if (reader === undefined) throw new Error('Settings were asked for and not given.');
    // Whoever held it before is gone, and nobody knows whether they had sent it.
    const isLost = row.lease !== null && row.unclear + 1 >= mostUnclear;
    if (why !== undefined) dropped.push({ row, state: 'cancelled', why });
    else if (isLost) dropped.push({ row, state: 'dead', why: 'unclear' });
    else {
      const reached = await route({ owner: row.owner, step: Step.parse(row.step) }, reader);
      if ('whyNot' in reached) dropped.push({ row, state: 'dead', why: 'unreachable', answer: reached.whyNot });
      else addTo(messages, { route: reached, reader, row });
    }
  }
  await dropAll(tables, tenant, dropped, now);

  const found = [...messages.values()];
  await places.know(found.map(({ route: { to } }) => to));
  // One for all of a claim: a reminder is told from another by its id.
  const lease = parts.newLease();
  const deliveries: Delivery[] = [];
  const held: ReminderRow[] = [];
  for (const { route: chosen, reader, rows: together } of found) {
    if (deliveries.length >= most) break;
    const place = places.take(chosen.to);
    if ('freeAt' in place) await putBack(tables, tenant, together, place.freeAt);
    else {
      held.push(...together);
      const reminders = together.map(readReminder);
      deliveries.push({ lease, tenant, ...chosen, reader, reminders, at: now, slot: place.slot });
    }
  }
  await hold(tables, tenant, held, { lease, until: new Date(now.getTime() + parts.leaseFor) });
  await places.write();
  return addressed(tables, parts, tenant, deliveries);
};

/** A team is spoken to in its language, and whoever hears of it last in theirs: what was planned with is its owner's. */
const addressed = async (
  tables: Changing,
  { settings }: ClaimParts,
  tenant: string,
  deliveries: readonly Delivery[],
): Promise<Delivery[]> => {
  const managers = deliveries.filter(({ step }) => step === 'manager').map(({ to }) => to.who);
  const known = managers.length === 0 ? undefined : await settings.of(tables, tenant, managers);
  return deliveries.map((delivery) => {
    const { step, reader, to } = delivery;
    const { language, timeZone } = (step === 'manager' ? known?.get(to.who) : undefined) ?? reader;
    const spoken = step === 'team' ? (reader.teamLanguage ?? language) : language;
    return { ...delivery, reader: { ...reader, language: spoken, timeZone } };
  });
};

const addTo = (
  messages: Map<string, { route: Extract<Route, { to: unknown }>; reader: ReaderSettings; rows: ReminderRow[] }>,
  { route, reader, row }: { route: Extract<Route, { to: unknown }>; reader: ReaderSettings; row: ReminderRow },
): void => {
  const { kind, who } = route.to;
  const place = `${route.step} ${kind} ${who}`;
  // That the policy changed is said once, however many cases it is about, and apart from dates.
  const isPolicy = row.code === policyCode;
  const key = isPolicy ? `${place} ${policyCode}` : reader.digest === false ? row.id : place;
  const message = messages.get(key);
  if (message === undefined) messages.set(key, { route, reader, rows: [row] });
  else if (isPolicy || message.rows.length < mostInAMessage) message.rows.push(row);
};

/** Its conversation is busy: nobody has to look at it before. */
const putBack = (tables: Changing, tenant: string, rows: readonly ReminderRow[], freeAt: Date) =>
  tables
    .updateTable('reminder')
    .set({ next_at: freeAt.toISOString() })
    .where('tenant', '=', tenant)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();

const hold = async (
  tables: Changing,
  tenant: string,
  rows: readonly ReminderRow[],
  { lease, until }: { lease: string; until: Date },
): Promise<void> => {
  const held = { lease, next_at: until.toISOString() };
  for (const wasHeld of [true, false]) {
    const ids = rows.filter((row) => (row.lease !== null) === wasHeld).map(({ id }) => id);
    if (ids.length === 0) continue;
    await tables
      .updateTable('reminder')
      .set((row) => ({
        ...held,
        attempts: row('attempts', '+', 1),
        unclear: row('unclear', '+', wasHeld ? 1 : 0),
      }))
      .where('tenant', '=', tenant)
      .where('id', 'in', ids)
      .execute();
  }
};
