import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { expectConversation } from '../support/conversation.ts';

describe('words that do not fit a command', () => {
  it('are named, with the right form and an example that works', () =>
    expectConversation(`
      ben: why
      bot: Which case? Write its number, for example: case 12.
      ben: why 99
      bot: There is no case 99. “cases” lists the ones there are.
      ben: policy yesterday
      bot: I could not read “yesterday” as a date. Write it like this: policy 2021-03-01.
      ben: policy 2019-01-01
      bot: For January 1, 2019 I have no policy: the first one is of June 17, 2020.
      ben: policy 2021-02-30
      bot: There is no such day as “2021-02-30”. Please check it.
      ben: changes soon
      bot: I could not read “soon” as one date or two. Write them like this: changes 2021-03-01 2022-03-01.
      ben: changes 2022-03-01 2021-03-01
      bot: March 1, 2022 is not before March 1, 2021. Write the earlier date first, for example: changes 2021-03-01 2022-03-01.
      ben: changes 03/04/2021 2022-01-01
      bot: “03/04/2021” can be April 3, 2021 or March 4, 2021. Please write the month as a word.
      ben: changes 2019-01-01 2022-01-01
      bot: For January 1, 2019 I have no policy: the first one is of June 17, 2020.
      ben: export everything
      bot: I cannot export “everything”. Write for example: export cases. There are cases, outcomes and subscriptions.
    `));

  it('are named in Spanish as well', () =>
    expectConversation(`
      ana: por qué
      bot: ¿Qué caso? Escriba su número, por ejemplo: caso 12.
      ana: directiva ayer
      bot: No entiendo «ayer» como fecha. Escríbala así: directiva 2021-03-01.
      ana: cambios pronto
      bot: No entiendo «pronto» como una fecha o dos. Escríbalas así: cambios 2021-03-01 2022-03-01.
      ana: cambios del 1 de marzo de 2022 al 1 de marzo de 2021
      bot: El 1 de marzo de 2022 no es anterior al 1 de marzo de 2021. Escriba primero la fecha más antigua, por ejemplo: cambios 2021-03-01 2022-03-01.
      ana: exportar todo
      bot: No puedo exportar «todo». Escriba por ejemplo: exportar casos. Hay casos, resultados y suscripciones.
    `));
});

describe('the policy', () => {
  it('is told for today, for another date, and by what changed between two', () =>
    expectConversation(`
      ben: policy
      bot: The policy on November 22, 2026
        Policy of: May 4, 2026
        Changes next: Nothing that is known today
        Every rule was compared with its sources in the last 180 days.
      ben: policy 1 March 2021
      bot: The policy on March 1, 2021
        Policy of: February 9, 2021
        Changes next: January 1, 2022: another answer for 144 of 1452 situations
      ben: policy feedback
      bot: What agents think of the answers, newest first
        Nobody has given an opinion yet.
      ana: directiva
      bot: La directiva el 22 de noviembre de 2026 [Qué opinan los agentes]
      ana: [Qué opinan los agentes]
      bot: Qué opinan los agentes de las respuestas, lo último primero
      ana: cambios 2021-06-01 hasta 2021-12-01
      bot: Qué cambió
        Entre el 1 de junio de 2021 y el 1 de diciembre de 2021 no cambió nada.
      ana: cambios del 1 de diciembre de 2021 al 1 de febrero de 2022
      bot: Qué cambió
        Qué cambió entre el 1 de diciembre de 2021 y el 1 de febrero de 2022: 144 de 1452 situaciones. Una situación es un canal, un tipo de suscripción, un objetivo y nuestro rol.
      ana: cambios
      bot: Qué cambió
    `));
});

