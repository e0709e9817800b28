import { expectConversation } from '../support/conversation.ts';

describe('one sentence', () => {
  it('fills in what it states, shows it, and asks only what is missing', () =>
    expectConversation(`
      ben: Contoso has 40 E3 with another partner until 14 March, they want us to bill
      bot: What is our own company in CSP?
        This is what I understood. Change what is not right:
        Customer: Contoso
        Purchase channel: Another CSP partner
        Subscription type: License-based
        Goal: Bring the billing to us
        Term ends: March 14, 2027
      ben: direct bill partner
      bot: Are the licenses new commerce (NCE) or legacy?
        Customer: Contoso
    `));

  it('is corrected by words: one answer by its name, the later ones kept', () =>
    expectConversation(`
      ben: Contoso has 40 E3 with another partner until 14 March, they want us to bill
      bot: What is our own company in CSP?
      ben: change the customer
      bot: What is the customer called?
      ben: Fabrikam
      bot: What is our own company in CSP?
        Customer: Fabrikam
        Purchase channel: Another CSP partner
      ben: change
      bot: What is our own company in CSP?
        Which answer? Press “Change” beside it, or write for example: change the customer.
      ben: cancel
      bot: Cancelled. Nothing was saved.
      ana: Contoso tiene 40 E3 con otro partner, quieren que facturemos nosotros
      bot: ¿Qué es nuestra empresa en CSP?
      ana: cambiar el canal de compra
      bot: ¿Dónde se compró la suscripción?
      ana: no lo sé
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
      ana: cambiar 1
      bot: ¿Qué respuesta quiere cambiar? [Cambiar: Cliente] [Abrir el caso 1]
      ana: cambiar
      bot: ¿Qué respuesta quiere cambiar?
    `));

  it('that begins like a command stays a sentence', () =>
    expectConversation(`
      ana: Cambiar la facturación de Contoso a nosotros, tienen licencias con otro partner
      bot: ¿Qué es nuestra empresa en CSP?
        Canal de compra: Otro asociado de CSP
    `));

  it('is understood in Spanish, and what it leaves open is asked', () =>
    expectConversation(`
      ana: Fabrikam compró Azure por EA y quiere que lo llevemos nosotros
      bot: ¿Qué quiere el cliente de nosotros?
        Cliente: Fabrikam
        Canal de compra: Contrato Enterprise (EA)
        Tipo de suscripción: Basada en el uso (Azure)
    `));

  it('does not take a denied, a doubted or an ambiguous thing for stated', () =>
    expectConversation(`
      ben: Contoso bought it somewhere, not through an EA
      bot: Where was the subscription bought?
        Customer: Contoso
      ben: cancel
      bot: Cancelled. Nothing was saved.
      ben: maybe Fabrikam has an EA, I am not sure
      bot: Where was the subscription bought?
    `));

  it('answers the open question and more, in the middle of the questions', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: through their EA, they have Azure and want us to bill
      bot: What is our own company in CSP?
        Customer: Contoso
        Purchase channel: Enterprise Agreement (EA)
        Subscription type: Usage-based (Azure)
    `));

  it('can be told to the guide command too, with a slash', () =>
    expectConversation(`
      ana: /guía Contoso tiene licencias de Open License
      bot: ¿Qué quiere el cliente de nosotros?
        Cliente: Contoso
        Canal de compra: Open License
    `));

  it('leaves a customer whose name sounds like an answer a customer', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Open Value Systems GmbH
      bot: Where was the subscription bought?
        Customer: Open Value Systems GmbH
    `));
});

describe('changing an answer', () => {
  it('asks it again and keeps the later ones where they still hold', () =>
    expectConversation(`
      ben: Contoso has Azure through an EA
      bot: What does the customer want from us?
        Purchase channel: Enterprise Agreement (EA)
      ben: [Change: Purchase channel]
      bot*: Where was the subscription bought? [Open License]
        Subscription type: Usage-based (Azure)
      ben: another csp partner
      bot: What does the customer want from us?
        Purchase channel: Another CSP partner
        Subscription type: Usage-based (Azure)
      ben: [Change: Customer]
      bot*: What is the customer called?
      ben: back
      bot: What does the customer want from us?
        Customer: Contoso
    `));

  it('can be done from the case afterwards, and everybody sees the new answer on the same card', () =>
    expectConversation(`
      ana: Contoso compró licencias
      bot: ¿Dónde se compró la suscripción?
      ana: no lo sé
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
        Caso 1 · Contoso
      ana: [Cambiar una respuesta]
      bot: ¿Qué respuesta quiere cambiar?
        Cliente: Contoso
        Canal de compra: No lo sé
      ana: [Cambiar: Canal de compra]
      bot: ¿Dónde se compró la suscripción?
      ana: a nosotros
      bot: Esta suscripción ya es nuestra: no hay nada que solicitar.
        Caso 1 · Contoso
    `));
});

describe('what was said though nobody asked', () => {
  it('is shown, and changed like an answer: a day, a choice, or taken away', () =>
    expectConversation(`
      ben: Contoso has NCE licenses with another partner until 14 March 2027, billed monthly, auto renew is off
      bot: What does the customer want from us?
        Term ends: March 14, 2027
        Renews by itself: No
        Billing: Monthly
      ben: [Change: Term ends]
      bot*: When does the term end?
        Billing: Monthly
      ben: soonish
      bot: When does the term end?
        I could not read “soonish” as a date. Write it as 2027-03-14 or 14 March 2027.
      ben: until 20 March 2027
      bot: What does the customer want from us?
        Term ends: March 20, 2027
      ben: change the billing
      bot: How often is it billed? [Monthly] [Annually] [Not known]
      ben: [Annually]
      bot*: What does the customer want from us?
        Billing: Annually
      ben: [Change: Renews by itself]
      bot*: Does it renew by itself? [Yes] [No] [Not known]
      ben: not known
      bot: What does the customer want from us?
        Billing: Annually
    `));

  it('is changed in Spanish, and on the case afterwards', () =>
    expectConversation(`
      ana: Contoso compró licencias, se facturan mensualmente, hasta el 14 de marzo de 2027
      bot: ¿Dónde se compró la suscripción?
        Fecha de finalización: 14 de marzo de 2027
        Facturación: Mensual
      ana: no lo sé
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
        Caso 1 · Contoso
      ana: [Cambiar una respuesta]
      bot: ¿Qué respuesta quiere cambiar?
        Facturación: Mensual
      ana: [Cambiar: Fecha de finalización]
      bot: ¿Cuándo termina el período?
      ana: [No se sabe]
      bot*: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
        Caso 1 · Contoso
    `));
});
