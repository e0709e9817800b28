import type { Browser } from 'playwright-core';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { openBrowser, visit } from '../support/browser.ts';

/** Headless Chromium in the rehearsal room: what a newcomer does in the first five minutes. */
let browser: Browser;
let bot: BotUnderTest;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  bot = await openBotUnderTest();
});
afterEach(() => bot.close());

it('goes from hello to saved in Spanish, in the personal chat, by clicking', async () => {
  const ana = await visit(browser, bot.room.origin, { locale: 'es-ES' });
  await ana.become('Ana García');
  await ana.sees('Hola, soy Channel Guide');
  await ana.write('hola');
  await ana.sees('Hola. ¿Empezamos un caso?');
  await ana.press('Empezar un caso');
  await ana.sees('¿Cómo se llama el cliente?');
  await ana.fill('Nombre del cliente', 'Contoso');
  await ana.press('Siguiente');
  await ana.sees('¿Dónde se compró la suscripción?');
  await ana.picture('personal-es-question');
  await ana.press('Otro asociado de CSP');
  await ana.sees('¿De qué tipo es la suscripción?');
  await ana.press('Basada en licencias');
  await ana.sees('¿Qué quiere el cliente de nosotros?');
  await ana.press('Traer la facturación');
  await ana.sees('¿Qué es nuestra empresa en CSP?');
  await ana.press('Partner de factura directa');
  await ana.sees('¿Las licencias son de nuevo comercio');
  await ana.press('Nuevo comercio (NCE)');
  await ana.sees('¿El partner actual está de acuerdo');
  await ana.press('Sí');
  await ana.sees('Usted, partner de destino, crea la solicitud');
  await ana.picture('personal-es-answer');
  await ana.press('¿Por qué?');
  await ana.sees('Qué era distinto antes');
  await ana.picture('personal-es-why');
  await ana.press('En otra fecha');
  await ana.sees('¿Para qué fecha?');
  await ana.fill('Fecha de la pregunta', '2020-06-30');
  await ana.press('Mostrar');
  await ana.sees('No se puede pasar a otro asociado de CSP');
  await ana.picture('personal-es-as-of');
  await ana.press('Abrir el caso 1');
  await ana.press('Registrar el resultado');
  await ana.sees('¿En qué quedó?');
  await ana.press('A la espera del fin del período');
  await ana.sees('¿Qué día termina el período');
  await ana.fill('Último día del período', '2027-03-14');
  await ana.press('Siguiente');
  await ana.sees('¿Quiere añadir algo?');
  await ana.press('Sin nota');
  await ana.sees('Guardado: caso 1');
  await ana.picture('personal-es-saved');
  await ana.page.close();
});

it('goes from hello to saved in English, in the personal chat, by typing, and finds it again after a restart', async () => {
  const ben = await visit(browser, bot.room.origin, { locale: 'en-US', colorScheme: 'dark' });
  await ben.become('Ben Carter');
  await ben.write('hello');
  await ben.sees('Hello. Shall we start a case?');
  for (const [text, seen] of [
    ['start', 'What is the customer called?'],
    ['Fabrikam', 'Where was the subscription bought?'],
    ['enterprise agreemnt', 'What kind of subscription is it?'],
    ['azure', 'What does the customer want from us?'],
    ['bring the billing', 'What is our own company in CSP?'],
    ['direct bill', 'Is our company certified as Azure Expert MSP?'],
  ] as const) {
    await ben.write(text);
    await ben.sees(seen);
  }
  await bot.restart();
  await ben.write('no');
  await ben.sees('move the resources into a new CSP subscription');
  await ben.picture('personal-en-answer-dark');
  await ben.press('Record the outcome');
  await ben.sees('What came of it?');
  for (const [text, seen] of [
    ['doing it', 'Anything to add?'],
    ['Ask for the export first', 'Saved: case 1'],
  ] as const) {
    await ben.write(text);
    await ben.sees(seen);
  }
  await bot.restart();
  await ben.write('cases');
  await ben.sees('Cases, newest first');
  await ben.press('1 · \u2068Fabrikam\u2069');
  await ben.sees('Ask for the export first');
  await ben.picture('personal-en-case-dark');
  await ben.page.close();
});

it.each([
  {
    language: 'es',
    name: 'Ana García',
    locale: 'es-ES',
    post: 'Nueva publicación en General',
    reply: 'Responder',
    mention: 'Mencionar a Channel Guide',
    talk: [
      ['empezar', '¿Cómo se llama el cliente?'],
      ['Contoso', '¿Dónde se compró la suscripción?'],
      ['no lo sé', 'Averigüe primero quién vendió la suscripción'],
    ],
    record: 'Registrar el resultado',
    outcome: ['¿En qué quedó?', 'Escalado', '¿Quiere añadir algo?', 'Sin nota', 'Guardado: caso 1'],
  },
  {
    language: 'en',
    name: 'Ben Carter',
    locale: 'en-US',
    post: 'New post in General',
    reply: 'Reply',
    mention: 'Mention Channel Guide',
    talk: [
      ['start', 'What is the customer called?'],
      ['Contoso', 'Where was the subscription bought?'],
      ["don't know", 'First find out who sold the subscription'],
    ],
    record: 'Record the outcome',
    outcome: ['What came of it?', 'Escalated', 'Anything to add?', 'No note', 'Saved: case 1'],
  },
])('goes from a mention to saved in a team channel, in $language', async (person) => {
  const visitor = await visit(browser, bot.room.origin, { locale: person.locale });
  const { page } = visitor;
  await visitor.become(person.name);
  await visitor.goTo('General');
  await page.getByRole('textbox', { name: person.post }).waitFor();
  const [first, ...rest] = person.talk;
  await visitor.write(first?.[0] ?? '', { mention: person.mention, box: person.post });
  await visitor.sees(first?.[1] ?? '');
  await page.getByRole('button', { name: person.reply, exact: true }).last().click();
  for (const [text = '', seen = ''] of rest) {
    await visitor.write(text, { mention: person.mention, box: `${person.reply} ` });
    await visitor.sees(seen);
  }
  await visitor.press(person.record);
  const [what = '', status = '', note = '', skip = '', saved = ''] = person.outcome;
  await visitor.sees(what);
  await visitor.press(status);
  await visitor.sees(note);
  await visitor.press(skip);
  await visitor.sees(saved);
  await visitor.picture(`channel-${person.language}-saved`);
  await page.close();
});

it('can be used with a keyboard alone, at 320 pixels, without scrolling sideways', async () => {
  const ben = await visit(browser, bot.room.origin, { locale: 'en-US', viewport: { width: 320, height: 700 } });
  const { page } = ben;
  await ben.sees('Hello, I am Channel Guide');
  await page.getByRole('textbox').last().focus();
  await page.keyboard.type('start');
  await page.keyboard.press('Enter');
  await ben.sees('What is the customer called?');
  await page.getByLabel('Customer name').focus();
  await page.keyboard.type('Contoso');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await ben.sees('Where was the subscription bought?');
  await page.getByRole('button', { name: 'Open License', exact: true }).focus();
  await page.keyboard.press('Enter');
  await ben.sees('What kind of subscription is it?');
  await ben.picture('narrow-en-question');
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(sideways).toBe(false);
  await page.close();
});