describe('an answer', () => {
  it('is explained by number, or the last one of this talk without it', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      ana: no lo sé
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
      ana: ¿por qué?
      bot: Por qué esta respuesta
      ana: /por qué 1
      bot: Por qué esta respuesta
      ana: por qué
      bot: Por qué esta respuesta
    `));
});

describe('the form', () => {
  it('is there by its word', () =>
    expectConversation(`
      ben: form
      bot: Everything at once [Next step]
      ben: [Next step] {customer=Contoso; channel=unknown}
      bot*: First find out who sold the subscription: the next step depends on it.
      ana: formulario
      bot: Todo de una vez [Siguiente paso]
    `));
});

describe('about, diagnose, thanks', () => {
  it('say what this is and how it is doing', () =>
    expectConversation(`
      ben: about
      bot: About Channel Guide
        Version: 0.1.0
        Policy of: May 4, 2026
        Records: In a database file on the server of your organization
      ana: acerca de
      bot: Acerca de Channel Guide
      ana: gracias
      bot: De nada.
      ben: Thank you!
      bot: You are welcome.
      ben: diagnose
      bot: How I am doing
        Engine of the records: SQLite
        Cases opened: 0
        Reminders that were due: 0 = 0 delivered + 0 taken back + 0 not delivered + 0 waiting
        Last one delivered: None yet
        Tenant: 0d9c7a4e-51f2-4a36-b8c3-9e2f6d1b4a88
      ana: diagnóstico
      bot: Cómo estoy
        Motor de los registros: SQLite
        Recordatorios cuya hora llegó: 0 = 0 entregados + 0 retirados + 0 sin entregar + 0 en espera
        Última entrega: Ninguna todavía
    `));

  it('keep an open question open', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: gracias
      bot: ¿Cómo se llama el cliente?
        De nada.
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
    `));
});

describe('cases', () => {
  let bot: BotUnderTest;
  beforeAll(async () => {
    bot = await openBotUnderTest();
    const opened = (by: 'ana' | 'ben', names: readonly string[], words: readonly [string, string]) =>
      names.flatMap((name) => [
        { by, text: words[0] },
        { by, text: name },
        { by, text: words[1] },
      ]);
    const said = [
      ...opened('ana', ['Contoso Iberia', 'Fabrikam'], ['empezar', 'no lo sé']),
      ...opened(
        'ben',
        Array.from({ length: 10 }, (_, index) => `Contoso ${index + 1}`),
        ['start', 'unknown'],
      ),
    ];
    for (const { by, text } of said) await bot.room.teams.say(by, 'personal', text);
  });
  afterAll(() => bot.close());

  it('that are not there are said to be so', () =>
    expectConversation(
      `
      ben: cases waiting
      bot: Cases, newest first: Waiting for the term to end
        There is no such case.
      ben: cases northwind
      bot: Cases with “northwind”, newest first
        There is no such case.
      ana: casos hechos
      bot: Casos, del más reciente al más antiguo: Hecho
        No hay ningún caso así.
      `,
      { bot },
    ));

  it('are found by whose they are, by state and by name, and older pages keep to it', () =>
    expectConversation(
      `
      ana: casos míos
      bot: Sus casos, del más reciente al más antiguo [2 · Fabrikam] [1 · Contoso Iberia]
      ana: mis casos
      bot: Sus casos, del más reciente al más antiguo
      ana: casos contoso iberia
      bot: Casos con «contoso iberia», del más reciente al más antiguo [1 · Contoso Iberia]
      ben: cases contoso
      bot: Cases with “contoso”, newest first [12 · Contoso 10] [Older cases]
      ben: [Older cases]
      bot*: Cases with “contoso”, newest first [4 · Contoso 2] [3 · Contoso 1] [1 · Contoso Iberia]
      ben: cases
      bot: Cases, newest first [12 · Contoso 10]
      ben: [Mine]
      bot: Your cases, newest first [Older cases]
      ben: [Older cases]
      bot*: Your cases, newest first [4 · Contoso 2] [3 · Contoso 1]
      ben: cases open
      bot: Cases, newest first: Answer given, outcome open
      `,
      { bot },
    ));
});

describe('help', () => {
  it('shows what works here', () =>
    expectConversation(`
      ben: help
      bot: What I can do
        Ask
        Cases
        Policy
        Settings and more
        export cases
        settings time zone Europe/Madrid
    `));

  it('leaves out what does not, and what does not work here says so', () =>
    expectConversation(
      `
      ana: ayuda
      bot: Lo que puedo hacer
        casos míos
      ana: exportar casos
      bot: Eso solo vale en nuestro propio chat, donde no lo lee nadie más. Escríbamelo allí.
      ana: importar
      bot: Eso solo vale en nuestro propio chat, donde no lo lee nadie más. Escríbamelo allí.
      `,
      { place: 'general' },
    ));
});
