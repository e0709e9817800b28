import type { DatabaseSync, StatementSync } from 'node:sqlite';

import type { Keepable } from './keepable.ts';
import type { Answer } from './sqlite-messages.ts';

/** Statements with lists of keys differ by the length of the list, so their number has no natural end. */
const maxPrepared = 200;

interface Prepared {
  statement: StatementSync;
  isQuestion: boolean;
}

/** Runs SQL on the database. Each statement is prepared once. */
export function statementsOf(database: DatabaseSync): (sql: string, parameters: Keepable[]) => Answer<unknown> {
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
  return (sql, parameters) => {
    const { statement, isQuestion } = prepare(sql);
    if (isQuestion) return { rows: statement.all(...parameters) };
    return { rows: [], changes: BigInt(statement.run(...parameters).changes) };
  };
}
