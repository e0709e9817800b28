import { setTimeout as wait } from 'node:timers/promises';

import { serveBot } from '../support/served-bot.ts';
import { openFakeTeams, percentile, type Answered, type FakeTeams } from './fake-teams.ts';
import type { Place } from './kept.ts';
import { openSlowWay } from './slow-database.ts';
import { engineOf, type Trials } from './trials.ts';

interface Load {
  bot: string;
  tenant: string;
  perSecond: number;
  howMany: number;
}

/** Says something at a steady pace, in a chat of its own each time, whatever comes of it. */
export const sayAtPace = (teams: FakeTeams, { bot, tenant, perSecond, howMany }: Load): Promise<Answered[]> =>
  Promise.all(
    Array.from({ length: howMany }, async (_, index) => {
      await wait((index * 1000) / perSecond);
      return teams.say(bot, { tenant, conversation: `${tenant} ${index} ${perSecond}` });
    }),
  );

const inWords = (answers: readonly Answered[]): string => {
  const times = answers.map(({ took }) => took);
  const [half, most, all] = [50, 99, 100].map((percent) => Math.round(percentile(times, percent)));
  return `p50 ${half} ms, p99 ${most} ms, longest ${all} ms`;
};

const longest = (answers: readonly Answered[]): number =>
  percentile(
    answers.map(({ took }) => took),
    100,
  );
const p99 = (answers: readonly Answered[]): number =>
  percentile(
    answers.map(({ took }) => took),
    99,
  );

/** One tenant's address takes requests and never answers; the other tenant is measured with that and without. */
export const hangOneTenant = async (place: Place, seconds: number): Promise<Trials> => {
  const teams = await openFakeTeams();
  const bot = await serveBot(teams.settings, place);
  const [hung = '', calm = ''] = teams.tenants;
  const load = { bot: bot.url, perSecond: 20, howMany: seconds * 20 };
  const pair = (): Promise<[Answered[], Answered[]]> =>
    Promise.all([sayAtPace(teams, { ...load, tenant: hung }), sayAtPace(teams, { ...load, tenant: calm })]);
  try {
    await sayAtPace(teams, { ...load, tenant: calm, howMany: 20, perSecond: 10 });
    const [, before] = await pair();
    teams.behave(({ tenant }) => tenant === hung);
    const [ofHung, beside] = await pair();
    const failures = [...ofHung, ...beside].some(({ status }) => status !== 200)
      ? ['not everything was answered 200']
      : [];
    if (p99(ofHung) > 2000) failures.push(`the hung tenant's p99 is ${p99(ofHung)} ms`);
    // On a busy machine twenty per cent of some ten milliseconds is chance.
    if (p99(beside) > Math.max(p99(before) * 1.2, p99(before) + 50)) failures.push('the other tenant is slowed down');
    const what = `one tenant hangs: ${inWords(ofHung)}; the other ${inWords(beside)}, before ${inWords(before)}`;
    return { promise: 'P7, P19', what, engine: engineOf(place), trials: load.howMany * 4, acknowledged: [], failures };
  } finally {
    await bot.kill();
    await teams.close();
  }
};

/** Teams hangs and each statement of the database takes five seconds. */
export const slowEverything = async (databaseUrl: string, howMany: number): Promise<Trials> => {
  const teams = await openFakeTeams();
  const way = await openSlowWay(databaseUrl);
  const bot = await serveBot(teams.settings, { databaseUrl: way.databaseUrl });
  const [tenant = ''] = teams.tenants;
  try {
    await sayAtPace(teams, { bot: bot.url, tenant, perSecond: 10, howMany: 20 });
    teams.behave(() => true);
    way.slowDown(5000);
    const answers = await sayAtPace(teams, { bot: bot.url, tenant, perSecond: 100, howMany });
    const failures = answers.some(({ status }) => status !== 200 && status !== 503) ? ['some got no answer'] : [];
    if (longest(answers) > 10_000) failures.push(`the longest took ${longest(answers)} ms`);
    const refused = answers.filter(({ status }) => status === 503).length;
    const what = `Teams hangs, statements take 5 s: ${inWords(answers)}; ${refused} were told to come again`;
    return { promise: 'P7', what, engine: 'PostgreSQL', trials: howMany, acknowledged: [], failures };
  } finally {
    await bot.kill();
    await way.close();
    await teams.close();
  }
};
