import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

import { createCursors } from '../../src/api/cursors.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { openIssuer, type Issuer } from '../support/issuer.ts';
import type { Bench, Measured } from './measure.ts';
import { fillPages } from './pages-fill.ts';

const subscriptions = 100_000;
const people = 20;
const perSecond = 200;
const seconds = 15;

const agents = Array.from({ length: people }, (_, place) => `0a1b2c3d-0000-4000-8000-0000000001${String(place + 10)}`);

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** The bot as `npm run serve` starts it, in a process of its own. */
const startBot = async (settings: Record<string, string>) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../bot/serve.js')], {
    env: { ...process.env, ...settings, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /:(\d+)\.$/.exec(line)?.[1];
    if (port !== undefined) {
      const stop = async (): Promise<void> => {
        child.kill('SIGTERM');
        await once(child, 'exit');
      };
      return { port: Number(port), stop };
    }
  }
  throw new Error('The bot did not start');
};

interface Line {
  port: number;
  tokens: readonly string[];
  agent: Agent;
}

/** Milliseconds until the whole answer is there; only a good answer counts. */
const ask = ({ port, tokens, agent }: Line, call: number, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const headers = { authorization: `Bearer ${tokens[call % tokens.length] ?? ''}` };
    request({ host: '127.0.0.1', port, path: `/api/v1${path}`, agent, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - start);
        else reject(new Error(`${path}: ${String(response.statusCode)}`));
      });
    })
      .on('error', reject)
      .end();
  });

/** So many a second, whether the ones before are answered or not. */
const load = async (line: Line, path: (call: number) => string): Promise<number[]> => {
  const asked: Promise<number>[] = [];
  const start = performance.now();
  for (let call = 0; call < perSecond * seconds; call += 1) {
    const due = start + (call * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await after(wait);
    asked.push(ask(line, call, path(call)));
  }
  return (await Promise.all(asked)).toSorted((one, other) => one - other);
};

const measured = (what: string, sorted: readonly number[], target: number): Measured[] => [
  { what: `${what}: p50`, value: percentile(sorted, 0.5), unit: 'ms' },
  { what: `${what}: p95`, value: percentile(sorted, 0.95), unit: 'ms', target },
  { what: `${what}: p99`, value: percentile(sorted, 0.99), unit: 'ms' },
];

const repeated = async (line: Line, path: string, times: number): Promise<number[]> => {
  const took: number[] = [];
  for (let call = 0; call < times; call += 1) took.push(await ask(line, call, path));
  return took.toSorted((one, other) => one - other);
};

const measureAll = async (line: Line, issuer: Issuer, cases: number): Promise<Measured[]> => {
  const cursors = createCursors(issuer.settings['MicrosoftAppPassword'] ?? '');
  const anyPage = (call: number): string => {
    const number = 1 + ((call * 7_919_777) % cases);
    return `/cases?cursor=${cursors.write(['cases', issuer.tenant, { sort: 'newest' }], { number })}`;
  };
  const filters = ['&status=doing', `&owner=${agents[3] ?? ''}`, '&channel=ea', '&owner=me&status=escalated'];
  const year = 'from=2026-11-22&to=2027-11-21';
  await repeated(line, '/cases', 50);
  return [
    ...measured(`first page of ${cases} cases, ${perSecond}/s`, await load(line, () => '/cases'), 150),
    ...measured(`any page of them, ${perSecond}/s`, await load(line, anyPage), 150),
    ...measured(
      `first page, filtered, ${perSecond}/s`,
      await load(line, (call) => `/cases?limit=50${filters[call % 4] ?? ''}`),
      150,
    ),
    ...measured(`timeline by week, ${subscriptions} subscriptions`, await repeated(line, `/terms?${year}`, 30), 300),
    ...measured('timeline of one owner', await repeated(line, `/terms?${year}&owner=me`, 30), 300),
    ...measured('first page of the terms', await repeated(line, `/terms/list?${year}`, 30), 300),
    ...measured('insights', await repeated(line, '/insights', 30), 300),
  ];
};

export const apiBench = ({ cases }: { cases: number }): Bench => ({
  name: 'api',
  run: async () => {
    const issuer = await openIssuer();
    const { folder, remove } = freshFolder();
    try {
      await fillPages({ folder, tenant: issuer.tenant, agents, cases, subscriptions });
      const now = Math.floor(Date.now() / 1000);
      const times = { nbf: now - 60, exp: now + 3600 };
      const tokens = await Promise.all(agents.map((oid) => issuer.tabToken({ ...times, oid })));
      const bot = await startBot({ ...issuer.settings, DATA_DIR: folder });
      const agent = new Agent({ keepAlive: true, maxSockets: 64 });
      try {
        return await measureAll({ port: bot.port, tokens, agent }, issuer, cases);
      } finally {
        agent.destroy();
        await bot.stop();
      }
    } finally {
      await issuer.close();
      remove();
    }
  },
});
