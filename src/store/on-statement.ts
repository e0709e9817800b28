import type { LogEvent } from 'kysely';

/** Hears of each statement when it is over: how long it took in milliseconds, and whether it was served. */
export type OnStatement = (milliseconds: number, isServed: boolean) => void;

/** What Kysely is given; nothing at all where nobody listens, because then it does not look at the clock either. */
export const statementLog = (hear: OnStatement | undefined) =>
  hear === undefined
    ? {}
    : {
        log: ({ level, queryDurationMillis }: LogEvent): void => {
          hear(queryDurationMillis, level === 'query');
        },
      };
