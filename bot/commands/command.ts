import type { TurnContext } from 'botbuilder';

import type { Conversation } from '../../dialogs/conversation.ts';
import type { Place } from '../../dialogs/place.ts';
import type { Case, Cases, Person } from '../../src/cases/case.ts';
import type { Clock } from '../../src/clock.ts';
import type { Feedback } from '../../src/feedback/feedback.ts';
import type { Language, Text } from '../../src/language/language.ts';
import type { Understanding } from '../../src/language/understand/understand.ts';
import type { Zones } from '../../src/language/zoned-time.ts';
import type { Words } from '../../src/language/words.ts';
import type { Comparison } from '../../src/policy/comparison.ts';
import type { FactName } from '../../src/policy/facts.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { Conversations } from '../../src/conversations/conversation.ts';
import type { ReminderViews } from '../../src/reminders/reminder-view.ts';
import type { Reminders } from '../../src/reminders/service.ts';
import type { Settings } from '../../src/settings/settings.ts';
import type { Subscriptions } from '../../src/subscriptions/subscription.ts';
import type { OwnChat } from '../delivery/own-chat.ts';
import type { Downloads } from '../downloads.ts';
import type { Installation } from '../installation.ts';
import type { LivingCards } from '../living-cards.ts';

/** What a sentence says, read on today's date; `asked` is the question that it may answer. */
export type UnderstandToday = (text: string, language: Language, asked?: FactName) => Understanding;

/** What a command or a card action may use. */
export interface Services {
  policy: Policy;
  compare: Comparison;
  cases: Cases;
  conversation: Conversation;
  settings: Settings;
  reminders: Reminders;
  reminderViews: ReminderViews;
  zones: Zones;
  conversations: Pick<Conversations, 'unreachable'>;
  feedback: Feedback;
  subscriptions: Subscriptions;
  downloads: Downloads;
  installation: Installation;
  clock: Clock;
  understand: UnderstandToday;
  livingCards: LivingCards;
  ownChat: OwnChat;
  /** Tells a colleague in their own chat that a case is theirs now. False: they could not be reached. */
  tellColleague?: (tenant: string, colleague: Person, one: Case) => Promise<boolean>;
}

/** What may follow a command. */
export interface Argument {
  /** As help shows it: `12`, `12 Ben`, `2026-11-22`. */
  example: Text;
  /** Whether words that follow can be meant for this command; else, without a slash, it is a sentence that begins like it. */
  fits: (argument: string) => boolean;
  /** True for an everyday word: with anything else behind it, it is a sentence or a name, `Record Store`. */
  isOnlyThis?: boolean;
  /** True where any words may follow: they are kept even when the command is only guessed. */
  isText?: boolean;
}

/** The headings of help, in their order. */
export const topics = ['ask', 'cases', 'policy', 'settings'] as const;
export type Topic = (typeof topics)[number];

/** One thing a person can write. Help, the list behind the slash and the app package all read the same rows. */
export interface Command {
  name: keyof Words['commands'];
  /** Ways to write it; the first of each language is the one that help shows. Accents and case do not matter. */
  aliases: Record<Language, readonly [string, ...string[]]>;
  takes?: Argument;
  /** Under which heading help shows it: with the cases when missing. */
  topic?: Topic;
  /** Where it works; everywhere when missing. */
  where?: readonly Place['kind'][];
  /** False for words that only make sense while something is asked: they are not offered behind the slash. */
  isOffered?: boolean;
  /** True for what a case's card offers too: where a list is full, it leaves its place to others. */
  isOnCaseCard?: boolean;
  /** `argument` is what followed the alias, as written; empty for a command that takes nothing. */
  run: (turn: TurnContext, services: Services, argument: string) => Promise<void> | void;
}

/** A private talk in the middle of a channel is as good as a chat of one's own. */
export const isHere = ({ where }: Pick<Command, 'where'>, { kind, isPrivate }: Place): boolean =>
  where === undefined || where.includes(kind) || (isPrivate && where.includes('personal'));

/** `12`, `#12`, `no. 12`. */
export const caseNumberIn = (written: string): string | undefined =>
  /^(?:#|(?:no|num|n[uú]mero|number)\b\.? ?|n[.º°] ?)?0*([1-9]\d{0,30})$/iu.exec(written.trim())?.[1];

/** For commands that take a case first: `12`, or `12` and more. */
export const beginsWithCase = (argument: string): boolean => /^#?\d/.test(argument.trim());
