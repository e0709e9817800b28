import type { Log } from '../src/log.ts';
import type { ReminderEngine } from '../src/reminders/engine.ts';
import type { PolicyFollower } from '../src/reminders/policy-follower.ts';
import { createBackground } from './background.ts';
import type { LivingPolicy } from './living-policy.ts';

/** A date from which answers are others is noticed within a minute. */
const interval = 60_000;

export interface FollowingParts {
  living: Pick<LivingPolicy, 'onChange'>;
  policyFollower: PolicyFollower;
  log: Log;
}

/**
 * Looks at the start, whenever the rulebook changes, and every minute, until it is closed. In a background of its own: to
 * decide many cases again takes minutes.
 */
export const followPolicy = ({ living, policyFollower, log }: FollowingParts): (() => Promise<void>) => {
  const background = createBackground(log);
  const look = (): void => {
    background.run('policy', () => policyFollower.look());
  };
  look();
  living.onChange(look);
  const timer = setInterval(look, interval);
  timer.unref();
  return async () => {
    clearInterval(timer);
    policyFollower.close();
    await background.close();
  };
};

/** What comes by itself, for a clock that is moved: first the answers of the day, then the reminders. */
export const withPolicy = (
  engine: Pick<ReminderEngine, 'tick' | 'nextAt'>,
  policyFollower: Pick<PolicyFollower, 'look' | 'nextOn'>,
): Pick<ReminderEngine, 'tick' | 'nextAt'> => ({
  async tick() {
    await policyFollower.look();
    return engine.tick();
  },
  async nextAt() {
    const [due, on] = await Promise.all([engine.nextAt(), policyFollower.nextOn()]);
    const turning = on === undefined ? [] : [new Date(`${on}T00:00:00Z`)];
    return [...(due === undefined ? [] : [due]), ...turning].toSorted(
      (one, other) => one.getTime() - other.getTime(),
    )[0];
  },
});
