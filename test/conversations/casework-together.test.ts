import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

import { z } from 'zod';

import type { PersonKey } from '../../bot/rehearsal/people.ts';
import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { actionsOn, headlineOf, linesOn, type Action } from '../support/card-reading.ts';
import { expectConversation } from '../support/conversation.ts';

const Fields = z.looseObject({});

const answer = 'First find out who sold the subscription: the next step depends on it.';
const respuesta = 'Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.';

const opened = `
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: I don't know
      bot: ${answer}`;

/** Needs an Admin agent. */
const openedWithRole = `
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: direct
      bot: What kind of subscription is it?
      ben: licenses
      bot: What does the customer want from us?
      ben: support
      bot: What is our own company in CSP?
      ben: direct bill
      bot: Two requests: a reseller relationship to sell, GDAP to administer. Who bills does not change.`;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await openBotUnderTest();
});
afterEach(() => bot.close());

const cardsIn = (place: 'personal' | 'general' | 'group', by: PersonKey = 'ben') =>
  bot.room.teams.messages(by, place).filter(({ from, deleted }) => from === 'bot' && !deleted);

const lastCard = (place: 'personal' | 'general' | 'group', by: PersonKey = 'ben') => {
  const message = cardsIn(place, by).findLast(({ card }) => card !== undefined);
  if (message === undefined) throw new Error('There is no card');
  return message;
};

const actionOn = (card: unknown, title: string): Action => {
  const action = actionsOn(card).find((one) => one.title === title);
  if (action === undefined) throw new Error(`No button [${title}]`);
  return action;
};

describe('two people on one case', () => {
  it('see the same card: what one ticks, the other sees done, wherever they look at it', async () => {
    await expectConversation(opened, { bot, place: 'general' });
    await expectConversation(`ana: caso 1\nbot: ${respuesta} [☐ 1. Cliente]`, { bot });
    await expectConversation(`ana: [☐ 1. Cliente]\nbot*: ${respuesta}`, { bot });
    expect(linesOn(lastCard('general').card)).toContain('☑ 1. Customer: done by Ana García, November 22, 2026 (UTC)');
  });

  it('a press on a card that is out of date changes nothing, says who was faster, and shows the present', async () => {
    await expectConversation(opened, { bot });
    const old = lastCard('personal');
    await expectConversation(`ana: caso 1\nbot: ${respuesta}\nana: [☐ 2. Cliente]\nbot*: ${respuesta}`, { bot });
    const pressed = await bot.room.teams.press('ben', old.id, actionOn(old.card, '☐ 1. Customer'));
    expect(JSON.stringify(pressed.body)).toContain('Nothing was saved: case 1 was changed meanwhile (\u2068Ana García');
    const present = lastCard('personal').card;
    expect(linesOn(present)).toEqual(expect.arrayContaining(['☐ 1. Customer']));
  });

  it('pressed twice, a step is done once, and nobody is warned', async () => {
    await expectConversation(opened, { bot });
    const old = lastCard('personal');
    const action = actionOn(old.card, '☐ 1. Customer');
    const both = await Promise.all([1, 2].map(() => bot.room.teams.press('ben', old.id, action)));
    for (const { body } of both) expect(JSON.stringify(body)).toContain('☑ 1. Customer');
    for (const { body } of both) expect(JSON.stringify(body)).not.toContain('Nothing was saved');
    await expectConversation(`ben: [More]\nbot: More for this case\nben: [History]\nbot*: History, newest first`, {
      bot,
    });
    const steps = linesOn(lastCard('personal').card).filter((line) => line.startsWith('A step was done'));
    expect(steps).toHaveLength(1);
  });

  it('a press that names a step or a case that is not there changes nothing', async () => {
    await expectConversation(opened, { bot });
    const { id } = lastCard('personal');
    const press = (data: object) => {
      const { data: own } = actionOn(lastCard('personal').card, '☐ 1. Customer');
      const forged = { ...Fields.parse(own), ...data };
      return bot.room.teams.press('ben', id, { type: 'Action.Execute', verb: 'tick', data: forged });
    };
    expect(JSON.stringify((await press({ step: 'ffffffffff' })).body)).toContain('☐ 1. Customer');
    await press({ case: 77 });
    expect(linesOn(lastCard('personal').card)).toContain('There is no case 77. “cases” lists the ones there are.');
  });

  it('take back their own changes only', () =>
    expectConversation(
      `${opened}
      ana: caso 1
      bot: ${respuesta}
      ben: note 1 Ring on Friday
      bot: ${answer}
      ana: deshacer
      bot: ${respuesta}
        No se ha deshecho nada: el último cambio del caso 1 lo hizo Ben Carter. Solo esa persona puede deshacerlo.
      ben: undo
      bot: ${answer}
        Your last change was taken back. Both stay in the history.
    `,
      { bot, place: 'group' },
    ));
});

