import type { Role } from './sqlite-messages.ts';
import type { SqliteThread } from './sqlite-thread.ts';
import { startThread } from './sqlite-thread.ts';

/** Threads on one file. Each is started when it is first needed, and anew when it ended. */
export interface SqliteThreads {
  howMany: number;
  /** The one with the least to do. */
  take(): Promise<{ thread: SqliteThread; release: () => void }>;
  close(): Promise<void>;
}

interface Place {
  users: number;
  thread?: Promise<SqliteThread>;
}

export function threadsOn({ howMany, ...opening }: { file: string; role: Role; howMany: number }): SqliteThreads {
  const places = Array.from({ length: howMany }, (): Place => ({ users: 0 }));
  let isClosed = false;
  return {
    howMany,
    async take() {
      if (isClosed) throw new Error('The store was closed: its driver has already been destroyed.');
      const place = places.reduce((least, other) => (other.users < least.users ? other : least));
      place.users += 1;
      try {
        return { thread: await threadAt(place, opening), release: () => (place.users -= 1) };
      } catch (error) {
        place.users -= 1;
        throw error;
      }
    },
    async close() {
      isClosed = true;
      for (const { thread } of places) {
        const started = await thread?.catch(() => undefined);
        await started?.close();
      }
    },
  };
}

/** Put in place at once, so that those who come while it starts wait for the same one. */
const threadAt = (place: Place, opening: { file: string; role: Role }): Promise<SqliteThread> =>
  (place.thread = living(place.thread, opening));

async function living(
  present: Promise<SqliteThread> | undefined,
  opening: { file: string; role: Role },
): Promise<SqliteThread> {
  const thread = await present?.catch(() => undefined);
  return thread === undefined || thread.hasEnded() ? startThread(opening) : thread;
}
