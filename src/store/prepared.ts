import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import { z } from 'zod';

import { isKeepable, type Keepable } from './keepable.ts';
import type { Tables } from './tables.ts';

/** Where a statement is built and runs: inside a change or outside. */
type Running = Pick<Kysely<Tables>, 'executeQuery' | 'getExecutor'>;

type Values = Readonly<Record<string, Keepable>>;

/** Where a parameter comes from: out of what is given, by its row and name, or out of the statement. */
type Source = { row: number; name: string } | { constant: unknown };

interface Statement<Row> {
  compiled: CompiledQuery<Row>;
  sources: readonly Source[];
  /** PostgreSQL's way to insert several rows: what the statement is follows from the values. */
  isOfValues: boolean;
}

/** No constant of a statement begins with it. What is put in its place later is not looked at. */
const mark = '\u0000';

const marksFor = (row: number, values: Values): Values =>
  Object.fromEntries(Object.keys(values).map((name) => [name, `${mark}${row}.${name}`]));

const sourceOf = (parameter: unknown): Source => {
  if (typeof parameter !== 'string' || !parameter.startsWith(mark)) return { constant: parameter };
  const point = parameter.indexOf('.');
  return { row: Number(parameter.slice(mark.length, point)), name: parameter.slice(point + 1) };
};

/** More rows than that come seldom, and take longer to write than to compile. */
const mostRows = 32;

/**
 * A statement over rows that all have the same names, built and compiled once for each engine, set of names and number of
 * rows, run with other values each time. `build` puts the values into the statement as they are, and looks at none.
 */
export const prepareRows = <On extends Running, Given extends Values, Row>(
  build: (tables: On, rows: readonly Given[]) => Compilable<Row>,
): ((tables: On, rows: readonly Given[]) => Promise<QueryResult<Row>>) => {
  // Where the values will stand there are texts by then, whatever they are: the statement only passes them on.
  const marked = z.array(z.custom<Given>());
  const ofEngines = new WeakMap<object, Map<string, Statement<Row>>>();

  const prepared = (tables: On, rows: readonly Given[]): Statement<Row> => {
    const { adapter } = tables.getExecutor();
    const statements = ofEngines.get(adapter) ?? new Map<string, Statement<Row>>();
    ofEngines.set(adapter, statements);
    const shape = `${rows.length}:${Object.keys(rows[0] ?? {}).join()}`;
    const known = statements.get(shape);
    if (known !== undefined) return known;
    const compiled = build(tables, marked.parse(rows.map((row, place) => marksFor(place, row)))).compile();
    const { parameters } = compiled;
    const isOfValues = !parameters.every(isKeepable);
    const statement = { compiled, sources: parameters.map(sourceOf), isOfValues };
    statements.set(shape, statement);
    return statement;
  };

  return async (tables, rows) => {
    if (rows.some((row) => Object.keys(row).length !== Object.keys(rows[0] ?? {}).length)) {
      throw new Error('Rows of one statement differ in their names.');
    }
    const statement = rows.length > mostRows ? undefined : prepared(tables, rows);
    if (statement === undefined || statement.isOfValues) return tables.executeQuery(build(tables, rows).compile());
    const { compiled, sources } = statement;
    const parameters = sources.map((source) =>
      'constant' in source ? source.constant : rows[source.row]?.[source.name],
    );
    return tables.executeQuery({ ...compiled, parameters });
  };
};

/** As `prepareRows`, with one set of values. */
export const prepare = <On extends Running, Given extends Values, Row>(
  build: (tables: On, values: Given) => Compilable<Row>,
): ((tables: On, values: Given) => Promise<QueryResult<Row>>) => {
  const ofOne = prepareRows((tables: On, [values]: readonly Given[]) => {
    if (values === undefined) throw new Error('A statement was prepared without its values.');
    return build(tables, values);
  });
  return (tables, values) => ofOne(tables, [values]);
};
