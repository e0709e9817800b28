import type { DatabaseSync, StatementSync } from 'node:sqlite';

import type { Keepable } from './keepable.ts';
import type { Answer, Statement } from './sqlite-messages.ts';
import { NotOneRow } from './told.ts';

/** Statements with lists of keys differ by the length of the list, so their number has no natural end. */
const maxPrepared = 200;

interface Prepared {
  statement: StatementSync;
  isQuestion: boolean;
}

/** Runs statements on the database. Each SQL is prepared once. */
export function statementsOf(database: DatabaseSync): (statement: Statement) => Answer<unknown> {
  const prepared = new Map<string, Prepared>();
  const prepare = (sql: string): Prepared => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    if (prepared.size >= maxPrepared) prepared.clear();
    const statement = database.prepare(sql);
    const fresh = { statement, isQuestion: statement.columns().length > 0 };
    prepared.set(sql, fresh);
    return fresh;
  };
  return ({ sql, parameters, times, isOfOneRow }) => {
    const { statement, isQuestion } = prepare(sql);
    const each = rowsIn(parameters, times);
    if (isQuestion) {
      const rows = each.flatMap((row) => statement.all(...row));
      if (isOfOneRow && rows.length !== 1) throw new NotOneRow();
      return { rows };
    }
    const changes = each.map((row) => BigInt(statement.run(...row).changes));
    const sum = changes.reduce((total, one) => total + one);
    if (isOfOneRow && sum !== 1n) throw new NotOneRow();
    return { rows: [], changes: sum };
  };
}

const rowsIn = (parameters: Keepable[], times: number): Keepable[][] => {
  const width = parameters.length / times;
  return Array.from({ length: times }, (_, row) => parameters.slice(row * width, (row + 1) * width));
};
