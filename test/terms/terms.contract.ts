import type { Case } from '../../src/cases/case.ts';
import { createCases } from '../../src/cases/cases.ts';
import type { Store } from '../../src/store/store.ts';
import type { NewSubscription } from '../../src/subscriptions/subscription.ts';
import { createSubscriptions } from '../../src/subscriptions/subscriptions.ts';
import type { TermKind } from '../../src/terms/term-kind.ts';
import { createTerms, type Term, type TermPlace } from '../../src/terms/terms.ts';
import { advice, ana, eve, kept, start } from '../cases/people.ts';
import type { Records } from '../support/records.ts';

const clock = { now: () => new Date(start) };
const [from, to] = ['2026-11-22', '2027-11-22'];

const nce: Partial<NewSubscription> = { productKind: 'license_nce', channel: 'csp_own', termStart: '2026-05-10' };

/** What a source says of a subscription, and what happens to its term. */
const kinds: [string, TermKind | undefined, Partial<NewSubscription>][] = [
  ['renews by itself', 'renews', { ...nce, autoRenew: true }],
  ['is cancelled at the end', 'ends', { ...nce, autoRenew: false, endOfTermAction: 'Cancel' }],
  ['is left to end under the extended term', 'paid-est', { ...nce, autoRenew: false }],
  ['is extended', 'paid-est', { ...nce, autoRenew: false, endOfTermAction: 'extend' }],
  ['nobody says', 'unknown', {}],
  ['can still be cancelled', 'cancellable', { ...nce, autoRenew: true, cancellationAllowedUntil: '2026-11-22' }],
  [
    'could be cancelled until a minute ago',
    'renews',
    { ...nce, autoRenew: true, cancellationAllowedUntil: '2026-11-22T10:59:00+01:00' },
  ],
  ['was cancelled', undefined, { ...nce, autoRenew: true, status: 'Canceled' }],
  ['is deleted', undefined, { ...nce, status: 'deleted' }],
];

export function termsContract(create: () => Promise<Records>): void {
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

  const put = (rows: readonly Partial<NewSubscription>[], actor = ana) =>
    createSubscriptions({ store, clock }).put(
      actor,
      rows.map((row, place) => ({
        id: `s-${place}`,
        customer: 'Contoso',
        product: 'Business Premium',
        source: 'test',
        termEnd: '2027-05-10',
        ...row,
      })),
      `put ${rows.length}`,
    );

  const terms = () => createTerms({ store, clock });
  const count = async (filter = {}, actor = ana) =>
    (await terms().count(actor, { from, to, filter })).map(({ day, kind, count: found }) => `${day} ${kind} ${found}`);

  it.each(kinds)('a subscription that %s: %s', async (_, kind, row) => {
    await put([row]);
    expect(await count()).toEqual(kind === undefined ? [] : [`2027-05-10 ${kind} 1`]);
    const { terms: listed } = await terms().list(ana, { from, to, limit: 10 });
    expect(listed.map((term) => term.kind)).toEqual(kind === undefined ? [] : [kind]);
  });

  it('a subscription that changes is told as what it became', async () => {
    await put([{ ...nce, autoRenew: true }]);
    await put([{ ...nce, autoRenew: false }, { id: 's-9' }]);
    expect((await count()).toSorted()).toEqual(['2027-05-10 paid-est 1', '2027-05-10 unknown 1']);
  });

  const waiting = async (facts = {}): Promise<Case> => {
    const cases = createCases({ store, clock });
    const opened = await cases.open(ana, { ...advice, facts: { ...advice.facts, ...facts } }, `open ${Math.random()}`);
    const change = { case: opened.number, version: 1, cause: `record ${opened.number}` };
    const outcome = { status: 'waiting_for_term_end', termEnd: '2027-03-14' } as const;
    return kept(await cases.recordOutcome(ana, { ...change, outcome }));
  };

  it('a case stands for its term while it is open and has no subscription', async () => {
    const cases = createCases({ store, clock });
    const { number } = await waiting({ auto_renew: true });
    expect(await count()).toEqual(['2027-03-14 renews 1']);
    await put([{ ...nce, autoRenew: true }]);
    const asked = { case: number, version: 2, cause: 'link' };
    kept(await cases.linkSubscription(ana, { ...asked, subscription: 's-0' }));
    expect(await count()).toEqual(['2027-05-10 renews 1']);
    kept(await cases.undo(ana, { case: number, version: 3, cause: 'undo' }));
    expect((await count()).toSorted()).toEqual(['2027-03-14 renews 1', '2027-05-10 renews 1']);
    kept(await cases.changeStatus(ana, { case: number, version: 4, cause: 'done', to: { status: 'done' } }));
    expect(await count()).toEqual(['2027-05-10 renews 1']);
  });

  it('is filtered by owner, customer, channel and kind, and says nothing of other tenants', async () => {
    await put([
      { ...nce, autoRenew: true, owner: 'ana-id' },
      { ...nce, autoRenew: true, owner: 'ben-id', customer: 'Fabrikam' },
      { channel: 'ea' },
    ]);
    await put([{ ...nce, autoRenew: true, owner: 'ana-id', customer: 'EVE' }], eve);
    expect(await count({ owner: 'ana-id' })).toEqual(['2027-05-10 renews 1']);
    expect(await count({ customer: 'Fabrikam' })).toEqual(['2027-05-10 renews 1']);
    expect(await count({ channel: 'ea' })).toEqual(['2027-05-10 unknown 1']);
    expect(await count({ kind: 'renews' })).toEqual(['2027-05-10 renews 2']);
    expect(await count({ kind: 'ends' })).toEqual([]);
    expect(await count({}, eve)).toEqual(['2027-05-10 renews 1']);
  });

  it('lists every term once over its pages, those of cases first on their day', async () => {
    for (let number = 0; number < 3; number += 1) await waiting();
    await put(
      Array.from({ length: 9 }, (_, place) => ({ id: `s-${place}`, termEnd: place < 5 ? '2027-03-14' : '2027-03-01' })),
    );
    const listed: Term[] = [];
    let after: TermPlace | undefined;
    for (let more = true; more;) {
      const page = await terms().list(ana, { from, to, limit: 2, after });
      listed.push(...page.terms);
      after = page.terms.at(-1);
      more = page.more;
    }
    expect(listed.map(({ termEnd, id }) => `${termEnd} ${id}`)).toEqual([
      ...[5, 6, 7, 8].map((place) => `2027-03-01 s-${place}`),
      ...[1, 2, 3].map((number) => `2027-03-14 ${number}`),
      ...[0, 1, 2, 3, 4].map((place) => `2027-03-14 s-${place}`),
    ]);
  });
}
