import { chmodSync, existsSync, mkdirSync, readdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { sql } from 'kysely';

import { isNetworkShare } from '../../src/store/data-folder.ts';
import { openStore } from '../../src/store/open-store.ts';
import { isSafeVersion, openReader } from '../../src/store/sqlite-connections.ts';
import type { Store } from '../../src/store/store.ts';
import { told } from '../../src/store/told.ts';
import { StoreUnusable } from '../../src/store/store.ts';
import { freshFolder } from '../support/fresh-folder.ts';

let folder: string;
let remove: () => void;

beforeEach(() => {
  ({ folder, remove } = freshFolder());
});
afterEach(() => remove());

const whyUnusable = async (place: string): Promise<string> => {
  const error: unknown = await openStore({ folder: place }).then(
    (store) => store.close(),
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreUnusable)) throw new Error(`Expected the store to be unusable, not ${String(error)}`);
  expect(error.message).not.toContain('\n');
  expect(error.message).toContain('Expected');
  return error.message;
};

const inFile = (): DatabaseSync => new DatabaseSync(join(folder, 'channel-guide.sqlite'));

describe('a folder that does not serve', () => {
  it('is a file, or lies behind one', async () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'notes');
    expect(await whyUnusable(file)).toContain(`${file} cannot be used: it is a file.`);
    expect(await whyUnusable(join(file, 'deeper'))).toContain('its path leads through a file');
  });

  it('is not writable', async () => {
    // Permissions do not bind root, whom only the kernel's own folders refuse.
    const closed = process.getuid?.() === 0 ? '/sys/channel-guide' : join(folder, 'closed');
    if (closed.startsWith(folder)) {
      mkdirSync(closed);
      chmodSync(closed, 0o500);
    }
    expect(await whyUnusable(closed)).toBe(
      `The data folder ${closed} cannot be used: it is not writable. Expected a folder that this process may write to.`,
    );
  });

  it('cannot be created, which does not keep the start waiting', async () => {
    if (process.platform !== 'linux') return;
    expect(await whyUnusable('/proc/channel-guide/data')).toContain('it cannot be created');
  });

  it('holds a file of that name that is no database, or a folder', async () => {
    const file = join(folder, 'channel-guide.sqlite');
    writeFileSync(file, 'A shopping list, by mistake. '.repeat(100));
    expect(await whyUnusable(folder)).toContain('channel-guide.sqlite in it is not a database');
    remove();
    mkdirSync(file, { recursive: true });
    expect(await whyUnusable(folder)).toContain('channel-guide.sqlite in it cannot be opened');
  });

  it('was used by a newer version', async () => {
    await (await openStore({ folder })).close();
    const database = inFile();
    database.exec(`insert into kysely_migration values ('999-future', '2030-01-01T00:00:00.000Z')`);
    database.close();
    expect(await whyUnusable(folder)).toBe(
      `The data folder ${folder} cannot be used: a newer version of Channel Guide has used it. Expected that version, or a newer one.`,
    );
  });

  it.each([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546])('is on a network share: %d', (type) => {
    expect(isNetworkShare(type)).toBe(true);
  });

  it.each([0xef53, 0x01021994, 0x58465342, 0x9123683e, 0x794c7630, 0])('is on no network share: %d', (type) => {
    expect(isNetworkShare(type)).toBe(false);
  });
});

describe('a SQLite that loses records', () => {
  it.each(['3.7.0', '3.50.4', '3.51.2', '3.9.9'])('is %s', (version) => expect(isSafeVersion(version)).toBe(false));
  it.each(['3.51.3', '3.53.4', '3.100.0', '4.0.0'])('is not %s', (version) =>
    expect(isSafeVersion(version)).toBe(true),
  );
});

