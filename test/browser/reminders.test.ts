import type { Browser } from 'playwright-core';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { openBrowser, visit, type Visitor } from '../support/browser.ts';

/** Headless Chromium in the rehearsal room: a year of reminders in a minute. */
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

/** Ana has a case that waits for 14 March 2027. */
const recordWaiting = async (ana: Visitor): Promise<void> => {
  await ana.become('Ana García');
  await ana.sees('Hola, soy Channel Guide');
  await ana.write('Contoso tiene licencias por un EA, solo quiere soporte');
  await ana.sees('acuerde otro acceso');
  await ana.press('Registrar el resultado');
  await ana.sees('¿En qué quedó?');
  await ana.press('A la espera del fin del período');
  await ana.sees('¿Qué día termina');
  await ana.fill('Último día del período', '2027-03-14');
  await ana.press('Siguiente');
  await ana.sees('¿Quiere añadir algo?');
  await ana.press('Sin nota');
  await ana.sees('Guardado: caso 1');
};

it('comes when the clock is moved, is put off, comes again and is done', async () => {
  const ana = await visit(browser, bot.room.origin, { locale: 'es-ES' });
  await recordWaiting(ana);
  await ana.page.getByLabel('Mover el reloj al').fill('2027-02-12');
  await ana.page.getByRole('button', { name: 'Ir', exact: true }).click();
  await ana.page
    .getByRole('status')
    .filter({ hasText: 'viernes, 12 de febrero de 2027' })
    .waitFor({ state: 'attached' });
  await ana.sees('Lo recibe usted porque se ocupa del caso.');
  const days = await ana.page.locator('p.day').allTextContents();
  expect(days.filter((day) => day === 'Hoy')).toHaveLength(1);
  expect(days.at(-1)).toBe('Hoy');
  await ana.picture('reminder-es');
  await ana.press('Posponer');
  await ana.sees('¿Hasta cuándo?');
  await ana.picture('reminder-es-snooze');
  await ana.fill('Fecha', 'el próximo lunes');
  await ana.press('Posponer');
  await ana.sees('Pospuesto hasta el 15 de febrero de 2027');
  await ana.picture('reminder-es-snoozed');
  await ana.page.getByRole('button', { name: '+7 días' }).click();
  await ana.page
    .getByRole('status')
    .filter({ hasText: 'viernes, 19 de febrero de 2027' })
    .waitFor({ state: 'attached' });
  await ana.press('Hecho');
  await ana.sees('¿En qué quedó?');
  await ana.press('Hecho');
  await ana.sees('¿Quiere añadir algo?');
  await ana.press('Sin nota');
  await ana.sees('Guardado: caso 1');
  await ana.sees(', 19 de febrero de 2027 (UTC)');
  await ana.picture('reminder-es-done');
  await ana.page.getByRole('button', { name: 'Volver a ahora' }).click();
  await ana.page
    .getByRole('status')
    .filter({ hasText: 'domingo, 22 de noviembre de 2026' })
    .waitFor({ state: 'attached' });
  await ana.page.close();
}, 60_000);

it('fits a narrow screen in the dark, where the clock is moved by words', async () => {
  const ana = await visit(browser, bot.room.origin, {
    locale: 'es-ES',
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
  });
  await bot.room.teams.install('ana', 'personal');
  await ana.page.goto(`${bot.room.origin}/#/ana/personal`);
  await ana.write('Contoso tiene licencias por un EA, solo quiere soporte');
  await ana.sees('acuerde otro acceso');
  await ana.press('Registrar el resultado');
  await ana.press('A la espera del fin del período');
  await ana.fill('Último día del período', '2027-03-14');
  await ana.press('Siguiente');
  await ana.sees('¿Quiere añadir algo?');
  await ana.press('Sin nota');
  await ana.sees('Guardado: caso 1');
  await ana.write('clock 2027-01-20');
  await ana.sees('Lo recibe usted porque se ocupa del caso.');
  await ana.picture('reminder-320-dark');
  await ana.press('Posponer');
  await ana.sees('¿Hasta cuándo?');
  await ana.picture('reminder-320-dark-snooze');
  await ana.page.getByRole('button', { name: 'Chats, canales y personas' }).click();
  await ana.page.getByRole('button', { name: '+30 días' }).waitFor();
  await ana.picture('clock-320-dark');
  const overflow = await ana.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await ana.page.close();
}, 60_000);
