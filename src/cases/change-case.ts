import type { Updateable } from 'kysely';

import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { allOver } from '../store/all-over.ts';
import { prepare } from '../store/prepared.ts';
import type { Changing } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { told } from '../store/told.ts';
import { findProcessed, processedOf, readEntryOf, recordChange } from './audit.ts';
import type { Actor, AuditEntry, Case, CaseAction } from './case.ts';
import { erasureOf, refuseErased } from './erased-tenants.ts';
import type { CaseRow } from './case-rows.ts';
import { adviceColumns, answerColumns, casesOf, isCaseNumber, readCase, stateColumns } from './case-rows.ts';
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
  const [row, follow] = await allOver(
    lookUp(tables, tenant, change),
    editing.follower?.caseChanging(tables, actor, change.case),
  );
  // Without the case, neither was asked for yet.
  if (row === undefined || row.erased_at !== null) await refuseErased(tables, tenant);
  const isProcessed = row === undefined || row.processed_version !== null;
  const earlier = isProcessed ? await findProcessed(tables, tenant, change.cause) : undefined;
  if (earlier !== undefined) return ok(changedEarlier(earlier, edit.action, change.case));
  if (row === undefined) return failed({ kind: 'not-found' });
  const before = readCase(row);
  if (before.version !== change.version) return failed(await changedMeanwhile(tables, tenant, before));

  const edited = await edit.edit(before);
  if (!edited.ok) return edited;
  const after = { ...edited.value, changedAt: at, version: before.version + 1 };
  await updateCase(tables, tenant, { before, after, action: edit.action });
  await edit.also?.(after, row);
  const by = { agent: actor.agent, name: actor.name };
  await recordChange(tables, { tenant, cause: change.cause, entry: { at, by, action: edit.action, before, after } });
  await follow?.({ before, after, by, at });
  return ok(after);
}

/** In one question: the case, whether its tenant was erased, and whether the cause led to a change already. */
async function lookUp(tables: Changing, tenant: string, { case: number, cause }: CaseChange) {
  if (!isCaseNumber(number)) return undefined;
  const [row] = (await caseOf(tables, { tenant, number, cause })).rows;
  return row;
}

const caseOf = prepare(
  (tables: Changing, { tenant, number, cause }: { tenant: string; number: number; cause: string }) =>
    casesOf(tables, tenant)
      .where('case_record.number', '=', number)
      .select([
        erasureOf(tables, tenant).select('erased_tenant.at').as('erased_at'),
        processedOf(tables, tenant, cause).select('processed.version').as('processed_version'),
      ]),
);

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

/** What stays as it is is not written: every index of a column that is written is written too. */
const differing = <Columns extends object>(before: Columns, after: Columns): Partial<Columns> => {
  const kept = new Map(Object.entries(before));
  const columns: Partial<Columns> = {};
  for (const name in after) if (kept.get(name) !== after[name]) columns[name] = after[name];
  return columns;
};

/**
 * The facts are written only when they change: what this version does not know of them stays. A change that meets another
 * one of the same case fails as a whole, so that the case is what it was when it was read.
 */
async function updateCase(
  tables: Changing,
  tenant: string,
  { before, after, action }: { before: Case; after: Case; action: CaseAction },
): Promise<void> {
  await update(tables, {
    ...differing(stateColumns(before), stateColumns(after)),
    ...(action === 'case.answered' && adviceColumns(after)),
    ...(action === 'case.decided-again' && answerColumns(after)),
    ...(action === 'outcome.recorded' && { outcome_version: after.version }),
    ...{ tenant, number: after.number, of: before.version },
  });
}

const update = prepare(
  (
    tables: Changing,
    {
      tenant,
      number,
      of,
      ...columns
    }: Updateable<Tables['case_record']> & { tenant: string; number: number; of: number },
  ) =>
    tables
      .updateTable('case_record')
      .set(columns)
      .where('tenant', '=', tenant)
      .where('number', '=', number)
      .where('version', '=', of)
      .withPlugin(told),
);
