import { TurnContext } from 'botbuilder';

import type { Services } from '../../bot/commands/command.ts';
import { noLogin } from '../../bot/delivery/channel-login.ts';
import { createConnector } from '../../bot/delivery/connector.ts';
import { handOver } from '../../bot/hand-over.ts';
import { TeamsAdapter } from '../../bot/teams-adapter.ts';
import { openExchange, type Exchange } from '../../dialogs/exchange.ts';
import { createCases } from '../../src/cases/cases.ts';
import type { Store } from '../../src/store/store.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { ana, ben, steppingClock } from '../cases/people.ts';
import { linesOn } from '../support/card-reading.ts';
import { sqliteRecords, type Records } from '../support/records.ts';

const { policy } = loadPolicy();
const advice = {
  customer: 'Contoso',
  facts: { channel: 'unknown' },
  asOf: '2026-11-22',
  policyVersion: '2026-05-04',
  outcome: 'find-purchase-channel',
} as const;

let records: Records;
let store: Store;
beforeEach(async () => {
  records = await sqliteRecords();
  store = await records.open();
});
afterEach(async () => {
  await store.close();
  await records.remove();
});

const exchange = (): Exchange => ({
  heard: {
    actor: ana,
    language: 'en',
    place: { kind: 'personal', conversation: 'c', isPrivate: false },
    mentions: [],
    text: 'assign 1',
  },
  talk: undefined,
  isWhole: true,
  ended: undefined,
  updates: [],
});

/** What Ana reads after she handed a case over; `tellColleague` is how the colleague is told. */
const readAfter = async (tellColleague: Services['tellColleague'], to = ben): Promise<string[]> => {
  const cases = createCases({ store, clock: steppingClock() });
  const one = await cases.open(ana, advice, 'opened');
  const adapter = new TeamsAdapter(createConnector({ login: noLogin, mayCall: () => false }));
  const turn = new TurnContext(adapter, { type: 'message', id: 'm1' });
  const now = exchange();
  openExchange(turn, now);
  const services = { cases, policy, ...(tellColleague === undefined ? {} : { tellColleague }) };
  await handOver(turn, services, one, { to: { agent: to.agent, name: to.name }, version: one.version });
  if (now.reply === undefined || now.reply.where === 'word') throw new Error('A card is expected');
  return linesOn(now.reply.message.card);
};

describe('whoever is handed a case', () => {
  it('is told in their own chat, with the case as it became', async () => {
    const told: unknown[] = [];
    const lines = await readAfter((tenant, colleague, one) => {
      told.push([tenant, colleague.agent, one.number, one.assignedTo?.name]);
      return Promise.resolve(true);
    });
    expect(told).toEqual([['contoso', 'ben-id', 1, 'Ben Smith']]);
    expect(lines[0]).toBe('Ben Smith now looks after case 1 and has been told in their own chat.');
  });

  it('may be out of reach: the giver is asked to tell them', async () => {
    const lines = await readAfter(() => Promise.resolve(false));
    expect(lines[0]).toBe('Ben Smith now looks after case 1. I could not reach them: please tell them yourself.');
  });

  it('is not told what they did themselves', async () => {
    const lines = await readAfter(() => Promise.reject(new Error('Nobody is to be told')), ana);
    expect(lines[0]).toBe('Ana Gómez now looks after case 1.');
  });

  it('is named all the same where there is no way to tell anybody', async () => {
    expect((await readAfter(undefined))[0]).toBe('Ben Smith now looks after case 1.');
  });
});
