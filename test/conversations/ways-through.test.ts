import { findCommand } from '../../bot/commands/find-command.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';
import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { actionsOn, headlineOf, linesOn } from '../support/card-reading.ts';
import { expectConversation } from '../support/conversation.ts';

describe('saying that one does not know', () => {
  it('leads to where the purchase channel can be found out', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: I don't know
      bot: First find out who sold the subscription: the next step depends on it.
    `));

  it('asks for the type again, and says where to look it up', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      ana: EA
      bot: ¿De qué tipo es la suscripción? [No lo sé]
      ana: [No lo sé]
      bot*: ¿De qué tipo es la suscripción? [Basada en licencias]
        Dónde averiguarlo
      ana: licencias
      bot: ¿Qué quiere el cliente de nosotros?
        Tipo de suscripción: Basada en licencias
    `));
});

describe('cancelling', () => {
  it('works at every step, saves nothing, and leaves nothing behind', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called? [Cancel]
      ben: cancel
      bot: Cancelled. Nothing was saved. [Start a case] [Cases] [Help]
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: never mind
      bot: Cancelled. Nothing was saved.
      ben: [Start a case]
      bot: What is the customer called?
      ben: [Cancel]
      bot*: Cancelled. Nothing was saved.
      ben: cancel
      bot: There is nothing to cancel: I am not asking anything at the moment.
      ben: cases
      bot: Cases, newest first
        There are no cases yet.
    `));

  it('an old card that begins a case does not drop the answers given since', () =>
    expectConversation(`
      ben: cancel
      bot: There is nothing to cancel: I am not asking anything at the moment. [Start a case]
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: [Start a case]
      bot: Where was the subscription bought?
        We are in the middle of these questions. Go on here, or write “start again” to begin anew.
        Customer: Contoso
    `));

  it('also works while the outcome is asked for: the case stays as it was', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      ana: no lo sé
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
      ana: [Registrar el resultado]
      bot: ¿En qué quedó?
      ana: hecho
      bot: ¿Quiere añadir algo?
      ana: cancelar
      bot: Cancelado. No se ha guardado nada.
      ana: caso 1
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
        Estado: Respuesta dada, resultado pendiente
    `));
});

describe('going back', () => {
  it('takes one answer back at a time, by button and by word, and stops at the first question', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      ana: [Open License]
      bot*: ¿De qué tipo es la suscripción?
        Canal de compra: Open License
      ana: [Atrás]
      bot*: ¿Dónde se compró la suscripción? [Advisor]
      ana: Advisor
      bot: ¿De qué tipo es la suscripción?
        Canal de compra: Advisor
      ana: atrás
      bot: ¿Dónde se compró la suscripción?
      ana: volver
      bot: ¿Cómo se llama el cliente?
      ana: atras
      bot: ¿Cómo se llama el cliente?
        Esta es la primera pregunta; no hay ninguna anterior.
      ana: Fabrikam
      bot: ¿Dónde se compró la suscripción?
        Cliente: Fabrikam
    `));

  it('works while the outcome is asked for', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: don't know
      bot: First find out who sold the subscription: the next step depends on it.
      ben: [Record the outcome]
      bot: What came of it?
      ben: waiting
      bot: On which day does the term end?
      ben: 14 March 2027
      bot: Anything to add?
        Term ends: March 14, 2027
      ben: back
      bot: On which day does the term end?
      ben: back
      bot: What came of it?
      ben: escalated
      bot: Anything to add?
      ben: none
      bot: Saved: case 1
        State: Escalated
    `));
});

describe('starting again', () => {
  it('begins at the first question', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: EA
      bot: What kind of subscription is it?
      ben: start again
      bot: What is the customer called?
      ben: Fabrikam
      bot: Where was the subscription bought?
        Customer: Fabrikam
    `));
});

describe('help', () => {
  it('works in the middle of a question, which stays open', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      ana: ayuda
      bot: Lo que puedo hacer
        caso 12
      ana: EA
      bot: ¿De qué tipo es la suscripción?
    `));

  it('is offered to whoever writes something I cannot place', () =>
    expectConversation(`
      ben: qwertz
      bot: I did not understand “qwertz”. I can find the next step for a customer, or list the cases. [Start a case] [Help]
      ben: /help
      bot: What I can do
      ben: caess
      bot: Cases, newest first
      ben: show me my cases please
      bot: Your cases, newest first
    `));
});

