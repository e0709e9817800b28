import { expectConversation } from '../support/conversation.ts';

/** Dates that somebody says in a sentence, each with the reminder that it is worth. */
describe('a reminder that follows from what was said', () => {
  it('asks after a link that the customer has not accepted, and counts from the day it was sent', () =>
    expectConversation(`
      ana: Contoso compró licencias directamente a Microsoft, solo quiere soporte; le enviamos el enlace de relación el 20 de noviembre de 2026
      bot: ¿Qué es nuestra empresa en CSP?
      ana: factura directa
      bot: Dos solicitudes: relación de revendedor para vender y GDAP para administrar. Quien factura no cambia.
      ana: registrar el resultado
      bot: ¿En qué quedó?
      ana: [Lo estamos haciendo]
      bot*: ¿Quiere añadir algo?
      ana: [Sin nota]
      bot*: Guardado: caso 1
      -- clock 2026-11-28 --
      bot: El cliente todavía no ha aceptado [Hecho] [Posponer]
        Desde el 20 de noviembre de 2026 (UTC)
        Si nadie hace nada, usted no puede comprar ni transferir.
        Recuerde al cliente el vínculo de la relación que le envió; nada se puede comprar antes de que lo acepte.
      ana: [Posponer]
      bot*: ¿Hasta cuándo?
      ana: [Posponer] 2026-12-01
      bot*: El cliente todavía no ha aceptado
        Pospuesto hasta el 1 de diciembre de 2026: Ana García, 28 de noviembre de 2026 (UTC)
    `));

  it('tells that a transfer request expires', () =>
    expectConversation(`
      ana: Fabrikam tiene licencias NCE con otro partner CSP, quieren que facturemos nosotros, el partner actual está de acuerdo, somos factura directa; la solicitud de transferencia se creó el 10 de noviembre de 2026
      bot: Usted, partner de destino, crea la solicitud de transferencia; el partner de origen la acepta.
      ana: registrar el resultado
      bot: ¿En qué quedó?
      ana: [Lo estamos haciendo]
      bot*: ¿Quiere añadir algo?
      ana: [Sin nota]
      bot*: Guardado: caso 1
      -- clock 2026-11-27 --
      bot: La solicitud de transferencia caduca
        Hasta el 10 de diciembre de 2026, final del día en UTC (para usted: 11 de diciembre de 2026, 00:59)
        Si nadie hace nada, habrá que crear la solicitud otra vez.
    `));

  it('tells for how many hours it can still be cancelled, and afterwards that it no longer can', () =>
    expectConversation(`
      ben: Contoso has NCE licenses, bought from us in CSP, support only; they can cancel until November 27, 2026
      bot: This subscription is already ours: there is nothing to request.
      ben: record the outcome
      bot: What came of it?
      ben: [We are doing it]
      bot*: Anything to add?
      ben: [No note]
      bot*: Saved: case 1
      -- clock 2026-11-24 --
      bot: It can still be cancelled
        This was to be said on November 20, 2026.
      -- clock 2026-11-27 --
      bot: It can still be cancelled
        58 hours are left.
      bot: It can still be cancelled
        34 hours are left.
      -- clock 2026-11-28 --
      ben: reminders overdue
      bot: Waiting for an answer [Contoso: can still be cancelled]
      ben: [Contoso: can still be cancelled]
      bot: It can no longer be cancelled
        It stays as it is until the term ends.
    `));
});
