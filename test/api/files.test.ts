import { z } from 'zod';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { openIssuer, type Issuer } from '../support/issuer.ts';
import { askerOf, change, type Answered, type Ask } from './api-client.ts';

let issuer: Issuer;
let bot: BotUnderTest;
let ask: Ask;
let token: string;

beforeAll(async () => {
  issuer = await openIssuer();
  bot = await openBotUnderTest(issuer.settings);
  ask = askerOf(bot);
  token = await issuer.tabToken();
});
afterAll(async () => {
  await bot.close();
  await issuer.close();
});

const header = 'SubscriptionId,CustomerName,Product,SubscriptionEndDate,AutoRenewEnabled';
const file = [header, 's-1,Contoso,E3,2027-03-14,Yes', 's-2,,E3,2027-03-14,No', 's-3,Fabrikam,E5,2027-13-14,No'].join(
  '\n',
);

const csv = { 'content-type': 'text/csv' };
const send = (raw: string | Buffer, path = '/api/v1/imports', headers = change()): Promise<Answered> =>
  ask(path, { method: 'POST', token, raw, headers: { ...csv, ...headers } });

const View = z.looseObject({ id: z.string(), state: z.string() });

/** Asks until it is no longer under way, as the page does. */
const settled = async (id: string): Promise<Answered> => {
  for (;;) {
    const answered = await ask(`/api/v1/imports/${id}?lang=es`, { token });
    if (!['checking', 'storing'].includes(View.parse(answered.body).state)) return answered;
  }
};

describe('a file of subscriptions', () => {
  it('is looked through first: what would be stored, and every row that would not, with why', async () => {
    const started = await send(file);
    expect(started.status).toBe(202);
    const { id } = View.parse(started.body);
    const checked = await settled(id);
    expect(checked.body).toMatchObject({
      state: 'checked',
      counts: { read: 3, added: 1, changed: 0, unchanged: 0, refused: 2 },
      refused: [
        { line: 3, code: 'missing' },
        { line: 4, value: '2027-13-14' },
      ],
    });
    const exported = await ask('/api/v1/exports/subscriptions', { token });
    expect(exported.text).not.toContain('Contoso');
  });

  it('is stored when it is confirmed, once, and comes back by the export', async () => {
    const { id } = View.parse((await send(file)).body);
    await settled(id);
    const confirm = () => ask(`/api/v1/imports/${id}/confirm`, { method: 'POST', token, headers: change() });
    expect((await confirm()).status).toBe(202);
    expect((await confirm()).status).toBe(202);
    expect((await settled(id)).body).toMatchObject({ state: 'done', counts: { added: 1, refused: 2 } });
    const exported = await ask('/api/v1/exports/subscriptions?bom=false', { token });
    expect(exported.headers['content-disposition']).toContain('attachment; filename="subscriptions-2026-11-22.csv"');
    const again = View.parse((await send(exported.text)).body);
    expect((await settled(again.id)).body).toMatchObject({ counts: { unchanged: 1, added: 0, changed: 0 } });
  });

  it('is the same import when the same request comes again', async () => {
    const headers = change();
    const [first, second] = await Promise.all([send(file, undefined, headers), send(file, undefined, headers)]);
    expect(View.parse(first.body).id).toBe(View.parse(second.body).id);
  });

  it('that as a whole is in doubt says so in the reader’s language, and cannot be confirmed', async () => {
    const { id } = View.parse((await send('Colour,Size\nred,1\n')).body);
    const { body, text } = await settled(id);
    expect(body).toMatchObject({ state: 'refused' });
    expect(text).toContain('encabezado');
    const confirmed = await ask(`/api/v1/imports/${id}/confirm`, { method: 'POST', token, headers: change() });
    expect(confirmed.status).toBe(409);
  });

  it('is refused when it is too large, says how dates are meant, and belongs to whoever sent it', async () => {
    expect((await send(Buffer.alloc(21 * 1024 * 1024, 'a'))).status).toBe(413);
    expect((await send(file, '/api/v1/imports?dates=ymd')).status).toBe(400);
    expect((await ask('/api/v1/imports', { method: 'POST', token, json: {}, headers: change() })).status).toBe(415);
    const { id } = View.parse((await send(file)).body);
    const ben = await issuer.tabToken({ oid: '0a1b2c3d-0000-4000-8000-0000000000b2' });
    expect((await ask(`/api/v1/imports/${id}`, { token: ben })).status).toBe(404);
    expect((await ask('/api/v1/imports/nothing', { token })).status).toBe(404);
  });
});
