import type { OperationNode, RootOperationNode, ValuesNode } from 'kysely';
import { BinaryOperationNode, ColumnNode, InsertQueryNode, OperatorNode, ReferenceNode } from 'kysely';
import { SqliteQueryCompiler } from 'kysely';

import { plainRows } from './plain-rows.ts';

/**
 * Of several rows to insert, the statement takes one, and is run for each: SQLite needs three times as long for a row of
 * a list, and the list as SQL would have to be written and read for each length anew. All parameters follow each other.
 */
export class RowByRowCompiler extends SqliteQueryCompiler {
  protected override visitValues(node: ValuesNode): void {
    const [query] = this.nodeStack;
    const isRowByRow = query !== undefined && query === this.parentNode && timesOf(query) > 1;
    const [first, ...others] = isRowByRow ? node.values : [];
    if (first === undefined) {
      super.visitValues(node);
      return;
    }
    this.append('values ');
    this.visitNode(first);
    for (const row of plainRows(query).slice(-others.length)) for (const value of row) this.addParameter(value);
  }
}

/** How often the compiled statement is run. */
export function timesOf(query: OperationNode | RootOperationNode): number {
  const rows = plainRows(query);
  if (rows.length < 2 || !InsertQueryNode.is(query)) return 1;
  // What else has a parameter would have to have it for each row.
  const { updates = [], updateWhere } = query.onConflict ?? {};
  return updateWhere === undefined && updates.every(({ value }) => isWithoutValue(value)) ? rows.length : 1;
}

const isWithoutValue = (node: OperationNode): boolean =>
  BinaryOperationNode.is(node)
    ? isWithoutValue(node.leftOperand) && isWithoutValue(node.rightOperand)
    : ReferenceNode.is(node) || ColumnNode.is(node) || OperatorNode.is(node);
