import { createCases } from '../../src/cases/cases.ts';
import type { Cases } from '../../src/cases/service.ts';
import { createZones } from '../../src/language/zoned-time.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { createPlanner } from '../../src/reminders/planner.ts';
import { settingsOfReaders } from '../../src/settings/settings-of-readers.ts';
import type { Store } from '../../src/store/store.ts';
import { adviceOf, agentOf, agents, benchTenant } from './filled-cases.ts';
import { median, millisecondsOfCalls, quantile } from './measure.ts';

const clock = { now: () => new Date() };
const [agent = { agent: '', name: '' }] = agents;
const actor = { tenant: benchTenant, ...agent };
const limit = 25;

/** One number of one engine, before it stands beside the other's. */
export interface Taken {
  what: string;
  value: number;
  unit: string;
  target?: number;
  /** The target is one of the engine on the bot's own machine. */
  isForSqlite?: boolean;
}

/** Of three, one is done, one is being worked on, and one waits for the end of its term and is to be reminded of it. */
const outcomes = [
  { status: 'done' },
  { status: 'doing' },
  { status: 'waiting_for_term_end', termEnd: '2027-06-30' },
] as const;

/** As in the bot: who waits is reminded. */
const remindingCases = (store: Store): Cases => {
  const follower = createPlanner({ ...loadPolicy(), zones: createZones(), settings: settingsOfReaders });
  return createCases({ store, clock, follower });
};

/**
 * Every fourth case waits for its outcome; each call records one that none before it did, in one transaction with all that
 * follows from it. SQLite's log grows first, which the disk takes longer for than for writing into it again: told apart.
 */
export const recordingTimes = async (store: Store, cases: number): Promise<Taken[]> => {
  const [first, calls] = [Math.min(1000, Math.floor(cases / 16)), Math.min(3000, Math.floor(cases / 16))];
  const step = Math.floor(cases / 4 / (first + calls) / 1.2);
  const services = remindingCases(store);
  const record = async (call: number) => {
    const number = 4 * (1 + call * step);
    const by = { tenant: benchTenant, ...agentOf(number) };
    const what = outcomes[call % outcomes.length] ?? outcomes[0];
    const outcome = { ...what, note: `Hecho con el cliente, factura F${call % 1000}` };
    const done = await services.recordOutcome(by, { case: number, version: 1, cause: `bench ${number}`, outcome });
    if (!done.ok) throw new Error(`Case ${number}: ${done.problem.kind}`);
  };
  let recorded = 0;
  const atFirst = await millisecondsOfCalls(first, () => record(recorded++));
  const times = await millisecondsOfCalls(calls, () => record(recorded++));
  return [
    { what: `the first ${first} outcomes after a start: median`, value: median(atFirst), unit: 'ms' },
    { what: 'record an outcome: median', value: median(times), unit: 'ms', target: 1, isForSqlite: true },
    { what: 'record an outcome: 99 of 100', value: quantile(times, 0.99), unit: 'ms', target: 10, isForSqlite: true },
  ];
};

export const openingTimes = async (store: Store): Promise<Taken[]> => {
  const services = remindingCases(store);
  const times = await millisecondsOfCalls(1000, (call) => services.open(actor, adviceOf(call), `bench open ${call}`));
  return [{ what: 'open a case: median', value: median(times), unit: 'ms' }];
};

type List = [name: string, read: (cases: Cases, before: number) => Promise<{ cases: readonly unknown[] }>];

const { agent: owner } = agent;
const [status, channel] = ['escalated', 'ea'] as const;
const [from, to] = ['2027-01-01', '2030-12-31'];

