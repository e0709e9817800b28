import { openBotUnderTest } from '../support/bot-under-test.ts';
import { expectConversation } from '../support/conversation.ts';
import { freshDatabase } from '../support/postgres-records.ts';

describe('the same conversation on PostgreSQL', () => {
  it('is recorded, found again after a restart, and goes on in the middle', async () => {
    const { databaseUrl, remove } = await freshDatabase();
    const bot = await openBotUnderTest({ DATABASE_URL: databaseUrl });
    try {
      await expectConversation(
        `
        ana: empezar
        bot: ¿Cómo se llama el cliente?
        ana: Peña e Hijos
        bot: ¿Dónde se compró la suscripción?
        -- restart --
        ana: [Un asociado de Syndication]
        bot*: ¿De qué tipo es la suscripción?
        ana: licencias
        bot: El artículo de Microsoft no resuelve Syndication: no prometa nada y pregunte a Microsoft.
        ana: [Registrar el resultado]
        bot: ¿En qué quedó?
        ana: escalado
        bot: ¿Quiere añadir algo?
        ana: Preguntado a Microsoft
        bot: Guardado: caso 1
        -- restart --
        ana: casos
        bot: Casos, del más reciente al más antiguo [1 · Peña e Hijos]
        ana: caso 1
        bot: El artículo de Microsoft no resuelve Syndication: no prometa nada y pregunte a Microsoft.
          Nota: Preguntado a Microsoft
      `,
        { bot },
      );
    } finally {
      await bot.close();
      await remove();
    }
  });
});
