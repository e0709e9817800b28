import { setTimeout as after } from 'node:timers/promises';

import { median, type Measured } from '../measure.ts';
import { turnsOfAllTalks } from './activities.ts';
import type { Cloud } from './cloud.ts';
import { contenders, type Contender, type Running } from './contenders.ts';
import { closedLoad, type Loaded } from './load.ts';

/** What one contender came to in one round. */
interface Round {
  alone: Loaded;
  atSixteen: Loaded;
  atSixtyFour: Loaded;
  /** Every request with a token that was never seen before. */
  strangers: Loaded;
  /** Milliseconds of processor time for a turn, at sixteen. */
  cpu: number;
}

export interface Speeds {
  table: Measured[];
  /** Medians over the rounds. */
  of: (name: Contender, what: (round: Round) => number) => number;
  startedIn: (name: Contender) => number;
}

const rounds = 4;
const warming = 3000;

const during = (milliseconds: number): (() => boolean) => {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
};

/** As long at least, and to the end of all talks: the first turns of somebody take longer than the last. */
const wholeTalksDuring = (milliseconds: number): ((asked: number) => boolean) => {
  const isOver = during(milliseconds);
  return (asked) => asked > 0 && asked % turnsOfAllTalks === 0 && isOver();
};

const roundOf = async (cloud: Cloud, name: Contender, { port, next, cpu, speakers }: Running): Promise<Round> => {
  const before = cpu();
  const atSixteen = await closedLoad(port, { people: 16, next, until: wholeTalksDuring(2500) });
  const used = cpu() - before;
  const alone = await closedLoad(port, { people: 1, next, until: during(1000) });
  const atSixtyFour = await closedLoad(port, { people: 64, next, until: during(1500) });
  const tokens = Array.from({ length: 400 }, name === 'agents' ? cloud.tenantToken : cloud.connectorToken);
  const strange = () => speakers.strangers(() => tokens.pop() ?? '');
  const strangers = await closedLoad(port, { people: 16, next: strange, until: (asked) => asked >= 400 });
  return { alone, atSixteen, atSixtyFour, strangers, cpu: used / atSixteen.asked };
};

const wrongIn = ({ alone, atSixteen, atSixtyFour, strangers }: Round): number =>
  alone.wrong + atSixteen.wrong + atSixtyFour.wrong + strangers.wrong;

const tableOf = (of: Speeds['of'], startedIn: Speeds['startedIn']): Measured[] => {
  const row = (what: string, unit: string, value: (round: Round) => number): Measured => ({
    what,
    unit,
    value: contenders.map((name) => of(name, value)),
  });
  return [
    row('16 at once', '/s', ({ atSixteen }) => atSixteen.perSecond),
    row('  p50', 'ms', ({ atSixteen }) => atSixteen.p50),
    row('  p99', 'ms', ({ atSixteen }) => atSixteen.p99),
    row('  processor time of a turn', 'ms', ({ cpu }) => cpu),
    row('one after another', '/s', ({ alone }) => alone.perSecond),
    row('  p50', 'ms', ({ alone }) => alone.p50),
    row('  p99', 'ms', ({ alone }) => alone.p99),
    row('64 at once', '/s', ({ atSixtyFour }) => atSixtyFour.perSecond),
    row('  p50', 'ms', ({ atSixtyFour }) => atSixtyFour.p50),
    row('  p99', 'ms', ({ atSixtyFour }) => atSixtyFour.p99),
    row('16 at once, echo, each with a token of its own', '/s', ({ strangers }) => strangers.perSecond),
    { what: 'start to first answer', unit: 'ms', value: contenders.map(startedIn) },
    row('answered wrongly, or not at all', '', wrongIn),
  ];
};

/** In rounds, each contender once in every one, so that all of them meet the same machine. */
export const comparedSpeeds = async (cloud: Cloud, running: ReadonlyMap<Contender, Running>): Promise<Speeds> => {
  const measured = new Map<Contender, Round[]>([...running.keys()].map((name) => [name, []]));
  for (const { port, next } of running.values()) {
    await closedLoad(port, { people: 16, next, until: (asked) => asked >= warming });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, one] of running) {
      measured.get(name)?.push(await roundOf(cloud, name, one));
      await after(200);
    }
  }
  const of: Speeds['of'] = (name, what) => median((measured.get(name) ?? []).map(what));
  const startedIn = (name: Contender) => running.get(name)?.startedIn ?? Infinity;
  return { table: tableOf(of, startedIn), of, startedIn };
};

const peers = ['stock', 'agents', 'teams.apps'] as const;

/** What the product promises of itself beside the others. */
export const ratiosOf = ({ of, startedIn }: Speeds): Measured[] => {
  const perSecond = (name: Contender) => of(name, ({ atSixteen }) => atSixteen.perSecond);
  const p99 = (name: Contender) => of(name, ({ atSixteen }) => atSixteen.p99);
  const cpu = (name: Contender) => of(name, (round) => round.cpu);
  const best = Math.max(...peers.map(perSecond));
  const leastCpu = Math.min(...peers.map(cpu));
  const times = (what: string, value: number, least: number): Measured => ({ what, value, unit: 'x', least });
  const atMost = (what: string, value: number, target: number): Measured => ({ what, value, unit: 'x', target });
  return [
    times('our echo : stock, turns/s', perSecond('our echo') / perSecond('stock'), 3),
    times('our echo : best peer, turns/s', perSecond('our echo') / best, 2),
    atMost('our echo : floor, processor time', cpu('our echo') / cpu('floor'), 2),
    times('our whole turn : best peer’s bare echo, turns/s', perSecond('our turn') / best, 1),
    atMost('our whole turn : best peer’s bare echo, processor time', cpu('our turn') / leastCpu, 1),
    atMost('our echo : stock, p99 of 16 at once', p99('our echo') / p99('stock'), 0.5),
    atMost('our whole turn : stock’s echo, p99 of 16 at once', p99('our turn') / p99('stock'), 0.5),
    { what: 'start of the whole bot to ready', value: startedIn('our turn'), unit: 'ms', target: 1000 },
  ];
};
