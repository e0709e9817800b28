import type { DeliveryAnswer } from './delivery.ts';
import { backOffFrom, isBroken } from './verdict.ts';

/** So many in a row are no accident. */
const enough = 10;
const firstRest = 5000;
const longestRest = 60_000;

interface Outage {
  inARow: number;
  rests: number;
  until: number;
}

const isOver = ({ until }: Outage, now: number): boolean => until <= now || until > now + longestRest;

/**
 * Notices where Teams is down, by tenant. What is due waits there untouched, so that an outage neither uses up its attempts
 * nor shows it twice, and one message at a time finds out whether Teams is back. Each instance notices for itself.
 */
export const createOutages = (random: () => number) => {
  const outages = new Map<string, Outage>();
  return {
    /** How many messages may be under way to a tenant. */
    room(tenant: string, now: Date): number {
      const outage = outages.get(tenant);
      if (outage === undefined || outage.inARow < enough) return Infinity;
      return isOver(outage, now.getTime()) ? 1 : 0;
    },
    heard(tenant: string, answer: DeliveryAnswer, now: Date): void {
      if (!isBroken(answer)) {
        outages.delete(tenant);
        return;
      }
      const { inARow, rests, until } = outages.get(tenant) ?? { inARow: 0, rests: 0, until: 0 };
      const known = { inARow: inARow + 1, rests, until };
      const isNew = known.inARow >= enough && isOver(known, now.getTime());
      const rest = () => backOffFrom({ first: firstRest, longest: longestRest }, rests, random);
      outages.set(tenant, isNew ? { ...known, rests: rests + 1, until: now.getTime() + rest() } : known);
    },
  };
};
export type Outages = ReturnType<typeof createOutages>;
