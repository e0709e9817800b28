import { expectConversation } from '../support/conversation.ts';

const opened = `
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: I don't know
      bot: First find out who sold the subscription: the next step depends on it.`;

const abierto = `
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      ana: no lo sé
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.`;

describe('the steps of an answer', () => {
  it('are ticked on the card, and the first open one leads', () =>
    expectConversation(`${opened} [☐ 1. Customer] [Record the outcome] [For the customer] [Assign] [Change an answer] [Why?] [More]
        Next (Customer): In the Microsoft 365 admin center, open Billing > Your products and note the seller of the subscription.
        Looked after by: Ben Carter
      ben: [☐ 1. Customer]
      bot*: First find out who sold the subscription: the next step depends on it. [☐ 2. Customer]
        Next (Customer): Send us the latest invoice; whoever issued it is the seller.
        ☑ 1. Customer: done by Ben Carter, November 22, 2026 (UTC)
      ben: [☑ 1. Customer: done by Ben Carter, November 22, 2026 (UTC)]
      bot*: First find out who sold the subscription: the next step depends on it. [☐ 1. Customer]
        Next (Customer): In the Microsoft 365 admin center, open Billing > Your products and note the seller of the subscription.
      ben: [☐ 1. Customer]
      bot*: First find out who sold the subscription: the next step depends on it.
      ben: [☐ 2. Customer]
      bot*: First find out who sold the subscription: the next step depends on it.
        Next (You): If the customer is already yours, read the SalesChannel column of the subscription report in Partner Center.
      ben: [☐ 3. You]
      bot*: First find out who sold the subscription: the next step depends on it.
      ben: [☐ 4. You]
      bot*: First find out who sold the subscription: the next step depends on it.
        All steps are done. Record what came of it.
    `));

  it('are named in Spanish too, and survive a restart', () =>
    expectConversation(`${abierto}
        Siguiente (Cliente): En el Centro de administración de Microsoft 365, abra Facturación > Sus productos y anote el vendedor.
      ana: [☐ 1. Cliente]
      bot*: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
        ☑ 1. Cliente: hecho por Ana García, 22 de noviembre de 2026 (UTC)
      -- restart --
      ana: caso 1
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso. [☐ 2. Cliente]
        Siguiente (Cliente): Envíenos la última factura; quien la emitió es el vendedor.
    `));

  it('can no longer be pressed once the case is closed, nor its answers changed', () =>
    expectConversation(`${opened}
      ben: [Record the outcome]
      bot: What came of it?
      ben: declined
      bot: Anything to add?
      ben: none
      bot: Saved: case 1 [Undo my last change]
      ben: case 1
      bot: First find out who sold the subscription: the next step depends on it. [Record the outcome] [For the customer] [Assign] [Why?] [More]
        ☐ 1. Customer
    `));
});

describe('a message for the customer', () => {
  it('asks for what the customer has to do, in the language that is wanted', () =>
    expectConversation(`${opened}
      ben: [For the customer]
      bot: A message for the customer [In Spanish] [Open case 1]
      ben: [In Spanish]
      bot*: A message for the customer [In English]
      ben: [Open case 1]
      bot: First find out who sold the subscription: the next step depends on it.
    `));

  it('is offered in Spanish', () =>
    expectConversation(`${abierto}
      ana: [Para el cliente]
      bot: Un mensaje para el cliente [En inglés]
        Cambie lo que quiera, cópielo y envíelo. Desde aquí no se envía nada.
    `));
});

describe('a note', () => {
  it('is asked for on a card, and an empty one is asked for again', () =>
    expectConversation(`${opened}
      ben: [More]
      bot: More for this case [Add a note] [Undo my last change] [History] [On another date] [New case] [Cases]
      ben: [Add a note]
      bot*: What is worth knowing about this case?
      ben: [Save]
      bot*: What is worth knowing about this case?
        Write a note first.
      ben: [Save] They decide on **Friday**
      bot*: First find out who sold the subscription: the next step depends on it.
        The note is saved.
        Note: They decide on **Friday**
    `));

  it('is written in one line, for the last case or a named one', () =>
    expectConversation(`${abierto}
      ana: nota
      bot: ¿Qué conviene saber de este caso?
      ana: nota 1 Deciden el viernes
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
        Nota: Deciden el viernes
      ana: /nota 7 Nada
      bot: No existe el caso 7. Con «casos» verá los que hay.
      ana: /nota Llamar el lunes
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
        Nota: Llamar el lunes
      ana: nota llamar el martes
      bot: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
        Nota: llamar el martes
    `));

  it('that has no case yet is told how to name one', () =>
    expectConversation(`
      ben: note
      bot: Which case? Write its number, for example: note 12 They decide on Friday.
      ana: nota
      bot: ¿Qué caso? Escriba su número, por ejemplo: nota 12 Deciden el viernes.
    `));

  it('is no reason to mistake a customer for a command', () =>
    expectConversation(`
      ben: start
      bot: What is the customer called?
      ben: Record Store
      bot: Where was the subscription bought?
        Customer: Record Store
    `));
});

