import type { WrittenOnce, WrittenUntilForgotten } from './tables.ts';

/** Who is to hear what and when, and what became of it. Owners and names only make room for a pseudonym. */
export interface ReminderTable {
  tenant: WrittenOnce<string>;
  id: WrittenOnce<string>;
  subject: WrittenOnce<string>;
  case_number: number | null;
  subscription_id: WrittenOnce<string | null>;
  code: WrittenOnce<string>;
  of_date: WrittenOnce<string>;
  lead: WrittenOnce<number>;
  step: string;
  round: WrittenOnce<number>;
  on_date: string;
  kind: string;
  sense: string;
  term_end: string | null;
  customer: string;
  product: string | null;
  /** Empty where nobody looks after it. */
  owner: string;
  note: string | null;
  due_at: string;
  state: string;
  why: string | null;
  /** When it is tried next, or its lease ends; of a settled one, when that was. */
  next_at: string;
  lease: string | null;
  attempts: number;
  unclear: number;
  answer: string | null;
  acted_by: string | null;
  acted_by_name: string | null;
  acted_at: string | null;
  acted_reason: string | null;
}

export interface ReminderEventTable {
  tenant: WrittenOnce<string>;
  reminder: WrittenOnce<string>;
  at: WrittenOnce<string>;
  /** Tells it from what happened in the same millisecond. */
  id: WrittenOnce<string>;
  what: WrittenOnce<string>;
  by_agent: string | null;
  by_name: string | null;
  detail: WrittenOnce<string | null>;
}

export interface ThrottleTable {
  tenant: WrittenOnce<string>;
  /** Empty: the tenant as a whole. */
  conversation: WrittenOnce<string>;
  free_at: string;
}

export interface MutedCustomerTable {
  tenant: WrittenOnce<string>;
  /** The name, folded. */
  customer: WrittenOnce<string>;
  until: string;
  reason: string;
  by_agent: string;
  by_name: string;
  at: string;
}

/** By which policy a tenant's open cases were decided last. */
export interface PolicyCheckTable {
  tenant: WrittenOnce<string>;
  /** Names the rulebook, its calendar and the period of that day. */
  policy: string;
  begun_at: string;
  /** The number of the last case that was looked at; null when all of it is done. */
  place: number | null;
}

/** Where a person, a group or a channel is reached. */
export interface ConversationTable {
  tenant: WrittenOnce<string>;
  kind: WrittenOnce<string>;
  /** The person's Entra object id; of a group or a channel the conversation's id. */
  who: WrittenUntilForgotten;
  conversation: string | null;
  user_id: string | null;
  service_url: string;
  /** The bot's own id there. */
  bot: string;
  locale: string | null;
  time_zone: string | null;
  state: string;
  error: string | null;
  changed_at: string;
}
