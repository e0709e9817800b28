import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

import { bitColumns, casesInABlock, casesInAColumn } from '../../cases/word-blocks.ts';

/** The cases of a word as bits of a few rows instead of a row for each: two common words are compared block by block. */
export const wordBlocks: Migration = {
  async up(database: Kysely<unknown>) {
    await createWordBlock(database);
    await fillFromWhatIsThere(database);
    await database.schema.dropTable('case_word').execute();
  },
};

const createWordBlock = (database: Kysely<unknown>): Promise<void> =>
  bitColumns
    .reduce(
      (table, name) => table.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0)),
      database.schema
        .createTable('word_block')
        .addColumn('word', 'bigint', (column) => column.notNull())
        .addColumn('block', 'integer', (column) => column.notNull()),
    )
    .addPrimaryKeyConstraint('word_block_key', ['word', 'block'])
    .execute();

/** Each case has a bit of its own, so that the sum of the bits is all of them. */
async function fillFromWhatIsThere(database: Kysely<unknown>): Promise<void> {
  const size = sql.lit(casesInABlock);
  const width = sql.lit(casesInAColumn);
  const bit = sql`cast(1 as bigint) << cast(number % ${width} as integer)`;
  const bits = bitColumns.map(
    (_, place) =>
      sql`cast(sum(case when number % ${size} / ${width} = ${sql.lit(place)} then ${bit} else 0 end) as bigint)`,
  );
  await sql`insert into word_block (word, block, ${sql.join(bitColumns.map((name) => sql.ref(name)))})
    select word, number / ${size}, ${sql.join(bits)} from case_word group by word, number / ${size}`.execute(database);
}
