import { randomUUID } from 'node:crypto';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { linesOn } from '../support/card-reading.ts';
import { expectConversation } from '../support/conversation.ts';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await openBotUnderTest();
});
afterAll(() => bot.close());

const saidIn = (place: 'personal' | 'general' | 'renewals' | 'group') =>
  bot.room.teams.messages('ana', place).filter(({ from }) => from === 'bot');

/** The last install of the room, told once more with changes. */
const again = async (changes: Record<string, unknown>) => {
  const { status } = await bot.room.teams.deliver({ ...bot.room.teams.lastActivity(), ...changes, id: randomUUID() });
  return status;
};

describe('the welcome', () => {
  it('comes once to a chat, and not again when the app is installed again or after a restart', async () => {
    await bot.room.teams.install('ana', 'personal');
    expect(saidIn('personal').map(({ summary }) => summary?.split('\n')[0])).toEqual(['Hola, soy Channel Guide']);
    await bot.room.teams.say('ana', 'personal', 'ayuda');
    expect(await again({ type: 'installationUpdate', action: 'remove' })).toBe(200);
    await bot.restart();
    expect(await again({ type: 'installationUpdate', action: 'add' })).toBe(200);
    expect(saidIn('personal')).toHaveLength(2);
  });

  it('comes once to a team, names nobody, and says how to speak to it there', async () => {
    await bot.room.teams.install('ana', 'general');
    const [welcome, ...more] = saidIn('general');
    expect(more).toEqual([]);
    expect(linesOn(welcome?.card)).toContain(
      'Aquí todos ven lo que respondo. Mencióneme y escriba, por ejemplo, «@Channel Guide empezar» o «@Channel Guide casos»; con «@Channel Guide ajustes» se elige el idioma de este equipo.',
    );
    expect(welcome?.summary).not.toContain('Ana');
    await bot.room.teams.install('ben', 'renewals');
    expect(saidIn('renewals')).toEqual([]);
  });
});

describe('once removed', () => {
  it('nothing is said, and a case that changes elsewhere does not reach for its card there', async () => {
    await expectConversation(
      `
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      ana: no lo sé
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
      `,
      { bot, place: 'group' },
    );
    const before = saidIn('group');
    expect(await again({ type: 'installationUpdate', action: 'remove' })).toBe(200);
    await expectConversation(
      `
      ana: caso 1
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
      ana: [Registrar el resultado]
      bot: ¿En qué quedó?
      ana: hecho
      bot: ¿Quiere añadir algo?
      ana: ninguna
      bot: Guardado: caso 1
      `,
      { bot },
    );
    expect(saidIn('group')).toEqual(before);
  });
});
