import { join } from 'node:path';

import { z } from 'zod';

import type { Clock } from '../src/clock.ts';
import { isOpenToAll, readConfig, readPlace, type Environment, type Mode } from '../src/config.ts';
import type { Result } from '../src/result.ts';
import { prepareFolder } from '../src/store/data-folder.ts';
import { openBot } from './bot.ts';
import { appListing } from './app-listing.ts';
import { createJsonLog } from './json-log.ts';

const clock: Clock = { now: () => new Date() };

const say = (...lines: string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
};

/** One line for each reason, and an exit code that says so: nothing is half started. */
const giveUp = (...reasons: string[]): never => {
  process.stderr.write(`${reasons.join('\n')}\n`);
  process.exit(1);
};

const orGiveUp = <Settings>(settings: Result<Settings, string[]>): Settings =>
  settings.ok ? settings.value : giveUp(...settings.problem);

/** Nobody waits longer (milliseconds) for what hangs; whatever was acknowledged is kept by then. */
const mostForClosing = 10_000;

/** Ctrl-C and a supervisor's stop: finish what is under way, then go. A second Ctrl-C does not wait. */
const closeOnSignal = (...closers: (() => Promise<void>)[]): void => {
  const close = async (): Promise<void> => {
    for (const closer of closers) await closer();
    process.exit(0);
  };
  const stop = (): void => {
    process.once('SIGINT', () => process.exit(130));
    setTimeout(() => process.exit(1), mostForClosing).unref();
    close().catch(() => process.exit(1));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

const start = async (environment: Environment): Promise<void> => {
  // Production never loads the room.
  const { openRoom } = await import('./rehearsal/room.ts');
  const { port, dataDir } = orGiveUp(readPlace(environment, 'start'));
  await prepareFolder(dataDir);
  if (port === 65_535)
    giveUp('PORT cannot be used: expected at most 65534, because the rehearsal room takes the next one.');
  const room = await openRoom({
    host: '127.0.0.1',
    port: port === 0 ? 0 : port + 1,
    clock,
    keep: join(dataDir, 'rehearsal.sqlite'),
    listing: appListing,
  });
  const config = orGiveUp(readConfig({ ...environment, ...room.settings }, 'start'));
  const bot = await openBot(config, {
    clock: room.clock,
    tokenClock: clock,
    offset: () => room.clock.offset(),
    log: createJsonLog(config.logLevel),
  });
  room.connect(`http://127.0.0.1:${bot.port}/api/messages`);
  room.clock.follow(bot.engine);
  closeOnSignal(() => room.close(), bot.close);
  say(
    '',
    `  Channel Guide is ready. Open the rehearsal room: ${room.origin}`,
    '',
    '  Four things to try there:',
    '    1. Say "hola" or "hello", press a button, and answer the questions until it says "saved".',
    '    2. Answer by typing instead of pressing; try "back", "cancel" and a typo.',
    '    3. In the channel "General", mention the bot: "@Channel Guide cases".',
    '    4. Record "waiting for the term to end", then write "clock +30d": what is due by then comes.',
    '',
    `  Data is kept in ${dataDir}. Ctrl-C stops.`,
    '',
  );
};

const playground = async (environment: Environment): Promise<void> => {
  const config = orGiveUp(readConfig(environment, 'playground'));
  const bot = await openBot(config, { clock, log: createJsonLog(config.logLevel) });
  closeOnSignal(bot.close);
  say(
    `Open on http://127.0.0.1:${bot.port}/api/messages, WITHOUT any check of who calls: for Microsoft's Playground on this machine only.`,
    `In another terminal: npx @microsoft/m365agentsplayground -e http://127.0.0.1:${bot.port}/api/messages -c msteams`,
  );
};

const serve = async (environment: Environment): Promise<void> => {
  const config = orGiveUp(readConfig(environment, 'serve'));
  const bot = await openBot(config, { clock, log: createJsonLog(config.logLevel) });
  closeOnSignal(bot.close);
  say(`Channel Guide listens on ${config.host}:${bot.port}.`);
};

const modes: Record<Mode, (environment: Environment) => Promise<void>> = { start, playground, serve };

const mode = z.enum(['start', 'playground', 'serve']).safeParse(process.argv[2]);
if (!mode.success) giveUp('Expected one of: start, playground, serve.');
else {
  try {
    const isOpened = mode.data === 'start' && isOpenToAll(process.env);
    await modes[isOpened ? 'playground' : mode.data](process.env);
  } catch (problem) {
    giveUp(problem instanceof Error ? problem.message : 'It could not be started.');
  }
}
