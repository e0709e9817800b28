import { expectConversation } from '../support/conversation.ts';

/** Ana has a case that waits for 14 March 2027. */
const anaWaits = (customer = 'Contoso', number = 1) => `
  ana: empezar
  bot: ¿Cómo se llama el cliente?
  ana: ${customer}
  bot: ¿Dónde se compró la suscripción?
  ana: ea
  bot: ¿De qué tipo es la suscripción?
  ana: [Basada en licencias]
  bot*: ¿Qué quiere el cliente de nosotros?
  ana: [Solo soporte]
  bot*: GDAP no cubre lo comprado con un Contrato Enterprise (EA): acuerde otro acceso con el cliente.
  ana: [Registrar el resultado]
  bot: ¿En qué quedó?
  ana: [A la espera del fin del período]
  bot*: ¿Qué día termina el período de suscripción?
  ana: [Siguiente] 2027-03-14
  bot*: ¿Quiere añadir algo?
  ana: [Sin nota]
  bot*: Guardado: caso ${number}`;

const benWaits = `
  ben: start
  bot: What is the customer called?
  ben: Fabrikam
  bot: Where was the subscription bought?
  ben: ea
  bot: What kind of subscription is it?
  ben: [License-based]
  bot*: What does the customer want from us?
  ben: [Support only]
  bot*: GDAP does not cover what was bought under an EA: agree on another access with the customer.
  ben: [Record the outcome]
  bot: What came of it?
  ben: [Waiting for the term to end]
  bot*: On which day does the term end?
  ben: [Next] 2027-03-14
  bot*: Anything to add?
  ben: [No note]
  bot*: Saved: case 1`;

describe('a reminder that does not come', () => {
  it('is not lost when its reader has blocked the app: colleagues see who and why, and it comes once they are back', () =>
    expectConversation(`
      ${anaWaits()}
      -- ana blocks --
      -- clock 2026-12-20 --
      ben: reminders dead
      bot: Not delivered [Contoso: decide now] [Send again]
        Nobody could be reached.
        Ana García: has blocked the app
      ben: reminders
      bot: Upcoming
        Nothing is planned.
        One reminder could not be delivered.
      ben: [Not delivered]
      bot*: Not delivered
      ben: [Send again]
      bot: One reminder is sent once more.
      -- clock +1d --
      ben: reminders dead
      bot: Not delivered
        Nobody could be reached.
      -- ana unblocks --
      ana: hola
      bot: Hola. ¿Empezamos un caso?
      -- clock +1d --
      bot: Decida ahora [Hecho] [Posponer] [Abrir el caso 1] [Reasignar] [Silenciar al cliente]
        Esto debía decirse el 14 de diciembre de 2026.
      ben: reminders dead
      bot: Not delivered
        Everything could be delivered.
    `));

  it('waits when the app was removed, and comes when it is added again', () =>
    expectConversation(`
      ${anaWaits()}
      -- ana removes --
      -- clock 2026-12-20 --
      ben: reminders dead
      bot: Not delivered
        Ana García: the app was removed
      -- ana adds --
      ana: gracias
      bot: De nada.
      -- clock +1d --
      bot: Decida ahora
        Esto debía decirse el 14 de diciembre de 2026.
    `));

  it('belongs to a case that is closed', () =>
    expectConversation(`
      ${anaWaits()}
      -- clock 2026-12-20 --
      bot: Decida ahora
      ana: registrar el resultado
      bot: ¿En qué quedó?
      ana: hecho
      bot: ¿Quiere añadir algo?
      ana: ninguna
      bot: Guardado: caso 1
      -- clock 2027-03-20 --
      ana: [Hecho]
      bot*: El período ha terminado [Abrir el caso 1] [Recordatorios]
        Hecho: Ana García, 20 de diciembre de 2026 (UTC)
      ana: recordatorios
      bot: Próximos
        No hay nada previsto.
    `));
});

