import type { Actor } from '../cases/case.ts';
import { findRow, readCase } from '../cases/case-rows.ts';
import { isClosed } from '../cases/case-status.ts';
import { changeCase } from '../cases/change-case.ts';
import { decidedAgain } from '../cases/decided-again.ts';
import type { FollowedChange } from '../cases/follower.ts';
import type { LoadedPolicy } from '../policy/load-policy.ts';
import { ok } from '../result.ts';
import type { Changing } from '../store/store.ts';
import { isUntold, tellChange, type TellingParts } from './changed-answer.ts';
import { subjectsOf, type Planner } from './planner.ts';

/** As whom the policy changes a case. */
const productActor = (tenant: string): Actor => ({ tenant, agent: 'channel-guide', name: 'Channel Guide' });

/** By what all cases are decided in one look. */
export interface Look {
  loaded: LoadedPolicy;
  /** Names the policy and the stretch of time. */
  policy: string;
  today: string;
}

export interface DecidingParts extends TellingParts {
  planner: Pick<Planner, 'replan'>;
}

/** Decides one case again, inside a change; answers whether its answer is another. */
export const decideCase = async (
  tables: Changing,
  { planner, ...parts }: DecidingParts,
  { tenant, number, at }: { tenant: string; number: number; at: Date },
  { loaded, policy, today }: Look,
): Promise<boolean> => {
  const row = await findRow(tables, tenant, number);
  const before = row && readCase(row);
  if (before === undefined || isClosed(before.status)) return false;
  const told = { today, isUntold: await isUntold(tables, tenant, number) };
  const advice = decidedAgain(loaded.policy, before, told);
  if (advice === undefined) return false;
  const { version } = before;
  const change = { case: number, version, cause: `policy/${policy}/${number}/${version}` };
  const follower = {
    caseChanging: () =>
      Promise.resolve(async (changed: FollowedChange) => {
        await planner.replan(tables, tenant, subjectsOf(changed), at);
        await tellChange(tables, parts, tenant, changed);
      }),
  };
  const done = await changeCase(
    tables,
    { actor: productActor(tenant), change, at, follower },
    { action: 'case.decided-again', edit: (one) => ok({ ...one, advice }) },
  );
  if (!done.ok) throw new Error(`Case ${number} changed inside the change that decided it again.`);
  return true;
};
