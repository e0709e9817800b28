import { openBotUnderTest } from '../support/bot-under-test.ts';
import { linesOn } from '../support/card-reading.ts';
import { expectConversation } from '../support/conversation.ts';

describe('recording the outcome by writing so', () => {
  it('takes the case that was answered last', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: record the outcome
      bot: Where was the subscription bought?
        There is nothing to record yet: answer this question first, or write “cancel”.
      ben: I don't know
      bot: First find out who sold the subscription: the next step depends on it.
      ben: Record the outcome
      bot: What came of it?
        Customer: Contoso
      ben: registrar el resultado
      bot: What came of it?
      ben: doing it
      bot: Anything to add?
      ben: none
      bot: Saved: case 1
      ben: record outcome
      bot: What came of it?
        Customer: Contoso
    `));

  it('asks which case where there was none', () =>
    expectConversation(`
      ana: registrar el resultado
      bot: ¿Qué caso? Escriba su número, por ejemplo: registrar 12.
    `));
});

describe('what was recorded before', () => {
  it('stands on the card, the last three, with who and when', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: I don't know
      bot: First find out who sold the subscription: the next step depends on it.
      ben: record the outcome
      bot: What came of it?
      ben: doing it
      bot: Anything to add?
      ben: Called them
      bot: Saved: case 1
      ben: record the outcome
      bot: What came of it?
      ben: declined
      bot: Anything to add?
      ben: none
      bot: Saved: case 1
      ben: case 1
      bot: First find out who sold the subscription: the next step depends on it.
        State: The customer declined
        Recorded before
        We are doing it: Ben Carter, November 22, 2026 (UTC)
    `));
});

describe('two agents at one case', () => {
  it('tells the slower one who was faster and when, and shows how the case stands', async () => {
    const bot = await openBotUnderTest();
    try {
      await expectConversation(
        `
        ben: start
        bot: What is the customer called?
        ben: Contoso
        bot: Where was the subscription bought?
        ben: I don't know
        bot: First find out who sold the subscription: the next step depends on it.
        ben: record the outcome
        bot: What came of it?
        ben: done
        bot: Anything to add?
        ana: caso 1
        bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
        ana: [Registrar el resultado]
        bot: ¿En qué quedó?
        ana: escalado
        bot: ¿Quiere añadir algo?
        ana: ninguna
        bot: Guardado: caso 1
        ben: none
        bot: First find out who sold the subscription: the next step depends on it.
          State: Escalated
      `,
        { bot },
      );
      const last = bot.room.teams.messages('ben', 'personal').at(-1);
      expect(linesOn(last?.card)[0]).toMatch(
        /^Nothing was saved: case 1 was changed meanwhile \(Ana García, November 22, 2026 at \d+:\d\d.[AP]M \(UTC\)\)/,
      );
    } finally {
      await bot.close();
    }
  });
});

describe('small talk', () => {
  it('gets a friendly word, and the open question again', () =>
    expectConversation(`
      ana: gracias
      bot: De nada.
      ben: Thank you!
      bot: You are welcome.
      ben: start
      bot: What is the customer called?
      ben: thanks
      bot: What is the customer called?
    `));

  it('finds no case below zero', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: I don't know
      bot: First find out who sold the subscription: the next step depends on it.
      ana: caso -1
      bot: «-1» no es un número de caso. Escríbalo así: caso 1.
      ana: caso 1
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
    `));
});
