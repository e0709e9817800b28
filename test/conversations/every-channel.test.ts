import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { expectConversation } from '../support/conversation.ts';

/** Every purchase channel with licenses and with Azure, as the policy of today answers it. */
let bot: BotUnderTest;
beforeAll(async () => {
  bot = await openBotUnderTest();
});
afterAll(() => bot.close());

/** What is asked after the channel and the type, each with the answer that is given. */
type Rest = readonly (readonly [ask: string, answer: string])[];
type Row = readonly [channel: string, type: string, rest: Rest, answer: string];

const es = {
  channel: '¿Dónde se compró la suscripción?',
  kind: '¿De qué tipo es la suscripción?',
  goal: '¿Qué quiere el cliente de nosotros?',
  role: '¿Qué es nuestra empresa en CSP?',
  lk: '¿Las licencias son de nuevo comercio (NCE) o heredadas?',
  ak: '¿Es un plan de Azure o la oferta heredada de CSP?',
  will: '¿El partner actual está de acuerdo en ceder las licencias?',
  msp: '¿Nuestra empresa está certificada como Azure Expert MSP?',
} as const;

const en = {
  channel: 'Where was the subscription bought?',
  kind: 'What kind of subscription is it?',
  goal: 'What does the customer want from us?',
  role: 'What is our own company in CSP?',
  lk: 'Are the licenses new commerce (NCE) or legacy?',
  ak: 'Is it an Azure plan or the legacy CSP offer?',
  will: 'Does the current partner agree to hand the licenses over?',
  msp: 'Is our company certified as Azure Expert MSP?',
} as const;

describe('in Spanish, by pressing', () => {
  it.each<Row>([
    [
      'Directamente de Microsoft',
      'Basada en licencias',
      [
        [es.goal, 'Solo soporte'],
        [es.role, 'Partner de factura directa'],
      ],
      'Dos solicitudes: relación de revendedor para vender y GDAP para administrar. Quien factura no cambia.',
    ],
    [
      'Directamente de Microsoft',
      'Basada en el uso (Azure)',
      [
        [es.goal, 'Traer la facturación'],
        [es.role, 'Partner de factura directa'],
      ],
      'No hay transferencia de facturación: mueva los recursos a una suscripción nueva de CSP.',
    ],
    [
      'Advisor',
      'Basada en licencias',
      [
        [es.goal, 'Solo soporte'],
        [es.role, 'Partner de factura directa'],
      ],
      'Dos solicitudes: relación de revendedor para vender y GDAP para administrar. Quien factura no cambia.',
    ],
    [
      'Advisor',
      'Basada en el uso (Azure)',
      [
        [es.goal, 'Traer la facturación'],
        [es.role, 'Partner de factura directa'],
      ],
      'No hay transferencia de facturación: mueva los recursos a una suscripción nueva de CSP.',
    ],
    [
      'Open License',
      'Basada en licencias',
      [
        [es.goal, 'Solo soporte'],
        [es.role, 'Partner de factura directa'],
      ],
      'Dos solicitudes: relación de revendedor para vender y GDAP para administrar. Quien factura no cambia.',
    ],
    [
      'Open License',
      'Basada en el uso (Azure)',
      [
        [es.goal, 'Traer la facturación'],
        [es.role, 'Partner de factura directa'],
      ],
      'No hay transferencia de facturación: mueva los recursos a una suscripción nueva de CSP.',
    ],
    [
      'Open Value',
      'Basada en licencias',
      [
        [es.goal, 'Solo soporte'],
        [es.role, 'Partner de factura directa'],
      ],
      'Dos solicitudes: relación de revendedor para vender y GDAP para administrar. Quien factura no cambia.',
    ],
    [
      'Open Value',
      'Basada en el uso (Azure)',
      [
        [es.goal, 'Traer la facturación'],
        [es.role, 'Partner de factura directa'],
      ],
      'No hay transferencia de facturación: mueva los recursos a una suscripción nueva de CSP.',
    ],
    [
      'Contrato Enterprise (EA)',
      'Basada en licencias',
      [[es.goal, 'Solo soporte']],
      'GDAP no cubre lo comprado con un Contrato Enterprise (EA): acuerde otro acceso con el cliente.',
    ],
    [
      'Contrato Enterprise (EA)',
      'Basada en el uso (Azure)',
      [
        [es.goal, 'Traer la facturación'],
        [es.role, 'Partner de factura directa'],
        [es.msp, 'No'],
      ],
      'No hay transferencia de facturación: mueva los recursos a una suscripción nueva de CSP.',
    ],
    [
      'MCA empresarial / MPSA',
      'Basada en licencias',
      [[es.goal, 'Solo soporte']],
      'GDAP no cubre lo comprado con un Contrato Enterprise (EA): acuerde otro acceso con el cliente.',
    ],
    [
      'MCA empresarial / MPSA',
      'Basada en el uso (Azure)',
      [
        [es.goal, 'Traer la facturación'],
        [es.role, 'Partner de factura directa'],
        [es.msp, 'No'],
      ],
      'No hay transferencia de facturación: mueva los recursos a una suscripción nueva de CSP.',
    ],
    [
      'Otro asociado de CSP',
      'Basada en licencias',
      [
        [es.goal, 'Traer la facturación'],
        [es.role, 'Partner de factura directa'],
        [es.lk, 'Nuevo comercio (NCE)'],
        [es.will, 'Sí'],
      ],
      'Usted, partner de destino, crea la solicitud de transferencia; el partner de origen la acepta.',
    ],
    [
      'Otro asociado de CSP',
      'Basada en el uso (Azure)',
      [
        [es.goal, 'Traer la facturación'],
        [es.role, 'Partner de factura directa'],
        [es.ak, 'Plan de Azure'],
      ],
      'Cree una solicitud de transferencia del plan de Azure; caduca a los 30 días.',
    ],
    [
      'Un revendedor que ya no está en CSP',
      'Basada en licencias',
      [
        [es.goal, 'Traer la facturación'],
        [es.role, 'Partner de factura directa'],
        [es.lk, 'Nuevo comercio (NCE)'],
        [es.will, 'Sí'],
      ],
      'Usted, partner de destino, crea la solicitud de transferencia; el partner de origen la acepta.',
    ],
    [
      'Un revendedor que ya no está en CSP',
      'Basada en el uso (Azure)',
      [
        [es.goal, 'Traer la facturación'],
        [es.role, 'Partner de factura directa'],
        [es.ak, 'Plan de Azure'],
      ],
      'Cree una solicitud de transferencia del plan de Azure; caduca a los 30 días.',
    ],
    ['A nosotros', 'Basada en licencias', [], 'Esta suscripción ya es nuestra: no hay nada que solicitar.'],
    ['A nosotros', 'Basada en el uso (Azure)', [], 'Esta suscripción ya es nuestra: no hay nada que solicitar.'],
    [
      'Un asociado de Syndication',
      'Basada en licencias',
      [],
      'El artículo de Microsoft no resuelve Syndication: no prometa nada y pregunte a Microsoft.',
    ],
    [
      'Un asociado de Syndication',
      'Basada en el uso (Azure)',
      [],
      'El artículo de Microsoft no resuelve Syndication: no prometa nada y pregunte a Microsoft.',
    ],
    [
      'Un tercero ajeno a CSP',
      'Basada en licencias',
      [],
      'Un tercero ajeno a CSP ya no es un canal: averigüe quién la vendió de verdad y empiece un caso nuevo.',
    ],
    [
      'Un tercero ajeno a CSP',
      'Basada en el uso (Azure)',
      [],
      'Un tercero ajeno a CSP ya no es un canal: averigüe quién la vendió de verdad y empiece un caso nuevo.',
    ],
  ])('%s, %s', (channel, type, rest, answer) => {
    const more = rest.map(([ask, given]) => `bot*: ${ask}\nana: [${given}]`).join('\n');
    return expectConversation(
      `
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Fabrikam
      bot: ${es.channel}
      ana: [${channel}]
      bot*: ${es.kind}
      ana: [${type}]
      ${more}
      bot*: ${answer} [Registrar el resultado]
        Canal de compra: ${channel}
    `,
      { bot },
    );
  });
});

