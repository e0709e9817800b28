import type { Insertable, Updateable } from 'kysely';

import { inSteps } from '../store/in-steps.ts';
import { prepare, prepareRows } from '../store/prepared.ts';
import type { Changing } from '../store/store.ts';
import { told } from '../store/told.ts';
import type { ReminderTable } from '../store/reminder-tables.ts';
import type { PlannedReminder } from './reminder.ts';
import { isOfCalendar } from './reminder.ts';
import { plannedId } from './reminder-id.ts';
import type { ReminderRow } from './reminder-rows.ts';
import { newRow, remindersOf } from './reminder-rows.ts';
import type { LoadedSubject } from './subjects.ts';

export interface SubjectPlan extends LoadedSubject {
  planned: readonly PlannedReminder[];
  /** Somebody is at it: nothing that people asked for is to be dropped. */
  isOpen: boolean;
  /** Why what is not planned any more is taken back. */
  gone: 'case-closed' | 'changed';
}

interface Planned {
  subjects: readonly LoadedSubject[];
  planOf: (subject: LoadedSubject) => SubjectPlan;
  /** Every reminder that there is about them. */
  rows: readonly ReminderRow[];
  now: Date;
}

type Row = Insertable<ReminderTable>;

interface Writing {
  insert: Row[];
  update: { id: string; set: Updateable<ReminderTable> }[];
  /** Never due: nobody needs to know that it was planned. */
  remove: string[];
}

const rowsInAStatement = 200;

/** Every reminder there is about the subjects. */
export const rowsAbout = (tables: Changing, tenant: string, keys: readonly string[]): Promise<ReminderRow[]> =>
  inSteps(keys, async (some) => {
    const { rows } = await rowsOfSubjects(
      tables,
      some.map((subject) => ({ tenant, subject })),
    );
    return rows;
  });

const rowsOfSubjects = prepareRows((tables: Changing, wanted: readonly { tenant: string; subject: string }[]) =>
  remindersOf(tables, wanted[0]?.tenant ?? '').where(
    'subject',
    'in',
    wanted.map(({ subject }) => subject),
  ),
);

/** Brings the rows of the subjects to their plans, in the change that made the plans other ones; some are written while the next ones are planned. */
export const writePlans = async (
  tables: Changing,
  tenant: string,
  { subjects, planOf, rows, now }: Planned,
): Promise<void> => {
  const bySubject = Map.groupBy(rows, ({ subject }) => subject);
  const writing: Writing = { insert: [], update: [], remove: [] };
  for (const subject of subjects) {
    compare(writing, tenant, planOf(subject), bySubject.get(subject.key) ?? [], now);
    if (writing.insert.length >= rowsInAStatement) await insertAll(tables, tenant, writing.insert.splice(0));
  }
  await write(tables, tenant, writing);
};

const rowOf = (
  tenant: string,
  { subject, key, case: one, subscription, owner }: SubjectPlan,
  { planned, now }: { planned: PlannedReminder; now: Date },
) =>
  newRow({
    ...planned,
    tenant,
    id: plannedId({ ...planned, tenant, subject: key, step: 'owner', round: 0 }, now),
    subject,
    customer: one?.advice.customer ?? subscription?.customer ?? '',
    product: subscription?.product,
    owner,
    termEnd: subscription?.termEnd ?? one?.termEnd,
    step: 'owner',
    round: 0,
  });

const compare = (
  writing: Writing,
  tenant: string,
  plan: SubjectPlan,
  rows: readonly ReminderRow[],
  now: Date,
): void => {
  const wanted = new Map(
    plan.planned.map((planned) => rowOf(tenant, plan, { planned, now })).map((row) => [placeOf(row), row]),
  );
  const present = new Set(rows.map(placeOf));
  writing.insert.push(...[...wanted].filter(([place]) => !present.has(place)).map(([, row]) => row));
  const still = new Set([...wanted.values()].map(aboutWhat));
  for (const row of rows) {
    const planned = wanted.get(placeOf(row));
    const isStill = still.has(aboutWhat(row));
    if (planned !== undefined) follow(writing, row, planned);
    else if (row.state === 'pending') keepOrTakeBack(writing, row, { plan, isStill, now: now.toISOString() });
  }
};

