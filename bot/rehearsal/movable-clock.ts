import { type Clock } from '../../src/clock.ts';

/** A clock that goes on from where it was set. */
export interface MovableClock extends Clock {
  /** How far it is from the clock it goes by, in milliseconds. */
  offset(): number;
  set(instant: Date): void;
  back(): void;
}

export const createMovableClock = (base: Clock): MovableClock => {
  let offset = 0;
  return {
    now: () => new Date(base.now().getTime() + offset),
    offset: () => offset,
    set(instant) {
      offset = instant.getTime() - base.now().getTime();
    },
    back() {
      offset = 0;
    },
  };
};
