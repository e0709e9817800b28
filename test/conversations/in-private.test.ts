import { randomUUID } from 'node:crypto';

import type { PersonKey } from '../../bot/rehearsal/people.ts';
import type { PlaceKey } from '../../bot/rehearsal/places.ts';
import type { Message } from '../../bot/rehearsal/teams.ts';
import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { actionsOn, headlineOf, linesOn } from '../support/card-reading.ts';

/** A slash command in a channel or group chat is for one person's eyes, and so is everything that follows from it. */
let bot: BotUnderTest;
beforeEach(async () => {
  bot = await openBotUnderTest();
  for (const by of ['ana', 'ben'] as const) {
    for (const place of ['group', 'general'] as const) await bot.room.teams.install(by, place);
  }
});
afterEach(() => bot.close());

const seen = (by: PersonKey, place: PlaceKey): Message[] =>
  bot.room.teams.messages(by, place).filter(({ from, deleted }) => from === 'bot' && !deleted);

/** Headlines after the welcome, as that person sees them. */
const says = (by: PersonKey, place: PlaceKey): string[] =>
  seen(by, place)
    .slice(1)
    .map(({ card }) => headlineOf(card));

const privately = async (by: PersonKey, place: PlaceKey, text: string, thread?: string): Promise<void> => {
  const { teams } = bot.room;
  await teams.say(by, place, text, { targeted: true, ...(thread === undefined ? {} : { thread }) });
};
const publicly = async (by: PersonKey, place: PlaceKey, text: string, thread?: string): Promise<void> => {
  const { teams } = bot.room;
  await teams.say(by, place, text, { mention: true, ...(thread === undefined ? {} : { thread }) });
};

const press = async (by: PersonKey, place: PlaceKey, title: string): Promise<void> => {
  for (const { id, card } of seen(by, place).toReversed()) {
    const action = card === undefined ? undefined : actionsOn(card).find((one) => one.title === title);
    if (action === undefined) continue;
    await bot.room.teams.press(by, id, action);
    return;
  }
  throw new Error(`No button [${title}]\n${bot.logged()}`);
};

const talks = [
  {
    by: 'ana',
    other: 'ben',
    start: 'empezar',
    customer: '¿Cómo se llama el cliente?',
    channel: '¿Dónde se compró la suscripción?',
    unknown: 'No lo sé',
    answer: 'Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.',
    why: '¿Por qué?',
    because: 'Por qué esta respuesta',
  },
  {
    by: 'ben',
    other: 'ana',
    start: 'start',
    customer: 'What is the customer called?',
    channel: 'Where was the subscription bought?',
    unknown: "I don't know",
    answer: 'First find out who sold the subscription: the next step depends on it.',
    why: 'Why?',
    because: 'Why this answer',
  },
] as const;

describe.each(talks)('a private talk of $by', ({ by, other, ...say }) => {
  it.each(['group', 'general'] as const)('stays private from the question to the answer, in %s', async (place) => {
    await privately(by, place, say.start);
    const thread = bot.room.teams.messages(by, place).findLast(({ from }) => from === by)?.thread;
    expect(says(by, place)).toEqual([say.customer]);
    await privately(by, place, 'Contoso', thread);
    expect(says(by, place).at(-1)).toBe(say.channel);
    await press(by, place, say.unknown);
    expect(says(by, place).at(-1)).toBe(say.answer);
    await press(by, place, say.why);
    expect(says(by, place).at(-1)).toBe(say.because);
    expect(
      seen(by, place)
        .slice(1)
        .map(({ onlyFor }) => onlyFor),
    ).toEqual(
      seen(by, place)
        .slice(1)
        .map(() => by),
    );
    expect(says(other, place)).toEqual([]);
    expect(bot.logged()).not.toMatch(/"level":"(warn|error)"|turn\.failed|card\.(gone|not-updated)/);
  });
});

