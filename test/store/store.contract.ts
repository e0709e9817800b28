import { sql } from 'kysely';

import { allOver } from '../../src/store/all-over.ts';
import { prepare, prepareRows } from '../../src/store/prepared.ts';
import type { Changing, Reading, Store } from '../../src/store/store.ts';
import { NotOneRow, told, toldOfOneRow } from '../../src/store/told.ts';
import type { Records } from '../support/records.ts';

const state = { key: 'k', etag: '1', doc: '{}' };

/** What every engine does with a change and with what it keeps. */
export function storeContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;

  beforeEach(async () => {
    records = await create();
    store = await records.open();
  });
  afterEach(async () => {
    await store.close();
    await records.remove();
  });

  const kept = () => store.reading.selectFrom('bot_state').select(['key', 'etag', 'doc']).orderBy('key').execute();
  const keep = (...keys: string[]) =>
    store.change((tables) =>
      tables
        .insertInto('bot_state')
        .values(keys.map((key) => ({ ...state, key })))
        .execute(),
    );
  const counter = (tenant: string, last_number: number) =>
    store.change((tables) => tables.insertInto('case_counter').values({ tenant, last_number }).execute());

  describe('a change', () => {
    it('that throws leaves nothing', async () => {
      const failing = store.change(async (tables) => {
        await tables.insertInto('bot_state').values(state).execute();
        throw new Error('the power went out');
      });
      await expect(failing).rejects.toThrow('the power went out');
      expect(await kept()).toEqual([]);
    });

    it('whose statement failed leaves nothing, though it went on', async () => {
      const failing = store.change(async (tables) => {
        await tables.insertInto('bot_state').values(state).execute();
        await tables
          .insertInto('bot_state')
          .values(state)
          .execute()
          .catch(() => 'already there');
        return 'done';
      });
      await expect(failing).rejects.toThrow();
      expect(await kept()).toEqual([]);
    });

    it('whose last statement failed says why, and leaves nothing', async () => {
      await keep('k');
      const failing = store.change(async (tables) => {
        await tables.insertInto('case_counter').values({ tenant: 't', last_number: 1 }).execute();
        await tables.insertInto('bot_state').values(state).execute();
      });
      await expect(failing).rejects.toThrow(/unique/i);
      const going = store.change(async (tables) => {
        await tables.selectFrom('bot_state').selectAll().execute();
        await tables.insertInto('bot_state').values(state).execute();
        await tables.insertInto('case_counter').values({ tenant: 't', last_number: 1 }).execute();
        await tables.updateTable('bot_state').set({ etag: '9' }).execute();
      });
      await expect(going).rejects.toThrow(/unique/i);
      expect(await kept()).toEqual([state]);
      expect(await store.reading.selectFrom('case_counter').selectAll().execute()).toEqual([]);
      await keep('l');
      expect(await kept()).toHaveLength(2);
    });

    it('is not seen half-way, and does not keep a question waiting', async () => {
      await store.change(async (tables) => {
        await tables.insertInto('bot_state').values(state).execute();
        expect(await kept()).toEqual([]);
      });
      expect(await kept()).toEqual([state]);
    });

    it('sees no other change half-way: each of many adds to what the others made', async () => {
      await counter('t', 0);
      const increment = () =>
        store.change(async (tables) => {
          const { last_number } = await tables.selectFrom('case_counter').selectAll().executeTakeFirstOrThrow();
          await tables
            .updateTable('case_counter')
            .set({ last_number: last_number + 1 })
            .execute();
        });
      await Promise.all(Array.from({ length: 60 }, increment));
      expect(await store.reading.selectFrom('case_counter').selectAll().execute()).toEqual([
        { tenant: 't', last_number: 60 },
      ]);
    });

    it('that meets others is kept or lost for itself', async () => {
      await keep('3');
      const changes = Array.from({ length: 100 }, (_, place) => keep(String(place)));
      const settled = await Promise.allSettled(changes);
      const lost = settled.flatMap(({ status }, place) => (status === 'rejected' ? [place] : []));
      expect(lost).toEqual([3]);
      expect(await kept()).toHaveLength(100);
    });

    it('is seen by whoever asks after it, also when the others that it met go on', async () => {
      const others = Array.from({ length: 40 }, (_, place) => keep(`other ${place}`));
      const seen = keep('mine').then(kept);
      expect((await seen).map(({ key }) => key)).toContain('mine');
      await Promise.all(others);
    });

    it('refuses what no column can keep', async () => {
      for (const unkeepable of [{}, [1], undefined, 5n, new Date(0)]) {
        const failing = store.change((tables) =>
          tables
            .insertInto('bot_state')
            .values({ ...state, doc: sql`${unkeepable}` })
            .execute(),
        );
        await expect(failing).rejects.toThrow();
      }
      expect(await kept()).toEqual([]);
    });

    it('may do nothing, or only ask', async () => {
      expect(await store.change(() => Promise.resolve(5))).toBe(5);
      expect(await store.change((tables) => tables.selectFrom('bot_state').selectAll().execute())).toEqual([]);
    });

    it('is finished before the store closes, and is refused afterwards', async () => {
      const running = Promise.all([keep('a'), keep('b'), keep('c')]);
      await Promise.all([store.close(), store.close(), running]);
      await expect(keep('d')).rejects.toThrow('destroyed');
      await expect(kept()).rejects.toThrow('destroyed');
      store = await records.open();
      expect(await kept()).toHaveLength(3);
    });

    it('inserts many rows at once: those that are there already stay, add up, or fail the whole of it', async () => {
      await counter('b', 2);
      const rows = ['a', 'b', 'c'].map((tenant) => ({ tenant, last_number: 5 }));
      const fresh = await store.change((tables) =>
        tables
          .insertInto('case_counter')
          .values(rows)
          .onConflict((conflict) => conflict.column('tenant').doNothing())
          .returning('tenant')
          .execute(),
      );
      expect(fresh.map(({ tenant }) => tenant).toSorted()).toEqual(['a', 'c']);
      const setting = (last_number: number) => (tables: Changing) =>
        tables
          .insertInto('case_counter')
          .values(rows)
          .onConflict((conflict) => conflict.column('tenant').doUpdateSet({ last_number }))
          .execute();
      const adding = (tables: Changing) =>
        tables
          .insertInto('case_counter')
          .values(rows)
          .onConflict((conflict) =>
            conflict.column('tenant').doUpdateSet((row) => ({
              last_number: row('case_counter.last_number', '+', row.ref('excluded.last_number')),
            })),
          )
          .execute();
      await store.change(setting(1));
      await store.change(async (tables) => {
        await adding(tables);
        await adding(tables);
      });
      await expect(
        store.change((tables) => tables.insertInto('case_counter').values(rows.toReversed()).execute()),
      ).rejects.toThrow();
      const counters = await store.reading.selectFrom('case_counter').selectAll().orderBy('tenant').execute();
      expect(counters).toEqual(['a', 'b', 'c'].map((tenant) => ({ tenant, last_number: 11 })));
    });

    it('keeps what it was only told, in its order, and is lost with that which fails', async () => {
      await keep('a', 'b');
      const rename = (tables: Changing, etag: string) => tables.updateTable('bot_state').set({ etag }).withPlugin(told);
      await store.change(async (tables) => {
        await tables.deleteFrom('bot_state').where('key', '=', 'a').withPlugin(told).execute();
        await rename(tables, '2').execute();
        await rename(tables, '3').execute();
      });
      expect(await kept()).toEqual([{ key: 'b', etag: '3', doc: '{}' }]);
      const failing = store.change(async (tables) => {
        await rename(tables, '4').execute();
        await tables
          .updateTable('bot_state')
          .set({ etag: sql<string>`null` })
          .withPlugin(told)
          .execute();
      });
      await expect(failing).rejects.toThrow(/null/i);
      expect(await kept()).toEqual([{ key: 'b', etag: '3', doc: '{}' }]);
    });

    it('is lost when what has to touch one row touches none, and says so', async () => {
      await keep('a', 'b');
      const set = (tables: Changing, key: string) =>
        tables.updateTable('bot_state').set({ etag: '2' }).where('key', '=', key).withPlugin(toldOfOneRow).execute();
      const failing = store.change(async (tables) => {
        await set(tables, 'a');
        await set(tables, 'missing');
        await set(tables, 'b');
      });
      await expect(failing).rejects.toBeInstanceOf(NotOneRow);
      expect((await kept()).map(({ etag }) => etag)).toEqual(['1', '1']);
      await store.change((tables) => set(tables, 'b'));
      expect((await kept()).map(({ etag }) => etag)).toEqual(['1', '2']);
    });

    it('is lost by such a statement, whatever it makes of the failure', async () => {
      await keep('a');
      const failing = store.change(async (tables) => {
        await tables.updateTable('bot_state').set({ etag: '2' }).where('key', '=', 'a').execute();
        const missing = tables.updateTable('bot_state').set({ etag: '2' }).where('key', '=', 'missing');
        await missing
          .withPlugin(toldOfOneRow)
          .execute()
          .catch(() => undefined);
      });
      await expect(failing).rejects.toThrow();
      await keep('b');
      expect((await kept()).map(({ etag }) => etag)).toEqual(['1', '1']);
    });

    it('may ask many things at once, and is over when one of them fails', async () => {
      await keep('a', 'b');
      const names = (tables: Changing) => tables.selectFrom('bot_state').select('key').orderBy('key').execute();
      const answers = await store.change(async (tables) => {
        await tables.deleteFrom('bot_state').where('key', '=', 'a').execute();
        return allOver(names(tables), names(tables), 'nothing to ask');
      });
      expect(answers).toEqual([[{ key: 'b' }], [{ key: 'b' }], 'nothing to ask']);
      const wrong = store.change((tables) =>
        allOver(
          names(tables),
          tables
            .selectFrom('bot_state')
            .select(sql`nowhere`.as('x'))
            .execute(),
          names(tables),
        ),
      );
      await expect(wrong).rejects.toThrow(/nowhere/);
      expect(await kept()).toHaveLength(1);
    });

    it('tells how many rows it changed', async () => {
      await keep('a', 'b', 'c');
      const { numUpdatedRows } = await store.change((tables) =>
        tables.updateTable('bot_state').set({ etag: '2' }).where('key', '>', 'a').executeTakeFirstOrThrow(),
      );
      expect(numUpdatedRows).toBe(2n);
    });
  });

  describe('what is prepared', () => {
    const insert = prepareRows((tables: Changing, rows: readonly (typeof state)[]) =>
      tables.insertInto('bot_state').values(rows),
    );
    const about = prepare((tables: Reading, { key, doc }: { key: string; doc: string }) =>
      tables.selectFrom('bot_state').select(['key', 'etag']).where('key', '=', key).where('doc', '=', doc),
    );
    const rows = (...keys: string[]) => keys.map((key) => ({ ...state, key }));

    it('runs each time with what it is given, for one row and for many', async () => {
      await store.change((tables) => insert(tables, rows('a')));
      await store.change((tables) => insert(tables, rows('b')));
      await store.change((tables) => insert(tables, rows('c', 'd')));
      await store.change((tables) => insert(tables, rows('e', 'f')));
      const many = Array.from({ length: 100 }, (_, place) => `g${String(place + 100)}`);
      await store.change((tables) => insert(tables, rows(...many)));
      expect((await kept()).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', ...many]);
      const [first, second] = await Promise.all([
        about(store.reading, { key: 'a', doc: '{}' }),
        about(store.reading, { key: 'b', doc: '{}' }),
      ]);
      expect([first.rows, second.rows]).toEqual([[{ key: 'a', etag: '1' }], [{ key: 'b', etag: '1' }]]);
    });

    it('fails the change as any other statement does', async () => {
      await store.change((tables) => insert(tables, rows('a')));
      await expect(store.change((tables) => insert(tables, rows('b', 'a')))).rejects.toThrow();
      expect((await kept()).map(({ key }) => key)).toEqual(['a']);
    });
  });

  describe('what is asked', () => {
    it('comes as numbers, text and null', async () => {
      await counter('large', 9_007_199_254_740_991);
      await counter('small', -1);
      const found = await store.reading
        .selectFrom('case_counter')
        .select(({ fn }) => [fn.countAll().as('count'), fn.max('last_number').as('most'), fn.min('tenant').as('first')])
        .select(({ fn }) => [fn.sum('last_number').as('sum'), sql`null`.as('nothing')])
        .execute();
      expect(found).toEqual([
        { count: 2, most: 9_007_199_254_740_991, first: 'large', sum: 9_007_199_254_740_990, nothing: null },
      ]);
    });

    it('is sorted alike: capitals, small letters, other letters', async () => {
      await keep('b', 'Z', 'ñ', 'a', 'A', '2026-11-22', '_', 'é', '🥖', 'a b', 'ab', 'a-b');
      const sorted = ['2026-11-22', 'A', 'Z', '_', 'a', 'a b', 'a-b', 'ab', 'b', 'é', 'ñ', '🥖'];
      expect((await kept()).map(({ key }) => key)).toEqual(sorted);
      const after = await store.reading.selectFrom('bot_state').select('key').where('key', '>', 'a b').execute();
      expect(after).toHaveLength(6);
    });

    it('may be many things at once, in a change or beside it', async () => {
      await keep('a', 'b');
      const answers = await Promise.all(Array.from({ length: 40 }, kept));
      expect(new Set(answers.map((rows) => rows.length))).toEqual(new Set([2]));
    });
  });
}
