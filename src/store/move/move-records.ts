import { sql, type Kysely, type Transaction } from 'kysely';

import { failed, ok, type Result } from '../../result.ts';
import { openMigrated, takeTurn } from '../postgres-store.ts';
import type { Tables } from '../tables.ts';
import { createDigest, type Digest } from './digest.ts';
import { keys } from './keys.ts';
import { pagesOf } from './pages.ts';
import type { MoveProblem } from './problem.ts';
import { openSource } from './source.ts';
import { digestOf, firstFilled, insert, isNotKeepable } from './target.ts';

export interface MoveStep {
  step: 'copying' | 'comparing';
  table: string;
  /** Of this table, so far. */
  rows: number;
}

export interface MoveOrder {
  /** The folder of the SQLite records. Nobody else may have them open, and nobody gets at them meanwhile. */
  from: string;
  /** The address of a PostgreSQL without records. Its tables are made, or brought to this version. */
  to: string;
  onProgress: (step: MoveStep) => void;
}

export interface MovedTable extends Digest {
  table: string;
}

/** Thrown through the transaction, so that it leaves nothing. */
class Refused extends Error {
  readonly problem: MoveProblem;

  constructor(problem: MoveProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/**
 * Copies all records, reads them back, compares them value by value, and only then commits them: whatever happens
 * before leaves the target empty. Rows go over some hundred at a time. The source stays as it is.
 *
 * @throws {StoreUnusable} when the target does not serve, and StoreUnavailable when it stops serving.
 */
export async function moveRecords({ from, to, onProgress }: MoveOrder): Promise<Result<MovedTable[], MoveProblem>> {
  const source = await openSource(from);
  if (!source.ok) return source;
  try {
    const { tables, pool } = await openMigrated(to);
    try {
      return ok(await tables.transaction().execute((target) => moveAll(source.value.tables, target, onProgress)));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return failed(error.problem);
    } finally {
      await tables.destroy();
      if (!pool.ending) await pool.end();
    }
  } finally {
    await source.value.close();
  }
}

async function moveAll(
  source: Kysely<Tables>,
  target: Transaction<Tables>,
  onProgress: MoveOrder['onProgress'],
): Promise<MovedTable[]> {
  // A bot on the target waits, however early it is started.
  await takeTurn(target, 'exclusive');
  const filled = await firstFilled(target);
  if (filled !== undefined) throw new Refused({ kind: 'target-not-empty', table: filled });
  const moved: MovedTable[] = [];
  for (const [table, key] of Object.entries(keys)) {
    const copied = await copy(source, target, { table, key, onProgress });
    const found = await digestOf(target, table, key, (rows) => onProgress({ step: 'comparing', table, rows }));
    if (found.checksum !== copied.checksum || found.rows !== copied.rows)
      throw new Refused({ kind: 'differs', table, source: copied, target: found });
    moved.push({ table, ...copied });
  }
  // So that the first questions find their way as well as the later ones.
  await sql`analyze`.execute(target);
  return moved;
}

async function copy(
  source: Kysely<Tables>,
  target: Transaction<Tables>,
  { table, key, onProgress }: { table: string; key: readonly string[]; onProgress: MoveOrder['onProgress'] },
): Promise<Digest> {
  const { add, end } = createDigest();
  let count = 0;
  for await (const rows of pagesOf(source, table, key)) {
    rows.forEach(add);
    await insert(target, table, rows).catch((error: unknown) => {
      throw isNotKeepable(error) ? new Refused({ kind: 'not-keepable', table }) : error;
    });
    onProgress({ step: 'copying', table, rows: (count += rows.length) });
  }
  return end();
}
