import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';

import { sql } from 'kysely';

import { openStore } from '../../src/store/open-store.ts';
import { StoreUnavailable, type Store } from '../../src/store/store.ts';
import { freshFolder } from '../support/fresh-folder.ts';

declare const outerProcess: NodeJS.Process;

let store: Store;
let remove: () => void;
let threads: Worker[];
const remember = (worker: Worker) => threads.push(worker);

beforeEach(async () => {
  threads = [];
  outerProcess.on('worker', remember);
  const fresh = freshFolder();
  ({ remove } = fresh);
  store = await openStore({ folder: fresh.folder });
});

afterEach(async () => {
  outerProcess.off('worker', remember);
  await store.close();
  remove();
});

const keep = (key: string) =>
  store.change((tables) => tables.insertInto('bot_state').values({ key, etag: '1', doc: '{}' }).execute());
const kept = async () => (await store.reading.selectFrom('bot_state').select('key').execute()).map(({ key }) => key);

const endThreads = async () => {
  expect(threads).not.toEqual([]);
  for (const thread of threads.splice(0)) await thread.terminate();
};

describe('a thread that ends', () => {
  it('fails what it was asked, and the next question finds a new one', async () => {
    await keep('a');
    expect(await kept()).toEqual(['a']);
    await endThreads();
    expect(await kept()).toEqual(['a']);
    await keep('b');
    expect(await kept()).toEqual(['a', 'b']);
  });

  it('with changes that wait for one commit keeps all that was promised, and the next one begins anew', async () => {
    await keep('before');
    const changes = Array.from({ length: 50 }, (_, place) => keep(String(place)));
    const settling = Promise.allSettled(changes);
    await changes[0];
    await endThreads();
    const settled = await settling;
    const promised = settled.flatMap(({ status }, place) => (status === 'fulfilled' ? [String(place)] : []));
    await keep('after');
    expect(await kept()).toEqual(expect.arrayContaining(['before', 'after', ...promised]));
  });

  it('in the middle of a change leaves nothing of it, and does nothing of it in another thread', async () => {
    const failing = store.change(async (tables) => {
      await tables.insertInto('bot_state').values({ key: 'a', etag: '1', doc: '{}' }).execute();
      await endThreads();
      await tables.insertInto('bot_state').values({ key: 'b', etag: '1', doc: '{}' }).execute();
    });
    await expect(failing).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(failing).rejects.toMatchObject({ why: 'away' });
    expect(await kept()).toEqual([]);
    await keep('c');
    expect(await kept()).toEqual(['c']);
  });

  it('while it is asked fails that question', async () => {
    await keep('a');
    await kept();
    const failing = longQuestion();
    const ended = expect(failing).rejects.toMatchObject({ why: 'away' });
    await endThreads();
    await ended;
    expect(await kept()).toEqual(['a']);
  });

  it('before the commit says that nobody knows', async () => {
    const failing = store.change(async (tables) => {
      await tables.insertInto('bot_state').values({ key: 'a', etag: '1', doc: '{}' }).execute();
      await endThreads();
    });
    await expect(failing).rejects.toMatchObject({ why: 'unknown' });
    expect(await kept()).toEqual([]);
  });

  it('does not keep the store from closing', async () => {
    await keep('a');
    await kept();
    await endThreads();
    await store.close();
    await expect(keep('b')).rejects.toThrow('destroyed');
  });
});

it('starts one thread to write and two to read, however much is asked at once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => Promise.all([kept(), keep(`k${index}`)])));
  expect(threads).toHaveLength(3);
});

it('answers what is quick while a long question runs', async () => {
  await keep('a');
  const order: string[] = [];
  const long = longQuestion().then(() => order.push('long'));
  await kept().then(() => order.push('quick'));
  await keep('b').then(() => order.push('change'));
  await long;
  expect(order).toEqual(['quick', 'change', 'long']);
});

const longQuestion = () =>
  store.reading
    .selectFrom('bot_state')
    .select(
      sql<number>`(with recursive counted(n) as (select 1 union all select n + 1 from counted where n < 3000000)
        select sum(n) from counted)`.as('sum'),
    )
    .execute();

it('the first thread leaves what it compiled to those that follow, while the process goes on', () => {
  const { folder, remove: removeCompiled } = freshFolder();
  const program = `
    import { readdirSync } from 'node:fs';
    import { enableCompileCache, getCompileCacheDir } from 'node:module';
    import { openStore } from ${JSON.stringify(join(import.meta.dirname, '../../src/store/open-store.ts'))};
    enableCompileCache(${JSON.stringify(join(folder, 'compiled'))});
    await openStore({ folder: ${JSON.stringify(join(folder, 'records'))} });
    console.log(readdirSync(getCompileCacheDir(), { recursive: true }).length);
  `;
  const found = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  removeCompiled();
  expect(Number(found)).toBeGreaterThan(1);
});
