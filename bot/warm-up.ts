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

/** Draws today's rules and reads the words of sentences, so that the first question of the day does not wait for that. */
export const warmUp = ({ policy, understand, clock }: WarmUpParts): CallOff =>
  processTimers.after(afterOpening, () => {
    policy.diagramOn(utcDate(clock.now()));
    void understand('', 'en');
  });
