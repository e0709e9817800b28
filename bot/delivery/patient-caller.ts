import { retryAfterMs } from '../../src/reminders/verdict.ts';
import type { Clock } from '../../src/clock.ts';
import { pauseOf, type Timers } from '../timers.ts';
import { NotDelivered, type Call, type Caller } from './caller.ts';
import type { Traffic } from './traffic.ts';
import { isHarmlessTwice, treatmentOf } from './treatments.ts';

export interface PatientParts {
  traffic: Traffic;
  timers: Timers;
  /** By which Teams' dates are read. */
  clock: Clock;
  /** From 0 up to 1. */
  random: () => number;
}

/** Who waits for a reply is not kept longer than this (milliseconds), and nothing is tried more often. */
const mostAttempts = 3;
const patience = 30_000;
const firstPause = 400;

/** Doubles with each attempt; between half of it and all of it. */
const pauseAfter = (attempt: number, random: () => number): number =>
  firstPause * 2 ** (attempt - 1) * (0.5 + random() / 2);

/** Whether another attempt can do good and no harm. */
const isWorthwhile = (problem: NotDelivered, call: Call, before: NotDelivered | undefined): boolean => {
  const treatment = treatmentOf(problem);
  if (treatment === 'unclear') return isHarmlessTwice(call);
  return treatment === 'again' || (treatment === 'once' && before?.status !== 401);
};

/** Tries up to three times what is worth it: not before Teams wants it, and never at the price of a second message. */
export const createPatientCaller =
  (attempt: Caller, { traffic, timers, clock, random }: PatientParts): Caller =>
  async (call) => {
    const { retries } = traffic.of(call.tenant);
    const end = timers.elapsed() + patience;
    let before: NotDelivered | undefined;
    retries.attempted();
    for (let attempts = 1; ; attempts += 1) {
      try {
        const id = await attempt(call);
        retries.succeeded();
        return id;
      } catch (problem) {
        if (!(problem instanceof NotDelivered) || attempts === mostAttempts) throw problem;
        const asked = retryAfterMs(problem.retryAfter, clock.now()) ?? 0;
        const pause = Math.max(asked, problem.status === 401 ? 0 : pauseAfter(attempts, random));
        const isInTime = timers.elapsed() + pause < end;
        if (!isInTime || !isWorthwhile(problem, call, before) || !retries.take()) throw problem;
        before = problem;
        await pauseOf(timers, pause);
      }
    }
  };
