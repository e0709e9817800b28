import { freshFolder } from '../support/fresh-folder.ts';
import { freshDatabase } from '../support/postgres-records.ts';
import { fillDisk } from './full-disk.ts';
import { killWriters, writeTogether } from './killed-writer.ts';
import { pressTwice } from './pressed-twice.ts';
import { raceForButton } from './races.ts';
import { replayAudit } from './replayed-audit.ts';
import { restoreBackups } from './restored-backup.ts';
import { stopDatabase } from './stopped-database.ts';

const kills = 12;

describe.each([
  ['SQLite', () => Promise.resolve(freshFolder())],
  ['PostgreSQL', () => freshDatabase()],
] as const)('on %s', (engine, create) => {
  let place: Awaited<ReturnType<typeof create>>;
  beforeEach(async () => {
    place = await create();
  });
  afterEach(() => place.remove());

  it(`nothing that was acknowledged is lost in ${kills} hard kills, and the audit leads to the present`, async () => {
    const { failures, acknowledged } = await killWriters(place, kills);
    expect(failures).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(kills * 3);
    const { failures: breaks, trials } = await replayAudit(place);
    expect(breaks).toEqual([]);
    expect(trials).toBeGreaterThanOrEqual(acknowledged.length);
  });

  it('processes that start on empty records at the same time write through each other', async () => {
    const { failures, acknowledged } = await writeTogether(place, 20);
    expect(failures).toEqual([]);
    expect(acknowledged).toHaveLength(120);
  });

  it('of two agents at one button one wins, and the other is told who and when', async () => {
    expect(await raceForButton(place, 60)).toMatchObject({ trials: 60, failures: [] });
  });

  it('presses that are sent again have one effect', async () => {
    const database = 'folder' in place ? undefined : place.databaseUrl;
    expect(await pressTwice(database, 2)).toMatchObject({ trials: 12, failures: [] });
  });

  it('a backup under load, restored, is whole', async () => {
    expect(await restoreBackups(place, 1)).toMatchObject({ trials: 1, failures: [] });
  });

  it('a full disk refuses what is new, loses nothing, and serves again when there is room', async () => {
    const { failures, skipped } = await fillDisk(engine, 2);
    if (skipped !== undefined) process.stderr.write(`Not tried: ${skipped}.\n`);
    expect(failures).toEqual([]);
  });
});

it('a database that is stopped under load loses nothing, and is used again when it is back', async () => {
  const { failures, acknowledged } = await stopDatabase(3);
  expect(failures).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(180);
});
