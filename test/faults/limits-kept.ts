import { setTimeout as wait } from 'node:timers/promises';

import { teamsSendLimits } from '../../bot/delivery/send-limits.ts';
import { openStore } from '../../src/store/open-store.ts';
import { serveBot } from '../support/served-bot.ts';
import { openFakeTeams, type FakeTeams } from './fake-teams.ts';
import { makeDueIn } from './many-due.ts';
import type { Trials } from './trials.ts';
import { mostWithin } from './windows.ts';

const second = 1000;

/** What of the limits of Teams was broken, by what arrived there. */
const brokenIn = ({ arrived }: FakeTeams): string[] => {
  const perConversation = teamsSendLimits.conversation.flatMap(({ most, within }) => {
    const found = mostWithin(arrived, within, ({ tenant, conversation }) => `${tenant} ${conversation}`);
    return found > most ? [`${found} in ${within} ms of one conversation`] : [];
  });
  const perTenant = mostWithin(arrived, second, ({ tenant }) => tenant);
  return perTenant > 40 ? [...perConversation, `${perTenant} in a second of one tenant`] : perConversation;
};

/** People talk through all instances, in few chats and in many, while reminders are due: together they keep the limits. */
export const keepLimits = async (databaseUrl: string, instances: number, seconds: number): Promise<Trials> => {
  const teams = await openFakeTeams();
  const [tenant = '', other = ''] = teams.tenants;
  const bots = [];
  for (let instance = 0; instance < instances; instance += 1)
    bots.push(await serveBot(teams.settings, { databaseUrl }));
  const store = await openStore({ databaseUrl });
  try {
    const due = {
      howMany: seconds * 40,
      readers: seconds * 40,
      dueAt: new Date(),
      serviceUrl: teams.serviceUrlOf(other),
    };
    await makeDueIn(store, other, due);
    const end = performance.now() + seconds * second;
    let said = 0;
    const talks: Promise<unknown>[] = [];
    while (performance.now() < end) {
      const bot = bots[said % instances];
      if (bot === undefined) break;
      // Every third in one of two busy chats; of these one belongs to the tenant that is being reminded.
      const conversation = said % 3 === 0 ? `busy ${said % 2}` : `chat ${said}`;
      talks.push(teams.say(bot.url, { tenant: said % 2 === 0 ? tenant : other, conversation }));
      said += 1;
      await wait(20);
    }
    await Promise.all(talks);
    await wait(2 * second);
    const ofReminders = teams.arrived.filter(({ conversation }) => conversation.startsWith('chat of')).length;
    const what = `${instances} instances: ${teams.arrived.length} requests, ${ofReminders} of them reminders`;
    const trials = teams.arrived.length;
    return { promise: 'P16', what, engine: 'PostgreSQL', trials, acknowledged: [], failures: brokenIn(teams) };
  } finally {
    await store.close();
    await Promise.all(bots.map((bot) => bot.kill()));
    await teams.close();
  }
};
