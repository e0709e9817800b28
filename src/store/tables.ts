import type { ColumnType } from 'kysely';

import type { BitColumn } from '../cases/word-blocks.ts';
import type {
  ConversationTable,
  MutedCustomerTable,
  PolicyCheckTable,
  ReminderEventTable,
  ReminderTable,
  ThrottleTable,
} from './reminder-tables.ts';
import type { AgentTable, CaseCardTable, FeedbackTable, SavedViewTable, TeamTable } from './settings-tables.ts';

/** A column that is written with its row and never again: the compiler refuses an update of it. */
export type WrittenOnce<Value> = ColumnType<Value, Value, never>;

/** Written once too; only when a person is to be forgotten does a pseudonym take the place of theirs. */
export type WrittenUntilForgotten = string;

interface CaseCounterTable {
  tenant: WrittenOnce<string>;
  last_number: number;
}

/** The advice as it was given and what became of it. `case` itself is a word of SQL. */
interface CaseRecordTable {
  tenant: WrittenOnce<string>;
  number: WrittenOnce<number>;
  customer: string;
  /** JSON, exactly as given. */
  facts: string;
  as_of: string;
  policy_version: string;
  advice_outcome: string;
  /** Which answer of that outcome. */
  advice_edition: string | null;
  /** JSON: what was said before the policy gave another answer. */
  advice_instead_of: string | null;
  /** The purchase channel of the facts. */
  channel: string | null;
  status: string;
  /** The version of the case that its last outcome made. */
  outcome_version: number | null;
  /** Who looks after it: the one it was assigned to, or the one who opened it. */
  owner: string | null;
  assigned_to: string | null;
  assigned_to_name: string | null;
  term_end: string | null;
  /** What happens to that term; null where the case stands for none, or for none that is still to end. */
  term_kind: string | null;
  /** The last instant at which the term can be cancelled. */
  cancellable_until: string | null;
  note: string | null;
  note_by: string | null;
  note_by_name: string | null;
  note_at: string | null;
  subscription_id: string | null;
  subscription_product: string | null;
  /** JSON: which steps of the answer were done, by whom and when. */
  ticks: string | null;
  opened_by: WrittenUntilForgotten;
  opened_by_name: WrittenUntilForgotten;
  opened_at: WrittenOnce<string>;
  changed_at: string;
  version: number;
}

/** One row for each recorded outcome, with the advice it answers. */
interface OutcomeTable {
  tenant: WrittenOnce<string>;
  case_number: WrittenOnce<number>;
  /** The version of the case that this outcome made. */
  version: WrittenOnce<number>;
  facts: WrittenOnce<string>;
  as_of: WrittenOnce<string>;
  policy_version: WrittenOnce<string>;
  advice_outcome: WrittenOnce<string>;
  status: WrittenOnce<string>;
  term_end: WrittenOnce<string | null>;
  note: WrittenOnce<string | null>;
  recorded_by: WrittenUntilForgotten;
  recorded_by_name: WrittenUntilForgotten;
  recorded_at: WrittenOnce<string>;
}

/** One row for each version of each case. */
interface AuditTable {
  tenant: WrittenOnce<string>;
  case_number: WrittenOnce<number>;
  version: WrittenOnce<number>;
  action: WrittenOnce<string>;
  by_agent: WrittenUntilForgotten;
  by_name: WrittenUntilForgotten;
  at: WrittenOnce<string>;
  /** JSON of the case; null when it was opened. */
  before: string | null;
  /** JSON of the case. */
  after: WrittenUntilForgotten;
}

/** Which change an activity caused: the audit row of that case and version. */
interface ProcessedActivityTable {
  tenant: WrittenOnce<string>;
  cause: WrittenOnce<string>;
  case_number: WrittenOnce<number>;
  version: WrittenOnce<number>;
  /** Empty in rows that are older than this column. */
  at: ColumnType<string, string | undefined, never>;
}

/** Which cases a person has to do with: opened, changed, or looked after. */
interface CaseAgentTable {
  tenant: WrittenOnce<string>;
  agent: WrittenUntilForgotten;
  case_number: WrittenOnce<number>;
}

/** Every word of a tenant's cases. */
interface SearchWordTable {
  tenant: WrittenOnce<string>;
  word: WrittenOnce<string>;
}

