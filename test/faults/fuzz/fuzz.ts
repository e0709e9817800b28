import { join } from 'node:path';

import fc from 'fast-check';
import { z } from 'zod';

import { openCloud, type Cloud } from '../../bench/edge/cloud.ts';
import { settingsOf } from '../../bench/edge/contenders.ts';
import { startServer } from '../../bench/edge/server-process.ts';
import { freshFolder } from '../../support/fresh-folder.ts';
import type { Trials } from '../trials.ts';
import { attempts, type Attempt } from './requests.ts';
import { writeBytes } from './write-bytes.ts';

/** How long one piece of work may keep everything else waiting, in milliseconds (P27). */
const longestBusy = 100;
const atOnce = 16;
/** So many are made up at a time: all at once would not fit into memory. */
const portion = 2000;

/** 501 is what the platform wants for an invoke that nobody knows, and HTTP for a transfer coding that nobody knows. */
const isOurFault = (status: number): boolean => status >= 500 && status !== 501;

const Busy = z.object({ busy: z.number() });

const shown = ({ bytes }: Attempt): string => JSON.stringify(bytes.toString('latin1').slice(0, 3000));

const startBot = async (cloud: Cloud, folder: string, hear: (message: unknown) => void) =>
  startServer(join(import.meta.dirname, '../../../bot/serve.js'), {
    settings: { ...settingsOf(cloud, folder), LOG_LEVEL: 'silent' },
    flags: ['--import', join(import.meta.dirname, 'loop-watch.ts')],
    hear,
  });

/** Sends so many requests of the grammar to a bot in a process of its own. The same seed sends the same ones. */
export const fuzz = async ({ requests, seed }: { requests: number; seed: number }): Promise<Trials[]> => {
  const cloud = await openCloud();
  const { folder, remove } = freshFolder();
  const failures: string[] = [];
  const blocks: string[] = [];
  const answered = new Map<number, number>();
  let longest = 0;
  let now = 'start';
  const bot = await startBot(cloud, folder, (message) => {
    const { data } = Busy.safeParse(message);
    if (data === undefined || now === 'start') return;
    longest = Math.max(longest, data.busy);
    if (data.busy > longestBusy) blocks.push(`${Math.round(data.busy)} ms about ${now}`);
  });
  const grammar = attempts(cloud);
  const tryOne = async (attempt: Attempt): Promise<void> => {
    now = shown(attempt);
    const { statuses, isLeft } = await writeBytes(bot.port, attempt.bytes, attempt.isSound);
    for (const status of statuses) answered.set(status, (answered.get(status) ?? 0) + 1);
    const wrong = statuses.find(isOurFault);
    if (wrong !== undefined) failures.push(`${wrong} for ${shown(attempt)}`);
    if (isLeft || (attempt.isSound && statuses.length === 0)) failures.push(`no answer to ${shown(attempt)}`);
  };
  let sent = 0;
  for (; sent < requests && !bot.hasEnded(); sent += portion) {
    const made = fc.sample(grammar, { numRuns: Math.min(portion, requests - sent), seed: seed + sent });
    const rest = made.values();
    const work = async (): Promise<void> => {
      for (const attempt of rest) {
        if (bot.hasEnded()) return;
        await tryOne(attempt);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }
  if (bot.hasEnded()) failures.push(`the process ended; the last request was ${now}`);
  await bot.stop();
  await cloud.close();
  remove();
  const statuses = [...answered]
    .toSorted(([one], [other]) => one - other)
    .map(([status, count]) => `${status}: ${count}`);
  const row = { engine: 'SQLite', trials: Math.min(sent, requests), acknowledged: [] } as const;
  return [
    {
      ...row,
      promise: 'P26',
      what: `fuzzed requests, seed ${seed} (${statuses.join(', ')})`,
      failures: failures.slice(0, 20),
    },
    { ...row, promise: 'P27', what: `busy at once: ${Math.round(longest)} ms at most`, failures: blocks.slice(0, 20) },
  ];
};
