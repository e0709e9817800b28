import { randomUUID } from 'node:crypto';
import { type Change, type Changes } from './changes.ts';

export interface NumberedChange {
  id: string;
  change: Change;
}

/** The recent changes with ids, so that a page that lost its connection goes on where it was. */
export interface EventLog {
  lastId(): string;
  /** Everything after that id; `undefined` when it is of another run or too long ago. */
  after(id: string): NumberedChange[] | undefined;
  follow(listener: (numbered: NumberedChange) => void): () => void;
}

const REMEMBERED = 500;

export const createEventLog = (changes: Changes): EventLog => {
  const run = randomUUID();
  const recent: NumberedChange[] = [];
  const followers = new Set<(numbered: NumberedChange) => void>();
  let count = 0;
  changes.onChange((change) => {
    count += 1;
    const numbered = { id: `${run}.${count}`, change };
    recent.push(numbered);
    if (recent.length > REMEMBERED) recent.shift();
    followers.forEach((follower) => follower(numbered));
  });
  return {
    lastId: () => `${run}.${count}`,
    after(id) {
      const [itsRun, itsCount] = id.split('.');
      const missed = count - Number(itsCount);
      if (itsRun !== run || !(missed >= 0 && missed <= recent.length)) return undefined;
      return missed === 0 ? [] : recent.slice(-missed);
    },
    follow(follower) {
      followers.add(follower);
      return () => void followers.delete(follower);
    },
  };
};
