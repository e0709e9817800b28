import { expectConversation } from '../support/conversation.ts';

/** Cases of the domain's acceptance list (section 6), held as conversations on 22 November 2026. */
describe('in Spanish', () => {
  it('40 Office 365 E3 compradas a Microsoft, solo soporte: en 2020 bastaba la relación, hoy hace falta GDAP', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      ana: directamente de microsoft
      bot: ¿De qué tipo es la suscripción?
      ana: licencias
      bot: ¿Qué quiere el cliente de nosotros?
      ana: solo soporte
      bot: ¿Qué es nuestra empresa en CSP?
      ana: factura directa
      bot: Dos solicitudes: relación de revendedor para vender y GDAP para administrar. Quien factura no cambia.
      ana: [Más]
      bot: Más sobre este caso [En otra fecha]
      ana: [En otra fecha]
      bot: ¿Para qué fecha?
      ana: [Mostrar] 2020-06-30
      bot*: Pida al cliente una relación de revendedor; quien le factura no cambia.
        Las mismas respuestas el 30 de junio de 2020
        Rol necesario: Agente de administración o Administrador global
    `));

  it('las mismas, con facturación: sin reembolso y con aviso por más de 25 licencias', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      ana: directo
      bot: ¿De qué tipo es la suscripción?
      ana: licencias
      bot: ¿Qué quiere el cliente de nosotros?
      ana: traer la facturación
      bot: ¿Qué es nuestra empresa en CSP?
      ana: factura directa
      bot: No hay transferencia. Compre lo mismo en CSP cerca de la fecha de finalización y deje que termine la suscripción anterior.
    `));

  it('Azure en un EA sin Azure Expert MSP: mover los recursos; en 2020, crear otra y cancelar', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      ana: EA
      bot: ¿De qué tipo es la suscripción?
      ana: azure
      bot: ¿Qué quiere el cliente de nosotros?
      ana: traer la facturación
      bot: ¿Qué es nuestra empresa en CSP?
      ana: factura directa
      bot: ¿Nuestra empresa está certificada como Azure Expert MSP?
      ana: no
      bot: No hay transferencia de facturación: mueva los recursos a una suscripción nueva de CSP.
      ana: [Más]
      bot: Más sobre este caso [En otra fecha]
      ana: [En otra fecha]
      bot: ¿Para qué fecha?
      ana: [Mostrar] 30 de junio de 2020
      bot*: Cree otra suscripción de Azure en el Centro de partners, mueva las cargas y luego cancele la suscripción anterior.
    `));

  it('plan de Azure en otro asociado: intransferible en junio de 2020, transferible desde el 29 de julio', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Fabrikam
      bot: ¿Dónde se compró la suscripción?
      ana: otro asociado de csp
      bot: ¿De qué tipo es la suscripción?
      ana: plan de azure
      bot: ¿Qué quiere el cliente de nosotros?
      ana: traer la facturación
      bot: ¿Qué es nuestra empresa en CSP?
      ana: factura directa
      bot: Cree una solicitud de transferencia del plan de Azure; caduca a los 30 días.
      ana: [Más]
      bot: Más sobre este caso [En otra fecha]
      ana: [En otra fecha]
      bot: ¿Para qué fecha?
      ana: [Mostrar] 2020-06-30
      bot*: En esta fecha, las suscripciones de un plan de Azure no se pueden pasar a otro asociado de CSP.
      ana: [Mostrar] 2020-08-15
      bot*: Cree una solicitud de transferencia del plan de Azure; caduca a los 30 días.
    `));

  it('Syndication: un hueco se responde como hueco', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Fabrikam
      bot: ¿Dónde se compró la suscripción?
      ana: sindicación
      bot: ¿De qué tipo es la suscripción?
      ana: licencias
      bot: El artículo de Microsoft no resuelve Syndication: no prometa nada y pregunte a Microsoft.
    `));

  it('licencias de EA, solo soporte: GDAP no las cubre', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Fabrikam
      bot: ¿Dónde se compró la suscripción?
      ana: contrato enterprise
      bot: ¿De qué tipo es la suscripción?
      ana: licencias
      bot: ¿Qué quiere el cliente de nosotros?
      ana: soporte
      bot: GDAP no cubre lo comprado con un Contrato Enterprise (EA): acuerde otro acceso con el cliente.
    `));

  it('tókenes de Open: el programa ha terminado', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Tailspin
      bot: ¿Dónde se compró la suscripción?
      ana: open
      bot: ¿De qué tipo es la suscripción?
      ana: licencias
      bot: ¿Qué quiere el cliente de nosotros?
      ana: traer la facturación
      bot: ¿Qué es nuestra empresa en CSP?
      ana: factura directa
      bot: Open License ha terminado: agote lo que quede y después compre en CSP.
    `));

  it('no se sabe el canal: nadie adivina, y el porqué dice la regla', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Tailspin
      bot: ¿Dónde se compró la suscripción?
      ana: ni idea
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso. [¿Por qué?]
      ana: [¿Por qué?]
      bot: Por qué esta respuesta
        Por estas respuestas
        Nada: es así desde la primera directiva.
    `));
});

