import type { WrittenOnce, WrittenUntilForgotten } from './tables.ts';

/** A person who wrote to the bot at least once, and what they chose. Null: never chosen. */
export interface AgentTable {
  tenant: WrittenOnce<string>;
  agent: WrittenOnce<string>;
  /** What Teams calls them in mentions. */
  teams_id: string;
  name: string;
  folded_name: string;
  language: string | null;
  time_zone: string | null;
  /** As their client last said. */
  seen_time_zone: string | null;
  partner_role: string | null;
  quiet_from: string | null;
  quiet_to: string | null;
  /** Likewise. */
  seen_language: string | null;
  /** Where they last wrote: a team, or a group chat. */
  team: string | null;
}

export interface TeamTable {
  tenant: WrittenOnce<string>;
  /** A team of Teams, or a group chat. */
  team: WrittenOnce<string>;
  language: string | null;
  digest: string | null;
  renewals: string | null;
  /** JSON: whole days. */
  lead_days: string | null;
  channel: string | null;
  manager: string | null;
  manager_name: string | null;
}

/** The list of cases as a person likes to see it. Null: not narrowed by it. */
export interface SavedViewTable {
  tenant: WrittenOnce<string>;
  agent: WrittenOnce<string>;
  id: WrittenOnce<string>;
  name: string;
  /** What is searched for. */
  words: string | null;
  owner: string | null;
  status: string | null;
  channel: string | null;
  sort: string;
  at: string;
}

/** The one message that shows a case in a conversation. */
export interface CaseCardTable {
  tenant: WrittenOnce<string>;
  case_number: WrittenOnce<number>;
  conversation: WrittenOnce<string>;
  service_url: string;
  message: string;
  language: string;
}

export interface FeedbackTable {
  tenant: WrittenOnce<string>;
  id: WrittenOnce<string>;
  case_number: WrittenOnce<number>;
  verdict: string;
  rule: WrittenOnce<string>;
  outcome: WrittenOnce<string>;
  policy_version: WrittenOnce<string>;
  reason: string | null;
  by_agent: WrittenUntilForgotten;
  by_name: WrittenUntilForgotten;
  at: string;
}
