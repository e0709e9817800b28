import { serveBot } from '../support/served-bot.ts';
import { openFakeTeams, type Answered, type FakeTeams, type Said } from './fake-teams.ts';
import { engineOf, type Trials } from './trials.ts';
import type { Place } from './kept.ts';

const sentInAll = 4;

/** To both at once, once more to each: Teams sends again what takes it too long. */
const sayAgain = async (teams: FakeTeams, bots: readonly string[], what: Said): Promise<Answered[]> => {
  const activity = teams.activityOf(what);
  const atOnce = await Promise.all(bots.map((bot) => teams.post(bot, activity)));
  const later: Answered[] = [];
  for (const bot of bots) later.push(await teams.post(bot, activity));
  return [...atOnce, ...later];
};

const repliesTo = (teams: FakeTeams, conversation: string): number =>
  teams.arrived.filter((one) => one.method === 'POST' && one.conversation === conversation).length;

/** Each activity comes four times, to two bots; and its id comes in another conversation and another tenant too. */
export const hearOnce = async (place: Place, rounds: number): Promise<Trials> => {
  const teams = await openFakeTeams();
  const bots = [await serveBot(teams.settings, place), await serveBot(teams.settings, place)];
  const urls = bots.map(({ url }) => url);
  const [tenant = '', other = ''] = teams.tenants;
  const failures: string[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const first = { tenant, conversation: `chat ${round}`, id: `id ${round}` };
      const places = [
        first,
        { ...first, conversation: `another ${round}` },
        { ...first, tenant: other, conversation: `third ${round}` },
      ];
      const answers = await Promise.all(places.map((one) => sayAgain(teams, urls, one)));
      const unheard = answers.flat().filter(({ status }) => status !== 200).length;
      if (unheard > 0) failures.push(`round ${round}: ${unheard} were not answered`);
      for (const { conversation } of places) {
        const replies = repliesTo(teams, conversation);
        if (replies !== 1) failures.push(`${conversation}: ${replies} replies`);
      }
    }
    const what = 'the same activity again, and its id elsewhere';
    return {
      promise: 'P4, P6',
      what,
      engine: engineOf(place),
      trials: rounds * 3 * sentInAll,
      acknowledged: [],
      failures,
    };
  } finally {
    await Promise.all(bots.map((bot) => bot.kill()));
    await teams.close();
  }
};
