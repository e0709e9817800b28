import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import { apiBench } from './api.bench.ts';
import { edgeBenches, edgeParts } from './edge.bench.ts';
import type { Bench, Measured } from './measure.ts';
import { policyBench } from './policy.bench.ts';
import { remindersBench } from './reminders.bench.ts';
import { engines, parts, storeBench } from './store.bench.ts';
import { tabBench } from './tab.bench.ts';
import { understandBench } from './understand.bench.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '1000000' },
    keep: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    part: { type: 'string', multiple: true, default: [...edgeParts] },
    minutes: { type: 'string', default: '10' },
    turns: { type: 'string', default: '100000' },
    pending: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '60' },
    engine: { type: 'string' },
  },
});
const only = z.array(z.enum(parts)).parse(options.only);
const engine = z.enum(engines).optional().parse(options.engine);
const cases = Number(options.cases);
if (!Number.isInteger(cases) || cases < 2000) throw new Error('--cases: expected a whole number from 2000.');
const edge = { parts: new Set(options.part), minutes: Number(options.minutes), turns: Number(options.turns) };
if (!(edge.minutes > 0 && edge.turns > 0)) throw new Error('--minutes, --turns: expected numbers above 0.');
const [pending, seconds] = [Number(options.pending), Number(options.seconds)];
if (!Number.isInteger(pending) || pending < 10_000) throw new Error('--pending: expected a whole number from 10000.');
if (!Number.isInteger(seconds) || seconds < 1) throw new Error('--seconds: expected a whole number from 1.');

/** Those of the first list run when none is named. */
const quick: readonly Bench[] = [policyBench, understandBench];
const benches: readonly Bench[] = [
  ...quick,
  storeBench({ cases, keep: options.keep, only, engine }),
  apiBench({ cases }),
  remindersBench({ pending, seconds, engine }),
  tabBench,
  ...edgeBenches(edge),
];

const shown = (value: number): string =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en');

const rowOf = ({ what, value, unit, target, least }: Measured): string => {
  const values = typeof value === 'number' ? [value] : value;
  const targets = typeof target === 'object' ? target : values.map(() => target);
  const cells = values.map((one, place) => {
    const wanted = targets[place] ?? least;
    const ratio = one === undefined || wanted === undefined ? '' : `× ${(one / wanted).toFixed(2)}`;
    return `${(one === undefined ? '' : `${shown(one)} ${unit}`).padStart(14)}${ratio.padStart(10)}`;
  });
  const isMissed = values.some(
    (one, place) => (one ?? 0) > (targets[place] ?? Infinity) || (one ?? Infinity) < (least ?? 0),
  );
  const wanted = targets.find((one) => one !== undefined);
  const most = wanted === undefined ? '' : `≤ ${shown(wanted)} ${unit}`;
  const aim = (least === undefined ? most : `≥ ${shown(least)} ${unit}`).padStart(14);
  const isMeasured = values.some((one, place) => one !== undefined && (targets[place] ?? least) !== undefined);
  const mark = isMissed ? '  MISSED' : isMeasured ? '  met' : '';
  return `  ${what.padEnd(62)}${aim}${cells.join('')}${mark}`.trimEnd();
};

const headOf = ({ name, on = ['measured'] }: Bench): string =>
  `${name.padEnd(64)}${'target'.padStart(14)}${on.map((one) => `${one.padStart(14)}${'ratio'.padStart(10)}`).join('')}`;

const load = (): string =>
  `load average ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`;

const [wanted] = positionals;
const chosen = wanted === undefined ? quick : benches.filter(({ name }) => name === wanted);
if (chosen.length === 0) {
  process.stderr.write(
    `${wanted ?? ''}: no such bench; expected one of ${benches.map(({ name }) => name).join(', ')}\n`,
  );
  process.exitCode = 2;
}
for (const bench of chosen) {
  process.stdout.write(`${headOf(bench)}\n`);
  for (const measured of await bench.run()) process.stdout.write(`${rowOf(measured)}\n`);
  process.stdout.write(`  ${load()}\n`);
}
