import { createFeedback, type Feedback, type NewFeedback } from '../../src/feedback/feedback.ts';
import type { Store } from '../../src/store/store.ts';
import { ana, ben, eve, start } from '../cases/people.ts';
import type { Records } from '../support/records.ts';

const opinion: NewFeedback = {
  case: 1,
  verdict: 'not_helpful',
  rule: 'seller-not-known',
  outcome: 'find-purchase-channel',
  policyVersion: '2020-06-17',
};

const minute = (count: number): Date => new Date(start + 60_000 * count);

/** What every engine keeps of what people think of the answers. */
export function feedbackContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;
  let feedback: Feedback;

  beforeEach(async () => {
    records = await create();
    store = await records.open();
    feedback = createFeedback(store);
  });

  afterEach(async () => {
    await store.close();
    await records.remove();
  });

  const listed = async (tenant = 'contoso') =>
    (await feedback.list(tenant, { limit: 10 })).map(({ by, verdict, reason }) => [by.name, verdict, reason]);

  it('keeps one opinion of a person on an answer: the last, with its reason', async () => {
    await feedback.give(ana, { ...opinion, verdict: 'helpful' }, minute(1));
    await feedback.give(ana, { ...opinion, reason: 'No invoice' }, minute(2));
    await feedback.give(ben, { ...opinion, verdict: 'rule_wrong' }, minute(3));
    expect(await listed()).toEqual([
      ['Ben Smith', 'rule_wrong', undefined],
      ['Ana Gómez', 'not_helpful', 'No invoice'],
    ]);
    await feedback.give(ana, { ...opinion, verdict: 'helpful' }, minute(4));
    expect(await listed()).toEqual([
      ['Ana Gómez', 'helpful', undefined],
      ['Ben Smith', 'rule_wrong', undefined],
    ]);
  });

  it('keeps another answer of the same case apart', async () => {
    await feedback.give(ana, opinion, minute(1));
    await feedback.give(ana, { ...opinion, outcome: 'transfer' }, minute(2));
    expect(await listed()).toHaveLength(2);
  });

  it('shows nothing of another tenant', async () => {
    await feedback.give(eve, opinion, minute(1));
    expect(await listed()).toEqual([]);
    expect(await listed('fabrikam')).toHaveLength(1);
  });

  it('is listed a page at a time, newest first, and none twice', async () => {
    for (let count = 1; count <= 7; count += 1) {
      // Two at a time in the same moment.
      await feedback.give(ana, { ...opinion, case: count }, minute(Math.ceil(count / 2)));
    }
    const seen: number[] = [];
    for (let page = await feedback.list('contoso', { limit: 3 }); page.length > 0;) {
      seen.push(...page.map((one) => one.case));
      const before = page.at(-1);
      if (before === undefined) break;
      page = await feedback.list('contoso', { limit: 3, before });
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });
}
