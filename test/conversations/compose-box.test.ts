import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { TENANT_ID } from '../../bot/rehearsal/identities.ts';
import type { PersonKey } from '../../bot/rehearsal/people.ts';
import { type DialogStep, type SearchResult } from '../../src/pages/rehearsal/extension-api.ts';
import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { actionsOn, headlineOf, linesOn } from '../support/card-reading.ts';

/** The message extension: cases found beside the compose box, and a case made of what somebody wrote. */
let bot: BotUnderTest;
beforeEach(async () => {
  bot = await openBotUnderTest();
});
afterEach(() => bot.close());

const open = async (by: PersonKey, customer: string): Promise<void> => {
  const { teams } = bot.room;
  await teams.say(by, 'personal', by === 'ana' ? 'empezar' : 'start');
  await teams.say(by, 'personal', customer);
  await teams.say(by, 'personal', by === 'ana' ? 'no lo sé' : 'unknown');
};

const Fields = z.record(z.string(), z.unknown());

const visible = (text: string): string => text.replace(/[\u2060\u2068\u2069]/gu, '');

const find = async (by: PersonKey, typed: string): Promise<SearchResult[]> => {
  const answer = await bot.room.teams.search(by, 'group', typed);
  if (answer.kind !== 'results') throw new Error(JSON.stringify(answer));
  return answer.results;
};

const titles = async (by: PersonKey, typed: string): Promise<string[]> =>
  (await find(by, typed)).map(({ title }) => visible(title));

/** The last message or invoke, with what it carried exchanged. */
const invoke = (value: unknown, rest: object = {}) =>
  bot.room.teams.deliver({ ...bot.room.teams.lastActivity(), id: randomUUID(), value, ...rest });

