import { DatabaseSync } from 'node:sqlite';

import { StoreUnusable } from './store.ts';

/** How long a statement waits for another process (a command line beside the bot) to finish its change. */
const busyTimeoutInMilliseconds = 5000;

/** The connection that writes. The waiting time is set before anything else: turning WAL on needs the lock too. */
export function openWriter(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: busyTimeoutInMilliseconds });
  try {
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    // On macOS a plain fsync leaves the commit in the drive's cache. Elsewhere this does nothing.
    database.exec('pragma fullfsync = on');
    // Rows of an import go to pages all over the file: with room for more of them, each is read and written less often.
    database.exec('pragma cache_size = -16000');
    // Of what the copier did not come to; whoever commits waits for it.
    database.exec('pragma wal_autocheckpoint = 16000');
    checkDurability(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

export const openReader = (file: string): DatabaseSync =>
  new DatabaseSync(file, { readOnly: true, timeout: busyTimeoutInMilliseconds });

/** The connection that copies what was committed from the log into the file, while nobody waits for it. */
export function openCopier(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: busyTimeoutInMilliseconds });
  database.exec('pragma synchronous = full');
  database.exec('pragma fullfsync = on');
  return database;
}

/** The connection that shuts everybody else out and changes nothing. @throws when somebody is in. */
export function openAlone(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: busyTimeoutInMilliseconds });
  try {
    // The lock of the first transaction is kept until the file is closed.
    database.exec('pragma locking_mode = exclusive');
    database.exec('begin exclusive');
    database.exec('commit');
    database.exec('pragma query_only = on');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function checkDurability(database: DatabaseSync): void {
  const found = database
    .prepare(
      `select sqlite_version() as version,
        (select journal_mode from pragma_journal_mode) as journal,
        (select synchronous from pragma_synchronous) as synchronous`,
    )
    .get();
  const [version, journal, synchronous] = [found?.['version'], found?.['journal'], found?.['synchronous']].map(String);
  if (version === undefined || !isSafeVersion(version)) {
    throw new StoreUnusable(
      `SQLite ${version} can lose committed records. Expected 3.51.3 or newer, as Node 24.15 and newer bring it.`,
    );
  }
  if (journal !== 'wal' || synchronous !== '2') {
    throw new StoreUnusable(
      `SQLite would not promise to keep what it commits (journal ${journal}, synchronous ${synchronous}). Expected wal and 2.`,
    );
  }
}

/** SQLite 3.7.0 to 3.51.2 can damage the file when several connections restart the WAL (sqlite.org/wal.html). */
export function isSafeVersion(version: string): boolean {
  return version.localeCompare('3.51.3', 'en', { numeric: true }) >= 0;
}
