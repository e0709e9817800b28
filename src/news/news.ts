import type { Case } from '../cases/case.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { readChangedSince } from './recent-changes.ts';
import { createSharedLooks, type Pause } from './shared-looks.ts';

/** Up to where somebody has heard: when the records were looked at, and what was seen of the time just before. */
export interface NewsPlace {
  at: string;
  /** `number:version` of cases. */
  seen: readonly string[];
}

/** What changed since then, and from where to go on. */
export interface Heard {
  cases: readonly Case[];
  /** True when nobody can tell what changed: everything is to be read anew. */
  reset: boolean;
  next: NewsPlace;
}

/** The changes of cases, for those who want to hear of them soon. */
export interface News {
  /** The place from which on nothing is missed. */
  here: (tenant: string) => Promise<NewsPlace>;
  /** Answers as soon as something changed, or with nothing once the signal is given. */
  wait: (tenant: string, place: NewsPlace, signal: AbortSignal) => Promise<Heard>;
  /** Something changed in this process: nobody needs to wait for the next look. */
  nudge: (tenant: string) => void;
  /** Lets everybody go who waits. */
  close: () => void;
}

/**
 * A change is stamped before it is committed, and by clocks that are not quite the same: each look goes back so far, and
 * what was seen already is left out.
 */
const overlap = 10_000;

const nameOf = ({ number, version }: Case): string => `${number}:${version}`;

/** Before this instant nothing that is not known can appear any more. */
const settledBefore = (instant: Date): number => instant.getTime() - overlap;

const heard = (cases: readonly Case[], { seen }: NewsPlace, now: Date): Heard => {
  const known = new Set(seen);
  return {
    cases: cases.filter((one) => !known.has(nameOf(one))),
    reset: false,
    next: {
      at: now.toISOString(),
      seen: cases.filter(({ changedAt }) => changedAt.getTime() >= settledBefore(now)).map(nameOf),
    },
  };
};

const startAgain = (now: Date): Heard => ({ cases: [], reset: true, next: { at: now.toISOString(), seen: [] } });

const isNews = ({ cases, reset }: Heard): boolean => reset || cases.length > 0;

/**
 * Whoever waits looks once by themselves, and from then on with everybody else of the tenant: one question every two
 * seconds, by an index, however many wait and whatever is stored.
 */
export const createNews = ({ store, clock, pause }: { store: Store; clock: Clock; pause: Pause }): News => {
  const look = (tenant: string, since: Date) =>
    readChangedSince(
      store.reading,
      tenant,
      new Date(settledBefore(new Date(Math.min(since.getTime(), clock.now().getTime())))),
    );
  const shared = createSharedLooks({ clock, pause, look });

  return {
    here: async (tenant) => {
      const at = clock.now();
      const recent = await look(tenant, at);
      return recent === undefined ? startAgain(at).next : heard(recent, { at: '', seen: [] }, at).next;
    },
    wait: async (tenant, place, signal) => {
      const at = clock.now();
      const missed = await look(tenant, new Date(place.at));
      let news = missed === undefined ? startAgain(at) : heard(missed, place, at);
      const { next } = news;
      while (!isNews(news) && !signal.aborted && !shared.isClosed()) {
        const seen = await shared.next(tenant);
        news = seen === undefined ? startAgain(clock.now()) : heard(seen.cases, next, seen.at);
      }
      return news;
    },
    nudge: shared.nudge,
    close: shared.close,
  };
};
