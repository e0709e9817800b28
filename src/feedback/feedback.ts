import { createHash } from 'node:crypto';

import type { Actor, Person } from '../cases/case.ts';
import { Person as PersonShape } from '../cases/case.ts';
import type { Store } from '../store/store.ts';
import { Verdict } from './verdict.ts';

export { Verdict };

export const maxReasonLength = 500;

export interface NewFeedback {
  case: number;
  verdict: Verdict;
  /** The rule that chose the answer. */
  rule: string;
  outcome: string;
  policyVersion: string;
  reason?: string;
}

export interface GivenFeedback extends NewFeedback {
  id: string;
  by: Person;
  at: Date;
}

/** Newest first; `before` is the last row of the previous page. */
export interface FeedbackPage {
  limit: number;
  before?: Pick<GivenFeedback, 'id' | 'at'>;
}

/** What agents think of the answers, for the policy's owner. */
export interface Feedback {
  /** One opinion of a person on an answer: a later one takes the place of the earlier. */
  give: (actor: Actor, feedback: NewFeedback, at: Date) => Promise<void>;
  list: (tenant: string, page: FeedbackPage) => Promise<GivenFeedback[]>;
}

/** Names a person's opinion on an answer without saying whose it is: the row outlives them. */
const opinionId = ({ agent }: Actor, on: readonly string[]): string =>
  createHash('sha256')
    .update([...on, agent].join('\n'))
    .digest('hex')
    .slice(0, 32);

const isoAt = ({ at }: Pick<GivenFeedback, 'at'>): string => at.toISOString();

export const createFeedback = (store: Store): Feedback => ({
  give: async (actor, { case: number, verdict, rule, outcome, policyVersion, reason }, at) => {
    const opinion = { verdict, reason: reason ?? null, at: at.toISOString() };
    const id = opinionId(actor, [String(number), outcome, policyVersion]);
    const row = { tenant: actor.tenant, id, case_number: number, rule, outcome, policy_version: policyVersion };
    await store.change((tables) =>
      tables
        .insertInto('feedback')
        .values({ ...row, ...opinion, by_agent: actor.agent, by_name: actor.name })
        .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet(opinion))
        .execute(),
    );
  },
  list: async (tenant, { limit, before }) => {
    let rows = store.reading.selectFrom('feedback').selectAll().where('tenant', '=', tenant);
    if (before !== undefined) {
      rows = rows.where((row) =>
        row.or([row('at', '<', isoAt(before)), row.and([row('at', '=', isoAt(before)), row('id', '<', before.id)])]),
      );
    }
    const page = await rows.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
    return page.map(({ id, case_number, verdict, rule, outcome, policy_version, reason, by_agent, by_name, at }) => ({
      id,
      case: case_number,
      verdict: Verdict.parse(verdict),
      rule,
      outcome,
      policyVersion: policy_version,
      ...(reason !== null && { reason }),
      by: PersonShape.parse({ agent: by_agent, name: by_name }),
      at: new Date(at),
    }));
  },
});
