import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { z } from 'zod';

import { createTalkState } from '../dialogs/talk-state.ts';
import { findErasure } from '../src/cases/erased-tenants.ts';
import type { Clock } from '../src/clock.ts';
import type { Config } from '../src/config.ts';
import type { Log } from '../src/log.ts';
import { createNews } from '../src/news/news.ts';
import type { ReminderEngine } from '../src/reminders/engine.ts';
import type { Balance } from '../src/reminders/service.ts';
import { createBotState } from '../src/store/bot-state.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import type { Connector } from './delivery/connector.ts';
import { createMessenger } from './delivery/messenger.ts';
import { personally } from './delivery/own-chat.ts';
import { teamsSendLimits, type SendLimits } from './delivery/send-limits.ts';
import { isLoopback } from './edge/gate.ts';
import { createPace, humanPace, type Pace } from './edge/pace.ts';
import { openPolicy, type BuiltIn, type LivingPolicy } from './living-policy.ts';
import { openApi } from './api/open-api.ts';
import { pause } from './api/services.ts';
import { createBackground } from './background.ts';
import { createDoor } from './door.ts';
import { finishWork } from './finish-work.ts';
import { followPolicy, withPolicy } from './follow-policy.ts';
import { openChannel } from './open-channel.ts';
import { balancesOf, openReminders } from './open-reminders.ts';
import { createReminderAlarm, watchReminders } from './reminder-alarm.ts';
import { createReadiness } from './readiness.ts';
import { createReceive, type ReceiveParts } from './receive.ts';
import { openServer } from './server.ts';
import { createServices } from './services.ts';
import { TeamsAdapter } from './teams-adapter.ts';
import { warmUp } from './warm-up.ts';
import { openWatch, type Watching } from './watch/open-watch.ts';

export interface Bot {
  port: number;
  /** Where its figures are shown, where somebody asked for them. */
  metricsPort?: number;
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
  /** The built-in rules, where somebody in this process read them before: they never change. */
  builtIn?: BuiltIn;
  /** How fast Teams is written to. */
  sendLimits?: SendLimits;
}

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
  version: string;
  watching: Watching;
}

interface Hearing extends Pick<
  ReceiveParts,
  'services' | 'conversations' | 'belonging' | 'maySpeak' | 'log' | 'pace' | 'slots'
> {
  store: Store;
  clock: Clock;
  connector: Connector;
}

/** What takes an admitted activity through its turn. */
const openReceive = ({ store, clock, connector, ...parts }: Hearing) =>
  createReceive({
    ...parts,
    talks: createTalkState(createBotState(store, clock)),
    messenger: createMessenger(parts.log, personally(parts.services.ownChat)),
    isErased: async (tenant) => (await findErasure(store.reading, tenant)) !== undefined,
    adapter: new TeamsAdapter(connector),
  });

/** Everything between the records and the door. */
const openOn = async (
  config: Config,
  { clock, tokenClock = clock, offset, sendsByItself = true, log, pace = humanPace, ...more }: Surroundings,
  { living, store, version, watching }: Opened,
): Promise<Bot> => {
  let port = config.port;
  const publicUrl = (): string | undefined => config.publicUrl ?? ownUrl(config.host, port);
  const limits = more.sendLimits ?? teamsSendLimits;
  const channel = await openChannel(config, { store, clock, tokenClock, limits, log });
  const { belonging, maySpeak, outbound } = channel;
  const connector = watching.connector(outbound.connector);
  const engine = config.databaseUrl === undefined ? 'sqlite' : 'postgres';
  const news = createNews({ store, clock, pause });
  const moved = offset === undefined ? {} : { offset };
  const { mayTry } = outbound.wayOfReminders;
  const wayOfReminders = { mayTry, connector: watching.sending(outbound.wayOfReminders.connector) };
  const remind = openReminders({ store, clock, living, ...wayOfReminders, log, ...moved });
  const background = createBackground(log);
  const services = createServices({
    ...{ version, engine, living, store, clock, connector, log, publicUrl, news },
    ...{ remind, background, reader: more.builtIn?.reader },
  });
  const { downloads, installation } = services;
  const { conversations, reminders } = remind;
  const { slots, isKnown } = outbound;
  const heard = { conversations, belonging, maySpeak, log, pace: createPace(pace, tokenClock), slots };
  const receive = watching.receive(openReceive({ services, store, clock, connector, ...heard }));
  const readiness = createReadiness({ ...channel, askRecords: () => findErasure(store.reading, ''), isKnown, log });
  const api = openApi(config, { store, living, ...services, news, clock, tokenClock, log });
  const shown = { host: config.host, port, door: createDoor({ ...channel, receive, log }), downloads, readiness, log };
  const balances = () => balancesOf(reminders);
  const metricsPort = await watching.show({ balances, clock });
  const server = await openServer({ ...shown, ...(api === undefined ? {} : { api }) });
  port = server.port;
  const stopWarming = warmUp({ ...services, clock });
  const stopBeating = outbound.keepBeating();
  if (sendsByItself) remind.engine.start();
  const stopWatching = watchReminders(createReminderAlarm({ reminders, store, connector, clock, log }), background);
  const { policyFollower } = remind;
  const stopFollowing = followPolicy({ living, policyFollower, log });
  return {
    port: server.port,
    ...(metricsPort === undefined ? {} : { metricsPort }),
    engine: withPolicy(remind.engine, policyFollower),
    balances,
    close: async () => {
      stopWarming();
      living.close();
      installation.close();
      stopWatching();
      await stopFollowing();
      news.close();
      await finishWork({ server, engine: remind.engine, receive, outbound });
      await background.close();
      await stopBeating();
      await store.close();
      await watching.close();
    },
  };
};

/** @throws RulebookError when the rules cannot be used. */
const readRules = async (config: Config, surroundings: Surroundings): Promise<LivingPolicy> => {
  // A thread that is to begin has to be asked before this one is busy.
  await setImmediate();
  return openPolicy(config.policyDir, surroundings);
};

/** Puts the product together: settings, store, services, dialogs, bot, server. */
export const openBot = async (config: Config, surroundings: Surroundings): Promise<Bot> => {
  const version = readVersion();
  const watching = await openWatch(config, version);
  const watched = { ...surroundings, log: watching.log(surroundings.log) };
  const place = config.databaseUrl === undefined ? { folder: config.dataDir } : { databaseUrl: config.databaseUrl };
  // Other threads, or a server, open the records: the rules are read meanwhile.
  const [opened, read] = await Promise.allSettled([openStore(place, watching.onStatement), readRules(config, watched)]);
  try {
    if (read.status === 'rejected') throw read.reason;
    if (opened.status === 'rejected') throw opened.reason;
    const store = watching.store(opened.value);
    return await openOn(config, watched, { living: read.value, store, version, watching });
  } catch (problem) {
    if (read.status === 'fulfilled') read.value.close();
    if (opened.status === 'fulfilled') await opened.value.close();
    await watching.close();
    throw problem;
  }
};
