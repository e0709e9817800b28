import type { Case, Cases } from '../../src/cases/case.ts';
import { createCases } from '../../src/cases/cases.ts';
import type { Store } from '../../src/store/store.ts';
import type { Subscriptions } from '../../src/subscriptions/subscription.ts';
import { createSubscriptions } from '../../src/subscriptions/subscriptions.ts';
import type { Records } from '../support/records.ts';
import { failingAfter } from './failing-store.ts';
import { advice, ana, ben, eve, kept, steppingClock } from './people.ts';

const listed = { id: 's-1', customer: 'Núñez', product: 'Microsoft 365 E3', termEnd: '2027-03-14', source: 'test' };
const renewed = { ...listed, termEnd: '2028-03-14' };

/** What becomes of a case when the subscription it is linked to is imported again. */
export function followSubscriptionContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;
  let cases: Cases;
  let subscriptions: Subscriptions;
  let linked: Case;
  const clock = steppingClock();

  const on = ({ number, version }: Case, cause: string) => ({ case: number, version, cause });
  const link = async (cause: string, actor = ana): Promise<Case> => {
    const opened = await cases.open(actor, advice, `open ${cause}`);
    return kept(await cases.linkSubscription(actor, { ...on(opened, `link ${cause}`), subscription: 's-1' }));
  };
  const present = (one: Case) => cases.find(ana, one.number);

  beforeEach(async () => {
    records = await create();
    store = await records.open();
    cases = createCases({ store, clock });
    subscriptions = createSubscriptions({ store, clock });
    await subscriptions.put(ana, [listed], 'first');
    linked = await link('a');
  });

  afterEach(async () => {
    await store.close();
    await records.remove();
  });

  it('follows to the new term end, with who, when, before and after, and the status as it was', async () => {
    const done = kept(await cases.recordOutcome(ana, { ...on(linked, 'done'), outcome: { status: 'done' } }));
    const other = await link('b');
    await subscriptions.put(ben, [renewed], 'second');
    for (const one of [done, other]) {
      const found = await present(one);
      const { changedAt, ...rest } = one;
      expect(found).toMatchObject({ ...rest, termEnd: '2028-03-14', version: one.version + 1 });
      expect(found?.changedAt.getTime()).toBeGreaterThan(changedAt.getTime());
      expect((await cases.history(ana, one.number)).at(-1)).toMatchObject({
        action: 'subscription.changed',
        by: { agent: 'ben-id', name: 'Ben Smith' },
        at: found?.changedAt,
        before: { termEnd: '2027-03-14' },
        after: { termEnd: '2028-03-14', status: one.status },
      });
    }
    const { cases: ending } = await cases.ending(ana, { from: '2028-01-01', to: '2028-12-31', limit: 10 });
    expect(ending.map(({ number }) => number)).toEqual([done.number, other.number]);
  });

  it('follows where a person only confirmed the date, and again at the next import', async () => {
    const outcome = { status: 'waiting_for_term_end', termEnd: '2027-03-14' } as const;
    const waiting = kept(await cases.recordOutcome(ana, { ...on(linked, 'wait'), outcome }));
    await subscriptions.put(ben, [renewed], 'second');
    await subscriptions.put(ben, [{ ...renewed, termEnd: '2029-03-14' }], 'third');
    expect(await present(waiting)).toMatchObject({ termEnd: '2029-03-14', status: 'waiting_for_term_end', version: 5 });
  });

  it('leaves a date that a person set otherwise', async () => {
    const outcome = { status: 'waiting_for_term_end', termEnd: '2027-06-30' } as const;
    const waiting = kept(await cases.recordOutcome(ana, { ...on(linked, 'wait'), outcome }));
    await subscriptions.put(ben, [renewed], 'second');
    expect(await present(waiting)).toEqual(waiting);
  });

  it('gives a date to a case that had none, and takes none away', async () => {
    const { termEnd: _, ...endless } = listed;
    await subscriptions.put(ana, [{ ...endless, id: 's-2' }], 'endless');
    const opened = await cases.open(ana, advice, 'open b');
    await cases.linkSubscription(ana, { ...on(opened, 'link b'), subscription: 's-2' });
    await subscriptions.put(ben, [{ ...renewed, id: 's-2' }], 'second');
    expect(await present(opened)).toMatchObject({ termEnd: '2028-03-14', version: 3 });
    await subscriptions.put(ben, [{ ...endless, id: 's-2' }], 'third');
    expect(await present(opened)).toMatchObject({ termEnd: '2028-03-14', version: 3 });
  });

  it('changes no case when anything else of the subscription changes, nor when nothing does', async () => {
    await subscriptions.put(ben, [{ ...listed, product: 'Microsoft 365 E5' }], 'second');
    await subscriptions.put(ben, [{ ...listed, product: 'Microsoft 365 E5' }], 'third');
    expect(await present(linked)).toEqual(linked);
  });

  it('changes nothing of another tenant', async () => {
    await subscriptions.put(eve, [listed], 'first');
    const foreign = await link('e', eve);
    await subscriptions.put(ben, [renewed], 'second');
    expect(await cases.find(eve, foreign.number)).toEqual(foreign);
  });

  it('changes the subscription and its cases together or not at all', async () => {
    for (let attempts = 0; ; attempts += 1) {
      const failing = createSubscriptions({ store: failingAfter(store, attempts), clock });
      if ((await failing.put(ben, [renewed], 'second').catch(() => undefined)) !== undefined) break;
      expect(await present(linked)).toEqual(linked);
      expect(await subscriptions.find(ana, 's-1')).toMatchObject(listed);
    }
    expect(await present(linked)).toMatchObject({ termEnd: '2028-03-14' });
  });
}
