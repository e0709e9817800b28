import { urgencies, type Urgency } from './send-limits.ts';

/** Called when the answer came, or will not come. */
export type Leave = () => void;

export interface Waiting {
  conversation: string;
  urgency: Urgency;
  /** When it gives up. */
  until: number;
  enter: (leave: Leave) => void;
  turnAway: () => void;
}

/** Who waits for a place: the most urgent first, and of those whoever came first. At most so many. */
export const createWaitingLine = (most: number) => {
  let line: Waiting[] = [];
  const turnAway = (who: readonly Waiting[]): void => {
    line = line.filter((one) => !who.includes(one));
    for (const one of who) one.turnAway();
  };
  return {
    add: (one: Waiting): void => {
      const rank = urgencies.indexOf(one.urgency);
      const before = line.findLastIndex(({ urgency }) => urgencies.indexOf(urgency) <= rank);
      line = line.toSpliced(before + 1, 0, one);
      // The least urgent, and of those the last, does not fit.
      if (line.length > most) turnAway(line.slice(-1));
    },
    inOrder: (): readonly Waiting[] => line,
    take: (one: Waiting): void => {
      line = line.filter((other) => other !== one);
    },
    turnAwayLate: (now: number): void => {
      if (line.some(({ until }) => until <= now)) turnAway(line.filter(({ until }) => until <= now));
    },
    turnAwayAll: (): void => turnAway(line),
    isEmpty: (): boolean => line.length === 0,
  };
};
