import { expectConversation } from '../support/conversation.ts';

describe('starting a case by saying so', () => {
  it.each([
    ['I want to start a case for Contoso', 'Contoso'],
    ['start a case for contoso', 'contoso'],
    ['open a case for Wide World Importers', 'Wide World Importers'],
  ])('“%s” knows the customer', (typed, customer) =>
    expectConversation(`
      ben: ${typed}
      bot: Where was the subscription bought?
        Customer: ${customer}
    `),
  );

  it('does in Spanish, with what else is said', () =>
    expectConversation(`
      ana: quiero abrir un caso para Contoso
      bot: ¿Dónde se compró la suscripción?
        Cliente: Contoso
      ana: cancelar
      bot: Cancelado. No se ha guardado nada.
      ana: empezar Wingtip con un EA
      bot: ¿De qué tipo es la suscripción?
        Cliente: Wingtip
        Canal de compra: Contrato Enterprise (EA)
      ana: cancelar
      bot: Cancelado. No se ha guardado nada.
      ana: empezar EA con Azure
      bot: ¿Cómo se llama el cliente?
    `));
});

describe('a word on the way', () => {
  it('gets a way on', () =>
    expectConversation(`
      ben: ok
      bot: I am here. Shall we start a case?
      ana: vale
      bot: Aquí estoy. ¿Empezamos un caso?
    `));

  it('of help is help, not a customer', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: help me
      bot: What I can do
      ana: ayúdame
      bot: Lo que puedo hacer
    `));
});

describe('deleting a case', () => {
  it('is not done in chat, and what can be done is said', () =>
    expectConversation(`
      ben: delete case 1
      bot: Cases are not deleted in chat, so that everybody can see what was done. If nothing comes of one, write for example: record 1, and choose “The customer declined”. “cancel” stops a case that is still being asked about.
      ana: borrar caso 1
      bot: Los casos no se borran desde el chat, para que todos vean qué se hizo. Si uno queda en nada, escriba por ejemplo: registrar 1, y elija «El cliente no quiso». «cancelar» deja un caso que aún se está preguntando.
    `));
});