describe('in English', () => {
  it('Fabrikam, 60 Business Premium (NCE) at another partner, both willing: a transfer; before June 2024, wait', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Fabrikam
      bot: Where was the subscription bought?
      ben: another partner
      bot: What kind of subscription is it?
      ben: licenses
      bot: What does the customer want from us?
      ben: bring the billing
      bot: What is our own company in CSP?
      ben: direct bill
      bot: Are the licenses new commerce (NCE) or legacy?
      ben: nce
      bot: Does the current partner agree to hand the licenses over?
      ben: yes
      bot: You, the new partner, create the transfer request; the current partner accepts it. [Why?]
        Policy of May 4, 2026
      ben: [Why?]
      bot: Why this answer
        Until May 31, 2024 the answer was: It cannot be switched to another CSP partner: wait for the term end, or cancel within its 7 days.
    `));

  it('the same, but the current partner refuses: cancel at end of term, not merely no renewal', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Fabrikam
      bot: Where was the subscription bought?
      ben: another CSP partner
      bot: What kind of subscription is it?
      ben: licenses
      bot: What does the customer want from us?
      ben: bring the billing
      bot: What is our own company in CSP?
      ben: direct bill
      bot: Are the licenses new commerce (NCE) or legacy?
      ben: nce
      bot: Does the current partner agree to hand the licenses over?
      ben: no
      bot: Ask for "cancel at end of term"; merely switching off auto-renew leads to paid EST.
    `));

  it('our own subscription: nothing to request', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Fabrikam
      bot: Where was the subscription bought?
      ben: from us
      bot: What kind of subscription is it?
      ben: licenses
      bot: This subscription is already ours: there is nothing to request.
    `));

  it('Azure plans with reservations at another partner: a transfer request that lapses after 30 days', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Fabrikam
      bot: Where was the subscription bought?
      ben: another csp partner
      bot: What kind of subscription is it?
      ben: azure reservation
      bot: What does the customer want from us?
      ben: bring the billing
      bot: What is our own company in CSP?
      ben: direct bill
      bot: Create a transfer request for the Azure plan; it lapses after 30 days.
    `));

  it('Azure bought directly: the resources move, not the billing', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Fabrikam
      bot: Where was the subscription bought?
      ben: microsoft
      bot: What kind of subscription is it?
      ben: pay as you go
      bot: What does the customer want from us?
      ben: bring the billing
      bot: What is our own company in CSP?
      ben: direct bill
      bot: There is no billing transfer: move the resources into a new CSP subscription.
    `));

  it('EA licenses, support only: GDAP does not cover them', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Fabrikam
      bot: Where was the subscription bought?
      ben: EA
      bot: What kind of subscription is it?
      ben: licenses
      bot: What does the customer want from us?
      ben: support only
      bot: GDAP does not cover what was bought under an EA: agree on another access with the customer.
    `));

  it('a supplier that lost its authorisation: a transfer while it can still act', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Fabrikam
      bot: Where was the subscription bought?
      ben: [A reseller no longer in CSP]
      bot*: What kind of subscription is it?
      ben: licenses
      bot: What does the customer want from us?
      ben: bring the billing
      bot: What is our own company in CSP?
      ben: direct bill
      bot: Are the licenses new commerce (NCE) or legacy?
      ben: nce
      bot: Does the current partner agree to hand the licenses over?
      ben: yes
      bot: You, the new partner, create the transfer request; the current partner accepts it.
        Or instead
    `));

  it('nobody knows the channel, nor any date before the first policy', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Tailspin
      bot: Where was the subscription bought?
      ben: no idea
      bot: First find out who sold the subscription: the next step depends on it.
      ben: [More]
      bot: More for this case [On another date]
      ben: [On another date]
      bot: For which date?
      ben: [Show] 2019-01-01
      bot*: For which date?
        For that date I have no policy: the first one is of 17 June 2020, and nobody knows the far future.
      ben: [Show] 03/04/2022
      bot*: For which date?
        “03/04/2022” can be April 3, 2022 or March 4, 2022. Please write the month as a word.
    `));
});
