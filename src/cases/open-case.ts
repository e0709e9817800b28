import type { Insertable } from 'kysely';

import { allOver } from '../store/all-over.ts';
import { prepare } from '../store/prepared.ts';
import type { Changing } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { told } from '../store/told.ts';
import { findProcessed, recordChange } from './audit.ts';
import type { Actor, Advice, AuditEntry, Case } from './case.ts';
import { refuseErased } from './erased-tenants.ts';
import { adviceColumns, stateColumns } from './case-rows.ts';

interface Opening {
  actor: Actor;
  advice: Advice;
  cause: string;
  at: Date;
}

/** To be called inside one change of the store. */
export async function openCase(tables: Changing, { actor, advice, cause, at }: Opening): Promise<Case> {
  const { tenant } = actor;
  const [, last, earlier] = await allOver(
    refuseErased(tables, tenant),
    lastNumber(tables, tenant),
    findProcessed(tables, tenant, cause),
  );
  if (earlier !== undefined) return openedEarlier(earlier);
  const by = { agent: actor.agent, name: actor.name };
  const number = last + 1;
  await giveOut(tables, { tenant, number });
  const opened: Case = { number, advice, status: 'advised', openedBy: by, openedAt: at, changedAt: at, version: 1 };
  await insertCase(tables, tenant, opened);
  await recordChange(tables, { tenant, cause, entry: { at, by, action: 'case.opened', after: opened } });
  return opened;
}

function openedEarlier({ action, after }: AuditEntry): Case {
  if (action === 'case.opened') return after;
  throw new Error(`The activity that should open a case has changed case ${after.number} (${action}).`);
}

/** Holds the tenant's counter until the change ends: the same activity twice at once opens one case on every engine. */
async function lastNumber(tables: Changing, tenant: string): Promise<number> {
  const [counter] = (await holdCounter(tables, { tenant })).rows;
  if (counter === undefined) throw new Error("The tenant's counter was neither made nor found.");
  return counter.last_number;
}

const holdCounter = prepare((tables: Changing, { tenant }: { tenant: string }) =>
  tables
    .insertInto('case_counter')
    .values({ tenant, last_number: 0 })
    .onConflict((conflict) =>
      conflict.column('tenant').doUpdateSet((row) => ({ last_number: row.ref('case_counter.last_number') })),
    )
    .returning('last_number'),
);

/** In the change that uses it: a change that fails gives its number back, so that there are no holes. */
const giveOut = prepare((tables: Changing, { tenant, number }: { tenant: string; number: number }) =>
  tables.updateTable('case_counter').set({ last_number: number }).where('tenant', '=', tenant).withPlugin(told),
);

const insertCase = (tables: Changing, tenant: string, opened: Case) =>
  insertRow(tables, {
    tenant,
    number: opened.number,
    ...adviceColumns(opened),
    ...stateColumns(opened),
    outcome_version: null,
    opened_by: opened.openedBy.agent,
    opened_by_name: opened.openedBy.name,
    opened_at: opened.openedAt.toISOString(),
  });

const insertRow = prepare((tables: Changing, row: Insertable<Tables['case_record']>) =>
  tables.insertInto('case_record').values(row),
);
