import { freshFolder } from '../support/fresh-folder.ts';
import { freshDatabase } from '../support/postgres-records.ts';
import { killMigrations, type Before, type FreshPlace } from './killed-migration.ts';

const onSqlite: FreshPlace = () => Promise.resolve(freshFolder());
const onPostgres: FreshPlace = () => freshDatabase();

describe.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('a migration on %s that is killed', (_, create) => {
  it.each<[Before, number]>([
    ['empty', 11],
    ['old', 15],
  ])('leaves %s records or new ones, never anything between, and is done by the next start', async (before, every) => {
    const { failures, trials } = await killMigrations(create, { before, every });
    expect(failures).toEqual([]);
    expect(trials).toBeGreaterThan(3);
  });
});