describe('the search beside the compose box', () => {
  it('finds by number, by customer and by note, and shows the newest before anything was typed', async () => {
    await open('ana', 'Contoso');
    await open('ben', 'Fabrikam');
    await bot.room.teams.say('ben', 'personal', 'note 1 They decide on Friday');
    expect(await titles('ben', '')).toEqual(['2 · Fabrikam', '1 · Contoso']);
    expect(await titles('ben', '1')).toEqual(['1 · Contoso']);
    expect(await titles('ben', '#2')).toEqual(['2 · Fabrikam']);
    expect(await titles('ben', 'conto')).toEqual(['1 · Contoso']);
    expect(await titles('ana', 'friday')).toEqual(['1 · Contoso']);
  });

  it('finds a case by what it is called in the chat', async () => {
    await open('ana', 'Contoso');
    for (const typed of ['case 1', 'caso 1', 'Caso #1', '#1']) {
      expect([typed, await titles('ben', typed)]).toEqual([typed, ['1 · Contoso']]);
    }
  });

  it('finds guidance after the cases: the answer where enough is said, else the question that is left', async () => {
    await open('ana', 'Azure Hosting');
    expect(await titles('ben', 'azure')).toEqual(['1 · Azure Hosting', 'Where was the subscription bought?']);
    expect(await titles('ana', 'EA')).toEqual(['¿De qué tipo es la suscripción?']);
    expect(await titles('ben', 'licenses from another CSP')).toEqual(['What does the customer want from us?']);
    const [answer] = await find('ana', 'Contoso compró licencias a nosotros');
    expect(headlineOf(answer?.card)).toBe('Esta suscripción ya es nuestra: no hay nada que solicitar.');
    expect(linesOn(answer?.card)).toEqual(expect.arrayContaining(['Cliente: Contoso', 'Qué hacer']));
  });

  it('begins the case from guidance, with what was said', async () => {
    const [question] = await find('ben', 'licenses from another CSP');
    await bot.room.teams.say('ben', 'group', 'please look', { card: question?.card });
    const id = bot.room.teams.messages('ben', 'group').findLast(({ from }) => from === 'ben')?.id ?? '';
    const [action] = actionsOn(question?.card);
    await bot.room.teams.press('ana', id, action ?? { type: 'none' });
    const last = bot.room.teams.messages('ana', 'group').at(-1);
    expect(JSON.stringify(last?.card)).toContain('"value":"csp_other"');
  });

  it('shows each case in the reader’s language', async () => {
    await open('ana', 'Contoso');
    const [english] = await find('ben', 'contoso');
    expect(english?.text).toBe('Answer given, outcome open');
    expect(linesOn(english?.card)).toEqual([
      'Case 1 · Contoso',
      'First find out who sold the subscription: the next step depends on it.',
      'State: Answer given, outcome open',
      'Looked after by: Ana García',
    ]);
    const [spanish] = await find('ana', '1');
    expect(headlineOf(spanish?.card)).toBe(
      'Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.',
    );
  });

  it('names what was typed where nothing fits, and takes it for nothing else', async () => {
    await open('ana', 'Contoso');
    const said = async (by: PersonKey, typed: string): Promise<string> => {
      const answer = await bot.room.teams.search(by, 'group', typed);
      return answer.kind === 'message' ? visible(answer.text) : answer.kind;
    };
    expect(await said('ana', 'northwind')).toBe('No se ha encontrado nada con «northwind».');
    for (const typed of ['northwind', '4711', '9'.repeat(20), "'; drop table case_record; --", '%_*', '{{DATE(x)}}']) {
      expect(await said('ben', typed)).toBe(`Nothing was found for “${typed}”.`);
    }
    // Nothing that can be seen is nothing typed.
    expect(await titles('ana', '\u200b')).toEqual(['1 · Contoso']);
  });

  it('says that there is no case yet, in both languages', async () => {
    await expect(bot.room.teams.search('ana', 'group', '')).resolves.toEqual({
      kind: 'message',
      text: 'Todavía no hay casos.',
    });
    await expect(bot.room.teams.search('ben', 'group', '')).resolves.toEqual({
      kind: 'message',
      text: 'There are no cases yet.',
    });
  });

  it('shows a customer’s name as a name, whatever it looks like', async () => {
    await open('ben', '[Click](https://evil.example) <at>Boss</at> {{DATE(x)}}');
    const [found] = await find('ben', '1');
    const drawn = JSON.stringify(found);
    expect(drawn).not.toContain('{{DATE');
    expect(drawn).not.toMatch(/"type":"TextBlock","text":"[^"]*evil/);
  });

  it('does not know another tenant’s cases', async () => {
    await bot.close();
    const other = randomUUID();
    bot = await openBotUnderTest({ AllowedTenants: `${TENANT_ID},${other}` });
    await open('ben', 'Contoso');
    for (const typed of ['1', 'contoso']) {
      expect(await titles('ben', typed)).toEqual(['1 · Contoso']);
      const asked = bot.room.teams.lastActivity();
      const { body } = await invoke(asked?.['value'], {
        conversation: { ...Fields.parse(asked?.['conversation']), tenantId: other },
        channelData: { tenant: { id: other } },
      });
      expect(visible(JSON.stringify(body))).toContain(`Nothing was found for “${typed}”.`);
    }
  });
});

