import type { Readable, Writable } from 'node:stream';

import type { Clock } from '../../src/clock.ts';
import type { Environment } from '../../src/config.ts';
import type { Language } from '../../src/language/language.ts';
import { readAsOf } from '../../src/policy/read-facts.ts';
import type { Answers } from '../../src/policy/answer.ts';
import type { Calendar } from '../../src/policy/calendar-rows.ts';
import type { Policy } from '../../src/policy/policy.ts';

/** What a command of the command line gets: what was written after its name, and what it may use. */
export interface Call {
  /** The words that are not options. */
  words: readonly string[];
  options: Options;
  clock: Clock;
  /** Reads and checks the rulebook; asked for only by commands that need it. */
  policy: () => Policy;
  calendar: () => Calendar;
  answers: () => Answers;
  input: Readable;
  output: Writable;
  /** Where it is said how far a long command is; silent unless somebody watches. */
  progress: Progress;
  environment: Environment;
}

export interface Progress {
  /** May be called as often as there is news: one line comes out now and then. */
  say: (line: () => string) => void;
}

export interface Options {
  json: boolean;
  lang: Language;
  asOf: string;
  batch?: string;
  out?: string;
  from?: string;
  to?: string;
  tenant?: string;
  /** The tenant may have no records yet. */
  newTenant: boolean;
  /** Why something is erased, for those who ask later. */
  cause?: string;
  before?: string;
  /** What cannot be undone is to be done. */
  yes: boolean;
  agent?: string;
  dates?: string;
  encoding?: string;
  separator?: string;
  /** A byte order mark at the beginning, for Excel. */
  bom: boolean;
}

/** What was written cannot be done: printed as one line, exit code 2. */
export class Misused extends Error {}

/** 0: done. 2: refused, by name. */
export type ExitCode = 0 | 2;

export interface Tool {
  /** How it is written, after the program's name. */
  usage: string;
  summary: string;
  run: (call: Call) => Promise<ExitCode> | ExitCode;
}

/** The date that was asked for. @throws Misused when it is none, or one for which there is no policy. */
export const dateIn = ({ policy }: Call, written: string | undefined, where: string): string => {
  const { turningDates } = policy();
  const date = readAsOf(written, turningDates.at(-1) ?? '');
  if (!date.ok)
    throw new Misused(
      `${where}: ${written === undefined ? '' : `${written}: `}${(date.problem.detail ?? '').replace('asOf: ', '')}`,
    );
  const [first = ''] = turningDates;
  if (date.value < first)
    throw new Misused(`${where}: ${date.value}: expected a date from ${first} on; there is no policy before it`);
  return date.value;
};

/** Refuses words where a command takes none. */
export const noWords = ({ words }: Call): void => {
  if (words.length > 0) throw new Misused(`${words.join(' ')}: expected options only`);
};

export const print = (output: Writable, ...lines: string[]): void => {
  output.write(`${lines.join('\n')}\n`);
};

/** `key=value` words as facts; whether they are facts is decided by whoever reads them. */
export const factsIn = (words: readonly string[]): Record<string, unknown> => {
  const facts = new Map<string, unknown>();
  for (const word of words) {
    const at = word.indexOf('=');
    if (at < 1) throw new Misused(`${word}: expected fact=value, for example channel=ea`);
    const name = word.slice(0, at);
    if (facts.has(name)) throw new Misused(`${name}: stated twice; expected one value for each fact`);
    facts.set(name, typed(word.slice(at + 1)));
  }
  return Object.fromEntries(facts);
};

const typed = (value: string): unknown => {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d{1,9}$/.test(value) ? Number(value) : value;
};
