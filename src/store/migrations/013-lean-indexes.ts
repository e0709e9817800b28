import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * A list by the end of the term is walked in its own order however it is filtered, and what a change does not touch or
 * nobody asks for stands in no index.
 */
export const leanIndexes: Migration = {
  async up(database: Kysely<unknown>) {
    for (const name of dropped) await database.schema.dropIndex(name).execute();
    for (const { name, table, columns, only } of indexes) {
      const index = database.schema
        .createIndex(name)
        .on(table)
        .columns(['tenant', ...columns]);
      await (only === undefined ? index : index.where(only.column, only.operator, only.value)).execute();
    }
  },
};

const dropped = [
  'case_by_owner',
  'case_by_owner_and_status',
  'case_by_term_end',
  'case_by_owner_and_term_end',
  'case_by_subscription',
  'case_terms',
  'subscription_by_term_end',
  'subscription_by_owner',
  'subscription_terms',
  'reminder_by_owner',
];

interface Index {
  name: string;
  table: string;
  columns: readonly string[];
  /** Of rows for which this holds; a question has to say so too. */
  only?: { column: string; operator: 'is not' | '<>'; value: null | '' };
}

const filled = (column: string) => ({ column, operator: 'is not', value: null }) as const;
const dated = { table: 'case_record', only: filled('term_end') };
/** Everything that a timeline is counted and filtered by stands in its index, behind the order of the list. */
const ofTerm = ['term_kind', 'cancellable_until', 'owner', 'channel', 'customer'];

const indexes: readonly Index[] = [
  // What else is asked of an owner's cases is told from the index: nobody has more than can be walked through.
  { name: 'case_by_owner', table: 'case_record', columns: ['owner', 'number', 'channel'] },
  { name: 'case_by_owner_and_status', table: 'case_record', columns: ['owner', 'status', 'number', 'channel'] },
  {
    name: 'case_by_subscription',
    table: 'case_record',
    columns: ['subscription_id', 'number'],
    only: filled('subscription_id'),
  },
  { name: 'case_terms', ...dated, columns: ['term_end', 'number', ...ofTerm] },
  { name: 'case_by_owner_and_term_end', ...dated, columns: ['owner', 'term_end', 'number', 'status', 'channel'] },
  { name: 'case_by_status_and_term_end', ...dated, columns: ['status', 'term_end', 'number'] },
  { name: 'case_by_channel_and_term_end', ...dated, columns: ['channel', 'term_end', 'number'] },
  {
    name: 'case_by_channel_status_and_term_end',
    ...dated,
    columns: ['channel', 'status', 'term_end', 'number'],
  },
  {
    name: 'subscription_terms',
    table: 'subscription',
    columns: ['term_end', 'id', ...ofTerm],
    only: filled('term_end'),
  },
  { name: 'subscription_by_owner', table: 'subscription', columns: ['owner', 'term_end', 'id'], only: filled('owner') },
  {
    name: 'reminder_by_owner',
    table: 'reminder',
    columns: ['owner', 'state', 'next_at', 'id'],
    only: { column: 'owner', operator: '<>', value: '' },
  },
];
