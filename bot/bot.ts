import { randomUUID } from 'node:crypto';

import { createConversation } from '../dialogs/conversation.ts';
import { createTalkState } from '../dialogs/talk-state.ts';
import { createCaseCards } from '../src/cases/case-cards.ts';
import { createCases } from '../src/cases/cases.ts';
import { findErasure } from '../src/cases/erased-tenants.ts';
import { utcDate, type Clock } from '../src/clock.ts';
import type { Config } from '../src/config.ts';
import { createFeedback } from '../src/feedback/feedback.ts';
import type { Log } from '../src/log.ts';
import type { ReminderEngine } from '../src/reminders/engine.ts';
import type { Balance } from '../src/reminders/service.ts';
import { createSettings } from '../src/settings/create-settings.ts';
import { createBotState } from '../src/store/bot-state.ts';
import { openStore } from '../src/store/open-store.ts';
import { createChannelLogin, noLogin } from './delivery/channel-login.ts';
import { createConnector } from './delivery/connector.ts';
import { createMessenger } from './delivery/messenger.ts';
import { createGate, createOpenGate, isLoopback } from './edge/gate.ts';
import { createServiceUrlCheck } from './edge/service-urls.ts';
import { createBackground } from './background.ts';
import { balancesOf, openReminders } from './open-reminders.ts';
import { createReminderAlarm, watchReminders } from './reminder-alarm.ts';
import { replanning } from './replanning.ts';
import { createLivingCards } from './living-cards.ts';
import { openPolicy } from './living-policy.ts';
import { createUnderstandToday } from './understand-today.ts';
import { createReceive } from './receive.ts';
import { openServer } from './server.ts';
import { TeamsAdapter } from './teams-adapter.ts';

export interface Bot {
  port: number;
  /** What comes by itself, for a clock that was moved. */
  engine: Pick<ReminderEngine, 'tick' | 'nextAt'>;
  /** What became of the reminders whose time has come, by tenant. */
  balances: () => Promise<ReadonlyMap<string, Balance>>;
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

export interface BotParts {
  clock: Clock;
  /** What tokens are checked by, where that is another one: a rehearsal's clock is moved, and its tokens are not. */
  tokenClock?: Clock;
  /** How far a rehearsal moved its clock, in milliseconds: PostgreSQL has its own. */
  offset?: () => number;
  /** False where whoever moves the clock says when something is sent. */
  sendsByItself?: boolean;
  log: Log;
}

/** Puts the product together: settings, store, services, dialogs, bot, server. */
export const openBot = async (config: Config, parts: BotParts): Promise<Bot> => {
  const { clock, tokenClock = clock, offset, sendsByItself = true, log } = parts;
  const living = openPolicy(config.policyDir, log);
  const { policy } = living;
  const store = await openStore(
    config.databaseUrl === undefined ? { folder: config.dataDir } : { databaseUrl: config.databaseUrl },
  );
  try {
    const { gate, connector } = openChannel(config, tokenClock);
    const remind = openReminders({ store, clock, living, connector, log, ...(offset !== undefined && { offset }) });
    const { planner, reminders, conversations, engine, viewOf } = remind;
    const background = createBackground(log);
    const cases = createCases({ store, clock, follower: planner });
    const conversation = createConversation({ policy, cases, clock, newId: randomUUID });
    const receive = createReceive({
      services: {
        policy,
        cases,
        conversation,
        settings: replanning(createSettings(store), { reminders, background }),
        reminders,
        conversations,
        reminderViews: viewOf,
        feedback: createFeedback(store),
        clock,
        understand: createUnderstandToday(policy, clock),
      },
      talks: createTalkState(createBotState(store, clock)),
      messenger: createMessenger(log),
      livingCards: createLivingCards({ policy, cases, caseCards: createCaseCards(store), connector, log }),
      isErased: async (tenant) => (await findErasure(store.reading, tenant)) !== undefined,
      conversations,
      adapter: new TeamsAdapter(connector),
      log,
    });
    // The first question of the day must not wait for the drawing.
    policy.diagramOn(utcDate(clock.now()));
    const server = await openServer({ host: config.host, port: config.port, gate, receive, log });
    if (sendsByItself) engine.start();
    const stopWatching = watchReminders(createReminderAlarm({ reminders, store, connector, clock, log }), background);
    return {
      port: server.port,
      engine,
      balances: () => balancesOf(reminders),
      close: async () => {
        living.close();
        stopWatching();
        await server.close();
        await engine.close();
        await background.close();
        await store.close();
      },
    };
  } catch (problem) {
    living.close();
    await store.close();
    throw problem;
  }
};