describe('a change', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore({ folder });
  });
  afterEach(() => store.close());

  const state = { key: 'k', etag: '1', doc: '{}' };
  const kept = () => store.reading.selectFrom('bot_state').select(['key', 'etag', 'doc']).execute();

  it('that throws leaves nothing', async () => {
    const failing = store.change(async (tables) => {
      await tables.insertInto('bot_state').values(state).execute();
      throw new Error('the power went out');
    });
    await expect(failing).rejects.toThrow('the power went out');
    expect(await kept()).toEqual([]);
  });

  it('that the database ended by itself still says why', async () => {
    const failing = store.change(async (tables) => {
      await tables.insertInto('bot_state').values(state).execute();
      await tables.insertInto('bot_state').orRollback().values(state).execute();
    });
    await expect(failing).rejects.toThrow('UNIQUE constraint failed');
    expect(await kept()).toEqual([]);
    await store.change((tables) => tables.insertInto('bot_state').values(state).execute());
    expect(await kept()).toEqual([state]);
  });

  it('that the database ended takes along those that share its commit, for good', async () => {
    await store.change((tables) => tables.insertInto('bot_state').values(state).execute());
    const keep = (key: string) =>
      store.change((tables) =>
        tables
          .insertInto('bot_state')
          .values({ ...state, key })
          .withPlugin(told)
          .execute(),
      );
    const end = () =>
      store.change((tables) => tables.insertInto('bot_state').orRollback().values(state).withPlugin(told).execute());
    const settled = await Promise.allSettled([keep('before'), end(), keep('after'), keep('later')]);
    const refused = settled.map(({ status }) => status === 'rejected');
    await keep('next');
    const keys = (await kept()).map(({ key }) => key);
    expect(keys).toContain('next');
    expect(['before', 'after', 'later'].map((key) => keys.includes(key))).toEqual(
      [refused[0], refused[2], refused[3]].map((isRefused) => isRefused === false),
    );
    expect(refused[1]).toBe(true);
  });

  it('is not seen half-way, and does not keep a question waiting', async () => {
    await store.change(async (tables) => {
      await tables.insertInto('bot_state').values(state).execute();
      expect(await kept()).toEqual([]);
    });
    expect(await kept()).toEqual([state]);
  });

  it('refuses what no column can keep', async () => {
    const unkeepable: unknown = JSON.parse('{"key":"k","etag":"1","doc":{}}');
    const failing = store.change((tables) =>
      tables
        .insertInto('bot_state')
        .values({ ...state, doc: sql`${unkeepable}` })
        .execute(),
    );
    await expect(failing).rejects.toThrow('text, numbers and null, not a value of type object');
  });

  it('is finished before the store closes, and is refused afterwards', async () => {
    const running = store.change((tables) => tables.insertInto('bot_state').values(state).execute());
    await Promise.all([store.close(), store.close(), running]);
    await expect(store.change((tables) => tables.deleteFrom('bot_state').execute())).rejects.toThrow('destroyed');
    store = await openStore({ folder });
    expect(await kept()).toEqual([state]);
  });

  it('is on the disk when it is promised: WAL and synchronous=FULL', async () => {
    const found = await store.change((tables) =>
      tables
        .selectFrom([
          sql<{ synchronous: number }>`pragma_synchronous`.as('synchronous'),
          sql<{ journal_mode: string }>`pragma_journal_mode`.as('journal'),
          sql<{ timeout: number }>`pragma_busy_timeout`.as('waiting'),
          sql<{ foreign_keys: number }>`pragma_foreign_keys`.as('keys'),
        ])
        .selectAll()
        .execute(),
    );
    expect(found).toEqual([{ synchronous: 2, journal_mode: 'wal', timeout: 5000, foreign_keys: 1 }]);
  });
});

describe('a folder that serves', () => {
  it('is created with all above it, for its owner alone', async () => {
    const deep = join(folder, 'a', 'b', 'data');
    await (await openStore({ folder: deep })).close();
    expect(existsSync(join(deep, 'channel-guide.sqlite'))).toBe(true);
    if (process.platform !== 'win32') expect(statSync(deep).mode & 0o777).toBe(0o700);
  });

  it('holds one file when the store was closed, used or not', async () => {
    await (await openStore({ folder })).close();
    expect(existsSync(join(folder, 'channel-guide.sqlite-wal'))).toBe(false);
    const store = await openStore({ folder });
    await store.reading.selectFrom('bot_state').selectAll().execute();
    await store.close();
    expect(existsSync(join(folder, 'channel-guide.sqlite-wal'))).toBe(false);
  });

  it('is let go of when the store was closed, used or not', async () => {
    if (process.platform !== 'linux') return;
    const openFiles = () =>
      readdirSync('/proc/self/fd')
        .map((descriptor) => `/proc/self/fd/${descriptor}`)
        .filter((descriptor) => existsSync(descriptor))
        .map((descriptor) => readlinkSync(descriptor))
        .filter((file) => file.includes(basename(folder)));
    const store = await openStore({ folder });
    expect(openFiles()).not.toEqual([]);
    await store.close();
    expect(openFiles()).toEqual([]);
  });

  it('cannot be written to by the connection that answers questions', async () => {
    await (await openStore({ folder })).close();
    const reader = openReader(join(folder, 'channel-guide.sqlite'));
    expect(() => reader.exec(`insert into case_counter values ('t', 1)`)).toThrow('readonly');
    reader.close();
  });
});
