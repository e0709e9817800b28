import { z } from 'zod';

import type { Actor } from '../cases/case.ts';
import { CaseStatus } from '../cases/case.ts';
import type { Reading, Store } from '../store/store.ts';
import { Took } from './tally.ts';

/** How many cases that were opened in a month stand how. */
export interface MonthlyCount {
  month: string;
  channel: string;
  status: CaseStatus;
  took: Took;
  cases: number;
}

/** How many open cases of a status wait on a person. */
export interface WaitingCount {
  agent: string;
  /** Missing when the bot does not know what they are called. */
  name?: string;
  status: CaseStatus;
  cases: number;
}

export interface Insights {
  /** Both months included, `YYYY-MM`. Costs as much as there are months, however many cases they had. */
  monthly: (actor: Actor, from: string, to: string) => Promise<MonthlyCount[]>;
  /** Whom most waits on comes first. */
  waiting: (actor: Actor, limit: number) => Promise<WaitingCount[]>;
}

const Count = z.coerce.number();

export const byMonth = (reading: Reading, tenant: string, from: string, to: string) =>
  reading
    .selectFrom('case_tally')
    .select(['month', 'channel', 'status', 'took'])
    .select((row) => row.fn.sum<number | string>('cases').as('cases'))
    .where('tenant', '=', tenant)
    .where('month', '>=', from)
    .where('month', '<=', to)
    .groupBy(['month', 'channel', 'status', 'took'])
    .orderBy('month')
    .orderBy('channel')
    .orderBy('status')
    .orderBy('took');

export const byOwner = (reading: Reading, tenant: string) =>
  reading
    .selectFrom('case_load')
    .leftJoin('agent', (join) =>
      join.onRef('agent.tenant', '=', 'case_load.tenant').onRef('agent.agent', '=', 'case_load.owner'),
    )
    .select(['case_load.owner', 'case_load.status', 'agent.name'])
    .select((row) => row.fn.sum<number | string>('case_load.cases').as('cases'))
    .where('case_load.tenant', '=', tenant)
    .groupBy(['case_load.owner', 'case_load.status', 'agent.name']);

/** Rows of the ones with the most, as many persons as asked for. */
const busiest = (rows: readonly WaitingCount[], limit: number): WaitingCount[] => {
  const sums = new Map<string, number>();
  for (const { agent, cases } of rows) sums.set(agent, (sums.get(agent) ?? 0) + cases);
  const first = [...sums].toSorted(([, one], [, other]) => other - one).slice(0, limit);
  return first.flatMap(([person]) => rows.filter(({ agent }) => agent === person));
};

export const createInsights = (store: Store): Insights => ({
  monthly: async ({ tenant }, from, to) => {
    const rows = await byMonth(store.reading, tenant, from, to).execute();
    return rows
      .map(({ month, channel, status, took, cases }) => ({
        month,
        channel,
        status: CaseStatus.parse(status),
        took: Took.parse(took),
        cases: Count.parse(cases),
      }))
      .filter(({ cases }) => cases > 0);
  },
  waiting: async ({ tenant }, limit) => {
    const rows = await byOwner(store.reading, tenant).execute();
    const counts = rows
      .map(({ owner, name, status, cases }) => ({
        agent: owner,
        ...(name !== null && { name }),
        status: CaseStatus.parse(status),
        cases: Count.parse(cases),
      }))
      .filter(({ cases }) => cases > 0);
    return busiest(counts, limit);
  },
});
