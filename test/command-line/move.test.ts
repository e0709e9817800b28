import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import pg from 'pg';

import { openStore } from '../../src/store/open-store.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { fillRecords } from '../support/full-records.ts';
import { freshDatabase, type FreshDatabase } from '../support/postgres-records.ts';
import { run } from './import-support.ts';
import { having, holding, onlyLine } from './reading.ts';

let folder: string;
let remove: () => void;
let target: FreshDatabase;

beforeEach(async () => {
  ({ folder, remove } = freshFolder());
  target = await freshDatabase();
  const store = await openStore({ folder });
  await fillRecords(store, 5);
  await store.close();
});
afterEach(async () => {
  remove();
  await target.remove();
});

const toTarget = () => ['move', '--to', target.databaseUrl];

describe('move', () => {
  it('says what it moved, and refuses to do it twice', async () => {
    const moved = await run([...toTarget(), '--json'], { DATA_DIR: folder });
    expect(moved).toMatchObject({ code: 0, errors: '' });
    expect(onlyLine(moved.output)).toEqual({
      from: folder,
      tables: holding(having({ table: 'case_record', rows: 10 })),
    });
    const again = await run([...toTarget(), '--from', folder], {});
    expect(again).toMatchObject({ code: 2, output: '' });
    expect(again.errors).toBe(
      '--to: the table case_counter is not empty; expected a database without records\n' +
        'Nothing was moved; the target is as it was.\n',
    );
  });

  it('prints a line for each table, and what to do next', async () => {
    const { output } = await run([...toTarget(), '--from', folder], {});
    expect(output).toMatch(/^case_counter: 2 rows, checksum [0-9a-f]{64}\n[^]*\nMoved: both sides are alike\./);
  });

  it.each([
    [[], '--to is missing'],
    [['--to', 'mysql://guide:secret-canary@host/x'], '--to cannot be used'],
    [
      ['--to', 'postgres://guide:secret-canary@127.0.0.1:1/x'],
      'The database of --to cannot be used: no server answers',
    ],
    [['--to', 'postgres://localhost/x', 'now'], 'now: expected options only'],
    [['--to', 'postgres://localhost/x', '--from', '/nowhere'], '/nowhere/channel-guide.sqlite: is not there'],
  ])('refuses %j by name, and never says the password', async (words, said) => {
    const { code, errors } = await run(['move', ...words], { DATA_DIR: folder });
    expect(code).toBe(2);
    expect(errors).toContain(said);
    expect(errors).not.toContain('canary');
  });

  it('killed in the middle leaves an empty target, and can be done again', async () => {
    await (await openStore(target)).close();
    const client = new pg.Client(target.databaseUrl);
    await client.connect();
    const count = async (statement: string): Promise<unknown> =>
      Object.values((await client.query<Record<string, unknown>>(statement)).rows[0] ?? {})[0];
    await client.query(`create function hold() returns trigger language plpgsql as $$ begin
      perform pg_advisory_xact_lock_shared(7); return new; end $$`);
    await client.query('create trigger held before insert on audit for each row execute function hold()');
    await client.query('select pg_advisory_lock(7)');
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../../bot/command-line/main.ts'), ...toTarget()],
      {
        env: { DATA_DIR: folder },
        stdio: 'ignore',
      },
    );
    const ended = once(child, 'close');
    while ((await count(`select count(*)::int from pg_locks where locktype = 'advisory' and not granted`)) === 0);
    child.kill('SIGKILL');
    await ended;
    await client.query('select pg_advisory_unlock(7)');
    const others = `select count(*)::int from pg_stat_activity
      where datname = current_database() and application_name = 'channel-guide'`;
    while ((await count(others)) !== 0);
    for (const table of ['case_counter', 'case_record', 'outcome', 'audit'])
      expect([table, await count(`select count(*)::int from ${table}`)]).toEqual([table, 0]);
    await client.end();
    expect(await run(toTarget(), { DATA_DIR: folder })).toMatchObject({ code: 0 });
  });
});
