import { setTimeout as wait } from 'node:timers/promises';

import { openLine, type Line } from '../bench/edge/line.ts';
import { serveBot } from '../support/served-bot.ts';
import { openFakeTeams, percentile, type Answered, type FakeTeams, type Said } from './fake-teams.ts';
import type { Place } from './kept.ts';
import { engineOf, type Trials } from './trials.ts';

const second = 1000;
const slowestRefusal = 200;

/** Speaks through plain sockets: whoever drives with Node's own client takes more of the machine than the bot does. */
const speaker = (teams: FakeTeams, bot: string) => {
  const free: Line[] = [];
  return {
    say: async (what: Said): Promise<Answered> => {
      const request = await teams.written(what);
      const line = free.pop() ?? openLine(Number(new URL(bot).port));
      const start = performance.now();
      const status = await line.ask(request);
      free.push(line);
      return { status, took: performance.now() - start };
    },
    close: (): void => {
      for (const line of free) line.close();
    },
  };
};
type Speaker = ReturnType<typeof speaker>;

/** As much as it can: so many at a time, each followed by the next. */
const bestOf = async ({ say }: Speaker, tenants: readonly string[], seconds: number): Promise<number> => {
  const end = performance.now() + seconds * second;
  let done = 0;
  const one = async (lane: number): Promise<void> => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      const tenant = tenants[(lane + turn) % tenants.length] ?? '';
      const { status } = await say({ tenant, conversation: `best ${lane} ${turn}` });
      if (status === 200) done += 1;
    }
  };
  await Promise.all(Array.from({ length: 32 }, (_, lane) => one(lane)));
  return done / seconds;
};

interface OpenLoop {
  perSecond: number;
  seconds: number;
  tenants: readonly string[];
}

/** So many a second, whether or not what came before is answered. */
const openLoop = async ({ say }: Speaker, { perSecond, seconds, tenants }: OpenLoop): Promise<Answered[]> => {
  const answers: Promise<Answered>[] = [];
  const start = performance.now();
  const all = perSecond * seconds;
  while (answers.length < all) {
    const due = Math.min(all, Math.floor(((performance.now() - start) * perSecond) / second));
    while (answers.length < due) {
      const number = answers.length;
      const tenant = tenants[number % tenants.length] ?? '';
      answers.push(say({ tenant, conversation: `open ${tenant} ${perSecond} ${number}` }));
    }
    await wait(5);
  }
  return Promise.all(answers);
};

/** More than the bot can do: what it does stays near its best, and the rest is turned away at once. */
export const overload = async (place: Place, seconds: number): Promise<Trials> => {
  const teams = await openFakeTeams(40);
  const { tenants } = teams;
  const bot = await serveBot({ ...teams.settings, LOG_LEVEL: 'error' }, place);
  const people = speaker(teams, bot.url);
  try {
    await bestOf(people, tenants, 2);
    const best = await bestOf(people, tenants, seconds);
    const failures: string[] = [];
    const curve: string[] = [];
    let trials = 0;
    for (const times of [1, 2, 3, 5]) {
      const answers = await openLoop(people, { perSecond: Math.ceil(best * times), seconds, tenants });
      trials += answers.length;
      const good = answers.filter(({ status }) => status === 200).length / seconds;
      const refused = answers.filter(({ status }) => status === 503).map(({ took }) => took);
      const lost = answers.filter(({ status }) => status !== 200 && status !== 503).length;
      const slow = percentile(refused, 99);
      curve.push(`${times}x ${Math.round((good / best) * 100)} % (refusals p99 ${Math.round(slow)} ms)`);
      if (times === 3 && good < best * 0.8)
        failures.push(`at three times ${Math.round(good)} of ${Math.round(best)} a second`);
      if (times === 3 && slow > slowestRefusal) failures.push(`refusals took ${Math.round(slow)} ms`);
      if (lost > 0) failures.push(`${lost} were not answered at ${times} times`);
      await wait(2 * second);
    }
    const what = `best ${Math.round(best)} a second; ${curve.join(', ')}`;
    return { promise: 'P30', what, engine: engineOf(place), trials, acknowledged: [], failures };
  } finally {
    people.close();
    await bot.kill();
    await teams.close();
  }
};

/** One tenant sends three times what the bot can do; another speaks as always, and is heard. */
export const storm = async (place: Place, seconds: number): Promise<Trials> => {
  const teams = await openFakeTeams(40);
  const [stormy = '', calm = '', ...others] = teams.tenants;
  const bot = await serveBot({ ...teams.settings, LOG_LEVEL: 'error' }, place);
  const people = speaker(teams, bot.url);
  try {
    const best = await bestOf(people, others, 4);
    await wait(2 * second);
    const [, quiet] = await Promise.all([
      openLoop(people, { perSecond: Math.ceil(best * 3), seconds, tenants: [stormy] }),
      openLoop(people, { perSecond: 5, seconds, tenants: [calm] }),
    ]);
    const slow = Math.round(
      percentile(
        quiet.map(({ took }) => took),
        99,
      ),
    );
    const failures = quiet.some(({ status }) => status !== 200) ? ['the other tenant was turned away'] : [];
    if (slow > 2 * second) failures.push('the other tenant had to wait');
    const what = `a storm of one tenant; another is answered within ${slow} ms (p99)`;
    return { promise: 'P30', what, engine: engineOf(place), trials: quiet.length, acknowledged: [], failures };
  } finally {
    people.close();
    await bot.kill();
    await teams.close();
  }
};