describe('a card that was inserted into a message', () => {
  const insert = async (by: PersonKey): Promise<{ id: string; card: unknown }> => {
    await open(by, 'Contoso');
    const [found] = await find(by, '1');
    await bot.room.teams.say(by, 'group', 'please look', { card: found?.card });
    const id = bot.room.teams.messages(by, 'group').findLast(({ from }) => from === by)?.id ?? '';
    return { id, card: found?.card };
  };

  it.each<[PersonKey, PersonKey, string, string]>([
    ['ben', 'ana', 'Open case 1', 'Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.'],
    ['ana', 'ben', 'Abrir el caso 1', 'First find out who sold the subscription: the next step depends on it.'],
  ])('of %s opens the case for %s below it', async (by, reader, title, line) => {
    const { id, card } = await insert(by);
    const action = actionsOn(card).find((one) => one.title === title);
    expect(actionsOn(card).map((one) => one.title)).toEqual([title]);
    await bot.room.teams.press(reader, id, action ?? { type: 'none' });
    const last = bot.room.teams.messages(reader, 'group').at(-1);
    expect([last?.from, headlineOf(last?.card)]).toEqual(['bot', line]);
    expect(bot.room.teams.messages(reader, 'group').find((one) => one.id === id)?.card).toEqual(card);
  });

  it('changes nothing, whatever somebody wrote into it', async () => {
    const { id } = await insert('ben');
    for (const verb of ['tick', 'undo', 'assign', 'outcome', 'note', 'publish', 'revise']) {
      const data = { verb, case: 1, version: 1, step: 'aaaaaaaaaa', isDone: true };
      const { answer } = await bot.room.teams.press('ana', id, { type: 'Action.Execute', verb, data });
      expect({ verb, answer }).toEqual({
        verb,
        answer: { kind: 'message', text: 'Esta tarjeta es de otra conversación. Escríbame aquí y se la muestro.' },
      });
    }
    await bot.room.teams.say('ben', 'personal', 'case 1');
    const { card } = bot.room.teams.messages('ben', 'personal').at(-1) ?? {};
    expect(linesOn(card)).toEqual(expect.arrayContaining(['☐ 1. Customer', 'State: Answer given, outcome open']));
  });
});

const Form = z.object({
  body: z.array(z.looseObject({ id: z.string().optional(), value: z.string().optional() })),
  actions: z.array(z.object({ type: z.string(), title: z.string(), data: z.record(z.string(), z.unknown()) })),
});

const formIn = (step: DialogStep): z.infer<typeof Form> => {
  if (step.kind !== 'dialog') throw new Error(`${JSON.stringify(step)}\n${bot.logged()}`);
  return Form.parse(step.dialog.card);
};

const filledIn = (step: DialogStep): Record<string, string> =>
  Object.fromEntries(
    formIn(step).body.flatMap(({ id, value }) => (id === undefined || value === undefined ? [] : [[id, value]])),
  );

const cardOf = (step: DialogStep): unknown => (step.kind === 'dialog' ? step.dialog.card : undefined);

describe('a new case from a message', () => {
  const openOn = async (by: PersonKey, text: string) => {
    const { teams } = bot.room;
    await teams.install('carla', 'group');
    await teams.say('carla', 'group', text);
    const message = teams.messages(by, 'group').findLast(({ from }) => from === 'carla')?.id ?? '';
    const origin = { kind: 'action', message, commandId: 'newCase' } as const;
    return { origin, step: await teams.openAction(by, message, 'newCase') };
  };
  const submit = (by: PersonKey, { origin }: Awaited<ReturnType<typeof openOn>>, step: DialogStep, inputs: object) =>
    bot.room.teams.submitDialog(by, origin, { ...formIn(step).actions[0]?.data, ...inputs });

  it('fills the form with what the message says, asks what is missing, and opens the case once', async () => {
    const opened = await openOn('ana', 'Fabrikam compró Azure por EA y quiere que lo llevemos nosotros');
    expect(filledIn(opened.step)).toEqual({ customer: 'Fabrikam', channel: 'ea', product_kind: 'azure_other' });
    expect(formIn(opened.step).actions.map(({ type }) => type)).toEqual(['Action.Submit']);
    const incomplete = await submit('ana', opened, opened.step, filledIn(opened.step));
    expect(linesOn(cardOf(incomplete))).toContain('Todavía falta algo: deciden las preguntas que quedan abajo.');
    const asked = { ...filledIn(incomplete), goal: 'move_billing', partner_role: 'direct_bill' };
    const nearly = await submit('ana', opened, incomplete, asked);
    expect(Object.keys(filledIn(nearly))).toEqual(['customer', ...Object.keys(asked).slice(1)]);
    const complete = { ...asked, is_azure_expert_msp: 'false' };
    for (const step of [1, 2]) {
      const answered = await submit('ana', opened, nearly, complete);
      expect([step, linesOn(cardOf(answered))[0]]).toEqual([step, 'Caso 1 · Fabrikam']);
    }
    expect(await titles('ana', '')).toEqual(['1 · Fabrikam']);
  });

  it('keeps what the form does not ask for yet, shows it, and uses it', async () => {
    const opened = await openOn(
      'ben',
      'Hi, Wide World Importers has 12 Business Premium with another CSP until 30 June 2027 and wants us to bill. Their reseller agrees.',
    );
    expect(filledIn(opened.step)).toEqual({
      customer: 'Wide World Importers',
      channel: 'csp_other',
      product_kind: 'license_unknown',
      goal: 'move_billing',
    });
    expect(linesOn(cardOf(opened.step))).toEqual(
      expect.arrayContaining(['Current partner agrees: Yes', 'Term ends: June 30, 2027']),
    );
    const role = { ...filledIn(opened.step), partner_role: 'direct_bill' };
    const next = await submit('ben', opened, opened.step, role);
    const kind = { ...role, license_kind: 'nce' };
    const answered = await submit('ben', opened, next, kind);
    expect(linesOn(cardOf(answered))[0]).toBe('Case 1 · Wide World Importers');
    await bot.room.teams.say('ben', 'personal', 'case 1');
    const { card } = bot.room.teams.messages('ben', 'personal').at(-1) ?? {};
    expect(linesOn(card)).toEqual(expect.arrayContaining(['Current partner agrees: Yes', 'Term ends: June 30, 2027']));
  });

  it('is the same in English, from text with markup in it', async () => {
    const { step } = await openOn('ben', 'Contoso has 40 E3 & <b>Teams</b> with another partner, they want us to bill');
    expect(filledIn(step)).toMatchObject({ customer: 'Contoso', channel: 'csp_other', goal: 'move_billing' });
  });

  it('is an empty form where the message says nothing', async () => {
    for (const text of ['!!!', '<script>alert(1)</script>', 'x'.repeat(20_000)]) {
      expect(filledIn((await openOn('ben', text)).step)).toEqual({ customer: '' });
    }
  });
});

