import type { ColumnType } from 'kysely';

/** A column that is written with its row and never again: the compiler refuses an update of it. */
type WrittenOnce<Value> = ColumnType<Value, Value, never>;

interface CaseCounterTable {
  tenant: WrittenOnce<string>;
  last_number: number;
}

/** The advice as it was given and what became of it. `case` itself is a word of SQL. */
interface CaseRecordTable {
  tenant: WrittenOnce<string>;
  number: WrittenOnce<number>;
  customer: WrittenOnce<string>;
  /** JSON, exactly as given. */
  facts: WrittenOnce<string>;
  as_of: WrittenOnce<string>;
  policy_version: WrittenOnce<string>;
  advice_outcome: WrittenOnce<string>;
  status: string;
  /** The version of the case that its last outcome made. */
  outcome_version: number | null;
  opened_by: WrittenOnce<string>;
  opened_by_name: WrittenOnce<string>;
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
  recorded_by: WrittenOnce<string>;
  recorded_by_name: WrittenOnce<string>;
  recorded_at: WrittenOnce<string>;
}

/** One row for each version of each case. */
interface AuditTable {
  tenant: WrittenOnce<string>;
  case_number: WrittenOnce<number>;
  version: WrittenOnce<number>;
  action: WrittenOnce<string>;
  by_agent: WrittenOnce<string>;
  by_name: WrittenOnce<string>;
  at: WrittenOnce<string>;
  /** JSON of the case; null when it was opened. */
  before: WrittenOnce<string | null>;
  /** JSON of the case. */
  after: WrittenOnce<string>;
}

/** Which change an activity caused: the audit row of that case and version. */
interface ProcessedActivityTable {
  tenant: WrittenOnce<string>;
  cause: WrittenOnce<string>;
  case_number: WrittenOnce<number>;
  version: WrittenOnce<number>;
}

interface BotStateTable {
  key: WrittenOnce<string>;
  etag: string;
  /** JSON, without the eTag. */
  doc: string;
}

/** Instants are ISO 8601 in UTC and dates `YYYY-MM-DD`, both as text: they sort, on every engine. */
export interface Tables {
  case_counter: CaseCounterTable;
  case_record: CaseRecordTable;
  outcome: OutcomeTable;
  audit: AuditTable;
  processed_activity: ProcessedActivityTable;
  bot_state: BotStateTable;
}
