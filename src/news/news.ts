import type { Case } from '../cases/case.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { readChangedSince, type Changes } from './recent-changes.ts';
import { createSharedLooks, type Pause } from './shared-looks.ts';

/** Up to where somebody has heard: when the records were looked at, and what was seen of the time just before. */
export interface NewsPlace {
  at: string;
  /** `number:version` of cases. */
  seen: readonly string[];
  /** The last change of a subscription that was heard of; empty before the first. */
  subscriptions: string;
}

/** What changed since then, and from where to go on. */
export interface Heard {
  cases: readonly Case[];
  /** True when subscriptions changed, as after an import: what ends when may be another. */
  hasNewTerms: boolean;
  /** True when nobody can tell what changed: everything is to be read anew. */
  reset: boolean;
  next: NewsPlace;
}

/** The changes of cases and subscriptions, for those who want to hear of them soon. */
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

const heard = ({ cases, subscriptions }: Changes, place: NewsPlace, now: Date): Heard => {
  const known = new Set(place.seen);
  const latest = subscriptions > place.subscriptions ? subscriptions : place.subscriptions;
  return {
    cases: cases.filter((one) => !known.has(nameOf(one))),
    hasNewTerms: latest !== place.subscriptions,
    reset: false,
    next: {
      at: now.toISOString(),
      seen: cases.filter(({ changedAt }) => changedAt.getTime() >= settledBefore(now)).map(nameOf),
      subscriptions: latest,
    },
  };
};

const startAgain = (now: Date, { subscriptions }: Pick<NewsPlace, 'subscriptions'>): Heard => ({
  cases: [],
  hasNewTerms: false,
  reset: true,
  next: { at: now.toISOString(), seen: [], subscriptions },
});

const isNews = ({ cases, hasNewTerms, reset }: Heard): boolean => reset || hasNewTerms || cases.length > 0;

const nowhere: NewsPlace = { at: '', seen: [], subscriptions: '' };

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
      return recent === undefined ? startAgain(at, nowhere).next : heard(recent, nowhere, at).next;
    },
    wait: async (tenant, place, signal) => {
      const at = clock.now();
      const missed = await look(tenant, new Date(place.at));
      let news = missed === undefined ? startAgain(at, place) : heard(missed, place, at);
      const { next } = news;
      while (!isNews(news) && !signal.aborted && !shared.isClosed()) {
        const seen = await shared.next(tenant);
        news = seen === undefined ? startAgain(clock.now(), next) : heard(seen, next, seen.at);
      }
      return news;
    },
    nudge: shared.nudge,
    close: shared.close,
  };
};
