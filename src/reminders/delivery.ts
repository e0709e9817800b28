import type { Destination } from '../conversations/conversation.ts';
import type { ReaderSettings } from './reader-settings.ts';
import type { Reminder, Step } from './reminder.ts';

/** One message to one place: one reminder, or many that one reader hears of on one day. */
export interface Delivery {
  /** What the rows are held by until it is settled. */
  lease: string;
  tenant: string;
  to: Destination;
  /** As whom the reader is addressed: the owner, or who hears of it because the owner did not act or cannot be reached. */
  step: Step;
  reader: ReaderSettings;
  reminders: readonly Reminder[];
  /** When it was taken, by the database's clock. */
  at: Date;
  /** Not to be sent before: the places of all instances in the limits of Teams. */
  slot: Date;
}

/** What came of one attempt, which is one message sent at most once. */
export type DeliveryAnswer =
  /** `conversation`: the chat that was made for it. */
  | { kind: 'accepted'; conversation?: string }
  /** Teams said no, so that nobody saw it. `retryAfter` as it was sent. */
  | { kind: 'refused'; status: number; code?: string; retryAfter?: string }
  /** Nobody can know: no answer, or one that says that something broke. */
  | { kind: 'unclear'; status: number };

/** Never throws for what Teams answers. */
export type Send = (delivery: Delivery) => Promise<DeliveryAnswer>;
