import type { ConversationState } from '../conversations/refusals.ts';
import { stateAfter } from '../conversations/refusals.ts';
import type { DeliveryAnswer } from './delivery.ts';

/** What an answer means for the reminder (reliability P13, P17). Waits are milliseconds. */
export type Verdict =
  | { kind: 'accepted' }
  | { kind: 'retry'; wait: number; isThrottled: boolean }
  /** Once more, unless it was not clear before: that is for the settling to know, of each reminder in the message. */
  | { kind: 'replay'; wait: number }
  /** The place is no place any more: to be tried elsewhere. */
  | { kind: 'gone'; state: ConversationState }
  | { kind: 'dead'; why: 'refused' | 'too-often' };

const second = 1000;
const firstWait = 2 * second;
/** Of our own accord. */
export const longestWait = 15 * 60 * second;
/** An outage of hours is outlived: ten waits of at most a quarter of an hour. */
export const mostAttempts = 14;
/** Teams may still be at it; nobody sees two of the same within a minute. */
const replayWait = 60 * second;
/** How often it may be unclear whether one was seen; then a person decides. */
export const mostUnclear = 2;
const mostRetryAfter = 24 * 3600 * second;

/** 401: the token is renewed meanwhile. 503 with a time to come back is a refusal; without one it is not clear. */
const passing = new Set([401, 412, 429]);

/** Seconds, or a date in one of the three ways in which HTTP writes one; nothing for what is neither or lies back. */
export const retryAfterMs = (given: string | undefined, now: Date): number | undefined => {
  if (given === undefined) return undefined;
  const text = given.trim();
  const wait = /^\d{1,9}(\.\d{1,3})?$/.test(text) ? Number(text) * second : dateAfter(text, now);
  return wait === undefined || wait < 0 ? undefined : Math.min(wait, mostRetryAfter);
};

const httpDates = [
  /^[A-Za-z]{3}, \d{2} [A-Za-z]{3} \d{4} [\d:]{8} GMT$/,
  /^[A-Za-z]{6,9}, \d{2}-[A-Za-z]{3}-\d{2} [\d:]{8} GMT$/,
  /^[A-Za-z]{3} [A-Za-z]{3} [ \d]\d [\d:]{8} \d{4}$/,
];

const dateAfter = (text: string, now: Date): number | undefined => {
  if (!httpDates.some((written) => written.test(text))) return undefined;
  // The third way names no zone, and means the same one.
  const wait = Date.parse(text.endsWith(' GMT') ? text : `${text} GMT`) - now.getTime();
  return Number.isNaN(wait) ? undefined : wait;
};

/** Doubles each time; between half of it and all of it, so that many do not come back at once. */
export const backOffFrom = (
  { first, longest }: { first: number; longest: number },
  times: number,
  random: () => number,
): number => Math.round(Math.min(longest, first * 2 ** Math.min(times, 20)) * (0.5 + random() / 2));

export const backOff = (attempts: number, random: () => number): number =>
  backOffFrom({ first: firstWait, longest: longestWait }, attempts, random);

/** Whether it says that Teams is not there, or not well, rather than something about this message. */
export const isBroken = (answer: DeliveryAnswer): boolean =>
  answer.kind === 'unclear' ||
  (answer.kind === 'refused' && (answer.status === 401 || answer.status === 412 || answer.status >= 500));

/** `attempts` counts this one too. */
export const verdictOn = (answer: DeliveryAnswer, attempts: number, now: Date, random: () => number): Verdict => {
  switch (answer.kind) {
    case 'accepted':
      return { kind: 'accepted' };
    case 'unclear':
      return { kind: 'replay', wait: replayWait };
    case 'refused':
      return onRefusal(answer, attempts, now, random);
  }
};

const onRefusal = (
  { status, code, retryAfter }: Extract<DeliveryAnswer, { kind: 'refused' }>,
  attempts: number,
  now: Date,
  random: () => number,
): Verdict => {
  const state = stateAfter(status, code);
  if (state !== undefined) return { kind: 'gone', state };
  const asked = retryAfterMs(retryAfter, now);
  if (!passing.has(status) && !(status >= 500 && asked !== undefined)) return { kind: 'dead', why: 'refused' };
  if (attempts >= mostAttempts) return { kind: 'dead', why: 'too-often' };
  return { kind: 'retry', wait: Math.max(asked ?? 0, backOff(attempts, random)), isThrottled: status === 429 };
};
