import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { openIssuer, type Issuer } from '../support/issuer.ts';
import { askerOf, change, type Ask } from './api-client.ts';

/** The list of cases as a person likes to see it, under a name of theirs. */
let issuer: Issuer;
let bot: BotUnderTest;
let ask: Ask;
let ana: string;
let ben: string;

beforeAll(async () => {
  issuer = await openIssuer();
  bot = await openBotUnderTest(issuer.settings);
  ask = askerOf(bot);
  ana = await issuer.tabToken();
  ben = await issuer.tabToken({ oid: '0a1b2c3d-0000-4000-8000-0000000000b2', name: 'Ben' });
});
afterAll(async () => {
  await bot.close();
  await issuer.close();
});

const save = (id: string, json: unknown, token = ana) =>
  ask(`/api/v1/views/${id}`, { method: 'PUT', token, json, headers: change() });
const remove = (id: string, token = ana) => ask(`/api/v1/views/${id}`, { method: 'DELETE', token, headers: change() });
const Named = z.object({ views: z.array(z.object({ id: z.string(), name: z.string() })) });
const names = async (token = ana) =>
  Named.parse((await ask('/api/v1/views', { token })).body).views.map(({ name }) => name);

it('a view is kept for the person who saved it, in the order of names, and comes back after it was deleted', async () => {
  const [mine, late] = [randomUUID(), randomUUID()];
  const ending = { name: '  Ending   soon ', filters: { owner: 'me', status: 'waiting_for_term_end', sort: 'ending' } };
  expect((await save(mine, ending)).body).toEqual({
    views: [{ id: mine, name: 'Ending soon', filters: ending.filters }],
  });
  await save(late, { name: 'deals', filters: { q: 'núñez', channel: 'ea' } });
  expect(await names()).toEqual(['deals', 'Ending soon']);
  expect(await names(ben)).toEqual([]);
  await remove(mine, ben);
  expect(await names()).toEqual(['deals', 'Ending soon']);
  await remove(mine);
  await remove(mine);
  expect(await names()).toEqual(['deals']);
  await save(mine, ending);
  await save(mine, { ...ending, name: 'Ends soon' });
  expect(await names()).toEqual(['deals', 'Ends soon']);
});

it.each([
  ['an id that is none', 'abc', { name: 'a', filters: {} }, 'id'],
  ['no name', randomUUID(), { name: '   ', filters: {} }, 'name'],
  ['a name that is too long', randomUUID(), { name: 'a'.repeat(61), filters: {} }, 'name'],
  ['a state that nobody knows', randomUUID(), { name: 'a', filters: { status: 'finished' } }, 'filters.status'],
  ['a filter that nobody knows', randomUUID(), { name: 'a', filters: { colour: 'red' } }, 'filters.colour'],
])('%s is refused', async (_, id, json, field) => {
  expect((await save(id, json)).body).toMatchObject({ status: 400, field });
});

it('there are fifty at most', async () => {
  for (let count = 0; count < 50; count += 1) await save(randomUUID(), { name: `View ${count}`, filters: {} }, ben);
  const refused = await save(randomUUID(), { name: 'One more', filters: {} }, ben);
  expect(refused).toMatchObject({ status: 409, body: { type: 'urn:channel-guide:too-many-views' } });
  expect(await names(ben)).toHaveLength(50);
});
