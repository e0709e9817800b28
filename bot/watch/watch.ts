/** What is watched. Every word in it, and how it ended, is from a short fixed list: none tells of a tenant or a person. */
export interface Watched {
  what: 'turn' | 'store' | 'connector';
  how: string;
}

/** How something came out: what it led to, or what was thrown. */
export type Outcome<Done> = { done: Done } | { problem: unknown };

/** Looks on while the bot works, and changes nothing about it. */
export interface Watch {
  follow: <Done>(
    watched: Watched,
    work: () => Promise<Done>,
    endOf: (outcome: Outcome<Done>) => string,
  ) => Promise<Done>;
  /** Something is over that took so many seconds. */
  took: (watched: Watched, seconds: number, end: string) => void;
}

/** Two that look on at once. */
export const both = (one: Watch, other: Watch): Watch => ({
  follow: (watched, work, endOf) => one.follow(watched, () => other.follow(watched, work, endOf), endOf),
  took: (watched, seconds, end) => {
    one.took(watched, seconds, end);
    other.took(watched, seconds, end);
  },
});

/** Hears of an outcome, and hands it on as it was. */
export const ending = async <Done>(
  work: () => Promise<Done>,
  hear: (outcome: Outcome<Done>) => void,
): Promise<Done> => {
  let done: Done;
  try {
    done = await work();
  } catch (problem) {
    hear({ problem });
    throw problem;
  }
  hear({ done });
  return done;
};
