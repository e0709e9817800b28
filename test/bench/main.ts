import type { Bench, Measured } from './measure.ts';
import { policyBench } from './policy.bench.ts';
import { remindersBench } from './reminders.bench.ts';

const benches: readonly Bench[] = [policyBench, remindersBench];

const shown = (value: number): string => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));

const rowOf = ({ what, value, unit, target }: Measured): string => {
  const measured = `${shown(value)} ${unit}`;
  const wanted = target === undefined ? ['', ''] : [`≤ ${shown(target)} ${unit}`, `× ${(value / target).toFixed(2)}`];
  const mark = target !== undefined && value > target ? '  MISSED' : '';
  return `  ${what.padEnd(58)}${measured.padStart(14)}${(wanted[0] ?? '').padStart(14)}${(wanted[1] ?? '').padStart(10)}${mark}`;
};

const [wanted] = process.argv.slice(2);
const chosen = benches.filter(({ name }) => wanted === undefined || name === wanted);
if (chosen.length === 0) {
  process.stderr.write(
    `${wanted ?? ''}: no such bench; expected one of ${benches.map(({ name }) => name).join(', ')}\n`,
  );
  process.exitCode = 2;
}
for (const { name, run } of chosen) {
  process.stdout.write(
    `${name}\n  ${''.padEnd(58)}${'measured'.padStart(14)}${'target'.padStart(14)}${'ratio'.padStart(10)}\n`,
  );
  for (const measured of await run()) process.stdout.write(`${rowOf(measured)}\n`);
}
