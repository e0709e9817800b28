import type { Actor } from '../cases/case.ts';
import { followSubscriptions, type ChangedSubscription } from '../cases/follow-subscription.ts';
import { inSteps } from '../store/in-steps.ts';
import type { Changing } from '../store/store.ts';
import { subscriptionTerm } from '../terms/term-kind.ts';
import type { SubscriptionFollower } from './follower.ts';
import type { NewSubscription, PutCounts } from './subscription.ts';
import type { SubscriptionRow } from './subscription-rows.ts';
import { contentColumns, hasSameContent, readContent, subscriptionsOf } from './subscription-rows.ts';

/** So many rows go over in one statement: far below what the engines limit it to, since a long one takes memory and time. */
const rowsInAStatement = 100;
/** So many are looked up before the first of them is written. */
const rowsInABatch = 1000;

interface Putting {
  actor: Actor;
  at: Date;
  follower?: SubscriptionFollower;
}

interface Differing {
  given: NewSubscription;
  row: SubscriptionRow;
}

/** To be called inside one change of the store. */
export async function putSubscriptions(
  tables: Changing,
  putting: Putting,
  rows: readonly NewSubscription[],
): Promise<PutCounts> {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const batch of batchesOf(rows)) {
    const { added, changed, unchanged } = await putBatch(tables, putting, batch);
    counts.added += added;
    counts.changed += changed;
    counts.unchanged += unchanged;
  }
  return counts;
}

/** No id twice in a batch; in the order of ids, so that two imports never wait for each other. */
function batchesOf(rows: readonly NewSubscription[]): NewSubscription[][] {
  const batches: Map<string, NewSubscription>[] = [];
  for (const row of rows) {
    const batch = batches.at(-1);
    if (batch === undefined || batch.size >= rowsInABatch || batch.has(row.id)) batches.push(new Map([[row.id, row]]));
    else batch.set(row.id, row);
  }
  return batches.map((batch) => [...batch.values()].toSorted((first, second) => (first.id < second.id ? -1 : 1)));
}

/** Everything that has to be asked is asked before what follows from it is written: the answers would wait for the writing. */
async function putBatch(tables: Changing, putting: Putting, batch: NewSubscription[]): Promise<PutCounts> {
  const present = await presentOf(tables, putting.actor.tenant, batch);
  const fresh = batch.filter(({ id }) => !present.has(id));
  const known = batch.flatMap((given) => {
    const row = present.get(given.id);
    return row === undefined ? [] : [{ given, row }];
  });
  const differing = known.filter(({ given, row }) => !hasSameContent(row, contentColumns(given)));
  await addAll(tables, putting, fresh);
  for (const one of differing) await changeOne(tables, putting, one);
  await followSubscriptions(tables, putting, differing.map(termEndOf));
  await tellFollower(tables, putting, fresh, differing);
  return { added: fresh.length, changed: differing.length, unchanged: known.length - differing.length };
}

async function presentOf(
  tables: Changing,
  tenant: string,
  batch: readonly NewSubscription[],
): Promise<Map<string, SubscriptionRow>> {
  const ids = batch.map(({ id }) => id);
  const rows = await inSteps(ids, (some) => subscriptionsOf(tables, tenant).where('id', 'in', some).execute());
  return new Map(rows.map((row) => [row.id, row]));
}

const tellFollower = (
  tables: Changing,
  { actor, at, follower }: Putting,
  added: readonly NewSubscription[],
  changed: readonly Differing[],
) =>
  follower?.subscriptionsChanged(
    tables,
    actor.tenant,
    [
      ...added.map((after) => ({ after })),
      ...changed.map(({ given, row }) => ({ before: readContent(row), after: given })),
    ],
    at,
  );

async function addAll(tables: Changing, putting: Putting, rows: readonly NewSubscription[]): Promise<void> {
  const { actor, at } = putting;
  const changed_at = at.toISOString();
  for (let from = 0; from < rows.length; from += rowsInAStatement) {
    const some = rows.slice(from, from + rowsInAStatement);
    const kept = some.map((row) => ({
      tenant: actor.tenant,
      id: row.id,
      ...contentColumns(row),
      ...subscriptionTerm(row),
      changed_at,
      version: 1,
    }));
    await tables.insertInto('subscription').values(kept).execute();
    const audited = some.map((row) => auditRow(putting, { after: row, version: 1 }));
    await tables.insertInto('subscription_audit').values(audited).execute();
  }
}

const termEndOf = ({ given: { id, termEnd }, row }: Differing): ChangedSubscription => ({
  id,
  version: row.version + 1,
  termEnd: { before: row.term_end, now: termEnd },
});

async function changeOne(tables: Changing, putting: Putting, { given, row }: Differing): Promise<void> {
  const version = row.version + 1;
  const { numUpdatedRows } = await tables
    .updateTable('subscription')
    .set({ ...contentColumns(given), ...subscriptionTerm(given), changed_at: putting.at.toISOString(), version })
    .where('tenant', '=', row.tenant)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error(`Subscription ${row.id} changed inside a change of it.`);
  await tables
    .insertInto('subscription_audit')
    .values(auditRow(putting, { before: readContent(row), after: given, version }))
    .execute();
}

const auditRow = (
  { actor, at }: Putting,
  { before, after, version }: { before?: NewSubscription; after: NewSubscription; version: number },
) => ({
  tenant: actor.tenant,
  id: after.id,
  version,
  by_agent: actor.agent,
  by_name: actor.name,
  at: at.toISOString(),
  before: before === undefined ? null : JSON.stringify(before),
  after: JSON.stringify(after),
});
