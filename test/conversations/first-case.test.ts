import { expectConversation } from '../support/conversation.ts';

describe('the first case', () => {
  it('goes from hello to saved in Spanish, by buttons', () =>
    expectConversation(`
      ana: hola
      bot: Hola. ¿Empezamos un caso? [Empezar un caso] [Casos] [Ayuda]
      ana: [Empezar un caso]
      bot: ¿Cómo se llama el cliente? [Siguiente] [Cancelar]
      ana: [Siguiente] Contoso
      bot*: ¿Dónde se compró la suscripción? [Directamente de Microsoft] [Contrato Enterprise (EA)] [No lo sé] [Atrás]
        Cliente: Contoso
      ana: [Contrato Enterprise (EA)]
      bot*: ¿De qué tipo es la suscripción? [Basada en licencias]
      ana: [Basada en licencias]
      bot*: ¿Qué quiere el cliente de nosotros? [Solo soporte]
      ana: [Solo soporte]
      bot*: GDAP no cubre lo comprado con un Contrato Enterprise (EA): acuerde otro acceso con el cliente. [Registrar el resultado] [¿Por qué?] [Más]
        Caso 1 · Contoso
      ana: [Registrar el resultado]
      bot: ¿En qué quedó? [A la espera del fin del período] [Escalado]
      ana: [A la espera del fin del período]
      bot*: ¿Qué día termina el período de suscripción?
      ana: [Siguiente] 2027-03-14
      bot*: ¿Quiere añadir algo? [Sin nota] [Guardar]
      ana: [Guardar] Llamar en febrero
      bot*: Guardado: caso 1 [Abrir el caso 1]
        Fecha de finalización: 14 de marzo de 2027
        Nota: Llamar en febrero
      -- restart --
      ana: caso 1
      bot: GDAP no cubre lo comprado con un Contrato Enterprise (EA): acuerde otro acceso con el cliente.
        Estado: A la espera del fin del período
    `));
});
