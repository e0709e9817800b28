import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as after } from 'node:timers/promises';

import fc from 'fast-check';

import { openCloud, type Misbehaving } from '../bench/edge/cloud.ts';
import { startContender, type Running } from '../bench/edge/contenders.ts';
import { openLine } from '../bench/edge/line.ts';
import { quantile } from '../bench/measure.ts';
import { fileName } from '../../src/store/data-folder.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { modes, type ModeName } from './fake-connector.ts';
import { attempts } from './fuzz/requests.ts';
import { writeBytes } from './fuzz/write-bytes.ts';
import type { Trials } from './trials.ts';

const perSecond = 60;
/** One in so many messages meets a Connector that is not well; as many requests are junk, or no HTTP at all. */
const oneIn = 50;
/** The records are locked by another process so often, and for so long (milliseconds). */
const lockEvery = 30_000;
const lockFor = 2_000;
const killEvery = 10 * 60_000;
/** A process that has just started takes memory without growing: its first minutes say nothing. */
const warmFor = 3 * 60_000;

const isModeName = (name: string): name is ModeName => name in modes;
const faulty = Object.keys(modes).filter((name) => isModeName(name) && name !== '201' && !name.includes('unpacks'));

const now = (): number => performance.now();

/** Every way of the Connector to fail, in turn; now and then it says nothing at all. */
const unwellNowAndThen = (): Misbehaving => {
  let count = 0;
  return () => {
    count += 1;
    if (count % oneIn !== 0) return undefined;
    const name = faulty[(count / oneIn) % (faulty.length + 1)];
    return name !== undefined && isModeName(name) ? modes[name].answer : () => undefined;
  };
};

/** What grows by itself, in units an hour: the slope of a line through the points. */
const slopeAnHour = (points: readonly { at: number; value: number }[]): number => {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [at, value] = [mean(points.map((point) => point.at)), mean(points.map((point) => point.value))];
  const above = points.reduce((sum, point) => sum + (point.at - at) * (point.value - value), 0);
  const below = points.reduce((sum, point) => sum + (point.at - at) ** 2, 0);
  return below === 0 ? 0 : (above / below) * 3_600_000;
};

const growthIn = (stretches: Counted['stretches']): string => {
  const longest = stretches.reduce((one, other) => (other.length > one.length ? other : one));
  const [first] = longest;
  const warm = longest.filter(({ at }) => first !== undefined && at - first.at > warmFor);
  const [from, to] = [warm.at(0)?.at ?? 0, warm.at(-1)?.at ?? 0];
  return `memory: ${slopeAnHour(warm).toFixed(1)} MB an hour over ${((to - from) / 60_000).toFixed(1)} minutes without a kill`;
};

interface Counted {
  statuses: Map<number, number>;
  times: number[];
  /** Resident memory over time, from one kill to the next. */
  stretches: { at: number; value: number }[][];
  /** What is a failure whatever the faults. */
  failures: string[];
  restarts: number;
}

/** A client that says half a sentence and then nothing: it is to be cut off, not waited for. */
const dawdle = (port: number): void => {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('POST /api/messages HTTP/1.1\r\nhost: slow\r\ncontent-le');
  setTimeout(() => socket.destroy(), 60_000).unref();
};

const lockRecords = async (folder: string): Promise<void> => {
  const database = new DatabaseSync(join(folder, fileName), { timeout: 1000 });
  try {
    database.exec('begin immediate');
    await after(lockFor);
    database.exec('rollback');
  } catch {
    // The bot was quicker; the next time it is not.
  } finally {
    database.close();
  }
};

const report = (minute: number, running: Running, { statuses, times, restarts }: Counted): string =>
  [
    `minute ${minute}`,
    `${Math.round(running.resident())} MB`,
    `p99 ${Math.round(quantile(times, 0.99))} ms`,
    `restarts ${restarts}`,
    [...statuses].map(([status, count]) => `${status === 0 ? 'none' : status}: ${count}`).join(', '),
  ].join('  ');

/** Load and faults of every kind for so many minutes; memory is looked at between the kills. */
export const soak = async (minutes: number, tell: (line: string) => void): Promise<Trials> => {
  const cloud = await openCloud(unwellNowAndThen());
  const { folder, remove } = freshFolder();
  let running = await startContender('our turn', cloud, folder, { LOG_LEVEL: 'silent' });
  const counted: Counted = { statuses: new Map(), times: [], stretches: [[]], failures: [], restarts: 0 };
  const wild = fc.sample(attempts(cloud), { numRuns: 5000, seed: 1 });
  const free: { port: number; line: ReturnType<typeof openLine> }[] = [];
  const start = now();
  let [isDown, sent, nextKill, nextLock, nextReport] = [false, 0, killEvery, lockEvery, 60_000];

  const ask = async (): Promise<void> => {
    const isJunk = sent % oneIn === 1;
    const { text, status } = isJunk ? running.speakers.junk() : running.next();
    const { port } = running;
    const place = free.findIndex((one) => one.port === port);
    const { line } = (place < 0 ? undefined : free.splice(place, 1)[0]) ?? { line: openLine(port) };
    const began = now();
    const wasDown = isDown;
    const answered = await line.ask(text);
    counted.statuses.set(answered, (counted.statuses.get(answered) ?? 0) + 1);
    counted.times.push(now() - began);
    free.push({ port, line });
    if (answered !== status && answered !== 503 && !isDown && !wasDown)
      counted.failures.push(`${answered} for ${status}`);
  };

  const kill = async (): Promise<void> => {
    isDown = true;
    await running.kill();
    running = await startContender('our turn', cloud, folder, { LOG_LEVEL: 'silent' });
    counted.restarts += 1;
    counted.stretches.push([]);
    isDown = false;
  };

  const disturb = async (): Promise<void> => {
    const { bytes, isSound } = wild[sent % wild.length] ?? { bytes: Buffer.from('x'), isSound: false };
    await writeBytes(running.port, bytes, isSound);
  };

  const under: Promise<void>[] = [];
  for (; now() - start < minutes * 60_000; sent += 1) {
    const at = now() - start;
    await after(Math.max(0, (sent * 1000) / perSecond - at));
    if (running.hasEnded() && !isDown) {
      counted.failures.push('the process ended by itself');
      await kill();
    }
    if (!isDown) under.push(ask());
    if (!isDown && sent % oneIn === 2) under.push(disturb());
    if (sent % (oneIn * 20) === 3) dawdle(running.port);
    if (at > nextLock) {
      nextLock += lockEvery;
      under.push(lockRecords(folder));
    }
    if (at > nextKill) {
      nextKill += killEvery;
      under.push(kill());
    }
    if (at > nextReport && !isDown) {
      tell(report(Math.round(nextReport / 60_000), running, counted));
      nextReport += 60_000;
      counted.times = [];
    }
    if (!isDown && sent % (perSecond * 5) === 0) counted.stretches.at(-1)?.push({ at, value: running.resident() });
    if (under.length > 5000) await Promise.all(under.splice(0, 2500));
  }
  await Promise.all(under);
  tell(growthIn(counted.stretches));
  await running.stop();
  for (const { line } of free) line.close();
  await cloud.close();
  remove();
  return {
    promise: 'P26',
    what: `${minutes} minutes with faults of every kind`,
    engine: 'SQLite',
    trials: sent,
    acknowledged: [],
    failures: [...new Set(counted.failures)].slice(0, 20),
  };
};