describe('handing a case over', () => {
  it('is offered where a role is needed, to the colleagues who are known', () =>
    expectConversation(
      `
      ana: hola
      bot: Hola. ¿Empezamos un caso?${openedWithRole} [Hand it to a colleague]
        This step needs the role Admin agent. If you do not have it, hand the case to a colleague who does.
        Looked after by: Ben Carter
      ben: [Hand it to a colleague]
      bot: Who is to look after this case? [Hand over] [I look after it]
        This step needs the role Admin agent. If you do not have it, hand the case to a colleague who does.
      ben: [Hand over] {colleague=nobody-at-all}
      bot*: Who is to look after this case?
        Choose a colleague from the list.
      ben: [Hand over] {colleague=6f0e2c5a-2b1d-4f6e-9a54-0c5d6c1a0a01}
      bot*: Two requests: a reseller relationship to sell, GDAP to administer. Who bills does not change.
        Ana García now looks after case 1. I could not reach them: please tell them yourself.
        Looked after by: Ana García
      ben: [Assign]
      bot: Who is to look after this case?
      ben: [I look after it]
      bot*: Two requests: a reseller relationship to sell, GDAP to administer. Who bills does not change.
        Looked after by: Ben Carter
    `,
      { bot, place: 'group' },
    ));

  it('takes a name, a part of one, or oneself; who is not known, or is more than one, is named with what to do', () =>
    expectConversation(
      `
      ana: hola
      bot: Hola. ¿Empezamos un caso?${opened}
      ben: assign 1 Ana
      bot: ${answer}
        Looked after by: Ana García
      ana: asignar 1 a mí
      bot: ${respuesta}
        Lo lleva: Ana García
      ana: asignar 1 carter
      bot: ${respuesta}
        Lo lleva: Ben Carter
      ben: assign 1 Zoe
      bot: Who is to look after this case?
        I do not know “Zoe”. Ask them to write “hello” to me once, or choose a colleague who has.
      ana: asignar 9 Ben
      bot: No existe el caso 9. Con «casos» verá los que hay.
      ana: asignar 1
      bot: ¿Quién va a llevar este caso? [Entregar] [Lo llevo yo]
    `,
      { bot, place: 'group' },
    ));

  it('takes a mention, of one colleague at a time, and of one who has written before', async () => {
    await expectConversation(`ana: hola\nbot: Hola. ¿Empezamos un caso?${opened}`, { bot, place: 'group' });
    const last = bot.room.teams.lastActivity();
    if (last === undefined) throw new Error('Nothing was said');
    const say = async (text: string, ...mentioned: { id: string; name: string }[]) => {
      const entities = mentioned.map((one) => ({ type: 'mention', text: `<at>${one.name}</at>`, mentioned: one }));
      const id = `mention-${mentioned.map((one) => one.id).join('-')}`;
      await bot.room.teams.deliver({ ...last, id, text, entities });
      return lastCard('group').card;
    };
    const { ana, ben } = bot.room.teams.people;
    const stranger = { id: '29:nobody', name: 'Eve' };
    expect(linesOn(await say('assign 1 <at>Eve</at>', stranger))).toContain(
      'I do not know “Eve”. Ask them to write “hello” to me once, or choose a colleague who has.',
    );
    expect(linesOn(await say('assign 1 <at>Ana García</at> <at>Ben Carter</at>', ana, ben))).toContain(
      'One person looks after a case. Mention one colleague, or choose one from the list.',
    );
    expect(linesOn(await say('assign 1 <at>Ana García</at>', ana))).toContain('Looked after by: Ana García');
  });
});

