import { watch } from 'node:fs';

import type { Clock } from '../src/clock.ts';
import type { Log } from '../src/log.ts';
import type { Calendar } from '../src/policy/calendar-rows.ts';
import { loadPolicy, type LoadedPolicy } from '../src/policy/load-policy.ts';
import type { Policy } from '../src/policy/policy.ts';
import { RulebookError } from '../src/policy/yaml-rows.ts';
import type { SentenceReader } from './understand-today.ts';

/** An editor writes a file in several goes; they are read as one. */
const calm = 300;

/** The rules that the product comes with, and what reads sentences by their words. */
export interface BuiltIn {
  loaded: LoadedPolicy;
  reader: SentenceReader;
}

/** What a policy lives in. */
interface Surroundings {
  clock: Clock;
  log: Log;
  builtIn?: BuiltIn;
}

export interface LivingPolicy {
  /** Always the newest policy that is whole. */
  policy: Policy;
  /** When a rulebook last passed the check. */
  checkedAt: () => Date;
  /** The one of this moment, with its calendar. */
  loaded: () => LoadedPolicy;
  /** Likewise. */
  readonly calendar: Calendar;
  /** Calls the listener after each change of them. */
  onChange: (listener: () => void) => void;
  close: () => void;
}

/** Passes every call on to the policy of the moment. */
const following = (current: () => Policy): Policy => ({
  get rulebook() {
    return current().rulebook;
  },
  get turningDates() {
    return current().turningDates;
  },
  decide: (facts, asOf) => current().decide(facts, asOf),
  nextQuestion: (facts, asOf) => current().nextQuestion(facts, asOf),
  question: (fact) => current().question(fact),
  diagramOn: (asOf) => current().diagramOn(asOf),
});

const loadFirst = (folder: string | undefined, builtIn: BuiltIn | undefined): LoadedPolicy => {
  try {
    return folder === undefined && builtIn !== undefined ? builtIn.loaded : loadPolicy(folder);
  } catch (problem) {
    if (folder === undefined || !(problem instanceof RulebookError)) throw problem;
    throw new RulebookError([
      'POLICY_DIR cannot be used: expected a folder with a whole rulebook.',
      ...problem.problems,
    ]);
  }
};

/**
 * The rulebook of a folder, read again when something in it changes: all of it passes the check, or the old one stays and
 * the log says why. Without a folder it is the built-in one, which never changes.
 * @throws RulebookError when it cannot be used at the start.
 */
export const openPolicy = (folder: string | undefined, { clock, log, builtIn }: Surroundings): LivingPolicy => {
  let current = loadFirst(folder, builtIn);
  let checkedAt = clock.now();
  const policy = following(() => current.policy);
  const listeners: (() => void)[] = [];
  const living = {
    policy,
    loaded: () => current,
    checkedAt: () => checkedAt,
    get calendar() {
      return current.calendar;
    },
    onChange: (listener: () => void) => void listeners.push(listener),
    close: () => undefined,
  };
  if (folder === undefined) return living;

  const reload = (): void => {
    try {
      current = loadPolicy(folder);
      checkedAt = clock.now();
      log.info('policy.reloaded', { rules: policy.rulebook.rules.length });
      for (const listener of listeners) listener();
    } catch (problem) {
      const why = problem instanceof RulebookError ? problem.problems.slice(0, 5).join(' | ') : 'it cannot be read';
      log.error('policy.refused', { why });
    }
  };
  let waiting: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(reload, calm);
  });
  watcher.on('error', () => {
    log.error('policy.unwatched');
  });
  // Its getter has to stay one.
  return Object.assign(living, {
    close: () => {
      clearTimeout(waiting);
      watcher.close();
    },
  });
};
