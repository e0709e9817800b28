import { createCaseCards, type CaseCards, type ShownCase } from '../../src/cases/case-cards.ts';
import { createPostings } from '../../src/cases/postings.ts';
import type { Store } from '../../src/store/store.ts';
import type { Records } from '../support/records.ts';

const card = (number: number, conversation: string, message = `m-${conversation}`): ShownCase => ({
  case: number,
  conversation,
  serviceUrl: 'https://smba.trafficmanager.net/teams/',
  message,
  language: 'es',
});

/** Where every engine keeps a case's cards, and how it forgets them. */
export function caseCardsContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;
  let cards: CaseCards;

  beforeEach(async () => {
    records = await create();
    store = await records.open();
    cards = createCaseCards(store);
  });

  afterEach(async () => {
    await store.close();
    await records.remove();
  });

  const conversationsOf = async (tenant: string) => (await cards.of(tenant, 1)).map(({ conversation }) => conversation);

  it('knows one message in each conversation, and tells which one it was before', async () => {
    expect(await cards.shown('T1', card(1, '19:a', 'm-1'))).toBeUndefined();
    expect(await cards.shown('T1', card(1, '19:a', 'm-1'))).toBeUndefined();
    expect(await cards.shown('T1', card(1, '19:a', 'm-2'))).toBe('m-1');
    expect(await cards.of('T1', 1)).toEqual([card(1, '19:a', 'm-2')]);
  });

  it('lets a posting be claimed once in a tenant, and again where it failed', async () => {
    const postings = createPostings(store);
    const posting = { case: 1, version: 1, cause: 'post/1', at: new Date('2026-11-22T12:00:00Z') };
    expect(await postings.claim('T1', posting)).toBe(true);
    expect(await postings.claim('T1', posting)).toBe(false);
    expect(await postings.claim('T2', posting)).toBe(true);
    await postings.giveUp('T1', posting);
    expect(await postings.claim('T1', posting)).toBe(true);
    expect(await postings.claim('T2', posting)).toBe(false);
  });

  it('forgets a conversation with its threads, and nothing that is only called alike', async () => {
    const gone = ['19:a_b@thread', '19:a_b@thread;messageid=1', '19:a_b@thread;messageid=ñ'];
    const stay = ['19:a', '19:axb@thread', '19:a_b@thread2', '19:A_B@thread', '19:a_b@threads;messageid=1'];
    for (const conversation of [...gone, ...stay]) await cards.shown('T1', card(1, conversation));
    await cards.shown('T2', card(1, '19:a_b@thread'));
    await cards.forget('T1', '19:a_b@thread');
    expect((await conversationsOf('T1')).sort()).toEqual(stay.sort());
    expect(await conversationsOf('T2')).toEqual(['19:a_b@thread']);
  });
}
