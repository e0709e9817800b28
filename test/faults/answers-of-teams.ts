import { noLogin } from '../../bot/delivery/channel-login.ts';
import { NotDelivered } from '../../bot/delivery/caller.ts';
import { createOutbound } from '../../bot/delivery/outbound.ts';
import { teamsSendLimits } from '../../bot/delivery/send-limits.ts';
import { processTimers } from '../../bot/timers.ts';
import { modes, openFakeConnector, type Mode, type ModeName } from './fake-connector.ts';
import type { Trials } from './trials.ts';

/** A second before the date that one of the modes names. */
const beforeDate = Date.parse('2027-02-12T09:00:59Z');

const longestCall = 10_500;

/** How often each answer is asked for again, and after how many milliseconds at least. */
const again: Partial<Record<ModeName, { requests: number; notBefore?: number }>> = {
  '401': { requests: 2 },
  '412': { requests: 3 },
  '429 in seconds': { requests: 3, notBefore: 1000 },
  '429 by date': { requests: 3, notBefore: 500 },
  '429 at once': { requests: 3 },
  '429 back in time': { requests: 3 },
  '429 in words': { requests: 3 },
  '429 without a time': { requests: 3 },
  '503 with a time': { requests: 3, notBefore: 1000 },
};

const taken: readonly ModeName[] = [
  '201',
  '201 without an id',
  '201 with broken JSON',
  '200 with a page',
  '201 late',
  '201 of ten megabytes',
  '201 that unpacks to a gigabyte',
];

const isModeName = (name: string): name is ModeName => name in modes;

/** Never ends by itself. */
const endless: Record<string, Mode> = {
  'no answer': { isShown: true, answer: () => undefined },
  'a byte a second': {
    isShown: true,
    answer: (response) => {
      response.writeHead(201);
      const drip = setInterval(() => response.write(' '), 1000);
      response.on('close', () => clearInterval(drip));
    },
  },
};

const replyThrough = async (mode: Mode) => {
  const connector = await openFakeConnector(() => mode);
  const start = beforeDate - performance.now();
  const clock = { now: () => new Date(start + performance.now()) };
  const mayCall = (url: string): boolean => url === connector.serviceUrl;
  const parts = { login: noLogin, mayCall, timers: processTimers, clock, random: Math.random };
  const outbound = createOutbound({ ...parts, limits: teamsSendLimits, instances: () => 1 });
  const from = performance.now();
  try {
    const to = { tenant: 't', serviceUrl: connector.serviceUrl, conversation: 'a:1' };
    const end = await outbound.connector.send(to, { type: 'message' }).then(
      () => 'taken',
      (problem: unknown) => {
        if (problem instanceof NotDelivered) return 'not taken';
        throw problem;
      },
    );
    const [first = 0, second = Infinity] = connector.received.map(({ at }) => at);
    return { end, requests: connector.received.length, gap: second - first, took: performance.now() - from };
  } finally {
    outbound.close();
    await connector.close();
  }
};

const problemsOf = async (name: string, mode: Mode): Promise<string[]> => {
  const { end, requests, gap, took } = await replyThrough(mode);
  const expected = (isModeName(name) ? again[name] : undefined) ?? { requests: 1 };
  const failures: string[] = [];
  if (requests !== expected.requests) failures.push(`${name}: ${requests} requests`);
  if (gap < (expected.notBefore ?? 0)) failures.push(`${name}: again after ${gap} ms`);
  if (took > longestCall) failures.push(`${name}: ${Math.round(took)} ms`);
  const isTaken = isModeName(name) && taken.includes(name);
  if ((end === 'taken') !== isTaken) failures.push(`${name}: ${end}`);
  return failures;
};

/** One reply to a Teams that answers in each of its ways. `hangs`: also in those that take ten seconds. */
export const answerInEachWay = async ({ hangs }: { hangs: boolean }): Promise<Trials> => {
  const ways = Object.entries<Mode>({ ...modes, ...(hangs ? endless : {}) });
  const failures = (await Promise.all(ways.map(([name, mode]) => problemsOf(name, mode)))).flat();
  const what = 'a reply, for each answer of Teams';
  return { promise: 'P17, P18', what, engine: 'SQLite', trials: ways.length, acknowledged: [], failures };
};
