import type { KyselyPlugin, RootOperationNode } from 'kysely';

/**
 * For a statement of a change of which nobody asks how many rows it touched. An engine may go on with the change without
 * waiting for it; when it fails, the change does.
 */
export const told: KyselyPlugin = {
  transformQuery: ({ node }) => ({ ...node, isTold: true }),
  transformResult: ({ result }) => Promise.resolve(result),
};

export const isTold = (query: RootOperationNode): boolean => 'isTold' in query;
