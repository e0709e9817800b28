import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';

import { openBot, type Bot } from '../../bot/bot.ts';
import { appListing } from '../../bot/app-listing.ts';
import { teamsSendLimits, type SendLimits } from '../../bot/delivery/send-limits.ts';
import type { Pace } from '../../bot/edge/pace.ts';
import { createJsonLog } from '../../bot/json-log.ts';
import type { BuiltIn } from '../../bot/living-policy.ts';
import { openRoom, type Room } from '../../bot/rehearsal/room.ts';
import { createSentenceReader } from '../../bot/understand-today.ts';
import type { Clock } from '../../src/clock.ts';
import { readConfig, type Environment } from '../../src/config.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';

const started = Date.parse('2026-11-22T09:00:00Z') - performance.now();

/** All conversations of the tests are held on the morning of 22 November 2026; time goes on in it. */
export const testClock: Clock = { now: () => new Date(started + performance.now()) };

/** The whole product on loopback, as `npm start` puts it together, with records of its own. */
export interface BotUnderTest {
  room: Room;
  /** Where the bot listens. */
  messagesUrl: () => string;
  dataDir: string;
  /** Where its figures are, where the settings ask for them. */
  metricsUrl: () => string;
  /** Everything the bot logged so far, one line an event. */
  logged: () => string;
  /** Stops the bot and starts it again on the same records; Teams, the room, stays up. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

const loaded = loadPolicy();

/** Read and drawn once for all bots of a test file. */
export const builtIn: BuiltIn = { loaded, reader: createSentenceReader(loaded.policy) };

/** How much one person may send at once in tests that do not ask: scripts are faster than people. */
const unhurried: Pace = { burst: 100_000, interval: 500 };

/** As fast as the room takes it: what Teams would not, another instance, or a script, need not wait for here. */
export const unlimited: SendLimits = { ...teamsSendLimits, conversation: [], tenant: [] };

interface Beginning {
  room: Room;
  dataDir: string;
  sink: Writable;
  environment: Environment;
  pace: Pace;
}

const startBot = async ({ room, dataDir, sink, environment, pace }: Beginning): Promise<Bot> => {
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, ...room.settings, ...environment }, 'start');
  if (!config.ok) throw new Error(config.problem.join('\n'));
  const bot = await openBot(config.value, {
    clock: room.clock,
    tokenClock: testClock,
    offset: () => room.clock.offset(),
    sendsByItself: false,
    log: createJsonLog(config.value.logLevel, sink),
    pace,
    builtIn,
    sendLimits: unlimited,
  });
  room.connect(`http://127.0.0.1:${bot.port}/api/messages`);
  room.clock.follow(bot.engine);
  return bot;
};

export const openBotUnderTest = async (
  environment: Environment = {},
  pace: Pace = unhurried,
): Promise<BotUnderTest> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'channel-guide-'));
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const room = await openRoom({ host: '127.0.0.1', port: 0, clock: testClock, listing: appListing });
  const beginning = { room, dataDir, sink, environment, pace };
  let bot = await startBot(beginning);
  return {
    room,
    dataDir,
    messagesUrl: () => `http://127.0.0.1:${bot.port}/api/messages`,
    metricsUrl: () => `http://127.0.0.1:${bot.metricsPort ?? 0}/metrics`,
    logged: () => lines.join(''),
    restart: async () => {
      await bot.close();
      bot = await startBot(beginning);
    },
    close: async () => {
      await bot.close();
      await room.close();
      rmSync(dataDir, { recursive: true });
    },
  };
};
