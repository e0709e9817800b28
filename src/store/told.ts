import type { KyselyPlugin, RootOperationNode } from 'kysely';

const marking = (mark: object): KyselyPlugin => ({
  transformQuery: ({ node }) => ({ ...node, ...mark }),
  transformResult: ({ result }) => Promise.resolve(result),
});

/**
 * For a statement of a change of which nobody asks how many rows it touched. An engine may go on with the change without
 * waiting for it; when it fails, the change does.
 */
export const told: KyselyPlugin = marking({ isTold: true });

/** As `told`, for a statement that has to touch one row: when it does not, the change fails with `NotOneRow`. */
export const toldOfOneRow: KyselyPlugin = marking({ isTold: true, isOfOneRow: true });

export const isTold = (query: RootOperationNode): boolean => 'isTold' in query;

export const isOfOneRow = (query: RootOperationNode): boolean => 'isOfOneRow' in query;

/** What a change wanted to change is not there, not as it was, or there more than once. */
export class NotOneRow extends Error {
  override name = 'NotOneRow';

  constructor() {
    super('A statement that has to touch one row did not touch one.');
  }
}
