import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';

import type { Tables } from './tables.ts';

/** Where a compiled statement runs: inside a change or outside. */
type Running = Pick<Kysely<Tables>, 'executeQuery'>;

/** No constant of a statement begins with it. What is put in its place later is not looked at. */
const mark = '\u0000';

/**
 * A statement for every turn: built and compiled once, run with other texts each time. `value` puts one of them into it.
 * To be prepared for one engine only, whose SQL it is.
 */
export const prepare = <Name extends string, On extends Running, Row>(
  build: (tables: On, value: (name: Name) => string) => Compilable<Row>,
): ((tables: On, values: Readonly<Record<Name, string>>) => Promise<QueryResult<Row>>) => {
  let compiled: CompiledQuery<Row> | undefined;
  return (tables, values) => {
    compiled ??= build(tables, (name) => `${mark}${name}`).compile();
    const given: Readonly<Record<string, string>> = values;
    const valueOf = (parameter: unknown): unknown =>
      typeof parameter === 'string' && parameter.startsWith(mark) ? given[parameter.slice(1)] : parameter;
    return tables.executeQuery({ ...compiled, parameters: compiled.parameters.map(valueOf) });
  };
};
