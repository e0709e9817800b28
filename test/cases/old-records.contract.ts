import { createCases } from '../../src/cases/cases.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { cases as caseTables } from '../../src/store/migrations/001-cases.ts';
import { botState } from '../../src/store/migrations/002-bot-state.ts';
import type { BareDatabase } from '../support/bare-databases.ts';
import { ana } from './people.ts';

const by = { agent: 'ana-id', name: 'Ana Gómez' };
const at = '2026-11-22T10:00:00.000Z';
const facts = { channel: 'ea', product_kind: 'license_nce' } as const;
const advice = {
  customer: 'Panadería Núñez',
  facts,
  asOf: '2026-11-22',
  policyVersion: '2026-05-04',
  outcome: 'renew',
};
const opened = { number: 1, advice, status: 'advised', openedBy: by, openedAt: at, changedAt: at, version: 1 };
const outcome = { status: 'waiting_for_term_end', termEnd: '2027-03-14', note: 'Llamar en marzo', by, at };
const waiting = { ...opened, status: outcome.status, outcome, version: 2 };

const given = { tenant: 'contoso', as_of: '2026-11-22', policy_version: '2026-05-04', advice_outcome: 'renew' };
const change = { tenant: 'contoso', case_number: 1, by_agent: by.agent, by_name: by.name, at };

/** Records of the version before cases had owners, words and subscriptions. */
export function oldRecordsContract(create: () => Promise<BareDatabase>): void {
  it('finds, lists and replays them as if they had been written today', async () => {
    const bare = await create();
    const kysely = bare.open();
    await migrate(kysely, { '001-cases': caseTables, '002-bot-state': botState });
    const row = {
      ...given,
      number: 1,
      customer: advice.customer,
      facts: JSON.stringify(facts),
      status: outcome.status,
      outcome_version: 2,
      opened_by: by.agent,
      opened_by_name: by.name,
      opened_at: at,
      changed_at: at,
      version: 2,
    };
    await kysely.insertInto('case_record').values(row).execute();
    const recorded = { recorded_by: by.agent, recorded_by_name: by.name, recorded_at: at };
    await kysely
      .insertInto('outcome')
      .values({
        ...given,
        ...recorded,
        case_number: 1,
        version: 2,
        facts: row.facts,
        status: outcome.status,
        term_end: outcome.termEnd,
        note: outcome.note,
      })
      .execute();
    await kysely
      .insertInto('audit')
      .values([
        { ...change, version: 1, action: 'case.opened', before: null, after: JSON.stringify(opened) },
        {
          ...change,
          version: 2,
          action: 'outcome.recorded',
          before: JSON.stringify(opened),
          after: JSON.stringify(waiting),
        },
      ])
      .execute();

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
