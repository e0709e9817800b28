import type { Changing } from '../store/store.ts';
import { readEntryOf } from './audit.ts';
import type { Case } from './case.ts';
import type { Editing } from './change-case.ts';
import { changeCase } from './change-case.ts';
import { adviceColumns, readCase, type CaseRow } from './case-rows.ts';
import { undone } from './edits.ts';
import type { Changed, NothingToUndo } from './service.ts';

/** To be called inside one change of the store. */
export function undoChange(tables: Changing, editing: Editing): Changed<NothingToUndo> {
  const { tenant } = editing.actor;
  return changeCase(tables, editing, {
    ...undone(editing.actor, (present) => readEntryOf(tables, tenant, present)),
    also: (after, row) => pointBack(tables, tenant, { after, isAdviceChanged: !hasAdvice(row, after) }),
  });
}

/** Facts that this version does not know are no difference: they stay as they are stored. */
const hasAdvice = (row: CaseRow, { advice }: Case): boolean =>
  JSON.stringify(readCase(row).advice) === JSON.stringify(advice);

/** The advice and the outcome that the case had before: the outcome taken back stays on record, only no longer the last. */
async function pointBack(
  tables: Changing,
  tenant: string,
  { after, isAdviceChanged }: { after: Case; isAdviceChanged: boolean },
): Promise<void> {
  await tables
    .updateTable('case_record')
    .set({
      ...(isAdviceChanged && adviceColumns(after)),
      outcome_version: await versionOfOutcome(tables, tenant, after),
    })
    .where('tenant', '=', tenant)
    .where('number', '=', after.number)
    .execute();
}

async function versionOfOutcome(tables: Changing, tenant: string, { number, outcome }: Case): Promise<number | null> {
  if (outcome === undefined) return null;
  const { version } = await tables
    .selectFrom('outcome')
    .select('version')
    .where('tenant', '=', tenant)
    .where('case_number', '=', number)
    .where('recorded_at', '=', outcome.at.toISOString())
    .where('recorded_by', '=', outcome.by.agent)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow();
  return version;
}
