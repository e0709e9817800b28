import type { Reminder } from './reminder.ts';
import type { ReminderWhy } from './reminder.ts';

/** How a reminder stands that somebody has a card of. */
export type Present =
  /** It waits for an answer. */
  | { kind: 'open' }
  | { kind: 'put-off'; until: string; acted?: NonNullable<Reminder['acted']> }
  | { kind: 'answered'; acted: NonNullable<Reminder['acted']> }
  | { kind: 'muted'; until: string; by: string; reason: string }
  /** Nobody has to hear of it any more. */
  | { kind: 'over'; why: ReminderWhy };

/** The reminder of a card, and the same one as it came last. */
export interface Rounds {
  asked: Reminder;
  newest: Reminder;
}

export interface Mute {
  until: string;
  by: string;
  reason: string;
}

export const presentOf = ({ asked, newest }: Rounds, mute: Mute | undefined): Present => {
  if (newest.round > asked.round && newest.state === 'pending') {
    return { kind: 'put-off', until: newest.on, ...(asked.acted !== undefined && { acted: asked.acted }) };
  }
  const last = newest.round > asked.round ? newest : asked;
  if (last.acted !== undefined) return { kind: 'answered', acted: last.acted };
  if (last.state === 'cancelled' && last.why !== undefined && last.why !== 'muted')
    return { kind: 'over', why: last.why };
  return mute === undefined ? { kind: 'open' } : { kind: 'muted', ...mute };
};
