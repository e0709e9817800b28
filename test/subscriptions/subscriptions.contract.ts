import type { Store } from '../../src/store/store.ts';
import type { NewSubscription, Subscriptions } from '../../src/subscriptions/subscription.ts';
import {
  channelOf,
  endOfTermActionOf,
  NewSubscription as Door,
  productKindOf,
  statusOf,
} from '../../src/subscriptions/subscription.ts';
import { createSubscriptions, subscriptionsOnAPage } from '../../src/subscriptions/subscriptions.ts';
import { failingAfter } from '../cases/failing-store.ts';
import { ana, ben, eve, steppingClock } from '../cases/people.ts';
import type { Records } from '../support/records.ts';

const full: NewSubscription = {
  id: '0042-ABC',
  customer: 'Panadería Núñez',
  customerTenant: '11111111-2222-3333-4444-555555555555',
  product: 'Microsoft 365 E3',
  channel: 'csp_other',
  productKind: 'license_nce',
  quantity: 0,
  termStart: '2026-03-15',
  termEnd: '2027-03-14',
  termLength: 'P1Y',
  autoRenew: false,
  endOfTermAction: 'cancel',
  cancellationAllowedUntil: '2026-03-22T00:00:00Z',
  status: 'active',
  owner: 'ana-id',
  source: 'partner-center',
  extra: { 'Order id': '=1+1', ñ: '🥖', __proto__2: 'x' },
};
const small: NewSubscription = { id: 's', customer: 'C', product: 'P', source: 'list' };
const many = (howMany: number, from = 0): NewSubscription[] =>
  Array.from({ length: howMany }, (_, index) => ({ ...small, id: `s${String(index + from).padStart(6, '0')}` }));

