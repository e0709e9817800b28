import type { Actor, Case, Cases } from '../cases/case.ts';
import type { Clock } from '../clock.ts';
import type { Feedback } from '../feedback/feedback.ts';
import type { Imports } from '../imports/imports.ts';
import type { Insights } from '../insights/insights.ts';
import type { Language } from '../language/language.ts';
import type { News } from '../news/news.ts';
import type { Answers } from '../policy/answer.ts';
import type { IsoDate } from '../policy/decision.ts';
import type { Comparison } from '../policy/comparison.ts';
import type { Family } from '../policy/graph.ts';
import type { LoadedPolicy } from '../policy/load-policy.ts';
import type { ReminderViews } from '../reminders/reminder-view.ts';
import type { Reminders } from '../reminders/service.ts';
import type { Settings } from '../settings/settings.ts';
import type { Subscriptions } from '../subscriptions/subscription.ts';
import type { Terms } from '../terms/terms.ts';
import type { Views } from '../views/views.ts';
import type { Cursors } from './cursors.ts';

/** The rules of the moment, and the answers by them. */
export interface PresentPolicy extends LoadedPolicy {
  answers: Answers;
  /** Drawings take a moment, and are the same until a rule changes. */
  drawn: (on: IsoDate, language: Language) => readonly Family[];
}

/** Everything the API hands over to. */
export interface ApiServices {
  cases: Cases;
  subscriptions: Subscriptions;
  settings: Settings;
  feedback: Feedback;
  reminders: Reminders;
  /** What a reminder says as of a moment. */
  reminderViews: ReminderViews;
  terms: Terms;
  insights: Insights;
  imports: Imports;
  news: News;
  policy: () => PresentPolicy;
  compare: Comparison;
  /** The card that a conversation would show of the case, as Adaptive Card JSON. */
  cardOf: (actor: Actor, one: Case, language: Language) => Promise<object>;
  /** What the customer has to do, written to them; nothing where no rule of today gives the answer any more. */
  customerMessageOf: (one: Case, language: Language, from: string) => { subject: string; body: string } | undefined;
  /** Causes of earlier changes that begin so. */
  causes: (actor: Actor, beginning: string) => Promise<string[]>;
  views: Views;
  cursors: Cursors;
  clock: Clock;
}