describe('a reminder that comes', () => {
  it('is put off, but not beyond its date without a reason, and answered with what came of it', () =>
    expectConversation(`
      ${anaWaits()}
      -- clock 2026-12-20 --
      bot: Decida ahora [Hecho] [Posponer] [Abrir el caso 1] [Reasignar] [Silenciar al cliente]
        Caso 1 · Contoso
        Hasta el 14 de marzo de 2027, final del día en UTC (para usted: 15 de marzo de 2027, 00:59)
        Nadie ha dicho qué pasa entonces: puede renovarse, terminar o seguir facturándose.
        Qué hacer ahora
        Siguiente: Usted
        Lo recibe usted porque se ocupa del caso.
      ana: [Posponer]
      bot*: ¿Hasta cuándo? [Mañana, 21 de diciembre de 2026] [Posponer] [Dejarlo como está]
      ana: [Posponer] 03/04/2027
      bot*: ¿Hasta cuándo?
        «03/04/2027» puede ser el 3 de abril de 2027 o el 4 de marzo de 2027. Escriba la fecha, por favor.
      ana: [Posponer] ayer
      bot*: ¿Hasta cuándo?
        No entiendo «ayer» como fecha. Escriba «dentro de dos semanas», «el próximo lunes» o 2027-03-14.
      ana: [Posponer] hoy
      bot*: ¿Hasta cuándo?
        El 20 de diciembre de 2026 no está por venir: elija un día posterior.
      ana: [Posponer] dentro de cuatro meses
      bot*: El 20 de abril de 2027 es posterior al día del que se trata, el 14 de marzo de 2027. ¿Por qué puede esperar tanto?
      ana: [Dejarlo como está]
      bot*: Decida ahora [Hecho]
      ana: [Posponer]
      bot*: ¿Hasta cuándo?
      ana: [Posponer] el próximo lunes
      bot*: Decida ahora [Abrir el caso 1]
        Pospuesto hasta el 21 de diciembre de 2026: Ana García, 20 de diciembre de 2026 (UTC)
      -- clock 2026-12-20 --
      -- clock +1d --
      bot: Decida ahora
      ana: [Hecho]
      bot: ¿En qué quedó? [Hecho] [El cliente no quiso]
      ana: [Hecho]
      bot*: ¿Quiere añadir algo?
      ana: [Sin nota]
      bot*: Guardado: caso 1
      -- clock 2027-04-30 --
      ana: recordatorios respondidos
      bot: Respondidos
        Hecho: Ana García, 21 de diciembre de 2026 (UTC)
    `));

  it('is put off beyond its date with a reason', () =>
    expectConversation(`
      ${benWaits}
      -- clock 2026-12-20 --
      bot: Decide now [Done] [Snooze] [Open case 1] [Reassign] [Mute customer]
        Until March 14, 2027, end of the day UTC
        You hear of it because you look after it.
      ben: [Snooze]
      bot*: Until when?
      ben: [Snooze] in four months
      bot*: April 20, 2027 is after the day it is about, March 14, 2027. Why can it wait so long?
      ben: [Save] They renew in May
      bot*: Decide now
        Snoozed until April 20, 2027: Ben Carter, December 20, 2026 (UTC)
      -- clock 2027-03-20 --
      -- clock 2027-04-20 --
      bot: The term is over
    `));

  it('says nothing more of a customer who is muted, and who did it', () =>
    expectConversation(`
      ${benWaits}
      -- clock 2026-12-20 --
      bot: Decide now
      ben: [Mute customer]
      bot*: Fabrikam: decide now [Next] [Leave it as it is]
        Until when is nothing to be said about Fabrikam?
      ben: [Next] yesterday
      bot*: Fabrikam: decide now
        I could not read “yesterday” as a date. Write “in two weeks”, “next Monday” or 2027-03-14.
      ben: [Next] 2027-02-20
      bot*: Muted until February 20, 2027. Why?
      ben: [Save] They asked for quiet
      bot*: Decide now
        This customer is muted until February 20, 2027 by Ben Carter. Reason: They asked for quiet
      -- clock 2027-02-19 --
      ben: reminders done
      bot: Answered
        The customer was muted.
      -- clock 2027-03-02 --
      bot: Decide now
    `));

  it('comes as one message where there are many', () =>
    expectConversation(`
      ${anaWaits()}
      ${anaWaits('Fabrikam', 2)}
      -- clock 2026-12-20 --
      bot: Se acercan 2 fechas [Contoso: decida ahora] [Fabrikam: decida ahora] [Recordatorios]
      ana: recordatorios
      bot: Próximos [Ver más]
        Fabrikam: decida ahora
        Llega el 26 de febrero de 2027
      ana: [Ver más]
      bot*: Próximos [Casos]
        Llega el 12 de marzo de 2027
      ana: [Fabrikam: decida ahora]
      bot: Decida ahora [Hecho]
        Caso 2 · Fabrikam
      ana: [Hecho]
      bot: ¿En qué quedó?
      ana: cancelar
      bot: Cancelado. No se ha guardado nada.
      ana: [Fabrikam: decida ahora]
      bot: Decida ahora [Abrir el caso 2]
        Hecho: Ana García, 20 de diciembre de 2026 (UTC)
      ana: recordatorios sin respuesta
      bot: A la espera de respuesta [Contoso: decida ahora]
        Avisado el 14 de diciembre de 2026
    `));

  it('goes to the team when nobody acts, and is answered there by whoever likes', () =>
    expectConversation(
      `
      ${anaWaits()}
      -- clock 2027-02-13 --
      -- clock 2027-02-15 --
      bot: Decida ahora [Hecho]
        Lo recibe el equipo porque nadie ha actuado.
      ben: [Hecho]
      bot: What came of it?
      ben: [Cancel]
      bot*: Cancelled. Nothing was saved.
      ana: recordatorios respondidos
      bot: Respondidos
        Los recordatorios de todos
        Hecho: Ben Carter, 15 de febrero de 2027 (UTC)
    `,
      { place: 'general' },
    ));
});