describe('recording by word', () => {
  it('takes the last case or a named one, and asks which where there is none', () =>
    expectConversation(`
      ben: record
      bot: Which case? Write its number, for example: record 12.
      ben: start
      bot: What is the customer called?
      ben: record the outcome
      bot: What is the customer called?
        There is nothing to record yet: answer this question first, or write “cancel”.
      ben: Contoso
      bot: Where was the subscription bought?
      ben: I don't know
      bot: First find out who sold the subscription: the next step depends on it.
      ben: record 9
      bot: There is no case 9. “cases” lists the ones there are.
      ben: record
      bot: What came of it?
      ben: record 1
      bot: What came of it?
        You are recording an outcome. Finish it, or write “cancel”, before you start another case.
      ben: done
      bot: Anything to add?
      ben: none
      bot: Saved: case 1
      ana: registrar 1
      bot: ¿En qué quedó?
        Cliente: Contoso
    `));
});

describe('taking back', () => {
  it('takes the last answer back while something is asked, and else the last change of the last case', () =>
    expectConversation(`
      ben: undo
      bot: There is nothing to take back: you have not worked on a case here yet.
      ben: start
      bot: What is the customer called?
      ben: Contoso
      bot: Where was the subscription bought?
      ben: undo
      bot: What is the customer called?
      ben: Fabrikam
      bot: Where was the subscription bought?
      ben: I don't know
      bot: First find out who sold the subscription: the next step depends on it.
      ben: undo
      bot: First find out who sold the subscription: the next step depends on it.
        There is nothing to take back: case 1 has not changed since it was opened.
      ben: note 1 Wrong customer
      bot: First find out who sold the subscription: the next step depends on it.
        Note: Wrong customer
      ben: undo
      bot: First find out who sold the subscription: the next step depends on it.
        Your last change was taken back. Both stay in the history.
      ben: undo
      bot: First find out who sold the subscription: the next step depends on it.
        The change that you had taken back holds again. All of it stays in the history.
        Note: Wrong customer
      ben: undo
      bot: First find out who sold the subscription: the next step depends on it.
        Your last change was taken back. Both stay in the history.
    `));

  it('is offered where an outcome was just saved', () =>
    expectConversation(`${abierto}
      ana: [Registrar el resultado]
      bot: ¿En qué quedó?
      ana: hecho
      bot: ¿Quiere añadir algo?
      ana: ninguna
      bot: Guardado: caso 1
      ana: [Deshacer mi último cambio]
      bot*: Averigüe primero quién vendió la suscripción: de ello depende el siguiente paso.
        Se ha deshecho su último cambio. Ambos quedan en el historial.
        Estado: Respuesta dada, resultado pendiente
      ana: [Más]
      bot: Más sobre este caso
      ana: [Historial]
      bot*: Historial, de lo más reciente a lo más antiguo [Abrir el caso 1]
        Se deshizo el cambio anterior.
        Se registró el resultado: Hecho
        Se abrió el caso.
    `));
});

describe('an outcome recorded again', () => {
  it('keeps the earlier one on every drawing of the card, and both with their words in the history', () =>
    expectConversation(`${opened}
      ben: [Record the outcome]
      bot: What came of it?
      ben: waiting
      bot: On which day does the term end?
      ben: 2027-03-14
      bot: Anything to add?
      ben: They call back
      bot: Saved: case 1
      ben: record
      bot: What came of it?
      ben: doing
      bot: Anything to add?
      ben: none
      bot: Saved: case 1
      ben: note 1 They pay on Friday
      bot: First find out who sold the subscription: the next step depends on it.
        The note is saved.
        Recorded before
      ben: [☐ 1. Customer]
      bot*: First find out who sold the subscription: the next step depends on it.
        Recorded before
      ben: [More]
      bot: More for this case
      ben: [History]
      bot*: History, newest first
        Term ends: March 14, 2027
        Note: They call back
    `));
});

describe('a long history', () => {
  const eleven = Array.from(
    { length: 11 },
    (_, at) => `
      ben: note 1 Call number ${at + 1}
      bot: First find out who sold the subscription: the next step depends on it.`,
  ).join('');

  it('is read ten changes at a time, back to the first', () =>
    expectConversation(`${opened}${eleven}
      ben: [More]
      bot: More for this case
      ben: [History]
      bot*: History, newest first [Older ones] [Open case 1]
        A note was added: Call number 11
        And 2 earlier changes.
      ben: [Older ones]
      bot*: History, newest first [Open case 1]
        A note was added: Call number 1
        The case was opened.
    `));
});

describe('an opinion of an answer', () => {
  it('is taken with one press, and thanked for', () =>
    expectConversation(`${opened} [Helpful] [Not helpful]
      ben: [Helpful]
      bot!: Thank you. Whoever looks after the rules will read it.
      ben: [Not helpful]
      bot: What was not helpful? [Send] [No reason]
      ben: [Send] The invoice never helps
      bot*: Thank you. Whoever looks after the rules will read it. [Open case 1]
    `));

  it('may do without a reason, and is asked for where the rules are explained', () =>
    expectConversation(`${abierto}
      ana: [¿Por qué?]
      bot: Por qué esta respuesta [Esta regla es incorrecta]
      ana: [Esta regla es incorrecta]
      bot: ¿Qué tiene de incorrecto esta regla?
      ana: [Sin motivo]
      bot*: Gracias. Lo leerá quien cuida las reglas.
    `));
});
