import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { freshDatabase } from '../support/postgres-records.ts';
import { runWriter } from '../support/writers.ts';
import { run } from './import-support.ts';

const tenant = '11111111-1111-1111-1111-111111111111';

let folder: string;
let remove: () => void;

beforeEach(() => {
  ({ folder, remove } = freshFolder());
});
afterEach(() => remove());

const inFolder = () =>
  Promise.resolve({ environment: { DATA_DIR: join(folder, 'data') }, drop: () => Promise.resolve() });

const inDatabase = async () => {
  const { databaseUrl, remove: drop } = await freshDatabase();
  return { environment: { DATABASE_URL: databaseUrl }, drop };
};

const fileOf = (content: string): string => {
  const file = join(folder, 'list.csv');
  writeFileSync(file, content);
  return file;
};

const list = 'customer,product,seats,term end\nContoso,Business Premium,25,2027-03-14\nFabrikam,P,x,2027-03-14\n';

describe.each([
  ['SQLite', inFolder],
  ['PostgreSQL', inDatabase],
])('with records in %s', (_, create) => {
  let environment: NodeJS.ProcessEnv;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    ({ environment, drop } = await create());
  });
  afterEach(() => drop());

  it('imports a list, names what it refused, and changes nothing the second time', async () => {
    const file = fileOf(list);
    const mistyped = await run(['import', file, '--tenant', tenant], environment);
    expect([mistyped.code, mistyped.output]).toEqual([2, '']);
    expect(mistyped.errors).toContain(`--tenant ${tenant}: has no records and is not in AllowedTenants`);
    const first = await run(['import', file, '--tenant', tenant, '--new-tenant'], environment);
    expect(first).toEqual({
      code: 0,
      output:
        'line 3, seats: "x": expected a whole number without separators\n' +
        '2 rows: 1 added, 0 changed, 0 unchanged, 1 refused.\n',
      errors: '',
    });
    const second = await run(['import', file, '--tenant', tenant, '--json', '--lang', 'es'], environment);
    expect(JSON.parse(second.output)).toEqual({
      refused: [
        {
          line: 3,
          column: 'seats',
          reason: 'se esperaba un número entero sin separadores',
          code: 'not-a-count',
          value: 'x',
        },
      ],
      ...{ read: 2, added: 0, changed: 0, unchanged: 1, refusedRows: 1 },
    });
  });

  it('exports what was imported, reads it back as no change, and writes over nothing', async () => {
    await run(['import', fileOf(list), '--tenant', tenant], { ...environment, AllowedTenants: `other, ${tenant}` });
    const out = join(folder, 'out');
    mkdirSync(out);
    const words = ['export', 'subscriptions', '--tenant', tenant, '--out', out, '--separator', 'semicolon', '--bom'];
    const { code, output } = await run([...words, '--as-of', '2026-11-22', '--json'], environment);
    const file = join(out, 'subscriptions-2026-11-22.csv');
    expect([code, JSON.parse(output)]).toEqual([0, { exported: 'subscriptions', rows: 1, out: file }]);
    expect(readFileSync(file, 'utf8')).toContain(';Contoso;;Business Premium;;;25;;2027-03-14;');
    const again = await run(['import', file, '--tenant', tenant], environment);
    expect(again.output).toBe('1 rows: 0 added, 0 changed, 1 unchanged, 0 refused.\n');
    expect(await run([...words, '--as-of', '2026-11-22'], environment)).toMatchObject({ code: 2, output: '' });
    expect(readdirSync(out)).toEqual(['subscriptions-2026-11-22.csv']);
  });
});

it.each([
  ['no tenant', ['import', 'FILE'], '--tenant'],
  ['no file', ['import', '/nowhere.csv', '--tenant', tenant], '/nowhere.csv'],
  ['a folder', ['import', '/', '--tenant', tenant], '/'],
  ['another order', ['import', 'FILE', '--tenant', tenant, '--dates', 'ymd'], '--dates ymd'],
  ['another encoding', ['import', 'FILE', '--tenant', tenant, '--encoding', 'ebcdic'], '--encoding ebcdic'],
  ['ambiguous dates', ['import', 'FILE', '--tenant', tenant, '--new-tenant'], '"03/04/2027" on line 2'],
  ['no records', ['export', '--tenant', tenant], 'export: expected cases, outcomes, subscriptions or person'],
  ['no such records', ['export', 'secrets', '--tenant', tenant], 'secrets'],
  ['another separator', ['export', 'cases', '--tenant', tenant, '--separator', 'x'], '--separator x'],
  ['a folder that is not there', ['export', 'cases', '--tenant', tenant, '--out', '/nowhere/x.csv'], '/nowhere/x.csv'],
  ['JSON without a file', ['export', 'cases', '--tenant', tenant, '--json'], '--json'],
  ['a backup to nowhere', ['backup'], '--out'],
  ['a backup of nothing', ['backup', '--out', '/tmp/never.sqlite'], 'DATA_DIR'],
])('refuses %s by name', async (_, words, named) => {
  const file = fileOf('customer,product,term end\nContoso,P,03/04/2027\n');
  const { code, output, errors } = await run(
    words.map((word) => (word === 'FILE' ? file : word)),
    { DATA_DIR: join(folder, 'data') },
  );
  expect([code, output]).toEqual([2, '']);
  expect(errors.split('\n')[0]).toContain(named);
});

it.each(['import', 'export', 'erase', 'diff', 'backup'])('%s tells how it is written', async (name) => {
  const { code, output, errors } = await run([name, '--help'], {});
  expect([code, errors]).toEqual([0, '']);
  expect(output).toContain(`Usage: channel-guide ${name} `);
});

it('says that PostgreSQL has its own backup', async () => {
  const { code, errors } = await run(['backup', '--out', join(folder, 'copy')], {
    DATABASE_URL: 'postgres://ana:secret@127.0.0.1:1/x',
  });
  expect(code).toBe(2);
  expect(errors).toContain('pg_dump');
  expect(errors).not.toContain('secret');
});

it('backs up under load: whole, with everything acknowledged before it began (P38)', async () => {
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const before = await runWriter({ place: dataDir, name: 'before', howMany: 50 });
  const writing = runWriter({ place: dataDir, name: 'during', howMany: 300 });
  const copies = ['one', 'two', 'three'];
  for (const copy of copies) {
    mkdirSync(join(folder, copy));
    const out = join(folder, copy, 'channel-guide.sqlite');
    const { code, output, errors } = await run(['backup', '--out', out, '--json'], { DATA_DIR: dataDir });
    expect([code, errors]).toEqual([0, '']);
    expect(JSON.parse(output)).toMatchObject({ out });
    expect(readdirSync(join(folder, copy))).toEqual(['channel-guide.sqlite']);
  }
  expect((await writing).code).toBe(0);
  for (const copy of copies) {
    const store = await openStore({ folder: join(folder, copy) });
    const cases = createCases({ store, clock: { now: () => new Date() } });
    const actor = { tenant: 'tenant-1', agent: 'reader', name: 'Reader' };
    const { cases: found } = await cases.list(actor, { limit: 10_000 });
    for (const { number, version } of before.acknowledged) {
      expect(found.find((one) => one.number === number)?.version).toBeGreaterThanOrEqual(version);
    }
    for (const one of found) expect(await cases.history(actor, one.number)).toHaveLength(one.version);
    await store.close();
  }
});
