import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

import { wordKey, wordsIn } from '../../cases/search-words.ts';

/**
 * The words of the cases in ordinary tables. SQLite's and PostgreSQL's own text search fold accents differently, and
 * the second cannot give the newest of many hits without sorting them all.
 */
export const caseSearch: Migration = {
  async up(database: Kysely<unknown>) {
    await createSearchWord(database);
    await createCaseWord(database);
    await fillFromWhatIsThere(database);
  },
};

/** Every word of a tenant's cases, to complete the beginning of one. */
const createSearchWord = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('search_word')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('word', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('search_word_key', ['tenant', 'word'])
    .execute();

/** Which cases a word occurs in; the number that stands for the word stands for its tenant too. */
const createCaseWord = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('case_word')
    .addColumn('word', 'bigint', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_word_key', ['word', 'number'])
    .execute();

async function fillFromWhatIsThere(database: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ tenant: string; number: number; text: string }>`
    select tenant, number, customer as text from case_record
    union all select tenant, case_number as number, note as text from outcome where note is not null`.execute(database);
  for (const { tenant, number, text } of rows) {
    for (const word of wordsIn(text)) {
      await sql`insert into search_word (tenant, word)
        values (${tenant}, ${word}) on conflict do nothing`.execute(database);
      await sql`insert into case_word (word, number)
        values (${wordKey(tenant, word)}, ${number}) on conflict do nothing`.execute(database);
    }
  }
}