it('a private talk and a public one of the same person in one thread do not mix', async () => {
  await publicly('ben', 'general', 'start');
  const thread = bot.room.teams.messages('ben', 'general').findLast(({ from }) => from === 'ben')?.id;
  await publicly('ben', 'general', 'Contoso', thread);
  await privately('ben', 'general', 'start', thread);
  await privately('ben', 'general', 'Fabrikam', thread);
  await publicly('ben', 'general', 'unknown', thread);
  const answer = 'First find out who sold the subscription: the next step depends on it.';
  const shared = seen('ana', 'general').at(-1)?.card;
  expect([headlineOf(shared), linesOn(shared)[0]]).toEqual([answer, 'Case 1 · Contoso']);
  expect(says('ana', 'general').join()).not.toContain('Fabrikam');
  await privately('ben', 'general', 'direct', thread);
  const own = seen('ben', 'general').at(-1);
  expect(own?.onlyFor).toBe('ben');
  expect(linesOn(own?.card)).toContain('Customer: Fabrikam');
});

it('two people ask in private in one thread, and each is asked on', async () => {
  await publicly('ben', 'general', 'help');
  const thread = bot.room.teams.messages('ben', 'general').findLast(({ from }) => from === 'ben')?.id;
  await privately('ben', 'general', 'start', thread);
  await privately('ana', 'general', 'empezar', thread);
  await privately('ben', 'general', 'Contoso', thread);
  await privately('ana', 'general', 'Fabrikam', thread);
  expect(linesOn(seen('ben', 'general').at(-1)?.card)).toContain('Customer: Contoso');
  expect(linesOn(seen('ana', 'general').at(-1)?.card)).toContain('Cliente: Fabrikam');
});

it('what one person changes in private, everybody sees on the card that is everybody’s', async () => {
  await publicly('ben', 'group', 'start');
  await publicly('ben', 'group', 'Contoso');
  await publicly('ben', 'group', 'unknown');
  await privately('ana', 'group', 'caso 1');
  await press('ana', 'group', '☐ 1. Cliente');
  const done = '☑ 1. Customer: done by Ana García, November 22, 2026 (UTC)';
  expect(linesOn(seen('ben', 'group').at(-1)?.card)).toContain(done);
  expect(seen('ben', 'group').every(({ onlyFor }) => onlyFor === undefined)).toBe(true);
});

it('settings asked for in private are the person’s own, and are saved in private', async () => {
  await privately('ana', 'general', 'ajustes');
  expect(says('ana', 'general')).toEqual(['Sus ajustes']);
  const card = seen('ana', 'general').at(-1);
  const save = actionsOn(card?.card).find(({ title }) => title === 'Guardar');
  if (card === undefined || save === undefined) throw new Error('No settings');
  await bot.room.teams.press('ana', card.id, save, { language: 'en' });
  expect(says('ana', 'general')).toEqual(['Your settings']);
  await privately('ana', 'general', 'cases');
  expect(says('ana', 'general').at(-1)).toBe('Cases, newest first');
  expect(says('ben', 'general')).toEqual([]);
});

describe('a private card in another conversation', () => {
  const privateCard = async () => {
    await privately('ben', 'group', 'help');
    const { card } = seen('ben', 'group').at(-1) ?? {};
    const data = actionsOn(card)[0];
    if (data === undefined) throw new Error('No button');
    return data;
  };

  it.each(['Action.Execute', 'Action.Submit'])('is refused by %s with a word, and not lost', async (type) => {
    const { data, verb } = await privateCard();
    const { teams } = bot.room;
    await teams.say('ben', 'personal', 'help');
    const { id } = seen('ben', 'personal').at(-1) ?? { id: '' };
    const copied = typeof data === 'object' ? { ...data, verb } : {};
    const { body } = await teams.press('ben', id, { type, ...(verb === undefined ? {} : { verb }), data: copied });
    const word = 'This card belongs to another conversation. Write to me here, and I show it to you.';
    const said = type === 'Action.Execute' ? JSON.stringify(body) : headlineOf(seen('ben', 'personal').at(-1)?.card);
    expect(said).toContain(word);
  });
});

describe('where Teams refuses a private answer', () => {
  /** Teams knows no such reader. */
  const askAsStranger = async () => {
    await privately('ben', 'group', 'help');
    const asked = bot.room.teams.lastActivity();
    if (asked === undefined) throw new Error('Nothing was asked');
    return bot.room.teams.deliver({ ...asked, id: randomUUID(), from: { id: '29:nobody', name: 'Eve' }, entities: [] });
  };

  it('nothing is said in public, and the log says that nobody was told', async () => {
    const before = seen('ana', 'group').length;
    await expect(askAsStranger()).resolves.toMatchObject({ status: 200 });
    expect(seen('ana', 'group')).toHaveLength(before);
    expect(bot.logged()).toContain('private.refused');
  });
});