/** What tells a reminder of a subject from every other, whatever its id was made of. */
const placeOf = ({ code, of_date, lead, step, round }: Row): string =>
  JSON.stringify([code, of_date, lead, step, round]);

const aboutWhat = ({ code, of_date }: Pick<Row, 'code' | 'of_date'>): string => `${code} ${of_date}`;

/** What a plan may change of a reminder that is there. */
const content = (row: ReminderRow | Row) => ({
  case_number: row.case_number ?? null,
  on_date: row.on_date,
  kind: row.kind,
  sense: row.sense,
  term_end: row.term_end ?? null,
  customer: row.customer,
  product: row.product ?? null,
  owner: row.owner,
});

const follow = ({ update }: Writing, row: ReminderRow, planned: Row): void => {
  const { due_at } = planned;
  if (row.state === 'cancelled' && row.why === 'changed') {
    update.push({ id: row.id, set: { ...content(planned), due_at, next_at: due_at, state: 'pending', why: null } });
    return;
  }
  if (row.state !== 'pending') return;
  // One that was tried, or is being tried, is late already: only what it says can change.
  const isUntouched = row.attempts === 0;
  const set = { ...content(planned), ...(isUntouched && { due_at, next_at: due_at }) };
  const same = { ...content(row), ...(isUntouched && { due_at: row.due_at, next_at: row.next_at }) };
  if (JSON.stringify(set) !== JSON.stringify(same)) update.push({ id: row.id, set });
};

/** One that was put off, or asked for, or tells of the policy, or goes to somebody else, lives as long as what it is about. */
const keepOrTakeBack = (
  { update, remove }: Writing,
  row: ReminderRow,
  { plan, isStill, now }: { plan: SubjectPlan; isStill: boolean; now: string },
): void => {
  const isOwn = row.round > 0 || row.step !== 'owner';
  if ((!isOfCalendar(row.code) && plan.isOpen) || (isOwn && isStill)) {
    const { owner } = plan;
    if (row.owner !== owner) update.push({ id: row.id, set: { owner } });
    return;
  }
  if (row.due_at > now && row.attempts === 0) remove.push(row.id);
  else update.push({ id: row.id, set: { state: 'cancelled', why: plan.gone, next_at: now, lease: null } });
};

const insertAll = async (tables: Changing, tenant: string, rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return;
  await insertRows(tables, rows);
  await knowTenant(tables, tenant);
};

const insertRows = prepareRows((tables: Changing, rows: readonly Row[]) => tables.insertInto('reminder').values(rows));

const write = async (tables: Changing, tenant: string, { insert, update, remove }: Writing): Promise<void> => {
  await insertAll(tables, tenant, insert);
  for (const { id, set } of update) {
    await tables
      .updateTable('reminder')
      .set(set)
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .withPlugin(told)
      .execute();
  }
  for (let from = 0; from < remove.length; from += rowsInAStatement) {
    const ids = remove.slice(from, from + rowsInAStatement);
    await tables.deleteFrom('reminder').where('tenant', '=', tenant).where('id', 'in', ids).withPlugin(told).execute();
  }
};

/** Whoever looks for what is due asks tenant by tenant. */
export const knowTenant = (tables: Changing, tenant: string) => insertTenant(tables, { tenant });

const insertTenant = prepare((tables: Changing, { tenant }: { tenant: string }) =>
  tables
    .insertInto('throttle')
    .values({ tenant, conversation: '', free_at: '' })
    .onConflict((conflict) => conflict.columns(['tenant', 'conversation']).doNothing()),
);
