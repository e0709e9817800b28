import { type Clock } from '../../src/clock.ts';
import { type Changes } from './changes.ts';
import { type MovableClock } from './movable-clock.ts';

/** What comes by itself: when something comes next, and that it comes now. */
export interface TimedWork {
  nextAt(): Promise<Date | undefined>;
  tick(): Promise<unknown>;
}

/** The room's clock, which the bot goes by too. */
export interface RoomClock extends Clock {
  offset(): number;
  /** Everything that would have happened until then happens, in order, while the clock moves. Back only sets it. */
  moveTo(target: Date): Promise<void>;
  back(): Promise<void>;
  /** From now on this work is done while the clock moves. */
  follow(work: TimedWork): void;
}

const oneSecond = 1000;
/** More steps than a year of a busy team takes; a fault of ours must not hold the clock for ever. */
const mostSteps = 20_000;

export const createTimeTravel = (clock: MovableClock, changes: Changes): RoomClock => {
  let work: TimedWork | undefined;
  let moving = Promise.resolve();

  const tell = (isMoving: boolean): void => changes.tell({ kind: 'clock', now: clock.now(), isMoving });

  /** Up to the next thing that is due, or a second on when that is waiting for something. */
  const step = async (due: TimedWork, target: number): Promise<boolean> => {
    const next = await due.nextAt();
    if (next === undefined || next.getTime() > target) return false;
    const now = clock.now().getTime();
    if (next.getTime() > now) clock.set(next);
    tell(true);
    await due.tick();
    const isStuck = (await due.nextAt())?.getTime() === next.getTime();
    if (isStuck) clock.set(new Date(clock.now().getTime() + oneSecond));
    return clock.now().getTime() < target;
  };

  const travel = async (target: Date): Promise<void> => {
    if (work === undefined || target <= clock.now()) {
      clock.set(target);
    } else {
      let steps = 0;
      while ((await step(work, target.getTime())) && steps < mostSteps) steps += 1;
      if (clock.now() < target) clock.set(target);
      await work.tick();
    }
  };

  /** One journey after another; a failed one leaves the clock where it came to. */
  const inTurn = (journey: () => Promise<void>): Promise<void> => {
    const whole = moving.then(journey).finally(() => {
      tell(false);
    });
    moving = whole.catch(() => undefined);
    return whole;
  };

  return {
    now: () => clock.now(),
    offset: () => clock.offset(),
    moveTo: (target) => inTurn(() => travel(target)),
    back: () =>
      inTurn(() => {
        clock.back();
        return Promise.resolve();
      }),
    follow(followed) {
      work = followed;
    },
  };
};
