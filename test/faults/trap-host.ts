import { once } from 'node:events';
import { createServer } from 'node:http';

import { openStore } from '../../src/store/open-store.ts';
import { serveBot } from '../support/served-bot.ts';
import { openFakeTeams, type FakeTeams } from './fake-teams.ts';
import type { Place } from './kept.ts';
import { makeDueIn } from './many-due.ts';
import { engineOf, type Trials } from './trials.ts';

/** Somebody who waits for our token. */
const openTrap = async () => {
  let caught = 0;
  const server = createServer((_, response) => {
    caught += 1;
    response.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    // The same place under names that look like the one that is listed.
    addresses: (listed: string): string[] => [
      `${origin}/`,
      listed.replace('//', '//user:password@'),
      `http://localhost:${address.port}/`,
      `${listed.slice(0, -1)}@127.0.0.1:${address.port}/`,
      `http://[::ffff:127.0.0.1]:${address.port}/`,
      `http://2130706433:${address.port}/`,
    ],
    caught: () => caught,
    close: async (): Promise<void> => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

type Trap = Awaited<ReturnType<typeof openTrap>>;

/** In what is said: with a token that names the same address, and with one that does not. */
const trapInBody = async (teams: FakeTeams, bot: string, trap: Trap): Promise<string[]> => {
  const [tenant = ''] = teams.tenants;
  const failures: string[] = [];
  const listed = teams.serviceUrlOf(tenant);
  for (const serviceUrl of trap.addresses(new URL(listed).origin + '/')) {
    const activity = teams.activityOf({ tenant, conversation: 'trap' });
    const answers = [
      await teams.post(bot, { ...activity, serviceUrl }),
      await teams.post(bot, { ...activity, serviceUrl }, listed),
    ];
    for (const { status } of answers) if (status !== 401 && status !== 400) failures.push(`${serviceUrl}: ${status}`);
  }
  return failures;
};

/** In the answer of Teams, to a reply. */
const trapInRedirect = async (teams: FakeTeams, bot: string, trap: Trap): Promise<void> => {
  const [tenant = ''] = teams.tenants;
  for (const status of [301, 302, 303, 307, 308]) {
    teams.behave((_, response) => {
      response.writeHead(status, { location: `${trap.origin}/v3/conversations/a/activities` });
      response.end();
      return true;
    });
    await teams.say(bot, { tenant, conversation: `redirected ${status}` });
  }
  teams.behave(() => false);
};

/** In what is stored: whoever wrote it there, the reminders that are sent there go nowhere. */
const trapInRecords = async (teams: FakeTeams, place: Place, trap: Trap): Promise<void> => {
  const [, tenant = ''] = teams.tenants;
  const store = await openStore(place);
  try {
    const due = { howMany: 5, readers: 5, dueAt: new Date(), serviceUrl: `${trap.origin}/` };
    await makeDueIn(store, tenant, due);
    const untried = store.reading
      .selectFrom('reminder')
      .select('id')
      .where('tenant', '=', tenant)
      .where('answer', 'is', null);
    const end = performance.now() + 20_000;
    while (performance.now() < end && (await untried.execute()).length > 0)
      await new Promise((resolve) => setTimeout(resolve, 100));
    if ((await untried.execute()).length > 0) throw new Error('The reminders were not tried.');
  } finally {
    await store.close();
  }
};

/** A host that is not listed is named wherever one can be named: our token never comes there. */
export const setTraps = async (place: Place): Promise<Trials> => {
  const teams = await openFakeTeams();
  const trap = await openTrap();
  const bot = await serveBot(teams.settings, place);
  try {
    const failures = await trapInBody(teams, bot.url, trap);
    await trapInRedirect(teams, bot.url, trap);
    await trapInRecords(teams, place, trap);
    if (trap.caught() > 0) failures.push(`${trap.caught()} requests were caught`);
    const what = 'another host in body, token, redirect and records';
    return { promise: 'P25', what, engine: engineOf(place), trials: 12 + 5 + 5, acknowledged: [], failures };
  } finally {
    await bot.kill();
    await trap.close();
    await teams.close();
  }
};