describe('opinions', () => {
  it('are kept with the rule that chose the answer, the last one of a person, with the reason', async () => {
    await expectConversation(
      `${opened}
      ben: [Helpful]
      bot!: Thank you. Whoever looks after the rules will read it.
      ben: [Not helpful]
      bot: What was not helpful?
      ben: [Send] Nobody has invoices
      bot*: Thank you. Whoever looks after the rules will read it.
    `,
      { bot },
    );
    const records = new DatabaseSync(join(bot.dataDir, 'channel-guide.sqlite'), { readOnly: true });
    const rows = records.prepare('select case_number, verdict, rule, outcome, reason from feedback').all();
    records.close();
    expect(rows).toEqual([
      {
        case_number: 1,
        verdict: 'not_helpful',
        rule: 'seller-not-known',
        outcome: 'find-purchase-channel',
        reason: 'Nobody has invoices',
      },
    ]);
  });
});

describe('a case that only one person sees', () => {
  /** A command from the list behind the slash. */
  const privately = async (text: string): Promise<void> => {
    await bot.room.teams.say('ben', 'general', text, { targeted: true });
  };
  const press = async (title: string, by: PersonKey = 'ben'): Promise<void> => {
    const { id, card } = lastCard('general', by);
    await bot.room.teams.press(by, id, actionOn(card, title));
  };

  it('is posted to the channel after a yes, as the card that everybody works on', async () => {
    await expectConversation(opened, { bot, place: 'general' });
    await privately('case 1');
    await press('More');
    expect(actionsOn(lastCard('general', 'ben').card).map(({ title }) => title)).toContain('Post to channel');
    await press('Post to channel');
    expect(headlineOf(lastCard('general', 'ben').card)).toBe('Post this case here?');
    const before = cardsIn('general').length;
    await press('Yes, post it');
    expect(cardsIn('general')).toHaveLength(before + 1);
    const posted = lastCard('general');
    expect(headlineOf(posted.card)).toBe(answer);
    // Pressed by somebody else, it is an ordinary card of the channel.
    await bot.room.teams.press('ana', posted.id, actionOn(posted.card, '☐ 1. Customer'));
    expect(linesOn(lastCard('general').card)).toContain(
      '☑ 1. Cliente: hecho por Ana García, 22 de noviembre de 2026 (UTC)',
    );
    // The thread in which it was asked has a card of its own, which follows.
    const following = cardsIn('general', 'ana').filter(({ card }) =>
      linesOn(card).some((line) => line.startsWith('☑')),
    );
    expect(following).toHaveLength(2);
  });

  it('takes a tick although a colleague added a note meanwhile', async () => {
    await expectConversation(opened, { bot, place: 'general' });
    await privately('case 1');
    const { id, card } = lastCard('general', 'ben');
    await bot.room.teams.say('ana', 'general', 'nota 1 Deciden el viernes', { mention: true });
    await bot.room.teams.press('ben', id, actionOn(card, '☐ 1. Customer'));
    const lines = linesOn(bot.room.teams.messages('ben', 'general').find((one) => one.id === id)?.card);
    expect(lines).toContain('☑ 1. Customer: done by Ben Carter, November 22, 2026 (UTC)');
    expect(lines).toContain('Note: Deciden el viernes');
  });

  it('is posted once, however often the yes is pressed', async () => {
    await expectConversation(opened, { bot, place: 'general' });
    await privately('case 1');
    await press('More');
    await press('Post to channel');
    const { id, card } = lastCard('general', 'ben');
    const yes = actionOn(card, 'Yes, post it');
    const before = cardsIn('general').length;
    await Promise.all([bot.room.teams.press('ben', id, yes), bot.room.teams.press('ben', id, yes)]);
    expect(cardsIn('general')).toHaveLength(before + 1);
    // Asked again, it is posted again: the card may have been scrolled away.
    await privately('case 1');
    await press('More');
    await press('Post to channel');
    const again = cardsIn('general').length;
    await press('Yes, post it');
    expect(cardsIn('general')).toHaveLength(again + 1);
  });

  it('is not offered to be posted where everybody sees it already', async () => {
    await expectConversation(opened, { bot, place: 'general' });
    await press('More');
    const { id, card } = lastCard('general');
    expect(actionsOn(card).map(({ title }) => title)).not.toContain('Post to channel');
    const { data } = actionOn(card, 'History');
    const forged = { ...Fields.parse(data), verb: 'publish', isSure: true };
    const { body } = await bot.room.teams.press('ben', id, { type: 'Action.Execute', verb: 'publish', data: forged });
    expect(JSON.stringify(body)).toContain('Everybody in this conversation sees this card already.');
  });
});
