import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { Changing } from '../store/store.ts';
import { findProcessed, readEntryOf, recordChange } from './audit.ts';
import type { Actor, AuditEntry, Case, CaseAction } from './case.ts';
import { refuseErased } from './erased-tenants.ts';
import type { CaseRow } from './case-rows.ts';
import { adviceColumns, answerColumns, findRow, readCase, stateColumns } from './case-rows.ts';
import type { CaseFollower } from './follower.ts';
import type { CaseChange, RecordProblem } from './service.ts';

export interface CaseEdit<Problem> {
  action: CaseAction;
  /** What the case becomes, or why it cannot. */
  edit: (before: Case) => Result<Case, Problem> | Promise<Result<Case, Problem>>;
  /** What else belongs to the change. */
  also?: (after: Case, row: CaseRow) => Promise<unknown>;
}

/** Who changes which case when. */
export interface Editing {
  actor: Actor;
  change: CaseChange;
  at: Date;
  follower?: CaseFollower;
}

/** The one way a case changes after it was opened. To be called inside one change of the store. */
export async function changeCase<Problem>(
  tables: Changing,
  editing: Editing,
  edit: CaseEdit<Problem>,
): Promise<Result<Case, RecordProblem | Problem>> {
  const { actor, change, at } = editing;
  const { tenant } = actor;
  await refuseErased(tables, tenant);
  const earlier = await findProcessed(tables, tenant, change.cause);
  if (earlier !== undefined) return ok(changedEarlier(earlier, edit.action, change.case));
  const row = await findRow(tables, tenant, change.case);
  if (row === undefined) return failed({ kind: 'not-found' });
  const before = readCase(row);
  if (before.version !== change.version) return failed(await changedMeanwhile(tables, tenant, before));

  const edited = await edit.edit(before);
  if (!edited.ok) return edited;
  const after = { ...edited.value, changedAt: at, version: before.version + 1 };
  // Another change of the case was committed since it was read: look again, and find out which.
  if (!(await updateCase(tables, tenant, { before, after, action: edit.action }))) {
    return changeCase(tables, editing, edit);
  }
  await edit.also?.(after, row);
  const by = { agent: actor.agent, name: actor.name };
  await recordChange(tables, { tenant, cause: change.cause, entry: { at, by, action: edit.action, before, after } });
  await editing.follower?.caseChanged(tables, tenant, { before, after, by, at });
  return ok(after);
}

function changedEarlier({ action, after }: AuditEntry, expected: CaseAction, number: number): Case {
  if (action === expected && after.number === number) return after;
  throw new Error(
    `The activity that should change case ${number} (${expected}) has changed case ${after.number} (${action}).`,
  );
}

async function changedMeanwhile(tables: Changing, tenant: string, present: Case): Promise<RecordProblem> {
  const { by, at } = await readEntryOf(tables, tenant, present);
  return { kind: 'changed-meanwhile', present, by, at };
}

/** Whether the case still was what it was. The facts are written only when they change: what this version does not know of them stays. */
async function updateCase(
  tables: Changing,
  tenant: string,
  { before, after, action }: { before: Case; after: Case; action: CaseAction },
): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('case_record')
    .set({
      ...stateColumns(after),
      ...(action === 'case.answered' && adviceColumns(after)),
      ...(action === 'case.decided-again' && answerColumns(after)),
      ...(action === 'outcome.recorded' && { outcome_version: after.version }),
    })
    .where('tenant', '=', tenant)
    .where('number', '=', after.number)
    .where('version', '=', before.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
