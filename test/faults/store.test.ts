import { freshFolder } from '../support/fresh-folder.ts';
import { freshDatabase } from '../support/postgres-records.ts';
import { fillDisk } from './full-disk.ts';
import { killWriters, writeTogether } from './killed-writer.ts';
import { stopDatabase } from './stopped-database.ts';

const kills = 20;

describe.each([
  ['SQLite', () => Promise.resolve(freshFolder())],
  ['PostgreSQL', () => freshDatabase()],
])('on %s', (_, create) => {
  let place: Awaited<ReturnType<typeof create>>;
  beforeEach(async () => {
    place = await create();
  });
  afterEach(() => place.remove());

  it(`nothing that was acknowledged is lost in ${kills} hard kills`, async () => {
    const { failures, acknowledged } = await killWriters(place, kills);
    expect(failures).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(kills * 10);
  });

  it('processes that start on empty records at the same time write through each other', async () => {
    const { failures, acknowledged } = await writeTogether(place, 40);
    expect(failures).toEqual([]);
    expect(acknowledged).toHaveLength(240);
  });
});

it('a database that is stopped under load loses nothing, and is used again when it is back', async () => {
  const { failures, acknowledged } = await stopDatabase(3);
  expect(failures).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(180);
});

it('a full disk refuses what is new, loses nothing, and serves again when there is room', async () => {
  const { failures, skipped } = await fillDisk(3);
  if (skipped !== undefined) process.stderr.write(`Not tried: ${skipped}.\n`);
  expect(failures).toEqual([]);
});
