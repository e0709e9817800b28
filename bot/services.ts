import { randomUUID } from 'node:crypto';

import type { Engine } from '../cards/about.card.ts';
import { createConversation } from '../dialogs/conversation.ts';
import { createCaseCards } from '../src/cases/case-cards.ts';
import { createPostings } from '../src/cases/postings.ts';
import { createCases } from '../src/cases/cases.ts';
import type { Clock } from '../src/clock.ts';
import { createFeedback } from '../src/feedback/feedback.ts';
import type { Log } from '../src/log.ts';
import { announcedCases } from '../src/news/announced-cases.ts';
import type { News } from '../src/news/news.ts';
import { createComparison } from '../src/policy/comparison.ts';
import { createSettings } from '../src/settings/create-settings.ts';
import { createBotState } from '../src/store/bot-state.ts';
import type { Store } from '../src/store/store.ts';
import { createSubscriptions } from '../src/subscriptions/subscriptions.ts';
import type { Services } from './commands/command.ts';
import type { Connector } from './delivery/connector.ts';
import type { Background } from './background.ts';
import { createOwnChat } from './delivery/own-chat.ts';
import { createDownloads } from './downloads.ts';
import { createInstallation } from './installation.ts';
import { createLivingCards } from './living-cards.ts';
import type { LivingPolicy } from './living-policy.ts';
import type { OpenReminders } from './open-reminders.ts';
import { replanning } from './replanning.ts';
import { createTelling } from './tell-colleague.ts';
import { createUnderstandToday, type SentenceReader } from './understand-today.ts';

export interface ServiceParts {
  version: string;
  engine: Engine;
  living: LivingPolicy;
  store: Store;
  clock: Clock;
  connector: Connector;
  log: Log;
  /** Where people reach the bot with a browser; nothing where nobody said so. */
  publicUrl: () => string | undefined;
  /** Hears of every change. */
  news: News;
  remind: OpenReminders;
  background: Background;
  /** What reads sentences, where it was made before. */
  reader?: SentenceReader | undefined;
}

/** Everything that commands and card actions use, on one set of records. */
export const createServices = (parts: ServiceParts): Services => {
  const { version, engine, living, store, clock, connector, log, publicUrl, news, remind, background } = parts;
  const { planner, reminders, conversations, viewOf, zones } = remind;
  const { policy } = living;
  const cases = announcedCases(createCases({ store, clock, follower: planner }), news);
  const subscriptions = createSubscriptions({ store, clock, follower: planner });
  const state = createBotState(store, clock);
  const settings = replanning(createSettings(store), { reminders, background });
  const caseCards = createCaseCards(store);
  const ownChat = createOwnChat({ conversations, settings, connector, log });
  return {
    policy,
    compare: createComparison(policy),
    cases,
    conversation: createConversation({ policy, cases, clock, newId: randomUUID }),
    settings,
    reminders,
    conversations,
    reminderViews: viewOf,
    zones,
    feedback: createFeedback(store),
    subscriptions,
    downloads: createDownloads({ state, records: { cases, subscriptions }, clock, publicUrl }),
    installation: createInstallation({ version, engine, living, cases, reminders, clock }),
    clock,
    understand: createUnderstandToday(policy, clock, parts.reader),
    livingCards: createLivingCards({ policy, cases, caseCards, postings: createPostings(store), connector, log }),
    ownChat,
    tellColleague: createTelling({ cases, policy, caseCards, ownChat }),
  };
};
