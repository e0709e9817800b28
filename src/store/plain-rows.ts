import type { OperationNode } from 'kysely';
import { InsertQueryNode, PrimitiveValueListNode, ValuesNode } from 'kysely';

/** The rows that are inserted, where each is plain values for the same columns; else none. */
export function plainRows(query: OperationNode | undefined): readonly (readonly unknown[])[] {
  if (query === undefined || !InsertQueryNode.is(query)) return [];
  const { values, orAction, with: before } = query;
  if (values === undefined || orAction !== undefined || before !== undefined || !ValuesNode.is(values)) return [];
  const rows = values.values.filter(PrimitiveValueListNode.is);
  return rows.length === values.values.length ? rows.map(({ values: row }) => row) : [];
}
