import { sql } from 'kysely';

import type { Clock } from '../clock.ts';
import type { Reading, Store } from '../store/store.ts';

/** What time it is where the records are: the only clock that says what is due. */
export type DatabaseTime = (tables: Reading) => Promise<Date>;

/**
 * PostgreSQL's own clock, the same for every instance, moved by `offset` milliseconds in a rehearsal. SQLite has no clock
 * of its own: there it is the clock of the process, of which there is one.
 */
export const databaseTime =
  ({ engine }: Store, clock: Clock, offset: () => number = () => 0): DatabaseTime =>
  async (tables) => {
    if (engine === 'sqlite') return clock.now();
    const clockOfServer = sql<{
      ms: number;
    }>`(select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as ms)`;
    const { ms } = await tables.selectFrom(clockOfServer.as('server')).select('server.ms').executeTakeFirstOrThrow();
    return new Date(ms + offset());
  };
