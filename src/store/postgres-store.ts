import type { Transaction } from 'kysely';
import { Kysely, sql } from 'kysely';
import { DEFAULT_MIGRATION_LOCK_TABLE } from 'kysely/migration';
import type { Pool } from 'pg';

import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { statementLog, type OnStatement } from './on-statement.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { haveCollided } from './postgres-failures.ts';
import { openPool } from './postgres-pool.ts';
import { checkServer, writingRefused } from './postgres-server.ts';
import { unusable } from './postgres-unusable.ts';
import type { Changing, Store } from './store.ts';
import type { Tables } from './tables.ts';

/** @throws {StoreUnusable} when the database does not serve. The message never holds the address. */
export async function openPostgresStore(databaseUrl: string, onStatement?: OnStatement): Promise<Store> {
  const { tables, pool } = await openMigrated(databaseUrl, onStatement);
  return storeOf(tables, pool);
}

/** The tables of this version, for whoever does with them what no store does. */
export async function openMigrated(
  databaseUrl: string,
  onStatement?: OnStatement,
): Promise<{ tables: Kysely<Tables>; pool: Pool }> {
  const pool = openPool(databaseUrl);
  const tables = new Kysely<Tables>({ dialect: postgresDialect(pool), ...statementLog(onStatement) });
  try {
    await checkServer(tables);
    await migrate(tables, migrations);
    return { tables, pool };
  } catch (error) {
    const reason = unusable(error) ?? (await writingRefused(tables));
    await tables.destroy();
    throw reason ?? error;
  }
}

function storeOf(tables: Kysely<Tables>, pool: Pool): Store {
  const changes = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  const close = async () => {
    // Kysely makes a change that has no connection yet fail.
    await Promise.allSettled(changes);
    await tables.destroy();
    if (!pool.ending) await pool.end();
  };
  return {
    engine: 'postgresql',
    reading: tables,
    async change(work) {
      const running = changeOn(tables, work);
      changes.add(running);
      try {
        return await running;
      } finally {
        changes.delete(running);
      }
    },
    close: () => (closing ??= close()),
  };
}

const maxAttempts = 4;

/** Side by side with others at first; when it met another change, once more and alone. */
async function changeOn<Kept>(tables: Kysely<Tables>, work: (tables: Changing) => Promise<Kept>): Promise<Kept> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tables
        .transaction()
        .setIsolationLevel('serializable')
        .execute(async (transaction) => {
          await takeTurn(transaction, attempt === 1 ? 'row exclusive' : 'exclusive');
          return work(transaction);
        });
    } catch (error) {
      if (attempt === maxAttempts || !haveCollided(error)) throw error;
    }
  }
}

/**
 * Taken before the change sees anything: an advisory lock would be too late, for the question after it fixes what the
 * transaction sees. The table is one that always exists and that no change touches.
 */
export const takeTurn = (transaction: Transaction<Tables>, mode: 'row exclusive' | 'exclusive') =>
  sql`lock table ${sql.table(DEFAULT_MIGRATION_LOCK_TABLE)} in ${sql.raw(mode)} mode`.execute(transaction);
