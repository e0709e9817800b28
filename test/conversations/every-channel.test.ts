import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { expectConversation } from '../support/conversation.ts';

/** Table 1.3 of the domain: what the article of June 2020 says for each purchase channel and subscription type. */
let bot: BotUnderTest;
beforeAll(async () => {
  bot = await openBotUnderTest();
});
afterAll(() => bot.close());

const relationship = {
  es: 'Pida al cliente una relación de revendedor; quien le factura no cambia.',
  en: 'Ask the customer for a reseller relationship; who bills them does not change.',
};
const newAzure = {
  es: 'Cree otra suscripción de Azure en el Centro de partners, mueva las cargas y luego cancele la anterior.',
  en: 'Create a new Azure subscription in Partner Center, move the workloads, then cancel the old one.',
};
const wait = {
  es: 'No se puede pasar a otro asociado de CSP: espere a la fecha de finalización o cancele antes.',
  en: 'It cannot be switched to another CSP partner: wait for the term end, or cancel first.',
};
const ticket = {
  es: 'El cliente lo inicia por escrito; el partner actual abre la incidencia con un formulario firmado.',
  en: 'The customer starts in writing; the current partner opens a ticket with a signed form.',
};
const syndication = {
  es: 'El artículo de Microsoft no resuelve Syndication: no prometa nada y pregunte a Microsoft.',
  en: "Microsoft's article leaves syndication open: promise nothing and ask Microsoft.",
};

describe('in Spanish', () => {
  it.each([
    ['Directamente de Microsoft', 'Basada en licencias', 'Solo soporte', relationship.es],
    ['Advisor', 'Basada en licencias', 'Solo soporte', relationship.es],
    ['Open', 'Basada en licencias', 'Solo soporte', relationship.es],
    ['Contrato Enterprise (EA)', 'Basada en licencias', 'Solo soporte', relationship.es],
    ['Un tercero ajeno a CSP', 'Basada en licencias', 'Solo soporte', relationship.es],
    ['Otro asociado de CSP', 'Basada en licencias', 'Traer la facturación', wait.es],
    ['Directamente de Microsoft', 'Basada en el uso (Azure)', 'Traer la facturación', newAzure.es],
    ['Advisor', 'Basada en el uso (Azure)', 'Traer la facturación', newAzure.es],
    ['Open', 'Basada en el uso (Azure)', 'Traer la facturación', newAzure.es],
    ['Contrato Enterprise (EA)', 'Basada en el uso (Azure)', 'Traer la facturación', newAzure.es],
    ['Un tercero ajeno a CSP', 'Basada en el uso (Azure)', 'Traer la facturación', newAzure.es],
    ['Otro asociado de CSP', 'Basada en el uso (Azure)', 'Traer la facturación', ticket.es],
  ])('%s, %s, %s', (channel, type, goal, answer) =>
    expectConversation(
      `
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Fabrikam
      bot: ¿Dónde se compró la suscripción?
      ana: [${channel}]
      bot*: ¿La suscripción está basada en licencias o en el uso (Azure)?
      ana: [${type}]
      bot*: ¿Qué quiere el cliente de nosotros?
      ana: [${goal}]
      bot*: ¿Qué es nuestra empresa en CSP?
      ana: [Partner de factura directa]
      bot*: ${answer} [Registrar el resultado]
        Canal de compra: ${channel}
        Tipo de suscripción: ${type}
    `,
      { bot },
    ),
  );

  it.each(['Basada en licencias', 'Basada en el uso (Azure)'])('Syndication, %s: a gap is answered as a gap', (type) =>
    expectConversation(
      `
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Fabrikam
      bot: ¿Dónde se compró la suscripción?
      ana: [Un asociado de Syndication]
      bot*: ¿La suscripción está basada en licencias o en el uso (Azure)?
      ana: [${type}]
      bot*: ${syndication.es} [Registrar el resultado]
    `,
      { bot },
    ),
  );
});

describe('in English', () => {
  it.each([
    ['Directly from Microsoft', 'License-based', 'Support only', relationship.en],
    ['Advisor', 'License-based', 'Support only', relationship.en],
    ['Open', 'License-based', 'Support only', relationship.en],
    ['Enterprise Agreement (EA)', 'License-based', 'Support only', relationship.en],
    ['A third party outside CSP', 'License-based', 'Support only', relationship.en],
    ['Another CSP partner', 'License-based', 'Bring the billing to us', wait.en],
    ['Directly from Microsoft', 'Usage-based (Azure)', 'Bring the billing to us', newAzure.en],
    ['Advisor', 'Usage-based (Azure)', 'Bring the billing to us', newAzure.en],
    ['Open', 'Usage-based (Azure)', 'Bring the billing to us', newAzure.en],
    ['Enterprise Agreement (EA)', 'Usage-based (Azure)', 'Bring the billing to us', newAzure.en],
    ['A third party outside CSP', 'Usage-based (Azure)', 'Bring the billing to us', newAzure.en],
    ['Another CSP partner', 'Usage-based (Azure)', 'Bring the billing to us', ticket.en],
  ])('%s, %s, %s', (channel, type, goal, answer) =>
    expectConversation(
      `
      ben: start
      bot: What is the customer called?
      ben: Fabrikam
      bot: Where was the subscription bought?
      ben: ${channel}
      bot: Is the subscription license-based or usage-based (Azure)?
      ben: ${type}
      bot: What does the customer want from us?
      ben: ${goal}
      bot: What is our own company in CSP?
      ben: direct bill
      bot: ${answer} [Record the outcome]
        Purchase channel: ${channel}
        Subscription type: ${type}
    `,
      { bot },
    ),
  );

  it.each(['License-based', 'Usage-based (Azure)'])('syndication, %s: a gap is answered as a gap', (type) =>
    expectConversation(
      `
      ben: start
      bot: What is the customer called?
      ben: Fabrikam
      bot: Where was the subscription bought?
      ben: [A syndication partner]
      bot*: Is the subscription license-based or usage-based (Azure)?
      ben: [${type}]
      bot*: ${syndication.en}
    `,
      { bot },
    ),
  );
});

describe('our own role', () => {
  it('changes who does it: an indirect reseller works through its provider', () =>
    expectConversation(
      `
      ben: start
      bot: What is the customer called?
      ben: Tailspin
      bot: Where was the subscription bought?
      ben: EA
      bot: Is the subscription license-based or usage-based (Azure)?
      ben: licenses
      bot: What does the customer want from us?
      ben: support
      bot: What is our own company in CSP?
      ben: [Indirect reseller]
      bot*: Ask the customer for a reseller relationship; who bills them does not change.
        Tasks of an indirect reseller ↗
    `,
      { bot },
    ));

  it('is not asked where it changes nothing', () =>
    expectConversation(
      `
      ben: start
      bot: What is the customer called?
      ben: Tailspin
      bot: Where was the subscription bought?
      ben: open
      bot: Is the subscription license-based or usage-based (Azure)?
      ben: azure
      bot: What does the customer want from us?
      ben: support only
      bot: A relationship opens no existing Azure subscription; the customer assigns you a role there.
    `,
      { bot },
    ));
});
