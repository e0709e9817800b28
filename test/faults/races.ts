import { isDeepStrictEqual } from 'node:util';

import type { Actor, Case, Cases } from '../../src/cases/case.ts';
import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Acknowledged } from '../support/writers.ts';
import { problemsAt, type Place } from './kept.ts';
import { engineOf, type Trials } from './trials.ts';

const ana: Actor = { tenant: 'tenant-1', agent: 'ana', name: 'Ana' };
const ben: Actor = { tenant: 'tenant-1', agent: 'ben', name: 'Ben' };
const advice = {
  customer: 'Contoso',
  facts: { channel: 'ea' },
  asOf: '2026-11-22',
  policyVersion: '2026-11-01',
  outcome: 'x',
} as const;

type Recorded = Awaited<ReturnType<Cases['recordOutcome']>>;

/** What is wrong with how a race ended: one wins, and the other is told who did and when. */
const problemsIn = ([first, second]: readonly [Recorded, Recorded]): string[] => {
  if (first.ok && second.ok) return ['both won'];
  const winner: Case | undefined = first.ok ? first.value : second.ok ? second.value : undefined;
  const refusal = first.ok ? (second.ok ? undefined : second.problem) : first.problem;
  if (winner === undefined || refusal === undefined) return ['nobody won'];
  if (refusal.kind !== 'changed-meanwhile') return [`the loser was told ${refusal.kind}`];
  const { present, by, at } = refusal;
  const isTold = isDeepStrictEqual(by, winner.outcome?.by) && at.getTime() === winner.changedAt.getTime();
  return isTold && isDeepStrictEqual(present, winner) ? [] : ['the loser was not told who won and when'];
};

/** Two agents press the same button of the same card at the same time, each through a bot of their own. */
export const raceForButton = async (place: Place, rounds: number): Promise<Trials> => {
  const stores = await Promise.all([openStore(place), openStore(place)]);
  const [forAna, forBen] = stores.map((store) => createCases({ store, clock: { now: () => new Date() } }));
  if (forAna === undefined || forBen === undefined) throw new Error('Two bots are needed');
  const acknowledged: Acknowledged[] = [];
  const failures: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const { number, version } = await forAna.open(ana, advice, `open ${round}`);
    const done = { case: number, version, outcome: { status: 'done' } } as const;
    const byAna = forAna.recordOutcome(ana, { ...done, cause: `ana ${round}` });
    const byBen = forBen.recordOutcome(ben, { ...done, cause: `ben ${round}` });
    failures.push(...problemsIn(await Promise.all([byAna, byBen])).map((problem) => `race ${round}: ${problem}`));
    acknowledged.push({ number, version: version + 1, customer: advice.customer });
  }
  await Promise.all(stores.map((store) => store.close()));
  failures.push(...(await problemsAt(place, acknowledged)));
  const what = 'two agents, two bots, one button';
  return { promise: 'P9', what, engine: engineOf(place), trials: rounds, acknowledged, failures };
};
