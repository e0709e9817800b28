import { sql } from 'kysely';

import { openStore } from '../../src/store/open-store.ts';
import { isNewEnough } from '../../src/store/postgres-server.ts';
import { StoreUnavailable, StoreUnusable, type Store } from '../../src/store/store.ts';
import { createPostgres, type PostgresServer } from '../support/postgres.ts';
import { freshDatabase, tellPostgres, type FreshDatabase } from '../support/postgres-records.ts';

let database: FreshDatabase;

beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.remove());

const changed = (change: (url: URL) => void): string => {
  const url = new URL(database.databaseUrl);
  change(url);
  return url.href;
};

const whyUnusable = async (databaseUrl: string): Promise<string> => {
  const error: unknown = await openStore({ databaseUrl }).then(
    (store) => store.close(),
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreUnusable)) throw new Error('Expected the store to be unusable', { cause: error });
  const [, reason = ''] =
    /^The database of DATABASE_URL cannot be used: (.+)\. Expected .+\.$/.exec(error.message) ?? [];
  expect(error.message).not.toContain('CANARY');
  return reason;
};

describe('a database that does not serve', () => {
  it('does not answer', async () => {
    expect(await whyUnusable('postgres://u:CANARY@127.0.0.1:1/CANARY')).toBe('no server answers there');
    expect(await whyUnusable('postgres://u:CANARY@host.invalid/CANARY')).toMatch(/host is not known|connection/);
  });

  it('does not exist', async () => {
    expect(await whyUnusable(changed((url) => (url.pathname = '/CANARY')))).toBe('it does not exist');
  });

  it('is not for this user', async () => {
    expect(await whyUnusable(changed((url) => (url.username = 'CANARY')))).toBe(
      'its server refuses the user or the password',
    );
  });

  it('gives no right to create tables', async () => {
    const user = new URL(database.databaseUrl).pathname.slice(1);
    await tellPostgres(database.databaseUrl, `create role ${user} login`);
    expect(await whyUnusable(changed((url) => (url.username = user)))).toBe('the user may not create tables in it');
  });

  it('is read-only', async () => {
    const name = new URL(database.databaseUrl).pathname.slice(1);
    await tellPostgres(database.databaseUrl, `alter database ${name} set default_transaction_read_only = on`);
    expect(await whyUnusable(database.databaseUrl)).toBe('it is read-only');
  });

  it('was used by a newer version', async () => {
    await (await openStore(database)).close();
    await tellPostgres(database.databaseUrl, `insert into kysely_migration values ('999-future', '2030-01-01')`);
    expect(await whyUnusable(database.databaseUrl)).toBe('a newer version of Channel Guide has used it');
  });

  it.each([90_600, 140_023, 149_999])('has a server that is too old: %d', (version) => {
    expect(isNewEnough(version)).toBe(false);
    expect(isNewEnough(150_000)).toBe(true);
  });

  it('cannot keep every letter', async () => {
    const latin = `${new URL(database.databaseUrl).pathname.slice(1)}_latin`;
    await tellPostgres(database.databaseUrl, `create database ${latin} encoding 'LATIN1' template template0`);
    expect(await whyUnusable(changed((url) => (url.pathname = `/${latin}`)))).toBe('it cannot keep every letter');
    await tellPostgres(database.databaseUrl, `drop database ${latin}`);
  });
});

describe('a database that goes away', () => {
  let server: PostgresServer;
  let store: Store;

  beforeAll(async () => {
    server = await createPostgres({ durable: false });
  });
  afterAll(() => server.remove());
  beforeEach(async () => {
    store = await openStore({ databaseUrl: server.url('postgres') });
  });
  afterEach(async () => {
    await store.change((tables) => tables.deleteFrom('bot_state').execute());
    await store.close();
  });

  const keep = (key: string) =>
    store.change((tables) => tables.insertInto('bot_state').values({ key, etag: '1', doc: '{}' }).execute());
  const kept = async () => (await store.reading.selectFrom('bot_state').select('key').execute()).map(({ key }) => key);

  it('fails with words, and serves again when it is back', async () => {
    await keep('a');
    await server.stop();
    await expect(keep('b')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(keep('b')).rejects.toThrow('Nothing was saved');
    await expect(kept()).rejects.toMatchObject({ why: 'away' });
    await server.start();
    await keep('c');
    expect(await kept()).toEqual(['a', 'c']);
  });

  it('in the middle of a change leaves nothing of it', async () => {
    const failing = store.change(async (tables) => {
      await tables.insertInto('bot_state').values({ key: 'a', etag: '1', doc: '{}' }).execute();
      await server.stop();
      await tables.insertInto('bot_state').values({ key: 'b', etag: '1', doc: '{}' }).execute();
    });
    await expect(failing).rejects.toMatchObject({ why: 'away' });
    await server.start();
    expect(await kept()).toEqual([]);
  });

  it('before the commit says that nobody knows', async () => {
    const failing = store.change(async (tables) => {
      await tables.insertInto('bot_state').values({ key: 'a', etag: '1', doc: '{}' }).execute();
      await server.stop();
    });
    await expect(failing).rejects.toMatchObject({ why: 'unknown' });
    await server.start();
    expect(await kept()).toEqual([]);
  });

  it('lets go of connections that the server ended', async () => {
    await Promise.all([kept(), kept(), kept()]);
    await tellPostgres(
      server.url('postgres'),
      'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $$channel-guide$$',
    );
    await keep('a').catch((error: unknown) => {
      if (!(error instanceof StoreUnavailable)) throw error;
    });
    await keep('b');
    expect(await kept()).toContain('b');
  });

  it('ends a question that takes too long', async () => {
    const settings = await store.change((tables) =>
      tables
        .selectFrom(sql<{ value: string }>`(select current_setting('statement_timeout') as value)`.as('timeout'))
        .selectAll()
        .execute(),
    );
    expect(settings).toEqual([{ value: '30s' }]);
  });
});
