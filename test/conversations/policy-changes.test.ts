import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { expectConversation } from '../support/conversation.ts';
import { answerEaSupport, ownRulebook, type OwnRulebook } from '../support/own-rulebook.ts';

const october = { outcome: 'open-support-case', from: '2026-10-01', until: '2026-09-30' };
const december = { outcome: 'open-support-case', from: '2026-12-01', until: '2026-11-30' };

let rulebook: OwnRulebook;
let bot: BotUnderTest;

beforeEach(() => {
  rulebook = ownRulebook();
});
afterEach(async () => {
  await bot.close();
  rulebook.remove();
});

const start = async (): Promise<void> => {
  bot = await openBotUnderTest({ POLICY_DIR: rulebook.folder });
};
const play = (script: string) => expectConversation(script, { bot });

const anaAsks = (customer: string) => `
  ana: empezar
  bot: ¿Cómo se llama el cliente?
  ana: ${customer}
  bot: ¿Dónde se compró la suscripción?
  ana: ea
  bot: ¿De qué tipo es la suscripción?
  ana: licencias
  bot: ¿Qué quiere el cliente de nosotros?
  ana: [Solo soporte]
  bot*: GDAP no cubre lo comprado con un Contrato Enterprise (EA): acuerde otro acceso con el cliente.`;

const benAsks = (customer: string) => `
  ben: start
  bot: What is the customer called?
  ben: ${customer}
  bot: Where was the subscription bought?
  ben: ea
  bot: What kind of subscription is it?
  ben: licenses
  bot: What does the customer want from us?
  ben: [Support only]
  bot*: GDAP does not cover what was bought under an EA: agree on another access with the customer.`;

describe('a rulebook that changed while the bot was stopped', () => {
  it('is told where it matters, once, in one message: what was said, what holds, since when, and the source', async () => {
    await start();
    await play(`${anaAsks('Contoso')} ${anaAsks('Fabrikam')}`);
    rulebook.change('terms.yaml', 'es: Usted', 'es: Usted mismo');
    await play(`
      -- restart --
      -- clock +1d --
      ana: recordatorios
      bot: Próximos
        No hay nada previsto.
    `);
    answerEaSupport(rulebook, october);
    await play(`
      -- restart --
      -- clock +1d --
      bot: La directiva ha cambiado: 2 casos tienen otra respuesta [Contoso: la respuesta ha cambiado] [Fabrikam: la respuesta ha cambiado] [Recordatorios]
        La directiva da otra respuesta desde el 1 de octubre de 2026.
        Las herramientas habituales no cubren este caso: abra un caso de soporte con Microsoft.
      -- restart --
      -- clock +7d --
      ana: [Contoso: la respuesta ha cambiado]
      bot: La respuesta ha cambiado [Enterado] [Posponer] [Abrir el caso 1] [Reasignar] [Silenciar al cliente]
        Caso 1 · Contoso
        La directiva da otra respuesta desde el 1 de octubre de 2026.
        Dicho el 22 de noviembre de 2026: GDAP no cubre lo comprado con un Contrato Enterprise (EA): acuerde otro acceso con el cliente.
        Ahora: Las herramientas habituales no cubren este caso: abra un caso de soporte con Microsoft.
        Fuente: Preguntas frecuentes sobre la administración delegada ↗
        Si nadie hace nada, el caso sigue con lo que ya no es válido.
      ana: [Enterado]
      bot*: La respuesta ha cambiado [Abrir el caso 1]
      ana: [Abrir el caso 1]
      bot: Las herramientas habituales no cubren este caso: abra un caso de soporte con Microsoft.
        La respuesta cambió el 1 de octubre de 2026.
        Dicho antes: GDAP no cubre lo comprado con un Contrato Enterprise (EA): acuerde otro acceso con el cliente.
      ana: [Más]
      bot: Más sobre este caso
      ana: [Historial]
      bot*: Historial, de lo más reciente a lo más antiguo
        La directiva cambió: lo que se dijo no es válido desde el 1 de octubre de 2026.
        Channel Guide, el 23 de noviembre de 2026 a las 9:00 (UTC)
      ana: recordatorios sin respuesta
      bot: A la espera de respuesta [Fabrikam: la respuesta ha cambiado]
    `);
  });

  it('is told to whoever can be reached again, and says where one more answer decides now', async () => {
    await start();
    await play(anaAsks('Contoso'));
    answerEaSupport(rulebook, { ...october, outcome: 'request-relationship-and-gdap' });
    await play(`
      -- ana blocks --
      -- restart --
      -- clock +1d --
      ben: reminders dead
      bot: Not delivered [Contoso: the answer changed] [Send again]
        Nobody could be reached.
        Ana García: has blocked the app
      -- ana unblocks --
      ana: hola
      bot: Hola. ¿Empezamos un caso?
      -- clock +1d --
      bot: La respuesta ha cambiado
        Ahora: Falta una respuesta para saber el siguiente paso. Abra el caso para darla.
      ana: [Abrir el caso 1]
      bot: GDAP no cubre lo comprado con un Contrato Enterprise (EA): acuerde otro acceso con el cliente. [Cambiar una respuesta]
        Ahora falta una respuesta: pulse «Cambiar una respuesta».
    `);
  });
});

describe('a date from which the rulebook says otherwise', () => {
  it('is told on that day, and not of a case that is closed by then', async () => {
    answerEaSupport(rulebook, december);
    await start();
    await play(`
      ${benAsks('Contoso')}
      ben: [Record the outcome]
      bot: What came of it?
      ben: [Done]
      bot*: Anything to add?
      ben: [No note]
      bot*: Saved: case 1
      ${benAsks('Fabrikam')}
      -- clock 2026-11-30 --
      -- clock 2026-12-01 --
      bot: The answer changed [Noted] [Snooze] [Open case 2] [Reassign] [Mute customer]
        Case 2 · Fabrikam
        The policy gives another answer since December 1, 2026.
        Said on November 22, 2026: GDAP does not cover what was bought under an EA: agree on another access with the customer.
        Now: The usual tools do not cover this case: open a support case with Microsoft.
        You hear of it because you look after it.
      ben: [Snooze]
      bot*: Until when?
      ben: [Snooze] tomorrow
      bot*: The answer changed
      -- clock +1d --
      bot: The answer changed [Noted]
      ben: [Noted]
      bot*: The answer changed
      -- clock 2027-01-10 --
    `);
  });
});