describe('a link', () => {
  const unfurl = (link: string) => bot.room.teams.unfurl('ana', 'group', `https://localhost/${link}`);

  it('of ours becomes the case’s card; without a case behind it, it stays a link', async () => {
    await open('ben', 'Contoso');
    for (const link of ['cases/1', 'tab/cases/1?x=y', 'l/entity/app?context=%7B%22subEntityId%22%3A%22case-1%22%7D']) {
      const step = await unfurl(link);
      expect(step.kind === 'insert' && linesOn(step.card)[0]).toBe('Caso 1 · Contoso');
    }
    for (const link of ['', 'cases/2', 'cases/', 'cases/99999999999', 'cases/-1', 'cases/9999999999']) {
      expect(await unfurl(link)).toEqual({ kind: 'closed' });
    }
  });
});

describe('what nobody planned for', () => {
  const refused: [string, unknown][] = [
    ['query', null],
    ['query', { parameters: [1, 2] }],
    ['query', { parameters: [{ name: 'text', value: 'x'.repeat(50_000) }] }],
    ['query', { queryOptions: { skip: -1, count: 9_999_999 } }],
    ['queryLink', { url: 'javascript' }],
    ['fetchTask', { commandId: 'dropAll' }],
    ['fetchTask', {}],
    ['submitAction', { commandId: 'newCase', data: { verb: 'tick', case: 1 } }],
    ['submitAction', { commandId: 'newCase', data: { verb: 'form', channel: [] } }],
    ['selectItem', { case: 1 }],
  ];

  it('is refused, changes nothing and says nothing', async () => {
    await open('ben', 'Contoso');
    const before = bot.room.teams.messages('ben', 'personal').length;
    const statuses: unknown[] = [];
    for (const [name, value] of refused) {
      const { status } = await invoke(value, { type: 'invoke', name: `composeExtension/${name}`, text: undefined });
      statuses.push([name, status]);
    }
    expect(statuses).toEqual(refused.map(([name]) => [name, 501]));
    expect(bot.room.teams.messages('ben', 'personal')).toHaveLength(before);
    expect(await titles('ben', '')).toEqual(['1 · Contoso']);
    expect(bot.logged()).not.toContain('failed');
  });
});
