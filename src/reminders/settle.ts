import { learnDestination } from '../conversations/destinations.ts';
import type { Changing } from '../store/store.ts';
import type { Delivery, DeliveryAnswer } from './delivery.ts';
import { escalate, type EscalationParts } from './escalate.ts';
import { recordEvents, type ReminderEvent } from './events.ts';
import { pause } from './limits.ts';
import type { Planner } from './planner.ts';
import { mostUnclear, type Verdict } from './verdict.ts';

export interface SettleParts extends EscalationParts {
  planner: Pick<Planner, 'replan'>;
  /** Whether the calendar tells the date again and again. */
  comesAgain: (code: string) => boolean;
}

export interface Settling {
  delivery: Delivery;
  answer: DeliveryAnswer;
  verdict: Verdict;
  now: Date;
}

const said = (answer: DeliveryAnswer): string =>
  answer.kind === 'accepted' ? 'accepted' : [answer.status, ...('code' in answer ? [answer.code] : [])].join(' ');

/** What each verdict makes of the rows. */
const becomes = ({ verdict, now }: Settling) => {
  const at = (wait: number) => new Date(now.getTime() + wait).toISOString();
  switch (verdict.kind) {
    case 'accepted':
      return { state: 'accepted', next_at: at(0), why: null };
    case 'retry':
      return { next_at: at(verdict.wait) };
    case 'replay':
      return { next_at: at(verdict.wait) };
    case 'gone':
      return { next_at: at(0) };
    case 'dead':
      return { state: 'dead', why: verdict.why, next_at: at(0) };
  }
};

const eventOf = {
  accepted: 'accepted',
  retry: 'retried',
  replay: 'unclear',
  gone: 'retried',
  dead: 'gave-up',
} as const satisfies Record<Verdict['kind'], ReminderEvent['what']>;

/** Writes what came of an attempt, as far as it is still ours: what somebody else holds by now is only noted as late. */
export const settle = async (tables: Changing, parts: SettleParts, settling: Settling): Promise<void> => {
  const { delivery, answer, verdict, now } = settling;
  const { tenant, lease, reminders, to } = delivery;
  const ours = await tables
    .updateTable('reminder')
    .set((row) => ({
      ...becomes(settling),
      lease: null,
      answer: said(answer),
      unclear: row('unclear', '+', verdict.kind === 'replay' ? 1 : 0),
    }))
    .where('tenant', '=', tenant)
    .where('lease', '=', lease)
    .where(
      'id',
      'in',
      reminders.map(({ id }) => id),
    )
    .returning('id')
    .execute();
  const settled = new Set(ours.map(({ id }) => id));
  const events = reminders.map(({ id: reminder }) => {
    const what = settled.has(reminder) ? eventOf[verdict.kind] : ('late' as const);
    return { reminder, what, detail: verdict.kind === 'accepted' ? delivery.step : said(answer) };
  });
  await recordEvents(tables, tenant, events, now);
  if (verdict.kind === 'replay') await giveUpUnclear(tables, settling, [...settled]);
  await learn(tables, settling);
  if (verdict.kind === 'retry' && verdict.isThrottled) await pause(tables, to, verdict.wait, now);
  if (verdict.kind !== 'accepted') return;
  const sent = reminders.filter(({ id }) => settled.has(id));
  await escalate(tables, parts, delivery, sent, now);
  const again = sent.filter(({ code }) => parts.comesAgain(code)).map(({ subject }) => subject);
  await parts.planner.replan(tables, tenant, again, now);
};

/** Sent twice, and nobody knows of either: not a third time. */
const giveUpUnclear = async (tables: Changing, { delivery: { tenant }, now }: Settling, ids: readonly string[]) => {
  if (ids.length === 0) return;
  await tables
    .updateTable('reminder')
    .set({ state: 'dead', why: 'unclear', next_at: now.toISOString() })
    .where('tenant', '=', tenant)
    .where('id', 'in', ids)
    .where('unclear', '>=', mostUnclear)
    .execute();
};

const learn = async (tables: Changing, { delivery, answer, verdict, now }: Settling): Promise<void> => {
  const { to: destination } = delivery;
  if (answer.kind === 'accepted' && answer.conversation !== undefined) {
    await learnDestination(tables, { kind: 'made', destination, conversation: answer.conversation }, now);
  }
  if (verdict.kind === 'gone') {
    await learnDestination(tables, { kind: 'refused', destination, state: verdict.state, error: said(answer) }, now);
  }
};

/** Gives back what was not sent after all: no attempt was made. */
export const giveBack = (tables: Changing, { tenant, lease, reminders }: Delivery, now: Date) =>
  tables
    .updateTable('reminder')
    .set({ lease: null, next_at: now.toISOString() })
    .where('tenant', '=', tenant)
    .where('lease', '=', lease)
    .where(
      'id',
      'in',
      reminders.map(({ id }) => id),
    )
    .execute();
