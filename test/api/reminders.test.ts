import { z } from 'zod';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { openIssuer, type Issuer } from '../support/issuer.ts';
import { askerOf, change, facts, type Answered, type Ask } from './api-client.ts';

/** Reminders as a page sees them: the same that the chat speaks of. */
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

const Row = z.looseObject({ id: z.string(), on: z.string(), standing: z.string(), headline: z.string() });
const List = z.looseObject({ reminders: z.array(Row), next: z.string().optional() });
const Shown = Row.extend({ isOpen: z.boolean(), present: z.string().optional() });

const get = (path: string, token = ana) => ask(`/api/v1${path}`, { token });
const send = (method: 'PUT' | 'POST', path: string, json?: unknown, token = ana, headers = change()) =>
  ask(`/api/v1${path}`, { method, token, headers, ...(json !== undefined && { json }) });
const list = async (path: string, token = ana) => List.parse((await get(path, token)).body).reminders;
const shown = ({ body }: Answered) => Shown.parse(body);

const open = async (customer: string): Promise<number> => {
  const opened = await send('POST', '/cases', { customer, facts });
  return z.object({ case: z.object({ number: z.number() }) }).parse(opened.body).case.number;
};
/** A case that waits for its term to end, and so has reminders of its own. */
const waiting = async (customer: string): Promise<number> => {
  const number = await open(customer);
  const outcome = { status: 'waiting_for_term_end', termEnd: '2027-03-14' };
  expect((await send('PUT', `/cases/${number}/outcome`, outcome, ana, change(1))).status).toBe(200);
  return number;
};
const remind = (number: number, json: unknown, headers = change()) =>
  send('POST', `/cases/${number}/reminders`, json, ana, headers);

describe('a reminder of a case', () => {
  it('is asked for, is among what comes for its owner and for nobody else, and is one however often it is sent', async () => {
    const number = await open('Remind me');
    const headers = change();
    const asked = await remind(number, { on: '2026-12-09', note: 'Ask for the invoice' }, headers);
    expect(asked).toMatchObject({ status: 201, body: { on: '2026-12-09', note: 'Ask for the invoice', isOpen: true } });
    expect((await remind(number, { on: '2026-12-09', note: 'Ask for the invoice' }, headers)).text).toBe(asked.text);
    expect(await list(`/cases/${number}/reminders`)).toHaveLength(1);
    const ids = async (token: string) => (await list('/reminders?owner=me', token)).map(({ id }) => id);
    expect(await ids(ana)).toContain(shown(asked).id);
    expect(await ids(ben)).not.toContain(shown(asked).id);
  });

  it('says everything that its message says, in the language that was asked for', async () => {
    const number = await waiting('Panadería Núñez');
    const [last] = await list(`/cases/${number}/reminders`);
    const whole = await get(`/reminders/${last?.id ?? ''}?lang=es`);
    expect(whole.body).toMatchObject({
      customer: 'Panadería Núñez',
      case: number,
      owner: { name: 'Ana' },
      isOpen: true,
      headline: 'Panadería Núñez: decida ahora',
      date: 'Hasta el 14 de marzo de 2027, final del día en UTC',
    });
  });

  it('is put off, beyond its date only with a reason; whoever comes later is told who did it', async () => {
    const number = await waiting('Snoozed');
    const id = (await list(`/cases/${number}/reminders`)).at(-1)?.id ?? '';
    const snooze = (json: unknown, token = ana) => send('PUT', `/reminders/${id}/snooze`, json, token);
    expect((await snooze({ until: '2026-11-22' })).body).toMatchObject({ status: 400, field: 'until' });
    const without = await snooze({ until: '2027-04-01' });
    expect(without.body).toMatchObject({ type: 'urn:channel-guide:reason-missing', status: 422, field: 'reason' });
    const put = await snooze({ until: '2027-02-01' });
    expect(put.status).toBe(200);
    expect(shown(put).present).toContain('Ana');
    expect((await snooze({ until: '2027-02-01' })).text).toBe(put.text);
    const late = await snooze({ until: '2027-02-08' }, ben);
    expect(late.body).toMatchObject({ status: 409, present: { id, isOpen: false } });
  });

  it('is answered once, and the answer can be taken back by whoever gave it', async () => {
    const number = await waiting('Answered');
    const before = await list(`/cases/${number}/reminders`);
    const id = before.at(-1)?.id ?? '';
    const done = await send('POST', `/reminders/${id}/done`, {});
    expect(shown(done).present).toContain('Ana');
    expect((await send('POST', `/reminders/${id}/done`, {})).status).toBe(200);
    expect((await send('POST', `/reminders/${id}/done`, {}, ben)).status).toBe(409);
    expect((await send('POST', `/reminders/${id}/reopen`, undefined, ben)).status).toBe(409);
    const reopened = await send('POST', `/reminders/${id}/reopen`);
    expect(shown(reopened).isOpen).toBe(true);
    expect(await list(`/cases/${number}/reminders`)).toEqual(before);
  });

  const wrong: [string, unknown, number, string | undefined][] = [
    ['today', { on: '2026-11-22' }, 400, 'on'],
    ['a day that is past', { on: '2026-01-01' }, 400, 'on'],
    ['no such day', { on: '2026-11-31' }, 400, 'on'],
    ['more than ten years away', { on: '2040-01-01' }, 400, 'on'],
    ['a note that is too long', { on: '2026-12-09', note: 'a'.repeat(1001) }, 400, 'note'],
    ['a part that nobody knows', { on: '2026-12-09', at: '09:00' }, 400, 'at'],
  ];
  it.each(wrong)('is not made for %s', async (_, json, status, field) => {
    const number = await open('Wrong');
    const refused = await remind(number, json);
    expect(refused).toMatchObject({ status, body: { field } });
    expect(await list(`/cases/${number}/reminders`)).toEqual([]);
  });

  it('is not made for a case that is closed, or that nobody has', async () => {
    const number = await open('Closed');
    await send('PUT', `/cases/${number}/outcome`, { status: 'done' }, ana, change(1));
    expect((await remind(number, { on: '2026-12-09' })).status).toBe(409);
    expect((await remind(999_999, { on: '2026-12-09' })).status).toBe(404);
    expect((await get('/reminders/none')).status).toBe(404);
  });

  it('wants a key', async () => {
    const number = await open('No key');
    expect((await remind(number, { on: '2026-12-09' }, {})).body).toMatchObject({ field: 'Idempotency-Key' });
  });
});