/** What every engine keeps of subscriptions. */
export function subscriptionsContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;
  let subscriptions: Subscriptions;
  const clock = steppingClock();

  beforeEach(async () => {
    records = await create();
    store = await records.open();
    subscriptions = createSubscriptions({ store, clock });
  });

  afterEach(async () => {
    await store.close();
    await records.remove();
  });

  const everything = async (actor = ana) => {
    const all = [];
    for (
      let page = await subscriptions.all(actor);
      page.length > 0;
      page = await subscriptions.all(actor, page.at(-1)?.id)
    ) {
      all.push(...page);
    }
    return all;
  };

  it('keeps all rows or none, when any statement fails', async () => {
    await subscriptions.put(ana, [full], 'first');
    const before = await everything();
    const rows = [{ ...full, quantity: 9 }, ...many(3)];
    for (let attempts = 0; ; attempts += 1) {
      const failing = createSubscriptions({ store: failingAfter(store, attempts), clock });
      if ((await failing.put(ana, rows, 'second').catch(() => undefined)) !== undefined) break;
      expect(await everything()).toEqual(before);
      expect(await subscriptions.history(ana, full.id)).toHaveLength(1);
    }
    expect(await everything()).toHaveLength(4);
  });

  it('keeps every field to the letter, and those that are missing missing', async () => {
    const at = clock.now().getTime() + 60_000;
    expect(await subscriptions.put(ana, [full, small], 'a')).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(await subscriptions.find(ben, full.id)).toEqual({ ...full, changedAt: new Date(at), version: 1 });
    expect(await subscriptions.find(ana, 's')).toEqual({ ...small, changedAt: new Date(at), version: 1 });
  });

  it('tells what was added, changed and left, and keeps who changed what', async () => {
    await subscriptions.put(ana, [full, ...many(600)], 'a');
    const renewed = { ...full, termEnd: '2028-03-14' };
    const sameInAnotherOrder = { ...renewed, extra: Object.fromEntries(Object.entries(full.extra ?? {}).toReversed()) };
    expect(await subscriptions.put(ben, [renewed, ...many(700)], 'b')).toEqual({
      added: 100,
      changed: 1,
      unchanged: 600,
    });
    expect(await subscriptions.put(ben, [sameInAnotherOrder, ...many(700)], 'c')).toEqual({
      added: 0,
      changed: 0,
      unchanged: 701,
    });
    expect(await subscriptions.find(ana, full.id)).toMatchObject({ ...renewed, version: 2 });
    expect(await subscriptions.history(ana, full.id)).toMatchObject([
      { by: { name: 'Ana Gómez' }, after: full },
      { by: { name: 'Ben Smith' }, before: full, after: renewed },
    ]);
  });

  it('answers the same cause with its counts and does nothing', async () => {
    const counts = await subscriptions.put(ana, [full, ...many(5)], 'a');
    await subscriptions.put(ana, [{ ...full, quantity: 7 }], 'b');
    const again = Array.from({ length: 4 }, () => subscriptions.put(ana, [full, ...many(5)], 'a'));
    expect(await Promise.all(again)).toEqual([counts, counts, counts, counts]);
    expect(await subscriptions.find(ana, full.id)).toMatchObject({ quantity: 7 });
  });

  it('counts each row once when two imports meet', async () => {
    const [first, second] = await Promise.all([
      subscriptions.put(ana, many(900), 'a'),
      subscriptions.put(ben, many(900), 'b'),
    ]);
    expect([first.added + second.added, first.unchanged + second.unchanged]).toEqual([900, 900]);
  });

  it('keeps the last of rows with the same id', async () => {
    const rows = [1, 2, 2, 3].map((quantity) => ({ ...full, quantity }));
    expect(await subscriptions.put(ana, rows, 'a')).toEqual({ added: 1, changed: 2, unchanged: 1 });
    expect(await subscriptions.find(ana, full.id)).toMatchObject({ quantity: 3 });
  });

  it('takes no rows', async () => {
    expect(await subscriptions.put(ana, [], 'a')).toEqual({ added: 0, changed: 0, unchanged: 0 });
    expect(await subscriptions.all(ana)).toEqual([]);
  });

  it('shows and changes nothing across tenants', async () => {
    await subscriptions.put(ana, [full], 'a');
    expect(await subscriptions.find(eve, full.id)).toBeUndefined();
    expect(await subscriptions.history(eve, full.id)).toEqual([]);
    expect(await subscriptions.put(eve, [{ ...full, quantity: 99 }], 'a')).toMatchObject({ added: 1 });
    expect(await everything()).toMatchObject([{ quantity: 0, version: 1 }]);
    expect(await everything(eve)).toMatchObject([{ quantity: 99 }]);
  });

  it('gives all of them, each once, page by page', async () => {
    const rows = many(subscriptionsOnAPage * 2 + 7);
    await subscriptions.put(ana, rows.toReversed(), 'a');
    await subscriptions.put(eve, many(3), 'e');
    expect((await everything()).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  it('lists by the end of the term, soonest first, page by page', async () => {
    const rows = many(40).map((row, index) => ({
      ...row,
      ...(index % 5 !== 0 && { termEnd: `2027-0${(index % 4) + 1}-10` }),
      owner: index % 2 === 0 ? 'ana-id' : 'ben-id',
    }));
    await subscriptions.put(ana, rows, 'a');
    await subscriptions.put(eve, rows, 'e');
    const [from, to] = ['2027-02-10', '2027-03-10'];
    for (const owner of [undefined, 'ana-id', 'nobody']) {
      const expected = rows
        .flatMap(({ id, termEnd = '', owner: of }) =>
          termEnd >= from && termEnd <= to && (owner === undefined || of === owner) ? [`${termEnd} ${id}`] : [],
        )
        .toSorted();
      const read: string[] = [];
      let after: { termEnd: string; id: string } | undefined;
      for (let more = true; more;) {
        const page = await subscriptions.listByTermEnd(ana, {
          from,
          to,
          limit: 3,
          ...(owner !== undefined && { owner }),
          ...(after && { after }),
        });
        for (const { id, termEnd = '' } of page.subscriptions) {
          after = { id, termEnd };
          read.push(`${termEnd} ${id}`);
        }
        more = page.more;
      }
      expect(read).toEqual(expected);
    }
  });

  it('keeps words that nobody knows, and reads them as unknown', async () => {
    const strange = {
      ...full,
      channel: 'moon base',
      productKind: 'toString',
      status: '__proto__',
      endOfTermAction: 'ask',
    };
    await subscriptions.put(ana, [strange], 'a');
    const [found] = await everything();
    if (found === undefined) throw new Error('It was not kept');
    expect(found).toMatchObject(strange);
    expect([channelOf, productKindOf, statusOf, endOfTermActionOf].map((read) => read(found))).toEqual(
      Array.from({ length: 4 }, () => 'unknown'),
    );
    expect([channelOf(full), productKindOf(full), statusOf({ ...full, status: 'Active' }), statusOf(small)]).toEqual([
      'csp_other',
      'license_nce',
      'active',
      'unknown',
    ]);
  });

  it.each([
    { termEnd: '2027-02-31' },
    { termEnd: '14/03/2027' },
    { quantity: -1 },
    { quantity: 1.5 },
    { id: ' ' },
    { tenant: 'fabrikam' },
    { cancellationAllowedUntil: 'soon' },
  ])('lets no %j in', (wrong) => {
    expect(Door.safeParse({ ...full, ...wrong }).success).toBe(false);
    expect(Door.parse(full)).toEqual(full);
  });
}