describe('a clock that was put back', () => {
  it('holds nothing up that is due now', () =>
    expectConversation(`
      ${anaWaits()}
      -- clock 2027-01-20 --
      bot: Decida ahora
      bot: Decida ahora
      -- clock now --
      ana: recordar 1 mañana
      bot: Le recordaré el caso 1 el 23 de noviembre de 2026.
      -- clock 2026-11-23 --
      bot: Usted pidió este recordatorio
    `));
});

describe('a reminder that somebody asks for', () => {
  it('is not understood without a case, a date or a future', () =>
    expectConversation(`
      ana: recordar
      bot: ¿Qué caso? Escriba su número, por ejemplo: caso 12.
      ${anaWaits()}
      ana: recordar 7 mañana
      bot: No existe el caso 7. Con «casos» verá los que hay.
      ana: recordar 1
      bot: ¿Cuándo? Por ejemplo: recordar 1 dentro de dos semanas, recordar 1 2027-03-14, recordar 1 30 días antes.
      ana: recordar 1 algún día
      bot: No entiendo «algún día» como fecha. Escriba «dentro de dos semanas», «el próximo lunes» o 2027-03-14.
      ana: recordar 1 31 de febrero
      bot: El día «31 de febrero» no existe. Compruébelo, por favor.
      ana: recordar 1 hoy
      bot: El 22 de noviembre de 2026 no está por venir: elija un día posterior.
      ana: vencen mucho
      bot: «mucho» no es un número de días de 1 a 365. Por ejemplo: vencen 30.
    `));

  it('comes on its day', () =>
    expectConversation(`
      ${anaWaits()}
      ana: recordar 1 dentro de dos semanas
      bot: Le recordaré el caso 1 el 6 de diciembre de 2026.
      ana: recuérdame el caso 1 30 días antes
      bot: Le recordaré el caso 1 el 12 de febrero de 2027.
      ana: ¿Qué vence en 20 días?
      bot: Vencen en 20 días [Contoso: usted pidió este recordatorio]
      -- clock 2026-12-06 --
      bot: Usted pidió este recordatorio [Hecho]
    `));

  it('is understood in English, and asks where a word means two days', () =>
    expectConversation(`
      ${benWaits}
      -- clock 2026-11-25 --
      ben: remind 1 next Friday
      bot: “next Friday” can be November 27, 2026 or December 4, 2026. Please write the date.
      ben: remind me of case 1 tomorrow
      bot: I will remind you of case 1 on November 26, 2026.
      ben: due 5
      bot: Due within 5 days [Fabrikam: you asked to be reminded]
      -- clock +1d --
      bot: You asked to be reminded
        Nothing happens by itself.
    `));
});
