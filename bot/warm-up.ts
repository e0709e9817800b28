import { utcDate, type Clock } from '../src/clock.ts';
import type { Policy } from '../src/policy/policy.ts';
import type { UnderstandToday } from './commands/command.ts';
import { processTimers, type CallOff } from './timers.ts';

export interface WarmUpParts {
  policy: Pick<Policy, 'diagramOn'>;
  understand: UnderstandToday;
  clock: Clock;
}

/** Milliseconds: whoever waits for the start is answered before what the first question may need is made. */
const afterOpening = 1000;

/**
 * Draws today's rules and reads the words of sentences, so that the first question of the day does not wait for that. One a
 * second: whoever writes meanwhile waits for one of them at most.
 */
export const warmUp = ({ policy, understand, clock }: WarmUpParts): CallOff => {
  const works = [() => policy.diagramOn(utcDate(clock.now())), () => understand('', 'en')];
  const callsOff = works.map((work, place) => processTimers.after((place + 1) * afterOpening, () => void work()));
  return () => {
    for (const callOff of callsOff) callOff();
  };
};