describe('typed answers', () => {
  it('may lack accents, have typos, or be in the other language', () =>
    expectConversation(`
      ana: EMPEZAR
      bot: ¿Cómo se llama el cliente?
      ana: Peña & Söhne, S.L.
      bot: ¿Dónde se compró la suscripción?
        Cliente: Peña & Söhne, S.L.
      ana: another csp parnter
      bot: ¿De qué tipo es la suscripción?
        Canal de compra: Otro asociado de CSP
      ana: lisencias
      bot: ¿Qué quiere el cliente de nosotros?
      ana: traer la facturacion
      bot: ¿Qué es nuestra empresa en CSP?
      ana: provedor indirecto
      bot: ¿Las licencias son de nuevo comercio (NCE) o heredadas?
        Nuestro rol: Proveedor indirecto
    `));

  it('are asked again when they are garbage, with the reason', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: ???
      bot: What is the customer called?
        I need a name to go on: one line, 120 characters at most.
      ben: Contoso
      bot: Where was the subscription bought?
      ben: from a man in a pub
      bot: Where was the subscription bought? [Enterprise Agreement (EA)]
        I could not match “from a man in a pub” to one of the answers. Choose one below.
      ben: EA or Advisor
      bot: Where was the subscription bought?
        More than one answer fits: Advisor or Enterprise Agreement (EA). Which one is it?
      ben: not EA
      bot: Where was the subscription bought?
      ben: 5
      bot: What kind of subscription is it?
        Purchase channel: Enterprise Agreement (EA)
    `));

  it('take a date only when it is one date', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: don't know
      bot: First find out who sold the subscription: the next step depends on it.
      ben: [Record the outcome]
      bot: What came of it?
      ben: [Waiting for the term to end]
      bot*: On which day does the term end?
      ben: 03/04/2027
      bot: On which day does the term end?
        “03/04/2027” can be April 3, 2027 or March 4, 2027. Please write the month as a word.
      ben: 31 February 2027
      bot: On which day does the term end?
        There is no such day as “31 February 2027”. Please check it.
      ben: 1 January 2020
      bot: On which day does the term end?
        January 1, 2020 is past: a term that has ended is nothing to wait for. Please check it.
      ben: 9999-12-31
      bot: On which day does the term end?
        December 31, 9999 is more than ten years away, which in these lists means “no end”. Please check it.
      ben: soon
      bot: On which day does the term end?
        I could not read “soon” as a date. Write it as 2027-03-14 or 14 March 2027.
      ben: 3 April 2027
      bot: Anything to add?
        Term ends: April 3, 2027
    `));

  it('stay text, whatever they pretend to be', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: **[Boss](https://evil.example)** {{DATE(2017-02-14T06:08:00Z)}}
      bot: Where was the subscription bought?
        Customer: **[Boss](https://evil.example)** {{DATE(2017-02-14T06:08:00Z)}}
    `));
});

describe('words that mean two things', () => {
  it('are answers while a question is open: "new" is no command there', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: New
      bot: Where was the subscription bought?
        Customer: New
      ben: direct
      bot: What kind of subscription is it?
      ben: licenses
      bot: What does the customer want from us?
      ben: something new
      bot: What is our own company in CSP?
        Goal: Buy something new
    `));

  it('never hide an answer: no way to write a command is also a way to answer a question', () => {
    const { questions } = readRulebook();
    const answers = questions.flatMap(({ values }) =>
      values.flatMap(({ label, says }) => [label.en, label.es, ...says.en, ...says.es]),
    );
    expect(answers.filter((answer) => findCommand(answer) !== undefined)).toEqual([]);
  });

  it('do not throw a half-recorded outcome away', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      ana: no lo sé
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
      ana: [Registrar el resultado]
      bot: ¿En qué quedó?
      ana: hecho
      bot: ¿Quiere añadir algo?
      ana: empezar
      bot: ¿Quiere añadir algo?
        Está registrando un resultado. Termínelo o escriba «cancelar» antes de empezar otro caso.
      ana: ninguna
      bot: Guardado: caso 1
    `));
});

describe('a card that was left behind', () => {
  it('has nothing left to press, however it was left', async () => {
    const bot = await openBotUnderTest();
    const { teams } = bot.room;
    try {
      for (const text of ['start', 'Contoso', 'from a pub', 'back', 'Fabrikam', 'help', 'start again', 'cancel']) {
        await teams.say('ben', 'personal', text);
      }
      const questions = teams
        .messages('ben', 'personal')
        .filter(({ card }) => card !== undefined && actionsOn(card).some(({ verb }) => verb === 'answer'));
      expect(questions).toEqual([]);
    } finally {
      await bot.close();
    }
  });

  it('stays open while something else is shown: help and lists do not close a question', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: cases
      bot: Cases, newest first
      ben: [Advisor]
      bot*: What kind of subscription is it?
        Purchase channel: Advisor
    `));
});

