import { createCases } from '../../src/cases/cases.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
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
    await bare.remove();
  });
}
