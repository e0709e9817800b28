import type { Measured } from '../measure.ts';
import { turnsOfAllTalks } from './activities.ts';
import type { Cloud } from './cloud.ts';
import type { Contender, Running } from './contenders.ts';
import { closedLoad, openLoad } from './load.ts';

const runningOf = (running: ReadonlyMap<Contender, Running>, name: Contender): Running => {
  const one = running.get(name);
  if (one === undefined) throw new Error(`${name} does not run`);
  return one;
};

const turnsOf = ({ port, next }: Running, turns: number) =>
  closedLoad(port, { people: 16, next, until: (asked) => asked >= turns });

/** Resident memory after so many turns, and what the second half of them added to it. */
export const fillMemory = async (
  name: Contender,
  running: ReadonlyMap<Contender, Running>,
  turns: number,
): Promise<Measured[]> => {
  const one = runningOf(running, name);
  const atStart = one.resident();
  const first = await turnsOf(one, turns / 2);
  const half = one.resident();
  const second = await turnsOf(one, turns / 2);
  const end = one.resident();
  const what = (text: string) => `${name}, ${turns.toLocaleString('en')} turns: ${text}`;
  return [
    { what: what('memory at the start'), value: atStart, unit: 'MB' },
    { what: what('memory'), value: end, unit: 'MB' },
    {
      what: what('growth in the second half'),
      value: end - half,
      unit: 'MB',
      ...(name === 'stock' ? {} : { target: half * 0.03 }),
    },
    { what: what('answered wrongly'), value: first.wrong + second.wrong, unit: '' },
  ];
};

/** A hundred signed activities a second, whole turns, on one core. */
export const serveSteadily = async (
  cloud: Cloud,
  running: ReadonlyMap<Contender, Running>,
  minutes: number,
): Promise<Measured[]> => {
  const one = runningOf(running, 'our turn');
  await turnsOf(one, 1000);
  const before = cloud.taken();
  const cpu = one.cpu();
  const load = await openLoad(one.port, { perSecond: 100, seconds: minutes * 60, next: one.next });
  const { messages, refused } = cloud.taken();
  const what = (text: string) => `100 activities a second for ${minutes} minutes on one core: ${text}`;
  return [
    { what: what('p50'), value: load.p50, unit: 'ms' },
    { what: what('p99'), value: load.p99, unit: 'ms', target: 250 },
    { what: what('lost'), value: load.wrong, unit: '', target: 0 },
    {
      what: what('messages that came of a turn'),
      value: (messages - before.messages) / load.asked,
      unit: '',
      least: 1,
    },
    { what: what('messages without our token'), value: refused, unit: '', target: 0 },
    { what: what('share of the core'), value: (one.cpu() - cpu) / (minutes * 600), unit: '%' },
  ];
};

/** Tokens that nobody signed: refused at little cost, and forgotten. */
export const bearJunk = async (running: ReadonlyMap<Contender, Running>, tokens: number): Promise<Measured[]> => {
  const one = runningOf(running, 'our turn');
  await turnsOf(one, 2 * turnsOfAllTalks);
  const before = await turnsOf(one, turnsOfAllTalks);
  await closedLoad(one.port, { people: 16, next: one.speakers.junk, until: (asked) => asked >= 2000 });
  const resident = one.resident();
  const junk = await closedLoad(one.port, { people: 16, next: one.speakers.junk, until: (asked) => asked >= tokens });
  const growth = one.resident() - resident;
  const afterwards = await turnsOf(one, turnsOfAllTalks);
  const what = (text: string) => `${tokens.toLocaleString('en')} junk tokens: ${text}`;
  return [
    { what: what('refused a second'), value: junk.perSecond, unit: '/s' },
    { what: what('answered with anything but 401'), value: junk.wrong, unit: '', target: 0 },
    { what: what('growth of memory'), value: growth, unit: 'MB', target: 10 },
    {
      what: what('good turns/s afterwards : before'),
      value: afterwards.perSecond / before.perSecond,
      unit: 'x',
      least: 0.9,
    },
  ];
};
