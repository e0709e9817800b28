import { randomUUID } from 'node:crypto';

import { createConversation } from '../dialogs/conversation.ts';
import { createTalkState } from '../dialogs/talk-state.ts';
import { createCaseCards } from '../src/cases/case-cards.ts';
import { createCases } from '../src/cases/cases.ts';
import { utcDate, type Clock } from '../src/clock.ts';
import type { Config } from '../src/config.ts';
import { createFeedback } from '../src/feedback/feedback.ts';
import type { Log } from '../src/log.ts';
import { announcedCases } from '../src/news/announced-cases.ts';
import { createNews } from '../src/news/news.ts';
import { createSettings } from '../src/settings/create-settings.ts';
import { createBotState } from '../src/store/bot-state.ts';
import { openStore } from '../src/store/open-store.ts';
import { createChannelLogin, noLogin } from './delivery/channel-login.ts';
import { createConnector } from './delivery/connector.ts';
import { createMessenger } from './delivery/messenger.ts';
import { createGate, createOpenGate, isLoopback } from './edge/gate.ts';
import { createServiceUrlCheck } from './edge/service-urls.ts';
import { createLivingCards } from './living-cards.ts';
import { openPolicy } from './living-policy.ts';
import { openApi } from './api/open-api.ts';
import { pause } from './api/services.ts';
import { createReceive } from './receive.ts';
import { openServer } from './server.ts';
import { TeamsAdapter } from './teams-adapter.ts';

export interface Bot {
  port: number;
  /** Finishes what is under way, then closes the records. */
  close: () => Promise<void>;
}

/** What leads in and out: with credentials the checks of production, without them loopback and nothing else. */
const openChannel = ({ channel }: Config, clock: Clock) =>
  channel === undefined
    ? { gate: createOpenGate(), connector: createConnector({ login: noLogin, mayCall: isLoopback }) }
    : {
        gate: createGate(channel, clock),
        connector: createConnector({
          login: createChannelLogin(channel, clock),
          mayCall: createServiceUrlCheck(channel.serviceUrls),
        }),
      };

/** Puts the product together: settings, store, services, dialogs, bot, server. */
export const openBot = async (config: Config, { clock, log }: { clock: Clock; log: Log }): Promise<Bot> => {
  const living = openPolicy(config.policyDir, log);
  const { policy } = living;
  const store = await openStore(
    config.databaseUrl === undefined ? { folder: config.dataDir } : { databaseUrl: config.databaseUrl },
  );
  try {
    const news = createNews({ store, clock, pause });
    const cases = announcedCases(createCases({ store, clock }), news);
    const settings = createSettings(store);
    const feedback = createFeedback(store);
    const conversation = createConversation({ policy, cases, clock, newId: randomUUID });
    const { gate, connector } = openChannel(config, clock);
    const livingCards = createLivingCards({ policy, caseCards: createCaseCards(store), connector, log });
    const receive = createReceive({
      services: {
        policy,
        cases,
        conversation,
        settings,
        feedback,
        clock,
      },
      talks: createTalkState(createBotState(store, clock)),
      messenger: createMessenger(log),
      livingCards,
      adapter: new TeamsAdapter(connector),
      log,
    });
    // The first question of the day must not wait for the drawing.
    policy.diagramOn(utcDate(clock.now()));
    const api = openApi(config, { store, living, cases, settings, feedback, news, livingCards, clock, log });
    const server = await openServer({
      host: config.host,
      port: config.port,
      gate,
      receive,
      ...(api === undefined ? {} : { api }),
      log,
    });
    return {
      port: server.port,
      close: async () => {
        living.close();
        news.close();
        await server.close();
        await store.close();
      },
    };
  } catch (problem) {
    living.close();
    await store.close();
    throw problem;
  }
};
