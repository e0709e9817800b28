import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { createCases } from '../../src/cases/cases.ts';
import { moveRecords, type MoveStep } from '../../src/store/move/move-records.ts';
import { keys } from '../../src/store/move/keys.ts';
import { openStore } from '../../src/store/open-store.ts';
import { StoreUnusable, type Store } from '../../src/store/store.ts';
import { advice, ana, steppingClock } from '../cases/people.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { fillRecords, seenThrough } from '../support/full-records.ts';
import { freshDatabase, tellPostgres, type FreshDatabase } from '../support/postgres-records.ts';

let folder: string;
let remove: () => void;
let target: FreshDatabase;
let steps: MoveStep[];

beforeEach(async () => {
  ({ folder, remove } = freshFolder());
  target = await freshDatabase();
  steps = [];
});
afterEach(async () => {
  remove();
  await target.remove();
});

const inStore = async <Found>(
  place: Parameters<typeof openStore>[0],
  work: (store: Store) => Promise<Found>,
): Promise<Found> => {
  const store = await openStore(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

const move = () => moveRecords({ from: folder, to: target.databaseUrl, onProgress: (step) => steps.push(step) });

const inTarget = async (): Promise<string[]> =>
  inStore(target, async (store) => {
    const filled: string[] = [];
    for (const table of ['case_counter', 'case_record', 'audit', 'bot_state', 'subscription'] as const) {
      if ((await store.reading.selectFrom(table).selectAll().execute()).length > 0) filled.push(table);
    }
    return filled;
  });

const inFile = (statement: string): void => {
  const database = new DatabaseSync(join(folder, 'channel-guide.sqlite'));
  database.exec(statement);
  database.close();
};

describe('moving all records from SQLite to PostgreSQL', () => {
  it('brings everything over, and the next case has the next number', async () => {
    const before = await inStore({ folder }, async (store) => {
      // More than one page of rows.
      await fillRecords(store, 300);
      return seenThrough(store);
    });
    const moved = await move();
    if (!moved.ok) throw new Error(moved.problem.kind);
    expect(moved.value.map(({ table }) => table)).toEqual(Object.keys(keys));
    expect(moved.value.filter(({ rows }) => rows === 0)).toEqual([]);
    expect(moved.value).toContainEqual(expect.objectContaining({ table: 'audit', rows: 1204 }));
    await inStore(target, async (store) => {
      expect(await seenThrough(store)).toEqual(before);
      const cases = createCases({ store, clock: steppingClock() });
      expect(await cases.open(ana, advice, 'after the move')).toMatchObject({ number: 301 });
    });
    expect(await inStore({ folder }, seenThrough)).toEqual(before);
  });

  it('tells how far it is', async () => {
    await inStore({ folder }, (store) => fillRecords(store, 2));
    await move();
    expect(steps).toContainEqual({ step: 'copying', table: 'case_record', rows: 4 });
    expect(steps).toContainEqual({ step: 'comparing', table: 'case_record', rows: 4 });
  });

  it('moves records in which there is nothing', async () => {
    await inStore({ folder }, () => Promise.resolve());
    expect(await move()).toMatchObject({ ok: true });
    expect(await inTarget()).toEqual([]);
  });
});

describe('what is refused leaves the target empty', () => {
  beforeEach(() => inStore({ folder }, (store) => fillRecords(store, 3)));

  it('a folder without records', async () => {
    const from = join(folder, 'elsewhere');
    const refused = await moveRecords({ from, to: target.databaseUrl, onProgress: () => undefined });
    expect(refused).toEqual({
      ok: false,
      problem: { kind: 'source-missing', file: join(from, 'channel-guide.sqlite') },
    });
  });

  it('records that a bot has open', async () => {
    await inStore({ folder }, async (bot) => {
      expect(await move()).toMatchObject({ problem: { kind: 'source-in-use' } });
      await fillRecords(bot, 1);
    });
    expect(await inTarget()).toEqual([]);
  });

  it('records of a version before or after this one', async () => {
    inFile(`delete from kysely_migration where name > '004'`);
    expect(await move()).toMatchObject({ problem: { kind: 'source-of-other-version', last: '003-case-work' } });
    inFile(`delete from kysely_migration; insert into kysely_migration values ('999-future', '2030')`);
    expect(await move()).toMatchObject({ problem: { kind: 'source-of-other-version', last: '999-future' } });
  });

  it('a file that is no database', async () => {
    writeFileSync(join(folder, 'channel-guide.sqlite'), 'These are not the records. '.repeat(100));
    expect(await move()).toMatchObject({ problem: { kind: 'source-unreadable' } });
  });

  it('a target in which there is something', async () => {
    await inStore(target, (store) =>
      store.change((tables) => tables.insertInto('bot_state').values({ key: 'k', etag: '1', doc: '{}' }).execute()),
    );
    expect(await move()).toMatchObject({ problem: { kind: 'target-not-empty', table: 'bot_state' } });
    expect(await inTarget()).toEqual(['bot_state']);
  });

  it('a target that does not answer', async () => {
    const to = target.databaseUrl.replace(/t_\w+$/, 'nowhere');
    await expect(moveRecords({ from: folder, to, onProgress: () => undefined })).rejects.toBeInstanceOf(StoreUnusable);
  });

  it('a text that PostgreSQL does not keep', async () => {
    inFile(`update bot_state set doc = 'a' || char(0) || 'b'`);
    expect(await move()).toMatchObject({ problem: { kind: 'not-keepable', table: 'bot_state' } });
    expect(await inTarget()).toEqual([]);
  });

  /** A server that changes or drops what it is given, and says nothing. */
  const plant = (statement: string, table: string) =>
    tellPostgres(
      target.databaseUrl,
      `create function plant() returns trigger language plpgsql as $$ begin ${statement} end $$`,
      `create trigger planted before insert on ${table} for each row execute function plant()`,
    );

  it.each([
    [
      'one letter',
      'audit',
      `if new.version = 2 and new.case_number = 3 then new.by_name := 'ana'; end if; return new;`,
    ],
    [
      'an empty text instead of nothing',
      'case_record',
      `new.assigned_to := coalesce(new.assigned_to, ''); return new;`,
    ],
    ['a row that is missing', 'subscription', `if new.id = 'sub-2' then return null; end if; return new;`],
  ])('a difference on the way: %s', async (_, table, statement) => {
    await inStore(target, () => Promise.resolve());
    await plant(statement, table);
    expect(await move()).toMatchObject({ problem: { kind: 'differs', table } });
    expect(await inTarget()).toEqual([]);
  });
});
