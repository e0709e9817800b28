import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { loadPolicy } from '../../src/policy/load-policy.ts';
import { createPolicy, type Policy } from '../../src/policy/policy.ts';
import { bigBatch } from './big-batch.ts';
import { withTurningDates } from './dated-rulebook.ts';
import { factsAt } from './many-facts.ts';
import { median, microsecondsPerCall, type Bench, type Measured } from './measure.ts';

const today = '2026-11-22';
const dates = ['2020-06-30', '2020-08-15', '2021-06-15', '2022-05-01', '2024-08-01', '2025-11-15', '2026-05-04', today];

const timeOf = (policy: Policy, on: readonly string[]): number =>
  microsecondsPerCall((call) => policy.decide(factsAt(call), on[call % on.length] ?? today));

const deciding = ({ policy }: ReturnType<typeof loadPolicy>): Measured[] => [
  { what: 'decide, all rules, today: median', value: timeOf(policy, [today]), unit: 'µs', target: 20 },
  { what: 'decide, all rules, eight dates in turn: median', value: timeOf(policy, dates), unit: 'µs', target: 20 },
  {
    what: 'next question, all rules, two facts known: median',
    value: microsecondsPerCall((call) => {
      const { channel, product_kind } = factsAt(call);
      return policy.nextQuestion({ channel, product_kind }, today);
    }),
    unit: 'µs',
  },
];

/** What the number of dates costs: the same answers, the same rules on every day, more and more days on which one begins. */
const byDates = ({ policy }: ReturnType<typeof loadPolicy>): Measured[] => {
  const times = [2, 8, 15, 60].map((count) => {
    const dated = createPolicy(withTurningDates(policy.rulebook, count));
    return { count: dated.turningDates.length, time: timeOf(dated, dates) };
  });
  const [fewest] = times;
  return times.map(({ count, time }) => ({
    what: `decide with ${count} turning dates (× ${(time / (fewest?.time ?? time)).toFixed(2)} of the fewest)`,
    value: time,
    unit: 'µs',
    target: 20,
  }));
};

const loading = (): Measured => {
  const script = join(import.meta.dirname, 'load-once.ts');
  const times = Array.from({ length: 7 }, () => Number(execFileSync(process.execPath, [script], { encoding: 'utf8' })));
  return { what: 'load and check the rulebook, fresh process: median', value: median(times), unit: 'ms', target: 300 };
};

export const policyBench: Bench = {
  name: 'policy',
  run: async () => {
    const loaded = loadPolicy();
    return [...deciding(loaded), ...byDates(loaded), loading(), ...(await bigBatch(1_000_000))];
  },
};
