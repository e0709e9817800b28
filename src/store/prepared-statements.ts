import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Statements with lists of keys differ by the length of the list, so their number has no natural end. */
const maxPrepared = 200;

/** `node:sqlite` in the shape that Kysely knows. Each statement is prepared once. */
export function preparedStatements(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      if (prepared.size >= maxPrepared) prepared.clear();
      const statement = prepare(database, sql);
      prepared.set(sql, statement);
      return statement;
    },
  };
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(bindable)),
    run: (parameters) => statement.run(...parameters.map(bindable)),
    iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
  };
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`The store keeps text, numbers and null, not a value of type ${typeof value}.`);
}
