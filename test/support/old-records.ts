import type { Kysely } from 'kysely';

import { migrate } from '../../src/store/migrate.ts';
import { cases as caseTables } from '../../src/store/migrations/001-cases.ts';
import { botState } from '../../src/store/migrations/002-bot-state.ts';
import type { Tables } from '../../src/store/tables.ts';

const by = { agent: 'ana-id', name: 'Ana Gómez' };
/** When the case was opened and its outcome recorded. */
export const at = '2026-11-22T10:00:00.000Z';
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

/** Makes the tables and records of the version before cases had owners, words and subscriptions: one case with its outcome. */
export async function makeOldRecords(kysely: Kysely<Tables>): Promise<void> {
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
}