describe('in English, by typing', () => {
  it.each<Row>([
    [
      'Directly from Microsoft',
      'License-based',
      [
        [en.goal, 'Support only'],
        [en.role, 'Direct-bill partner'],
      ],
      'Two requests: a reseller relationship to sell, GDAP to administer. Who bills does not change.',
    ],
    [
      'Directly from Microsoft',
      'Usage-based (Azure)',
      [
        [en.goal, 'Bring the billing to us'],
        [en.role, 'Direct-bill partner'],
      ],
      'There is no billing transfer: move the resources into a new CSP subscription.',
    ],
    [
      'Advisor',
      'License-based',
      [
        [en.goal, 'Support only'],
        [en.role, 'Direct-bill partner'],
      ],
      'Two requests: a reseller relationship to sell, GDAP to administer. Who bills does not change.',
    ],
    [
      'Advisor',
      'Usage-based (Azure)',
      [
        [en.goal, 'Bring the billing to us'],
        [en.role, 'Direct-bill partner'],
      ],
      'There is no billing transfer: move the resources into a new CSP subscription.',
    ],
    [
      'Open License',
      'License-based',
      [
        [en.goal, 'Support only'],
        [en.role, 'Direct-bill partner'],
      ],
      'Two requests: a reseller relationship to sell, GDAP to administer. Who bills does not change.',
    ],
    [
      'Open License',
      'Usage-based (Azure)',
      [
        [en.goal, 'Bring the billing to us'],
        [en.role, 'Direct-bill partner'],
      ],
      'There is no billing transfer: move the resources into a new CSP subscription.',
    ],
    [
      'Open Value',
      'License-based',
      [
        [en.goal, 'Support only'],
        [en.role, 'Direct-bill partner'],
      ],
      'Two requests: a reseller relationship to sell, GDAP to administer. Who bills does not change.',
    ],
    [
      'Open Value',
      'Usage-based (Azure)',
      [
        [en.goal, 'Bring the billing to us'],
        [en.role, 'Direct-bill partner'],
      ],
      'There is no billing transfer: move the resources into a new CSP subscription.',
    ],
    [
      'Enterprise Agreement (EA)',
      'License-based',
      [[en.goal, 'Support only']],
      'GDAP does not cover what was bought under an EA: agree on another access with the customer.',
    ],
    [
      'Enterprise Agreement (EA)',
      'Usage-based (Azure)',
      [
        [en.goal, 'Bring the billing to us'],
        [en.role, 'Direct-bill partner'],
        [en.msp, 'No'],
      ],
      'There is no billing transfer: move the resources into a new CSP subscription.',
    ],
    [
      'MCA enterprise / MPSA',
      'License-based',
      [[en.goal, 'Support only']],
      'GDAP does not cover what was bought under an EA: agree on another access with the customer.',
    ],
    [
      'MCA enterprise / MPSA',
      'Usage-based (Azure)',
      [
        [en.goal, 'Bring the billing to us'],
        [en.role, 'Direct-bill partner'],
        [en.msp, 'No'],
      ],
      'There is no billing transfer: move the resources into a new CSP subscription.',
    ],
    [
      'Another CSP partner',
      'License-based',
      [
        [en.goal, 'Bring the billing to us'],
        [en.role, 'Direct-bill partner'],
        [en.lk, 'New commerce (NCE)'],
        [en.will, 'Yes'],
      ],
      'You, the new partner, create the transfer request; the current partner accepts it.',
    ],
    [
      'Another CSP partner',
      'Usage-based (Azure)',
      [
        [en.goal, 'Bring the billing to us'],
        [en.role, 'Direct-bill partner'],
        [en.ak, 'Azure plan'],
      ],
      'Create a transfer request for the Azure plan; it lapses after 30 days.',
    ],
    [
      'A reseller no longer in CSP',
      'License-based',
      [
        [en.goal, 'Bring the billing to us'],
        [en.role, 'Direct-bill partner'],
        [en.lk, 'New commerce (NCE)'],
        [en.will, 'Yes'],
      ],
      'You, the new partner, create the transfer request; the current partner accepts it.',
    ],
    [
      'A reseller no longer in CSP',
      'Usage-based (Azure)',
      [
        [en.goal, 'Bring the billing to us'],
        [en.role, 'Direct-bill partner'],
        [en.ak, 'Azure plan'],
      ],
      'Create a transfer request for the Azure plan; it lapses after 30 days.',
    ],
    ['From us', 'License-based', [], 'This subscription is already ours: there is nothing to request.'],
    ['From us', 'Usage-based (Azure)', [], 'This subscription is already ours: there is nothing to request.'],
    [
      'A syndication partner',
      'License-based',
      [],
      "Microsoft's article leaves syndication open: promise nothing and ask Microsoft.",
    ],
    [
      'A syndication partner',
      'Usage-based (Azure)',
      [],
      "Microsoft's article leaves syndication open: promise nothing and ask Microsoft.",
    ],
    [
      'A third party outside CSP',
      'License-based',
      [],
      'A third party outside CSP is no channel today: find out who really sold it, then start a new case.',
    ],
    [
      'A third party outside CSP',
      'Usage-based (Azure)',
      [],
      'A third party outside CSP is no channel today: find out who really sold it, then start a new case.',
    ],
  ])('%s, %s', (channel, type, rest, answer) => {
    const more = rest.map(([ask, given]) => `bot: ${ask}\nben: ${given}`).join('\n');
    return expectConversation(
      `
      ben: start
      bot: What is the customer called?
      ben: Fabrikam
      bot: ${en.channel}
      ben: ${channel}
      bot: ${en.kind}
      ben: ${type}
      ${more}
      bot: ${answer} [Record the outcome]
        Purchase channel: ${channel}
    `,
      { bot },
    );
  });
});

describe('our own role', () => {
  it('changes who does it: an indirect reseller works through its provider', () =>
    expectConversation(
      `
      ben: start
      bot: What is the customer called?
      ben: Tailspin
      bot: Where was the subscription bought?
      ben: direct
      bot: What kind of subscription is it?
      ben: licenses
      bot: What does the customer want from us?
      ben: bring the billing
      bot: What is our own company in CSP?
      ben: [Indirect reseller]
      bot*: There is no transfer. Buy the same in CSP near the term end, then let the old one end.
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
      ben: open license
      bot: What kind of subscription is it?
      ben: azure
      bot: What does the customer want from us?
      ben: support only
      bot: A relationship opens no existing Azure subscription; the customer assigns you a role there.
    `,
      { bot },
    ));
});
