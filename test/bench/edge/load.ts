import { setTimeout as after } from 'node:timers/promises';

import { quantile } from '../measure.ts';
import { openLine, type Line } from './line.ts';

/** One request, ready to be written, and the status it should have. */
export interface Ready {
  text: string;
  status: number;
}

/** What so many side by side, or so many a second, came to. */
export interface Loaded {
  perSecond: number;
  p50: number;
  p99: number;
  asked: number;
  /** Answered with another status than the one that was due, or not at all. */
  wrong: number;
}

const sum = (times: readonly number[], wrong: number, seconds: number): Loaded => ({
  perSecond: times.length / seconds,
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
  asked: times.length,
  wrong,
});

/** So many people at once, each of whom asks again when answered; `until` says when it is enough. */
export const closedLoad = async (
  port: number,
  { people, next, until }: { people: number; next: () => Ready; until: (asked: number) => boolean },
): Promise<Loaded> => {
  const times: number[] = [];
  let asked = 0;
  let wrong = 0;
  const start = performance.now();
  const work = async (): Promise<void> => {
    const line = openLine(port);
    while (!until(asked)) {
      asked += 1;
      const { text, status } = next();
      const began = performance.now();
      if ((await line.ask(text)) !== status) wrong += 1;
      times.push(performance.now() - began);
    }
    line.close();
  };
  await Promise.all(Array.from({ length: people }, work));
  return sum(times, wrong, (performance.now() - start) / 1000);
};

/** So many a second, whether the ones before are answered or not; the time counts from when each was due. */
export const openLoad = async (
  port: number,
  { perSecond, seconds, next }: { perSecond: number; seconds: number; next: () => Ready },
): Promise<Loaded> => {
  const free: Line[] = [];
  const times: number[] = [];
  let wrong = 0;
  const start = performance.now();
  const ask = async ({ text, status }: Ready, due: number): Promise<void> => {
    const line = free.pop() ?? openLine(port);
    if ((await line.ask(text)) !== status) wrong += 1;
    times.push(performance.now() - due);
    free.push(line);
  };
  const asked: Promise<void>[] = [];
  for (let call = 0; call < perSecond * seconds; call += 1) {
    const due = start + (call * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await after(wait);
    asked.push(ask(next(), due));
  }
  await Promise.all(asked);
  for (const line of free) line.close();
  return sum(times, wrong, seconds);
};
