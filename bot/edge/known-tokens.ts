import type { Clock } from '../../src/clock.ts';

/** A good token, and until when nothing but its text need be looked at (milliseconds). */
interface Known<Told> {
  told: Told;
  until: number;
}

/** Many more than a Connector has in use; each is about a kilobyte. */
const mostKnown = 2000;
/** After so long a signature is checked again, by the keys of then: a key that was withdrawn is heard no longer. */
const longest = 10 * 60_000;

/**
 * What tokens told whose signature was good. The Connector sends the same one with many activities; known by its whole
 * text, it need not be checked each time. What was refused is not remembered: junk cannot push out what is good.
 */
export const createKnownTokens = <Told>(clock: Clock) => {
  const tokens = new Map<string, Known<Told>>();
  return {
    find: (token: string): Told | undefined => {
      const known = tokens.get(token);
      if (known === undefined) return undefined;
      if (clock.now().getTime() < known.until) return known.told;
      tokens.delete(token);
      return undefined;
    },
    /** `end`: when it stops being good, in milliseconds. */
    keep: (token: string, told: Told, end: number): void => {
      const [oldest] = tokens.keys();
      if (tokens.size >= mostKnown && oldest !== undefined) tokens.delete(oldest);
      tokens.set(token, { told, until: Math.min(end, clock.now().getTime() + longest) });
    },
  };
};