/** Which cases a word occurs in, as bits. The number that stands for the word stands for its tenant too; it is never read. */
interface WordBlockTable extends Record<BitColumn, ColumnType<number, number | undefined, number>> {
  word: ColumnType<unknown, number, never>;
  block: WrittenOnce<number>;
}

/** A subscription as its source lists it; enumerations as the source words them. */
export interface SubscriptionTable {
  tenant: WrittenOnce<string>;
  id: WrittenOnce<string>;
  customer: string;
  customer_tenant: string | null;
  product: string;
  channel: string | null;
  product_kind: string | null;
  quantity: number | null;
  term_start: string | null;
  term_end: string | null;
  term_length: string | null;
  /** 0 or 1. */
  auto_renew: number | null;
  end_of_term_action: string | null;
  cancellation_allowed_until: string | null;
  status: string | null;
  owner: string | null;
  source: string;
  /** JSON: pairs of column and value, in the order of the columns' names. */
  extra: string;
  term_kind: string | null;
  cancellable_until: string | null;
  changed_at: string;
  version: number;
}

/** One row for each version of each subscription. */
export interface SubscriptionAuditTable {
  tenant: WrittenOnce<string>;
  id: WrittenOnce<string>;
  version: WrittenOnce<number>;
  by_agent: WrittenUntilForgotten;
  by_name: WrittenUntilForgotten;
  at: WrittenOnce<string>;
  /** JSON; null when it was added. */
  before: string | null;
  after: WrittenUntilForgotten;
}

/** What a batch of an import came to. */
interface ProcessedBatchTable {
  tenant: WrittenOnce<string>;
  cause: WrittenOnce<string>;
  at: WrittenOnce<string>;
  added: number;
  changed: number;
  unchanged: number;
}

/** That a tenant's records were erased, without anything that was in them. */
interface ErasedTenantTable {
  tenant: WrittenOnce<string>;
  at: string;
  /** Why, in the words of whoever erased them. */
  cause: string;
  row_count: number;
  /** Since then it is served again; null while it is not. */
  readmitted_at: string | null;
}

interface BotStateTable {
  key: WrittenOnce<string>;
  etag: string;
  /** JSON, without the eTag. */
  doc: string;
  /** Empty where nobody wrote when. */
  changed_at: ColumnType<string, string | undefined, string>;
}

/** How many cases of a month and a purchase channel came to what; several rows of different shards add up. */
interface CaseTallyTable {
  tenant: WrittenOnce<string>;
  /** In which the cases were opened, `YYYY-MM`. */
  month: WrittenOnce<string>;
  channel: WrittenOnce<string>;
  status: WrittenOnce<string>;
  took: WrittenOnce<string>;
  shard: WrittenOnce<number>;
  cases: number;
}

/** How many open cases wait on whom; several rows of different shards add up. */
interface CaseLoadTable {
  tenant: WrittenOnce<string>;
  owner: WrittenOnce<string>;
  status: WrittenOnce<string>;
  shard: WrittenOnce<number>;
  cases: number;
}

/** Instants are ISO 8601 in UTC and dates `YYYY-MM-DD`, both as text: they sort, on every engine. */
export interface Tables {
  case_counter: CaseCounterTable;
  case_record: CaseRecordTable;
  outcome: OutcomeTable;
  audit: AuditTable;
  processed_activity: ProcessedActivityTable;
  case_agent: CaseAgentTable;
  search_word: SearchWordTable;
  word_block: WordBlockTable;
  subscription: SubscriptionTable;
  subscription_audit: SubscriptionAuditTable;
  processed_batch: ProcessedBatchTable;
  bot_state: BotStateTable;
  agent: AgentTable;
  team: TeamTable;
  case_card: CaseCardTable;
  feedback: FeedbackTable;
  saved_view: SavedViewTable;
  erased_tenant: ErasedTenantTable;
  case_tally: CaseTallyTable;
  case_load: CaseLoadTable;
  policy_check: PolicyCheckTable;
  reminder: ReminderTable;
  reminder_event: ReminderEventTable;
  throttle: ThrottleTable;
  muted_customer: MutedCustomerTable;
  conversation: ConversationTable;
}
