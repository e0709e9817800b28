import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

import { keepBalance, type BalanceParts } from './balance-figures.ts';
import { ending, type Watch } from './watch.ts';
import type { OnEvent } from './watched-log.ts';

/** The bot in figures, for Prometheus. */
export interface Metrics {
  watch: Watch;
  onEvent: OnEvent;
  /** Once the reminders are there. */
  countReminders: (parts: BalanceParts) => void;
  /** All figures as text. */
  read: () => Promise<{ type: string; text: string }>;
}

/** Seconds: from a statement to the ten seconds that nothing may last. */
const buckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

const help = {
  turn: 'Turns: what came in, how it ended, how long it took.',
  store: 'The records: single statements, and changes as a whole with their commit.',
  connector: 'Calls to Teams: which, what it made of them, how long it took.',
} as const;

/** A reason without what follows it: the part of a body that was wrong is for the log. */
const first = (reason: unknown): string => String(reason).split(':', 1)[0] ?? '';

const openCounters = (registry: Registry): OnEvent => {
  const registers = [registry];
  const events = new Counter({
    name: 'guide_events_total',
    help: 'Lines of the log, by event and level.',
    labelNames: ['event', 'level'] as const,
    registers,
  });
  const refused = new Counter({
    name: 'guide_refused_total',
    help: 'Requests that were turned away at the door.',
    labelNames: ['reason', 'status'] as const,
    registers,
  });
  const attempts = new Counter({
    name: 'guide_reminder_attempts_total',
    help: 'Messages with reminders that were tried: retry and replay are those that are tried again.',
    labelNames: ['verdict'] as const,
    registers,
  });
  return (level, event, { reason, status, verdict }) => {
    events.inc({ event, level });
    if (event === 'refused') refused.inc({ reason: first(reason), status: Number(status) });
    if (event === 'reminder') attempts.inc({ verdict: first(verdict) });
  };
};

/** Figures in a registry of their own: nothing else in the process can add to them. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const times = (what: keyof typeof help) =>
    new Histogram({
      name: `guide_${what}_seconds`,
      help: help[what],
      labelNames: ['how', 'end'] as const,
      buckets,
      registers: [registry],
    });
  const seconds = { turn: times('turn'), store: times('store'), connector: times('connector') };
  const took: Watch['took'] = ({ what, how }, length, end) => {
    seconds[what].observe({ how, end }, length);
  };
  return {
    watch: {
      took,
      follow: (watched, work, endOf) => {
        const began = performance.now();
        return ending(work, (outcome) => {
          took(watched, (performance.now() - began) / 1000, endOf(outcome));
        });
      },
    },
    onEvent: openCounters(registry),
    countReminders: (parts) => {
      keepBalance(registry, parts);
    },
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
};
