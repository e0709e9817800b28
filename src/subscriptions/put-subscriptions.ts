import type { Actor } from '../cases/case.ts';
import { followSubscriptions, type ChangedSubscription } from '../cases/follow-subscription.ts';
import type { Changing } from '../store/store.ts';
import { subscriptionTerm } from '../terms/term-kind.ts';
import type { SubscriptionFollower } from './follower.ts';
import type { NewSubscription, PutCounts } from './subscription.ts';
import type { SubscriptionRow } from './subscription-rows.ts';
import { contentColumns, hasSameContent, readContent, subscriptionsOf } from './subscription-rows.ts';

/** So many rows go over in one statement: far below what the engines limit it to, since a long one takes memory and time. */
const rowsInAStatement = 100;

interface Putting {
  actor: Actor;
  at: Date;
  follower?: SubscriptionFollower;
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
    if (batch === undefined || batch.size >= rowsInAStatement || batch.has(row.id))
      batches.push(new Map([[row.id, row]]));
    else batch.set(row.id, row);
  }
  return batches.map((batch) => [...batch.values()].toSorted((first, second) => (first.id < second.id ? -1 : 1)));
}

async function putBatch(tables: Changing, putting: Putting, batch: NewSubscription[]): Promise<PutCounts> {
  const { tenant } = putting.actor;
  const ids = batch.map(({ id }) => id);
  const present = await subscriptionsOf(tables, tenant).where('id', 'in', ids).execute();
  const byId = new Map(present.map((row) => [row.id, row]));
  const fresh = batch.filter(({ id }) => !byId.has(id));
  const known = batch.flatMap((given) => {
    const row = byId.get(given.id);
    return row === undefined ? [] : [{ given, row }];
  });
  const differing = known.filter(({ given, row }) => !hasSameContent(row, contentColumns(given)));
  const added = await addAll(tables, putting, fresh);
  const overtaken = fresh.filter(({ id }) => !added.has(id));
  for (const { given, row } of differing) {
    if (!(await changeOne(tables, putting, { given, row }))) overtaken.push(given);
  }
  await followSubscriptions(tables, putting, termEndsOf(differing, overtaken));
  await tellFollower(
    tables,
    putting,
    fresh.filter(({ id }) => added.has(id)),
    differing,
  );
  const counts = {
    added: added.size,
    changed: differing.length - (overtaken.length - (fresh.length - added.size)),
    unchanged: known.length - differing.length,
  };
  return overtaken.length === 0 ? counts : sum(counts, await putBatch(tables, putting, overtaken));
}

/** Those too that somebody else was quicker to change: they are put again, and told again as what they are then. */
const tellFollower = (
  tables: Changing,
  { actor, at, follower }: Putting,
  added: readonly NewSubscription[],
  changed: readonly { given: NewSubscription; row: SubscriptionRow }[],
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

const sum = (first: PutCounts, second: PutCounts): PutCounts => ({
  added: first.added + second.added,
  changed: first.changed + second.changed,
  unchanged: first.unchanged + second.unchanged,
});

/** The ids that were added; somebody else may have added the others since they were looked for. */
async function addAll(tables: Changing, putting: Putting, rows: readonly NewSubscription[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { actor, at } = putting;
  const inserted = await tables
    .insertInto('subscription')
    .values(
      rows.map((row) => ({
        tenant: actor.tenant,
        id: row.id,
        ...contentColumns(row),
        ...subscriptionTerm(row),
        changed_at: at.toISOString(),
        version: 1,
      })),
    )
    .onConflict((conflict) => conflict.columns(['tenant', 'id']).doNothing())
    .returning('id')
    .execute();
  const added = new Set(inserted.map(({ id }) => id));
  const written = rows.filter(({ id }) => added.has(id));
  if (written.length > 0)
    await tables
      .insertInto('subscription_audit')
      .values(written.map((row) => auditRow(putting, { after: row, version: 1 })))
      .execute();
  return added;
}

/** Of those that were changed; who was overtaken is looked at again. */
const termEndsOf = (
  differing: readonly { given: NewSubscription; row: SubscriptionRow }[],
  overtaken: readonly NewSubscription[],
): ChangedSubscription[] =>
  differing
    .filter(({ given }) => !overtaken.includes(given))
    .map(({ given: { id, termEnd }, row }) => ({
      id,
      version: row.version + 1,
      termEnd: { before: row.term_end, now: termEnd },
    }));

async function changeOne(
  tables: Changing,
  putting: Putting,
  { given, row }: { given: NewSubscription; row: SubscriptionRow },
): Promise<boolean> {
  const version = row.version + 1;
  const { numUpdatedRows } = await tables
    .updateTable('subscription')
    .set({ ...contentColumns(given), ...subscriptionTerm(given), changed_at: putting.at.toISOString(), version })
    .where('tenant', '=', row.tenant)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  await tables
    .insertInto('subscription_audit')
    .values(auditRow(putting, { before: readContent(row), after: given, version }))
    .execute();
  return true;
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
