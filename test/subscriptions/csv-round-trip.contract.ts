import { separators } from '../../src/csv/separator.ts';
import { createCases } from '../../src/cases/cases.ts';
import type { Store } from '../../src/store/store.ts';
import { exportCsv, type ExportForm } from '../../src/subscriptions/csv-export.ts';
import { NewSubscription } from '../../src/subscriptions/subscription.ts';
import { createSubscriptions } from '../../src/subscriptions/subscriptions.ts';
import { createDraws } from '../csv/draws.ts';
import type { Records } from '../support/records.ts';
import { createMemorySink, importBytes } from './csv-import-support.ts';

const actor = { tenant: 'tenant-1', agent: 'ana', name: '=Ana' };
const clock = { now: () => new Date('2026-11-22T10:00:00Z') };

const { whole, one, text } = createDraws(4);

const maybe = <Value extends object>(value: Value): Value | object => (whole(0, 1) === 0 ? value : {});

const drawn = (index: number): NewSubscription =>
  NewSubscription.parse({
    id: `${text()}${index}`,
    customer: `C${text()}`,
    product: `${text()}P`,
    source: `s${text()}`,
    ...maybe({ customerTenant: `${text()}T` }),
    ...maybe({ channel: one(['CSP', 'csp_own', 'Direct', `=${text()}x`]) }),
    ...maybe({ quantity: whole(0, 100_000) }),
    ...maybe({ termStart: '2026-03-15' }),
    ...maybe({ termEnd: one(['2027-03-14', '2105-01-01', '9999-12-31']) }),
    ...maybe({ autoRenew: one([true, false]) }),
    ...maybe({ cancellationAllowedUntil: one(['2026-03-22', '2026-03-22T09:12:00+02:00']) }),
    ...maybe({ status: `${text()}active` }),
    ...maybe({ extra: { [`${text()}k`]: text(), SubscriptionEndDate: one(['', '9999-12-31']) } }),
  });

/** What every engine gives back as CSV of what it keeps. */
export function csvRoundTripContract(create: () => Promise<Records>): void {
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

  const written = async (
    what: Parameters<typeof exportCsv>[0],
    form: ExportForm = { separator: ',', hasMark: false },
  ) => {
    const from = { cases: createCases({ store, clock }), subscriptions: createSubscriptions({ store, clock }) };
    let content = '';
    for await (const piece of exportCsv(what, from, { actor, form })) content += piece.text;
    return content;
  };

  it('gives back, from export to import, 2,500 subscriptions of any text exactly as they are kept', async () => {
    const subscriptions = createSubscriptions({ store, clock });
    const given = Array.from({ length: 2_500 }, (_, index) => drawn(index));
    await subscriptions.put(actor, given, 'given');
    for (const separator of separators) {
      const sink = createMemorySink();
      const content = await written('subscriptions', { separator, hasMark: separator === ';' });
      const { counts } = await importBytes(content, { tenant: actor.tenant, sink, pieceSize: 4096 });
      expect(counts).toMatchObject({ read: given.length, refused: 0 });
      const byId = new Map(sink.rows().map((row) => [row.id, row]));
      for (const each of given) expect(byId.get(each.id)).toEqual(each);
    }
  });

  it('changes nothing in the records when an export of them is imported', async () => {
    const subscriptions = createSubscriptions({ store, clock });
    await subscriptions.put(
      actor,
      Array.from({ length: 500 }, (_, index) => drawn(index)),
      'given',
    );
    let batch = 0;
    const sink = { put: (rows: NewSubscription[]) => subscriptions.put(actor, rows, `batch ${(batch += 1)}`) };
    const { counts } = await importBytes(await written('subscriptions'), {
      tenant: actor.tenant,
      sink,
      pieceSize: 999,
    });
    expect(counts).toEqual({ read: 500, added: 0, changed: 0, unchanged: 500, refused: 0 });
  });

  it('writes cases and outcomes of this tenant only, every outcome with what was recorded, and no formula', async () => {
    const cases = createCases({ store, clock });
    const advice = {
      customer: '=HYPERLINK("x")',
      facts: {},
      asOf: '2026-11-22',
      policyVersion: '2026-05-04',
      outcome: 'x',
    };
    for (let index = 1; index <= 1_001; index += 1) await cases.open(actor, advice, `cause ${index}`);
    await cases.open({ ...actor, tenant: 'tenant-2' }, { ...advice, customer: 'canary' }, 'other');
    const outcomes = [{ status: 'doing', note: '+1 call\nmore' }, { status: 'done' }] as const;
    for (const [index, outcome] of outcomes.entries()) {
      await cases.recordOutcome(actor, { case: 7, version: index + 1, outcome, cause: `outcome ${index}` });
    }
    const lines = (await written('cases')).split('\r\n');
    expect(lines).toHaveLength(1_003);
    expect(lines.slice(1, -1).every((line) => /^\d+,"'=HYPERLINK/.test(line))).toBe(true);
    expect((await written('outcomes')).split('\r\n').map((line) => line.slice(0, 50))).toEqual([
      expect.stringMatching(/^Case,/),
      expect.stringContaining(`7,"'=HYPERLINK(""x"")",2,doing,,"'+1 call\nmore"`),
      expect.stringContaining(`7,"'=HYPERLINK(""x"")",3,done,`),
      '',
    ]);
    expect(await written('cases')).not.toContain('canary');
  });
}
