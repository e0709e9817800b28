import { sql, type ExpressionBuilder } from 'kysely';

import { rowsOfEach } from '../store/rows-of-each.ts';
import type { Changing, Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { SettingsOfReaders } from './reader-settings.ts';
import { policyCode } from './reminder.ts';
import { ownedBy, remindersOf, type ReminderRow } from './reminder-rows.ts';

/** More than anybody reads in one message; the rest comes with the next. */
export const mostInAMessage = 100;

/** That the policy changed is said in one message, which counts the cases and shows the first: more than anybody has open. */
const mostOfPolicy = 10_000;

/** Whose reminders, and of which kind. */
interface Owners {
  owners: readonly string[];
  isPolicy: boolean;
}

interface Wanted {
  engine: Store['engine'];
  tenant: string;
  /** At most so many of the oldest. */
  most: number;
  now: Date;
}

/** The oldest that are due, with the settings of their readers, and with each all that is due for the same reader. */
export const dueRows = async (tables: Changing, source: SettingsOfReaders, wanted: Wanted) => {
  const { tenant, most, now } = wanted;
  const oldest = await due(tables, wanted).select(newestOfOwner(tenant, now)).limit(most).execute();
  const settings = await source.of(tables, tenant, [...new Set(oldest.map(({ owner }) => owner))]);
  const rows = new Map<string, ReminderRow>(oldest.map((row) => [row.id, row]));
  const waiting = oldest.filter(({ owner, step, code, newest }) => {
    // What a new policy changed comes in one message, also to whoever wants their reminders one by one.
    const isTogether = code === policyCode || settings.get(owner)?.digest !== false;
    const mayHaveMore = owner === '' ? oldest.length === most : newest !== null && !rows.has(newest);
    return step === 'owner' && isTogether && mayHaveMore;
  });
  for (const isPolicy of [false, true]) {
    const owners = waiting.filter(({ code }) => (code === policyCode) === isPolicy).map(({ owner }) => owner);
    const more = await dueFor(tables, wanted, { owners: [...new Set(owners)], isPolicy });
    for (const row of more) rows.set(row.id, row);
  }
  return { rows: [...rows.values()], settings };
};

const due = (tables: Changing, { engine, tenant, now }: Wanted) =>
  remindersOf(tables, tenant)
    .where('state', '=', 'pending')
    .where('next_at', '<=', now.toISOString())
    .orderBy('next_at')
    .orderBy('id')
    .$if(engine === 'postgresql', (query) => query.forUpdate().skipLocked());

/** Whoever takes the oldest has all of an owner's when the newest of them is there; of nobody's it is not told. */
const newestOfOwner = (tenant: string, now: Date) => (row: ExpressionBuilder<Tables, 'reminder'>) =>
  row
    .selectFrom('reminder as theirs')
    .select('theirs.id')
    .where('theirs.tenant', '=', tenant)
    .whereRef('theirs.owner', '=', 'reminder.owner')
    .where('theirs.owner', '<>', '')
    .where('theirs.state', '=', 'pending')
    .where('theirs.next_at', '<=', now.toISOString())
    .orderBy('theirs.next_at', 'desc')
    .orderBy('theirs.id', 'desc')
    .limit(1)
    .as('newest');

/** What fills a message to each of these owners. To ask a server for one after the other takes longer than its answers. */
const dueFor = async (tables: Changing, wanted: Wanted, { owners, isPolicy }: Owners): Promise<ReminderRow[]> => {
  const theirs = () =>
    due(tables, wanted)
      .where('step', '=', 'owner')
      .where('code', isPolicy ? '=' : '!=', policyCode)
      .limit(isPolicy ? mostOfPolicy : mostInAMessage);
  const oneByOne = wanted.engine === 'postgresql' ? owners.filter((owner) => owner === '') : owners;
  const rows = await rowsOfEach(
    owners.filter((owner) => !oneByOne.includes(owner)),
    (each) =>
      tables
        .selectFrom(each)
        .crossJoinLateral(
          theirs().where('owner', '=', sql.ref<string>('wanted.key')).where('owner', '<>', '').as('theirs'),
        )
        .selectAll('theirs')
        .execute(),
  );
  for (const owner of oneByOne) rows.push(...(await theirs().where(ownedBy(owner)).execute()));
  return rows;
};
