import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { z } from 'zod';

import { fileName } from '../../src/store/data-folder.ts';
import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { expectConversation } from '../support/conversation.ts';

const Stored = z.looseObject({ talk: z.looseObject({}) });

/** The one talk in progress becomes what another version would have stored. */
const restore = ({ dataDir }: BotUnderTest, changes: Record<string, unknown>): void => {
  const database = new DatabaseSync(join(dataDir, fileName), { timeout: 5000 });
  const rows = database.prepare(`select key, doc from bot_state where doc like '%"dialog"%'`).all();
  for (const { key, doc } of z.array(z.object({ key: z.string(), doc: z.string() })).parse(rows)) {
    const stored = Stored.parse(JSON.parse(doc));
    const changed = JSON.stringify({ ...stored, talk: { ...stored.talk, ...changes } });
    database.prepare('update bot_state set doc = ? where key = ?').run(changed, key);
  }
  database.close();
};

const known = { fact: 'channel', value: 'csp_other' };

const begin = {
  es: `
    ana: empezar
    bot: ¿Cómo se llama el cliente?
    ana: Contoso
    bot: ¿Dónde se compró la suscripción?
    ana: otro asociado de csp
    bot: ¿De qué tipo es la suscripción?`,
  en: `
    ben: start
    bot: What is the customer called?
    ben: Contoso
    bot: Where was the subscription bought?
    ben: another csp partner
    bot: What kind of subscription is it?`,
};

const goOn = {
  es: 'Me han actualizado mientras hablábamos. He conservado todas las respuestas que he podido; sigamos desde aquí.',
  en: 'I was updated while we were talking. What I could keep of your answers, I kept; let us go on from here.',
};

const over = {
  es: 'Me han actualizado entretanto y no puedo continuar con lo que hablábamos. No se ha guardado nada. ¿Empezamos de nuevo?',
  en: 'I was updated meanwhile and cannot go on with what we were talking about. Nothing was saved. Shall we start again?',
};

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await openBotUnderTest();
});
afterEach(() => bot.close());

const play = (script: string) => expectConversation(script, { bot });

describe('a talk that another version stored goes on with the answers that are still understood', () => {
  it('of a newer version, in Spanish', async () => {
    await play(begin.es);
    restore(bot, { version: 2, mood: 'good', answers: [known, { fact: 'weather', value: 'rain' }, 'sun'] });
    await play(`
      -- restart --
      ana: licencias
      bot: ¿De qué tipo es la suscripción? [Basada en licencias] [Atrás]
        ${goOn.es}
        Cliente: Contoso
        Canal de compra: Otro asociado de CSP
      ana: [Basada en licencias]
      bot*: ¿Qué quiere el cliente de nosotros?
        Cliente: Contoso
    `);
  });

  it('with a value that is no longer known, pressed on the old card, in English', async () => {
    await play(begin.en);
    restore(bot, { version: 0, answers: [{ fact: 'channel', value: 'carrier_pigeon' }] });
    await play(`
      -- restart --
      ben: [License-based]
      bot*: Where was the subscription bought? [Back]
        ${goOn.en}
        Customer: Contoso
      ben: another csp partner
      bot: What kind of subscription is it?
    `);
  });

  it('though a command came between', async () => {
    await play(begin.es);
    restore(bot, { answers: [{ fact: 'channel', value: 'carrier_pigeon' }] });
    await play(`
      ana: ayuda
      bot: Lo que puedo hacer
      ana: licencias
      bot: ¿Dónde se compró la suscripción?
        ${goOn.es}
      ana: [Cancelar]
      bot*: Cancelado. No se ha guardado nada.
    `);
  });

  it('while an outcome is recorded', async () => {
    await play(`
      ana: empezar
      bot: ¿Cómo se llama el cliente?
      ana: Contoso
      bot: ¿Dónde se compró la suscripción?
      ana: [Un asociado de Syndication]
      bot*: ¿De qué tipo es la suscripción?
      ana: licencias
      bot: El artículo de Microsoft no resuelve Syndication: no prometa nada y pregunte a Microsoft.
      ana: [Registrar el resultado]
      bot: ¿En qué quedó?
      ana: esperando
      bot: ¿Qué día termina el período de suscripción?
    `);
    restore(bot, { version: 7, status: 'postponed', termEnd: 'soon' });
    await play(`
      ana: 14 de marzo de 2027
      bot: ¿En qué quedó?
        ${goOn.es}
      ana: escalado
      bot: ¿Quiere añadir algo?
    `);
  });
});

describe('a talk of which nothing is understood', () => {
  it.each<[string, 'es' | 'en', string, string, Record<string, unknown>]>([
    ['ana', 'es', 'ana: licencias', 'bot: ', { dialog: 'dance' }],
    ['ben', 'en', 'ben: licenses', 'bot: ', { id: 5 }],
  ])('ends politely (%s)', async (_, language, says, answers, changes) => {
    await play(begin[language]);
    restore(bot, changes);
    await play(`
      -- restart --
      ${says}
      ${answers}${over[language]}
    `);
    await play(begin[language]);
  });
});
