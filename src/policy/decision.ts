import type { Text } from '../language/language.ts';
import type { FactName, FactValue } from './facts.ts';
import type { Confidence, Link, RoleId, Source, ActorId } from './rulebook.ts';

/** Calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

export interface DecidedStep {
  actor: ActorId;
  text: Text;
  /** The same step, said to the customer. */
  forCustomer?: Text;
  link?: Link;
}

/** The one right next step, everything a card or a command line needs to show it. Words are in every language. */
export interface DecidedOutcome {
  kind: 'outcome';
  asOf: IsoDate;
  /** The date of the newest rule that bears on it. */
  policyVersion: IsoDate;
  outcome: string;
  /** Tells this answer from others with the same outcome: other steps, or another edition of what it says. */
  edition: string;
  overlays: readonly string[];
  line: Text;
  steps: readonly DecidedStep[];
  /** Any one of them is enough; empty when no special role is needed. */
  requiredRoles: readonly RoleId[];
  caveats: readonly Text[];
  links: readonly Link[];
  alternatives: readonly string[];
  reminderCodes: readonly string[];
  sources: readonly (Source & { confidence: Confidence })[];
  trace: readonly { rule: string; because: Partial<Record<FactName, FactValue>> }[];
  /** Facts that nobody stated and that were taken for granted. */
  assumed: Partial<Record<FactName, FactValue>>;
}

/** One more fact decides. */
export interface DecidedQuestion {
  kind: 'question';
  asOf: IsoDate;
  question: FactName;
  /** True when the agent already answered that they do not know. */
  unknown: boolean;
}

export interface Refusal {
  kind: 'refusal';
  asOf: IsoDate;
  reason: 'before-first-policy' | 'contradiction' | 'unknown-value';
  /** What is wrong and what is expected, in English, for whoever wrote the question. */
  detail?: string;
}

export type Decision = DecidedOutcome | DecidedQuestion | Refusal;