describe('the list', () => {
  it('gives every reminder once over its pages', async () => {
    const all = await list('/reminders?limit=200');
    const seen: string[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const page = List.parse((await get(`/reminders?limit=3${cursor}`)).body);
      seen.push(...page.reminders.map(({ id }) => id));
      next = page.next;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    expect((await get('/reminders?limit=3&which=done&cursor=abc.def')).status).toBe(400);
  });
});

describe('a muted customer', () => {
  it('is seen by everybody with who and why, and spoken of again when it is taken back', async () => {
    const number = await waiting('Bodega Ñandú');
    const id = (await list(`/cases/${number}/reminders`)).at(-1)?.id ?? '';
    const mute = { customer: 'Bodega Ñandú', until: '2027-01-15', reason: 'They asked for silence' };
    expect((await send('PUT', '/mutes', { ...mute, until: '2026-11-01' })).body).toMatchObject({ field: 'until' });
    expect((await send('PUT', '/mutes', { ...mute, reason: ' ' })).body).toMatchObject({ field: 'reason' });
    const muted = await send('PUT', '/mutes', mute);
    expect(muted.body).toMatchObject({ mutes: [{ until: '2027-01-15', reason: 'They asked for silence', by: 'Ana' }] });
    expect(shown(await get(`/reminders/${id}`, ben)).present).toContain('They asked for silence');
    const lifted = await send('POST', '/mutes/lift', { customer: 'BODEGA ÑANDÚ' });
    expect(lifted.body).toEqual({ mutes: [] });
    expect(shown(await get(`/reminders/${id}`)).isOpen).toBe(true);
  });
});

it('what was given up is sent again: nothing, where nothing was', async () => {
  expect((await send('POST', '/reminders/send-again')).body).toEqual({ count: 0 });
});
