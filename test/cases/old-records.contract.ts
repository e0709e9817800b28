import { createCases } from '../../src/cases/cases.ts';
import { createInsights } from '../../src/insights/insights.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { createTerms } from '../../src/terms/terms.ts';
import type { BareDatabase } from '../support/bare-databases.ts';
import { at, makeOldRecords } from '../support/old-records.ts';
import { ana } from './people.ts';

/** Records of the version before cases had owners, words and subscriptions. */
export function oldRecordsContract(create: () => Promise<BareDatabase>): void {
  it('finds, lists and replays them as if they had been written today', async () => {
    const bare = await create();
    const kysely = bare.open();
    await makeOldRecords(kysely);

    await migrate(kysely, migrations);
    const store = {
      engine: 'sqlite' as const,
      reading: kysely,
      change: () => Promise.reject(new Error('Nothing changes')),
      close: () => Promise.resolve(),
    };
    const cases = createCases({ store, clock: { now: () => new Date(at) } });
    const found = await cases.find(ana, 1);
    expect(found).toMatchObject({ number: 1, termEnd: '2027-03-14', version: 2 });
    expect((await cases.history(ana, 1)).at(-1)?.after).toEqual(found);
    const page = { limit: 5 };
    const once = { cases: [found], more: false };
    expect(await cases.list(ana, { ...page, filter: { owner: 'ana-id', channel: 'ea' } })).toEqual(once);
    expect(await cases.ending(ana, { ...page, from: '2027-03-01', to: '2027-03-31' })).toEqual(once);
    expect(await cases.search(ana, { ...page, text: 'nunez marzo' })).toEqual(once);
    expect(await kysely.selectFrom('case_agent').selectAll().execute()).toEqual([
      { tenant: 'contoso', agent: 'ana-id', case_number: 1 },
    ]);
    const clock = { now: () => new Date(at) };
    const span = { from: '2027-01-01', to: '2027-12-31' };
    expect(await createTerms({ store, clock }).count(ana, span)).toEqual([
      { day: '2027-03-14', kind: 'unknown', source: 'case', count: 1 },
    ]);
    const insights = createInsights(store);
    expect(await insights.monthly(ana, '2026-01', '2026-12')).toEqual([
      { month: '2026-11', channel: 'ea', status: 'waiting_for_term_end', took: 'hour', cases: 1 },
    ]);
    expect(await insights.waiting(ana, 10)).toEqual([{ agent: 'ana-id', status: 'waiting_for_term_end', cases: 1 }]);
    await bare.remove();
  });
}