const lists: readonly List[] = [
  ['all', (cases, before) => cases.list(actor, { before, limit })],
  ['by owner', (cases, before) => cases.list(actor, { before, limit, filter: { owner } })],
  ['by status', (cases, before) => cases.list(actor, { before, limit, filter: { status } })],
  ['by owner and status', (cases, before) => cases.list(actor, { before, limit, filter: { owner, status: 'doing' } })],
  ['by channel', (cases, before) => cases.list(actor, { before, limit, filter: { channel } })],
  ['by owner and channel', (cases, before) => cases.list(actor, { before, limit, filter: { owner, channel } })],
  ['by status and channel', (cases, before) => cases.list(actor, { before, limit, filter: { status, channel } })],
  [
    'by all three',
    (cases, before) => cases.list(actor, { before, limit, filter: { owner, status: 'doing', channel } }),
  ],
];

/** Terms end within four years of the first of them. */
const dayAt = (share: number): string =>
  new Date(Date.UTC(2027, 0, 1) + Math.floor(share * 1400) * 86_400_000).toISOString().slice(0, 10);

const endings: readonly [
  name: string,
  read: (cases: Cases, share: number) => Promise<{ cases: readonly unknown[] }>,
][] = [
  ['all', {}] as const,
  ['of an owner', { owner }] as const,
  ['by status', { status }] as const,
  ['by channel', { channel }] as const,
  ['by owner and status', { owner, status }] as const,
  ['by owner and channel', { owner, channel }] as const,
  ['by status and channel', { status, channel }] as const,
  ['by all three', { owner, status, channel }] as const,
].map(([name, filter]) => [
  name,
  (cases, share) => cases.ending(actor, { from, to, after: { termEnd: dayAt(share), number: 500 }, limit, filter }),
]);

const depths = [1, 0.5, 0.03];

const slowest = async (read: (depth: number) => Promise<{ cases: readonly unknown[] }>): Promise<number> => {
  let worst = 0;
  for (const depth of depths) {
    worst = Math.max(worst, median(await millisecondsOfCalls(100, () => read(depth))));
  }
  return worst;
};

/** The slowest of three depths: the newest, the middle, and nearly the end. */
export const listTimes = async (store: Store, howMany: number): Promise<Taken[]> => {
  const cases = createCases({ store, clock });
  const taken: Taken[] = [];
  for (const [name, read] of lists) {
    const value = await slowest((depth) => read(cases, Math.floor(howMany * depth)));
    taken.push({ what: `list, ${name}: median at the slowest depth`, value, unit: 'ms', target: 2 });
  }
  for (const [name, read] of endings) {
    const value = await slowest((depth) => read(cases, 1 - depth));
    taken.push({ what: `terms that end, ${name}: median at the slowest depth`, value, unit: 'ms', target: 2 });
  }
  return taken;
};

const searches: readonly [what: string, text: (cases: number) => string][] = [
  ['a word of one case', (cases) => `z${Math.floor(cases / 2).toString(36)}`],
  ['a word of all cases', () => 'iberia'],
  ['two common words', () => 'norte cliente'],
  ['two common words that never meet', () => 'norte sur'],
  ['five words, two of which never meet', () => 'iberia cliente norte pendiente sur'],
  ['a common and a rare word', () => 'iberia f123'],
  ['the beginning of fifty words', () => 'k1'],
  ['a common word and a beginning', () => 'norte f12'],
  ['common words that never meet, and a beginning', () => 'sur norte f12'],
  ['no word of any case', () => 'iberia nirgendwo'],
];

/** The first page, and one from the middle. */
export const searchTimes = async (store: Store, howMany: number): Promise<Taken[]> => {
  const cases = createCases({ store, clock });
  const taken: Taken[] = [];
  for (const [what, textOf] of searches) {
    const text = textOf(howMany);
    const pages = [{ limit }, { limit, before: Math.floor(howMany / 2) }];
    const times = await millisecondsOfCalls(100, (call) =>
      cases.search(actor, { text, ...(pages[call % 2] ?? { limit }) }),
    );
    taken.push({ what: `search, ${what}: median`, value: median(times), unit: 'ms', target: 10 });
    taken.push({ what: '  99 of 100', value: quantile(times, 0.99), unit: 'ms' });
  }
  return taken;
};
