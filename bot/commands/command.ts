import type { TurnContext } from 'botbuilder';

import type { Conversation } from '../../dialogs/conversation.ts';
import type { Cases } from '../../src/cases/case.ts';
import type { Clock } from '../../src/clock.ts';
import type { Feedback } from '../../src/feedback/feedback.ts';
import type { Language } from '../../src/language/language.ts';
import type { Words } from '../../src/language/words.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { Settings } from '../../src/settings/settings.ts';

/** What a command or a card action may use. */
export interface Services {
  policy: Policy;
  cases: Cases;
  conversation: Conversation;
  settings: Settings;
  feedback: Feedback;
  clock: Clock;
}

/** One thing a person can write. Help, and later the manifest's lists, read the same rows. */
export interface Command {
  name: keyof Words['commands'];
  /** Ways to write it; the first of each language is the one that help shows. Accents and case do not matter. */
  aliases: Record<Language, readonly [string, ...string[]]>;
  /** Shown in help after the alias, where the command takes something: `12`. */
  example?: string;
  /** `argument` is what followed the alias; empty for a command that takes nothing. */
  run: (turn: TurnContext, services: Services, argument: string) => Promise<void> | void;
}
