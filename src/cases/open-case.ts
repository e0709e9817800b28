import type { Changing } from '../store/store.ts';
import { findProcessed, recordChange } from './audit.ts';
import type { Actor, Advice, Case } from './case.ts';

interface Opening {
  actor: Actor;
  advice: Advice;
  cause: string;
  at: Date;
}

/** To be called inside one change of the store. */
export async function openCase(tables: Changing, { actor, advice, cause, at }: Opening): Promise<Case> {
  const earlier = await findProcessed(tables, actor.tenant, cause);
  if (earlier !== undefined) {
    if (earlier.action === 'case.opened') return earlier.after;
    throw new Error(`The activity that should open a case has recorded the outcome of case ${earlier.after.number}.`);
  }
  const by = { agent: actor.agent, name: actor.name };
  const number = await nextNumber(tables, actor.tenant);
  const opened: Case = { number, advice, status: 'advised', openedBy: by, openedAt: at, changedAt: at, version: 1 };
  await insertCase(tables, actor.tenant, opened);
  const entry = { at, by, action: 'case.opened', after: opened } as const;
  await recordChange(tables, { tenant: actor.tenant, cause, entry });
  return opened;
}

/** Taken in the change that uses it: a change that fails gives its number back, so that there are no holes. */
async function nextNumber(tables: Changing, tenant: string): Promise<number> {
  const { last_number } = await tables
    .insertInto('case_counter')
    .values({ tenant, last_number: 1 })
    .onConflict((conflict) =>
      conflict.column('tenant').doUpdateSet((row) => ({ last_number: row('case_counter.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number;
}

const insertCase = (tables: Changing, tenant: string, { advice, ...opened }: Case) =>
  tables
    .insertInto('case_record')
    .values({
      tenant,
      number: opened.number,
      customer: advice.customer,
      facts: JSON.stringify(advice.facts),
      as_of: advice.asOf,
      policy_version: advice.policyVersion,
      advice_outcome: advice.outcome,
      status: opened.status,
      outcome_version: null,
      opened_by: opened.openedBy.agent,
      opened_by_name: opened.openedBy.name,
      opened_at: opened.openedAt.toISOString(),
      changed_at: opened.changedAt.toISOString(),
      version: opened.version,
    })
    .execute();
