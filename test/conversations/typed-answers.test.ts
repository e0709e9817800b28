import { expectConversation } from '../support/conversation.ts';

/** A typed answer means what the whole of it says, never one word of it. */
const atGoal = `
  ana: Contoso tiene licencias con otro partner
  bot: ¿Qué quiere el cliente de nosotros?
`;

const atYesOrNo = `
  ana: Contoso tiene licencias NCE con otro partner, quieren que facturemos nosotros, somos revendedor indirecto
  bot: ¿El partner actual está de acuerdo en ceder las licencias?
`;

const notMatched = (typed: string) => `No sé a qué respuesta corresponde «${typed}». Elija una de la lista.`;

describe('an answer to what the customer wants', () => {
  it.each(['nada de facturación', 'la factura la quieren con el otro', 'ni hablar de facturación'])(
    '“%s” is asked again: one word of it is not what it says',
    (typed) =>
      expectConversation(`
        ${atGoal}
        ana: ${typed}
        bot: ¿Qué quiere el cliente de nosotros?
          ${notMatched(typed)}
      `),
  );

  it('that the billing stays is support only', () =>
    expectConversation(`
      ${atGoal}
      ana: billing stays where it is
      bot: ¿Qué es nuestra empresa en CSP?
        Objetivo: Solo soporte
    `));

  it('that says what our company is answers that, and the question is asked again', () =>
    expectConversation(`
      ${atGoal}
      ana: somos factura directa
      bot: ¿Qué quiere el cliente de nosotros?
        Nuestro rol: Partner de factura directa
    `));
});

describe('an answer to what our company is', () => {
  it.each(['compramos a un proveedor indirecto', 'nuestro proveedor es Ingram', 'we buy from an indirect provider'])(
    '“%s” is an indirect reseller: the provider is another company',
    (typed) =>
      expectConversation(`
        ana: Contoso tiene licencias NCE con otro partner, quieren que facturemos nosotros
        bot: ¿Qué es nuestra empresa en CSP?
        ana: ${typed}
        bot: ¿El partner actual está de acuerdo en ceder las licencias?
          Nuestro rol: Revendedor indirecto
      `),
  );
});

describe('an answer to yes or no', () => {
  it.each(['sí, pero solo la mitad', 'yes, but only half', 'sí, depende'])('“%s” is asked again', (typed) =>
    expectConversation(`
      ${atYesOrNo}
      ana: ${typed}
      bot: ¿El partner actual está de acuerdo en ceder las licencias?
        ${notMatched(typed)}
    `),
  );
});

describe('an answer to where it was bought', () => {
  it('that says what was bought answers that, and the question is asked again', () =>
    expectConversation(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      ana: licencias
      bot: ¿Dónde se compró la suscripción?
        Tipo de suscripción: Basada en licencias
    `));
});

describe('an answer with a day that can be read two ways', () => {
  it('is taken but for the day, which is named', () =>
    expectConversation(`
      ana: Contoso compró algo por un EA
      bot: ¿De qué tipo es la suscripción?
      ana: licencias hasta el 03/04/2027
      bot: ¿Qué quiere el cliente de nosotros?
        Tipo de suscripción: Basada en licencias
        «03/04/2027» puede ser el 3 de abril de 2027 o el 4 de marzo de 2027. Escriba el mes con letras, por favor.
      ana: hasta el 3 de abril de 2027
      bot: ¿Qué quiere el cliente de nosotros?
        Fecha de finalización: 3 de abril de 2027
    `));
});
