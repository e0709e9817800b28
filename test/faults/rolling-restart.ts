import { setTimeout as wait } from 'node:timers/promises';

import { serveBot, type ServedBot } from '../support/served-bot.ts';
import { openFakeTeams, type FakeTeams } from './fake-teams.ts';
import type { Trials } from './trials.ts';

const patience = 20;

/** As Teams and a balancer do: to a bot that runs, and again when it was not taken. */
const sayUntilTaken = async (
  teams: FakeTeams,
  bots: readonly ServedBot[],
  number: number,
): Promise<{ conversation: string; refused: number } | undefined> => {
  const [tenant = ''] = teams.tenants;
  const conversation = `chat ${number}`;
  const activity = teams.activityOf({ tenant, conversation });
  for (let attempt = 0; attempt < patience; attempt += 1) {
    const bot = bots[(number + attempt) % bots.length];
    const { status } = bot === undefined ? { status: 0 } : await teams.post(bot.url, activity);
    if (status === 200) return { conversation, refused: attempt };
    await wait(200);
  }
  return undefined;
};

/** Two bots are stopped and started again in turn while people talk: each message has its one answer. */
export const restartInTurn = async (databaseUrl: string, restarts: number): Promise<Trials> => {
  const teams = await openFakeTeams();
  const start = () => serveBot(teams.settings, { databaseUrl });
  const bots = [await start(), await start()];
  const failures: string[] = [];
  const talks: ReturnType<typeof sayUntilTaken>[] = [];
  let isOver = false;
  const talk = async (): Promise<void> => {
    while (!isOver) {
      talks.push(sayUntilTaken(teams, bots, talks.length));
      await wait(40);
    }
  };
  try {
    const talking = talk();
    for (let restart = 0; restart < restarts; restart += 1) {
      await wait(1000);
      const { code, took } = (await bots[restart % 2]?.stop()) ?? { code: null, took: 0 };
      if (code !== 0 || took > 10_000) failures.push(`a stop ended with ${code} after ${Math.round(took)} ms`);
      bots[restart % 2] = await start();
    }
    isOver = true;
    await talking;
    const taken = await Promise.all(talks);
    // The last replies are on their way.
    await wait(6000);
    for (const one of taken) {
      const replies = teams.arrived.filter(({ conversation }) => conversation === one?.conversation).length;
      if (replies !== 1) failures.push(`${one?.conversation ?? 'one that nobody took'}: ${replies} replies`);
    }
    const again = taken.reduce((sum, one) => sum + (one?.refused ?? 0), 0);
    const what = `${restarts} restarts of two bots in turn; ${again} requests were sent again`;
    return {
      promise: 'P31',
      what,
      engine: 'PostgreSQL',
      trials: taken.length,
      acknowledged: [],
      failures: failures.slice(0, 20),
    };
  } finally {
    isOver = true;
    await Promise.all(bots.map((bot) => bot.kill()));
    await teams.close();
  }
};
