import type { Insertable } from 'kysely';

import { ok } from '../result.ts';
import { prepare } from '../store/prepared.ts';
import type { Changing } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { Case, NewOutcome } from './case.ts';
import type { CaseRow } from './case-rows.ts';
import type { Editing } from './change-case.ts';
import { changeCase } from './change-case.ts';
import type { Changed } from './service.ts';

/** To be called inside one change of the store. */
export function recordOutcome(tables: Changing, editing: Editing, outcome: NewOutcome): Changed {
  const { actor, at } = editing;
  const recorded = { ...outcome, by: { agent: actor.agent, name: actor.name }, at };
  const termEnd = outcome.termEnd !== undefined && { termEnd: outcome.termEnd };
  return changeCase(tables, editing, {
    action: 'outcome.recorded',
    edit: (before) => ok({ ...before, status: outcome.status, outcome: recorded, ...termEnd }),
    also: (after, row) => insertOutcome(tables, actor.tenant, { row, after, outcome: recorded }),
  });
}

type Recorded = Exclude<Case['outcome'], undefined>;

/** The facts go over as they are stored, those included that this version does not know. */
const insertOutcome = (
  tables: Changing,
  tenant: string,
  { row, after, outcome }: { row: CaseRow; after: Case; outcome: Recorded },
) =>
  insertRow(tables, {
    tenant,
    case_number: after.number,
    version: after.version,
    facts: row.facts,
    as_of: row.as_of,
    policy_version: row.policy_version,
    advice_outcome: row.advice_outcome,
    status: outcome.status,
    term_end: outcome.termEnd ?? null,
    note: outcome.note ?? null,
    recorded_by: outcome.by.agent,
    recorded_by_name: outcome.by.name,
    recorded_at: outcome.at.toISOString(),
  });

const insertRow = prepare((tables: Changing, row: Insertable<Tables['outcome']>) =>
  tables.insertInto('outcome').values(row),
);
