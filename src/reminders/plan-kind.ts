import type { TermEnd } from '../policy/term-end.ts';
import type { ReminderKind } from './reminder.ts';

const bySense = {
  renews: 'decide_now',
  ends: 'will_end',
  'paid-est': 'slides_to_est',
  unknown: 'decide_now',
} as const satisfies Record<TermEnd, ReminderKind>;

const byCode = new Map<string, ReminderKind>([
  ['RM-RENEW', 'will_renew'],
  ['RM-CANCEL7', 'can_cancel'],
  ['RM-EST', 'slides_to_est'],
  ['RM-EST2', 'slides_to_est'],
  ['RM-REL', 'customer_not_accepted'],
  ['RM-XFER30', 'transfer_expires'],
  ['RM-EXP30', 'too_late'],
  ['RM-DIS90', 'too_late'],
  ['RM-DATA90', 'too_late'],
  ['MANUAL', 'manual'],
]);

/** What it is about while there is time. */
export const kindOf = (code: string, sense: TermEnd): ReminderKind =>
  code === 'RM-TERM' ? bySense[sense] : (byCode.get(code) ?? 'deadline');

const gone: Partial<Record<ReminderKind, ReminderKind>> = {
  can_cancel: 'locked',
  decide_now: 'too_late',
  will_end: 'too_late',
  transfer_expires: 'too_late',
};

/** What it has become on a date: a window that closed is locked, a decision that was not taken too late. */
export const kindOn = (kind: ReminderKind, of: string, today: string): ReminderKind =>
  of < today ? (gone[kind] ?? kind) : kind;
