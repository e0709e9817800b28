import type { Clock } from '../../src/clock.ts';

/** How much one person may send: so many at once, and one more after each interval (milliseconds). */
export interface Pace {
  burst: number;
  interval: number;
}

/** Twenty at once, then two a second: nobody types or presses faster. */
export const humanPace: Pace = { burst: 20, interval: 500 };

/** `over`: the first one too many, to be told so; `silent`: told already. */
export type Turned = 'heard' | 'over' | 'silent';

interface Spent {
  /** When everything is given back. */
  until: number;
  isTold: boolean;
}

/** Who has rested need not be remembered; so often (milliseconds) somebody looks. */
const forgetEvery = 60_000;

/** Hears each person at their own pace, whatever others send. Kept in memory: another instance counts for itself. */
export const createPace = ({ burst, interval }: Pace, clock: Clock): ((who: string) => Turned) => {
  const people = new Map<string, Spent>();
  let forgotAt = clock.now().getTime();

  const forgetRested = (now: number): void => {
    if (now - forgotAt < forgetEvery) return;
    forgotAt = now;
    for (const [who, { until }] of people) if (until <= now) people.delete(who);
  };

  return (who) => {
    const now = clock.now().getTime();
    forgetRested(now);
    const spent = people.get(who);
    const isRested = spent === undefined || spent.until <= now;
    const until = (isRested ? now : spent.until) + interval;
    const isTold = !isRested && spent.isTold;
    if (until - now <= burst * interval) {
      people.set(who, { until, isTold });
      return 'heard';
    }
    if (isTold || spent === undefined) return 'silent';
    people.set(who, { until: spent.until, isTold: true });
    return 'over';
  };
};
