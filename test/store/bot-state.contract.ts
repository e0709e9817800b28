import type { Storage } from 'botbuilder';
import { z } from 'zod';

import type { BotState } from '../../src/store/bot-state.ts';
import { createBotState, notThere, StateConflict } from '../../src/store/bot-state.ts';
import type { Store } from '../../src/store/store.ts';
import type { Records } from '../support/records.ts';

const clock = { now: () => new Date('2026-11-22T09:00:00Z') };

const Item = z.looseObject({ eTag: z.string() });
const Counted = z.looseObject({ count: z.number() });

/** What every engine does for the bot's memory. */
export function botStateContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;
  let state: BotState;

  beforeEach(async () => {
    records = await create();
    store = await records.open();
    state = createBotState(store, clock);
  });

  afterEach(async () => {
    await store.close();
    await records.remove();
  });

  const read = async (key: string): Promise<unknown> => (await state.read([key]))[key];

  /** Reads the item now and writes it back later, as a turn does. */
  const readToWrite = async (key: string, change: object) => {
    const item = Item.parse(await read(key));
    return () => state.write({ [key]: { ...item, ...change } });
  };

  it('is a Storage of botbuilder', () => {
    const storage: Storage = state;
    expect(storage).toBe(state);
  });

  it('refuses a state that changed since it was read, and keeps the winner', async () => {
    await state.write({ k: { step: 1 } });
    const first = await readToWrite('k', { step: 2 });
    const second = await readToWrite('k', { step: 3 });
    await first();
    await expect(second()).rejects.toBeInstanceOf(StateConflict);
    expect(await read('k')).toMatchObject({ step: 2 });
  });

  it('rolls every key back when one conflicts', async () => {
    await state.write({ a: { step: 1 }, k: { step: 1 }, z: { step: 1 } });
    const before = await state.read(['a', 'k', 'z', 'new']);
    const stale = { step: 2, eTag: 'stale' };
    await expect(state.write({ z: { step: 2 }, k: stale, a: { step: 2 }, new: {} })).rejects.toMatchObject({
      key: 'k',
    });
    expect(await state.read(['a', 'k', 'z', 'new'])).toEqual(before);
  });

  it('refuses a state that was deleted, or deleted and written anew, since it was read', async () => {
    await state.write({ k: { step: 1 } });
    const late = await readToWrite('k', { step: 9 });
    await state.delete(['k']);
    await expect(late()).rejects.toBeInstanceOf(StateConflict);
    await state.write({ k: { step: 1 } });
    await expect(late()).rejects.toBeInstanceOf(StateConflict);
    expect(await read('k')).toMatchObject({ step: 1 });
  });

  it('never names the key in the message, which goes to the log', async () => {
    const conflict = state.write({ 'msteams/conversations/19:ana': { eTag: 'x' } });
    await expect(conflict).rejects.not.toThrow('ana');
  });

  it('refuses what is not an item', async () => {
    for (const item of [null, undefined, 'text', 5, { eTag: 5 }]) {
      await expect(state.write({ good: {}, k: item })).rejects.toThrow();
    }
    expect(await state.read(['good', 'k'])).toEqual({});
  });

  it('loses no increment of many writers who try again', async () => {
    await state.write({ k: { count: 0 } });
    const increment = async (): Promise<void> => {
      const item = Counted.parse(await read('k'));
      await state.write({ k: { ...item, count: item.count + 1 } }).catch((error: unknown) => {
        if (!(error instanceof StateConflict)) throw error;
        return increment();
      });
    };
    await Promise.all(Array.from({ length: 20 }, increment));
    expect(await read('k')).toMatchObject({ count: 20 });
  });

  it.each([undefined, '', '*'])('writes over whatever is there with eTag %j', async (eTag) => {
    await state.write({ k: { step: 1, old: true } });
    await state.write({ k: { step: 2, ...(eTag !== undefined && { eTag }) } });
    const { eTag: next, ...rest } = Item.parse(await read('k'));
    expect(rest).toEqual({ step: 2 });
    expect(next).not.toBe(eTag);
  });

  it('lets one of many write what none of them found', async () => {
    const first = { step: 1, eTag: notThere };
    const written = await Promise.allSettled(Array.from({ length: 5 }, () => state.write({ k: first })));
    const refusals = written.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
    expect(refusals).toHaveLength(4);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(StateConflict);
    await state.delete(['k']);
    await state.write({ k: first });
    expect(await read('k')).toMatchObject({ step: 1 });
  });

  it('gives a new eTag with each write', async () => {
    const seen = new Set<string>();
    for (let count = 0; count < 5; count += 1) {
      await state.write({ k: {} });
      seen.add(Item.parse(await read('k')).eTag);
    }
    expect(seen.size).toBe(5);
  });

  it('knows only what was written, and deletes what is not there', async () => {
    expect(await state.read([])).toEqual({});
    expect(await state.read(['k', '__proto__', 'constructor'])).toEqual({});
    await state.delete([]);
    await state.delete(['k', 'k2']);
    await state.write({});
    await state.write({ k: { step: 1 } });
    await state.delete(['k', 'k2']);
    expect(await state.read(['k'])).toEqual({});
  });

  it('keeps what JSON can say, under any key', async () => {
    const item = { text: "ñ 🥖 ' \\ \n", nested: { list: [1, null, { deep: true }] }, eTag: '*' };
    const key = "emulator/conversations/a'b;--/%20 ñ";
    await state.write({ [key]: item });
    expect({ ...Item.parse(await read(key)), eTag: '*' }).toEqual(item);
    await store.close();
    store = await records.open();
    state = createBotState(store, clock);
    expect(await read(key)).toMatchObject({ text: item.text });
  });
}
