import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { createTalkState } from '../dialogs/talk-state.ts';
import { findErasure } from '../src/cases/erased-tenants.ts';
import { utcDate, type Clock } from '../src/clock.ts';
import type { Config } from '../src/config.ts';
import type { Log } from '../src/log.ts';
import { createNews } from '../src/news/news.ts';
import type { ReminderEngine } from '../src/reminders/engine.ts';
import type { Balance } from '../src/reminders/service.ts';
import { createBotState } from '../src/store/bot-state.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { createChannelLogin, noLogin } from './delivery/channel-login.ts';
import { createConnector } from './delivery/connector.ts';
import { createMessenger } from './delivery/messenger.ts';
import { personally } from './delivery/own-chat.ts';
import { createGate, createOpenGate, isLoopback } from './edge/gate.ts';
import { createPace, humanPace, type Pace } from './edge/pace.ts';
import { createServiceUrlCheck } from './edge/service-urls.ts';
import { openPolicy, type LivingPolicy } from './living-policy.ts';
import { openApi } from './api/open-api.ts';
import { pause } from './api/services.ts';
import { createBackground } from './background.ts';
import { followPolicy, withPolicy } from './follow-policy.ts';
import { balancesOf, openReminders } from './open-reminders.ts';
import { createReminderAlarm, watchReminders } from './reminder-alarm.ts';
import { createReceive } from './receive.ts';
import { openServer } from './server.ts';
import { createServices } from './services.ts';
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

/** What the product runs in. */
export interface Surroundings {
  clock: Clock;
  /** What tokens are checked by, where that is another one: a rehearsal's clock is moved, and its tokens are not. */
  tokenClock?: Clock;
  /** How far a rehearsal moved its clock, in milliseconds: PostgreSQL has its own. */
  offset?: () => number;
  /** False where whoever moves the clock says when something is sent. */
  sendsByItself?: boolean;
  log: Log;
  /** How fast one person is heard. */
  pace?: Pace;
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

/** Whoever uses a bot on this machine reaches it where it listens. */
const ownUrl = (host: string, port: number): string | undefined => {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return isLoopback(url) ? url : undefined;
};

const readVersion = (): string => {
  const text = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
};

interface Opened {
  living: LivingPolicy;
  store: Store;
}

/** Everything between the records and the door. */
const openOn = async (
  config: Config,
  { clock, tokenClock = clock, offset, sendsByItself = true, log, pace = humanPace }: Surroundings,
  { living, store }: Opened,
): Promise<Bot> => {
  let port = config.port;
  const publicUrl = (): string | undefined => config.publicUrl ?? ownUrl(config.host, port);
  const { gate, connector } = openChannel(config, tokenClock);
  const engine = config.databaseUrl === undefined ? 'sqlite' : 'postgres';
  const news = createNews({ store, clock, pause });
  const version = readVersion();
  const remind = openReminders({ store, clock, living, connector, log, ...(offset !== undefined && { offset }) });
  const background = createBackground(log);
  const services = createServices({
    ...{ version, engine, living, store, clock, connector, log, publicUrl, news },
    ...{ remind, background },
  });
  const { downloads, installation } = services;
  const isErased = async (tenant: string) => (await findErasure(store.reading, tenant)) !== undefined;
  const receive = createReceive({
    services,
    talks: createTalkState(createBotState(store, clock)),
    messenger: createMessenger(log, personally(services.ownChat)),
    isErased,
    conversations: remind.conversations,
    adapter: new TeamsAdapter(connector),
    log,
    pace: createPace(pace, tokenClock),
  });
  const isReady = () =>
    isErased('').then(
      () => true,
      () => false,
    );
  const api = openApi(config, { store, living, ...services, news, clock, log });
  const door = { host: config.host, port: config.port, gate, receive, downloads, isReady, log };
  const server = await openServer({ ...door, ...(api === undefined ? {} : { api }) });
  port = server.port;
  if (sendsByItself) remind.engine.start();
  const { reminders } = remind;
  const stopWatching = watchReminders(createReminderAlarm({ reminders, store, connector, clock, log }), background);
  const { policyFollower } = remind;
  const stopFollowing = followPolicy({ living, policyFollower, log });
  return {
    port: server.port,
    engine: withPolicy(remind.engine, policyFollower),
    balances: () => balancesOf(reminders),
    close: async () => {
      living.close();
      installation.close();
      stopWatching();
      await stopFollowing();
      news.close();
      await server.close();
      await remind.engine.close();
      await background.close();
      await store.close();
    },
  };
};

/** Puts the product together: settings, store, services, dialogs, bot, server. */
export const openBot = async (config: Config, surroundings: Surroundings): Promise<Bot> => {
  const { clock } = surroundings;
  const living = openPolicy(config.policyDir, surroundings);
  // The first question of the day must not wait for the drawing.
  living.policy.diagramOn(utcDate(clock.now()));
  const store = await openStore(
    config.databaseUrl === undefined ? { folder: config.dataDir } : { databaseUrl: config.databaseUrl },
  );
  try {
    return await openOn(config, surroundings, { living, store });
  } catch (problem) {
    living.close();
    await store.close();
    throw problem;
  }
};
