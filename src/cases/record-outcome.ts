import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { Changing } from '../store/store.ts';
import { findProcessed, recordChange } from './audit.ts';
import type { CaseRow } from './case-rows.ts';
import { findRow, readCase } from './case-rows.ts';
import type { Actor, Case, Cases, RecordedOutcome, RecordProblem } from './case.ts';

interface Recording {
  actor: Actor;
  change: Parameters<Cases['recordOutcome']>[1];
  at: Date;
}

/** To be called inside one change of the store. */
export async function recordOutcome(
  tables: Changing,
  { actor, change, at }: Recording,
): Promise<Result<Case, RecordProblem>> {
  const { tenant } = actor;
  const earlier = await findProcessed(tables, tenant, change.cause);
  if (earlier !== undefined) {
    if (earlier.action === 'outcome.recorded' && earlier.after.number === change.case) return ok(earlier.after);
    throw new Error(`The activity that should record case ${change.case} has changed case ${earlier.after.number}.`);
  }
  const row = await findRow(tables, tenant, change.case);
  if (row === undefined) return failed({ kind: 'not-found' });
  const before = readCase(row);
  if (before.version !== change.version) return failed({ kind: 'changed-meanwhile', present: before });

  const by = { agent: actor.agent, name: actor.name };
  const after = withOutcome(before, { ...change.outcome, by, at });
  await updateCase(tables, tenant, { before, after });
  await insertOutcome(tables, { tenant, row, version: after.version, outcome: { ...change.outcome, by, at } });
  const entry = { at, by, action: 'outcome.recorded', before, after } as const;
  await recordChange(tables, { tenant, cause: change.cause, entry });
  return ok(after);
}

const withOutcome = (before: Case, outcome: RecordedOutcome): Case => ({
  ...before,
  status: outcome.status,
  outcome,
  changedAt: outcome.at,
  version: before.version + 1,
});

async function updateCase(
  tables: Changing,
  tenant: string,
  { before, after }: { before: Case; after: Case },
): Promise<void> {
  const { numUpdatedRows } = await tables
    .updateTable('case_record')
    .set({
      status: after.status,
      outcome_version: after.version,
      changed_at: after.changedAt.toISOString(),
      version: after.version,
    })
    .where('tenant', '=', tenant)
    .where('number', '=', after.number)
    .where('version', '=', before.version)
    .executeTakeFirstOrThrow();
  // Cannot happen while the store keeps one change from seeing another; if it ever does, nothing may be overwritten.
  if (numUpdatedRows !== 1n) throw new Error(`Case ${after.number} changed while its outcome was recorded.`);
}

/** The facts go over as they are stored, those included that this version does not know. */
const insertOutcome = (
  tables: Changing,
  { tenant, row, version, outcome }: { tenant: string; row: CaseRow; version: number; outcome: RecordedOutcome },
) =>
  tables
    .insertInto('outcome')
    .values({
      tenant,
      case_number: row.number,
      version,
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
    })
    .execute();