describe('languages', () => {
  it('follow each message, also in the middle of a conversation', async () => {
    const bot = await openBotUnderTest();
    try {
      await expectConversation(
        `
        ana: empezar
        bot: ¿Cómo se llama el cliente?
      `,
        { bot },
      );
      await expectConversation(
        `
        ana: Contoso
        bot: Where was the subscription bought?
          Customer: Contoso
      `,
        { bot, locale: 'en-GB' },
      );
      await expectConversation(
        `
        ana: directo
        bot: ¿De qué tipo es la suscripción?
          Canal de compra: Directamente de Microsoft
      `,
        { bot, locale: 'es-MX' },
      );
    } finally {
      await bot.close();
    }
  });
});

describe('a restart in the middle', () => {
  it('goes on where it was, typed or pressed', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      -- restart --
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      -- restart --
      ana: [Contrato Enterprise (EA)]
      bot*: ¿De qué tipo es la suscripción?
      -- restart --
      ana: atrás
      bot: ¿Dónde se compró la suscripción?
        Cliente: Contoso
    `));
});

describe('cases', () => {
  it('are listed newest first, a page at a time, and shown one by one', async () => {
    const bot = await openBotUnderTest();
    try {
      for (let count = 1; count <= 10; count += 1) {
        for (const text of ['start', `Customer ${count}`, "don't know"])
          await bot.room.teams.say('ben', 'personal', text);
      }
      await expectConversation(
        `
        ben: cases
        bot: Cases, newest first [10 · Customer 10] [3 · Customer 3] [Older cases]
        ben: [Older cases]
        bot*: Cases, newest first [2 · Customer 2] [1 · Customer 1]
        ben: [2 · Customer 2]
        bot: First find out who sold the subscription: the next step depends on it.
          Case 2 · Customer 2
        ben: case 12
        bot: There is no case 12. “cases” lists the ones there are.
        ben: case
        bot: Which case? Write its number, for example: case 10.
        ben: case twelve
        bot: “twelve” is not a case number. Write it like this: case 10.
        ben: case 99999999999999999999
        bot: There is no case 99999999999999999999. “cases” lists the ones there are.
        ana: caso #7
        bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
          Caso 7 · Customer 7
      `,
        { bot },
      );
    } finally {
      await bot.close();
    }
  });
});

describe('in a team', () => {
  it('answers a mention in its thread, and only the one who was asked can answer', () =>
    expectConversation(
      `
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ana: [Open License]
      bot!: Un compañero está respondiendo a esta tarjeta. Escríbame para empezar la suya.
      ben: [Open License]
      bot*: What kind of subscription is it?
      ben: azure
      bot: What does the customer want from us?
      ben: support
      bot: A relationship opens no existing Azure subscription; the customer assigns you a role there.
      ana: [Record the outcome]
      bot: ¿En qué quedó?
      ana: [Hecho]
      bot*: ¿Quiere añadir algo?
      ana: [Sin nota]
      bot*: Guardado: caso 1
    `,
      { place: 'general' },
    ));

  it('keeps the conversations of two people apart in a group chat', () =>
    expectConversation(
      `
      ben: start
      bot: What is the customer called?
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ben: Contoso
      bot: Where was the subscription bought?
        Customer: Contoso
      ana: Fabrikam
      bot: ¿Dónde se compró la suscripción?
        Cliente: Fabrikam
    `,
      { place: 'group' },
    ));
});

describe('a client that only knows Submit', () => {
  it('gets the same answers: the pressed card changes, and nothing is asked twice', async () => {
    const bot = await openBotUnderTest();
    const { teams } = bot.room;
    try {
      await teams.say('ben', 'personal', 'start');
      await teams.say('ben', 'personal', 'Contoso');
      const { id, card } = lastCard(bot);
      const count = teams.messages('ben', 'personal').length;
      const submit = { type: 'Action.Submit', data: pressData(card, 'advisor') };
      expect((await teams.press('ben', id, submit)).status).toBe(200);
      expect(linesOn(lastCard(bot).card)).toContain('Purchase channel: Advisor');
      expect((await teams.press('ben', id, submit)).status).toBe(200);
      expect(headlineOf(lastCard(bot).card)).toBe('What kind of subscription is it?');
      expect(teams.messages('ben', 'personal')).toHaveLength(count);
    } finally {
      await bot.close();
    }
  });
});

describe('two quick messages', () => {
  let bot: BotUnderTest;
  beforeEach(async () => {
    bot = await openBotUnderTest();
  });
  afterEach(() => bot.close());

  // The network decides which of two quick messages comes first; neither may be lost or overtake the other's turn.
  it('are heard one after the other, whichever comes first', async () => {
    const { teams } = bot.room;
    for (let round = 1; round <= 5; round += 1) {
      await teams.say('ben', 'personal', 'start');
      await teams.say('ben', 'personal', `Contoso ${round}`);
      await Promise.all([teams.say('ben', 'personal', 'EA'), teams.say('ben', 'personal', 'azure')]);
      const { card } = lastCard(bot);
      expect(linesOn(card)).toContain('Purchase channel: Enterprise Agreement (EA)');
      expect(['What kind of subscription is it?', 'What does the customer want from us?']).toContain(headlineOf(card));
    }
  });

  it('that are one message sent twice are one answer', async () => {
    const { teams } = bot.room;
    await teams.say('ben', 'personal', 'start');
    await teams.say('ben', 'personal', 'Contoso');
    const count = teams.messages('ben', 'personal').length;
    const last = teams.lastActivity();
    if (last === undefined) throw new Error('Nothing was sent');
    expect((await teams.deliver(last)).status).toBe(200);
    expect(teams.messages('ben', 'personal')).toHaveLength(count);
  });

  it('pressed twice, the last answer opens one case and shows it twice', async () => {
    const { teams } = bot.room;
    await teams.say('ben', 'personal', 'start');
    await teams.say('ben', 'personal', 'Contoso');
    const card = lastCard(bot);
    const action = { type: 'Action.Execute', verb: 'answer', data: pressData(card.card, 'unknown') };
    const both = await Promise.all([teams.press('ben', card.id, action), teams.press('ben', card.id, action)]);
    for (const { body } of both) expect(JSON.stringify(body)).toContain('First find out who sold the subscription');
    await expectConversation(`ben: cases\nbot: Cases, newest first [1 · Contoso]`, { bot });
    await expectConversation(`ben: case 2\nbot: There is no case 2. “cases” lists the ones there are.`, { bot });
  });

  it('pressed on an old card, an answer changes nothing and the card shows what is asked now', async () => {
    const { teams } = bot.room;
    await teams.say('ben', 'personal', 'start');
    await teams.say('ben', 'personal', 'Contoso');
    const old = lastCard(bot);
    await expectConversation(`ben: [Open License]\nbot*: What kind of subscription is it?`, { bot });
    const data = pressData(old.card, 'advisor');
    const pressed = await teams.press('ben', old.id, { type: 'Action.Execute', verb: 'answer', data });
    expect(JSON.stringify(pressed.body)).toContain('What kind of subscription is it?');
    await expectConversation(
      `ben: azure\nbot: What does the customer want from us?\n  Purchase channel: Open License`,
      {
        bot,
      },
    );
  });
});

const lastCard = ({ room: { teams } }: BotUnderTest) => {
  const card = teams.messages('ben', 'personal').findLast(({ from }) => from === 'bot');
  if (card === undefined) throw new Error('There is no card');
  return card;
};

/** What the answer with this value sends, read off the card. */
const pressData = (card: unknown, value: string): unknown => {
  const found = actionsOn(card).find(({ data }) => JSON.stringify(data).includes(`"value":"${value}"`));
  if (found === undefined) throw new Error('The card has no such answer');
  return found.data;
};
