import type { OnStatement } from './on-statement.ts';
import { openPostgresStore } from './postgres-store.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { Store } from './store.ts';

/**
 * Opens the records, and creates them where they are missing: in SQLite in the folder, or in PostgreSQL at
 * `postgres://user:password@host:port/database`.
 *
 * @throws {StoreUnusable} when the folder or the database does not serve.
 */
export const openStore = (
  place: { folder: string } | { databaseUrl: string },
  onStatement?: OnStatement,
): Promise<Store> =>
  'folder' in place ? openSqliteStore(place.folder, onStatement) : openPostgresStore(place.databaseUrl, onStatement);
