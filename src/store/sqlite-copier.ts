import type { SqliteThreads } from './sqlite-threads.ts';

/** So many changes fill the log with what is copied in a few milliseconds. */
const changesInACopy = 64;

/** Brings what was committed from the log into the file beside the changes, so that none of them waits for that. */
export interface Copier {
  /** A change was committed. */
  changed(): void;
  close(): Promise<void>;
}

export function createCopier(threads: SqliteThreads): Copier {
  let changes = 0;
  let copying: Promise<void> | undefined;
  return {
    changed() {
      changes += 1;
      if (changes < changesInACopy || copying !== undefined) return;
      changes = 0;
      // What cannot be copied now stays in the log, and is copied with what follows.
      copying = copy(threads)
        .catch(() => undefined)
        .finally(() => (copying = undefined));
    },
    async close() {
      await copying;
      await threads.close();
    },
  };
}

async function copy(threads: SqliteThreads): Promise<void> {
  const { thread, release } = await threads.take();
  try {
    const statement = { sql: 'pragma wal_checkpoint(passive)', parameters: [], times: 1, isOfOneRow: false };
    await thread.ask({ ask: 'run', statement, within: 'nothing' });
  } finally {
    release();
  }
}
