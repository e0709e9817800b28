import { z } from 'zod';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { expectConversation } from '../support/conversation.ts';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await openBotUnderTest();
});
afterAll(() => bot.close());

const list = (...rows: string[]): string =>
  ['CustomerName\tProduct\tSubscriptionId\tSubscriptionEndDate', ...rows].join('\n');
const contoso = 'Contoso\tMicrosoft 365 E3\ts-1\t2027-03-14';
const fabrikam = 'Fabrikam\tMicrosoft 365 E5\ts-2\t2027-04-30';

/** What is pasted holds tabs and line ends, which a script cannot: it is filled into the newest import card. */
const paste = async (title: string, rows: string, dates = 'unset'): Promise<string> => {
  const { teams } = bot.room;
  const message = teams.messages('ben', 'personal').findLast(({ from, card }) => from === 'bot' && card !== undefined);
  const Card = z.looseObject({ actions: z.array(z.looseObject({ type: z.string(), title: z.string() })) });
  const action = Card.parse(message?.card).actions.find((one) => one.title === title);
  if (message === undefined || action === undefined) throw new Error(`No button ${title}: ${message?.summary ?? ''}`);
  await teams.press('ben', message.id, action, { rows, dates });
  return teams.messages('ben', 'personal').find(({ id }) => id === message.id)?.summary ?? '';
};

describe('bringing in subscriptions', () => {
  beforeAll(() => bot.room.teams.say('ben', 'personal', 'import'));

  it.each<[string, string, string]>([
    ['nothing', '  \n ', 'Paste the header and at least one row.'],
    ['no header', 'hello', 'CustomerName'],
    ['rows that a card cannot hold', list(...Array.from({ length: 600 }, () => contoso)), 'a card holds 20000'],
    ['a date of two readings', list('Contoso\tE3\ts-1\t03/04/2027'), 'on line 2 can be read two ways'],
  ])('refuses %s, and says what is expected', async (_, rows, expected) => {
    expect(await paste('Check first', rows)).toContain(expected);
  });

  it('shows what it would do and keeps nothing of it', async () => {
    const shown = await paste('Check first', list(contoso, fabrikam, 'Northwind\tE3\ts-3\tsoon'));
    expect(shown).toContain('New: 2. Changed: 0. As they are already: 0. Refused: 1.');
    expect(shown).toContain('this is no date');
    expect(await paste('Check first', list(contoso))).toContain('New: 1. Changed: 0.');
  });

  it('takes a date of two readings once it is said how it is meant', async () => {
    expect(await paste('Check first', list('Contoso\tE3\ts-1\t03/04/2027'), 'dmy')).toContain('New: 1.');
  });

  it('saves no other rows than those that were shown', async () => {
    await paste('Check first', list(contoso));
    const shown = await paste('Save these rows', list(contoso, fabrikam));
    expect(shown).toContain('The rows are not those that you were shown.');
    expect(shown).toContain('New: 2.');
  });

  it('saves those that were shown, and knows them the next time', async () => {
    expect(await paste('Save these rows', list(contoso, fabrikam))).toContain('Saved\nNew: 2. Changed: 0.');
    await bot.room.teams.say('ben', 'personal', 'import');
    const moved = list(contoso, fabrikam.replace('2027-04-30', '2027-05-31'));
    expect(await paste('Check first', moved)).toContain('New: 0. Changed: 1. As they are already: 1. Refused: 0.');
  });

  it('keeps names as they were pasted', async () => {
    await paste('Check first', list('{{DATE(x)}} & Co\tE3\ts-9\t2027-03-14'));
    await paste('Save these rows', list('{\u2060{DATE(x)}\u2060} & Co\tE3\ts-9\t2027-03-14'));
    const link = await exportLink('subscriptions');
    expect(await (await fetch(link)).text()).toContain('{{DATE(x)}} & Co');
  });
});

const exportLink = async (what: string): Promise<string> => {
  await bot.room.teams.say('ben', 'personal', `export ${what}`);
  const said = bot.room.teams.messages('ben', 'personal').at(-1)?.summary ?? '';
  return /http\S+\/download\/\S+/.exec(said)?.[0] ?? said;
};

describe('taking records out', () => {
  it('is a file that nobody caches, fetched once', async () => {
    const link = await exportLink('subscriptions');
    const first = await fetch(link);
    expect(first.status).toBe(200);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="subscriptions-2026-11-22.csv"',
      'x-content-type-options': 'nosniff',
    });
    expect(await first.text()).toContain('s-1,Contoso');
    expect((await fetch(link)).status).toBe(404);
  });

  it('goes to one of two who follow the link at once', async () => {
    const link = await exportLink('cases');
    const statuses = await Promise.all([fetch(link), fetch(link)].map(async (one) => (await one).status));
    expect(statuses.sort()).toEqual([200, 404]);
  });

  it.each(['x', '..%2f..%2fetc', 't.'.padEnd(45, 'a'), `${'t'.repeat(65)}.${'a'.repeat(43)}`])(
    'is not there for a token that nobody was given: %s',
    async (token) => {
      expect((await fetch(new URL(`/download/${token}`, bot.messagesUrl()))).status).toBe(404);
    },
  );

  it('is asked for by a card, too, and by no other method than to read it', async () => {
    await expectConversation(
      `
      ana: exportar
      bot: Llevarse los registros [Casos] [Resultados] [Suscripciones]
      ana: [Resultados]
      bot: Su archivo está listo: Resultados
      `,
      { bot },
    );
    const link = await exportLink('outcomes');
    expect((await fetch(link, { method: 'POST' })).status).toBe(405);
    expect((await fetch(link, { method: 'HEAD' })).status).toBe(405);
    expect((await fetch(link)).status).toBe(200);
    expect(bot.logged()).not.toContain(new URL(link).pathname.split('/').at(-1));
  });

  it('leads where people reach the bot', async () => {
    const other = await openBotUnderTest({ PUBLIC_URL: 'https://guide.contoso.example/bot' });
    try {
      await other.room.teams.say('ben', 'personal', 'export cases');
      const said = other.room.teams.messages('ben', 'personal').at(-1)?.summary;
      expect(said).toMatch(/https:\/\/guide\.contoso\.example\/bot\/download\/\S{43}/);
    } finally {
      await other.close();
    }
  });
});
