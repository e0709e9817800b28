import type { Reading } from '../store/store.ts';
import { isOf, talksIn } from './talks.ts';

/** How much there is, by what it is to a person. Words to search by come and go with their cases and are not counted. */
export type RecordCounts = Record<'cases' | 'outcomes' | 'changes' | 'subscriptions' | 'talks' | 'marks', number>;

export async function countTenant(tables: Reading, tenant: string): Promise<RecordCounts> {
  const count = async (table: CountedTable): Promise<number> => {
    const counting = tables.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('rows'));
    return (await counting.where('tenant', '=', tenant).executeTakeFirstOrThrow()).rows;
  };
  return {
    cases: await count('case_record'),
    outcomes: await count('outcome'),
    changes: (await count('audit')) + (await count('subscription_audit')),
    subscriptions: await count('subscription'),
    talks: await countTalks(tables, tenant),
    marks: (await count('processed_activity')) + (await count('processed_batch')),
  };
}

type CountedTable =
  | 'case_record'
  | 'outcome'
  | 'audit'
  | 'subscription'
  | 'subscription_audit'
  | 'processed_activity'
  | 'processed_batch';

/** What a person has to do with: the cases they touched, the subscriptions they look after, their open talks. */
export async function countAgent(
  tables: Reading,
  tenant: string,
  agent: string,
): Promise<Pick<RecordCounts, 'cases' | 'subscriptions' | 'talks'>> {
  const cases = tables
    .selectFrom('case_agent')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('tenant', '=', tenant)
    .where('agent', '=', agent);
  const subscriptions = tables
    .selectFrom('subscription')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('tenant', '=', tenant)
    .where('owner', '=', agent);
  return {
    cases: (await cases.executeTakeFirstOrThrow()).rows,
    subscriptions: (await subscriptions.executeTakeFirstOrThrow()).rows,
    talks: await countTalks(tables, tenant, agent),
  };
}

async function countTalks(tables: Reading, ...names: string[]): Promise<number> {
  let count = 0;
  for await (const keys of talksIn(tables, isOf(...names))) count += keys.length;
  return count;
}
