import type { Browser } from 'playwright-core';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { goesSideways, tabTo, violationsInThemes } from './tab-reading.ts';

/** The tab of cases in headless Chromium, opened from the rehearsal room. */
let browser: Browser;
let bot: BotUnderTest;

const says = async (texts: readonly string[]): Promise<void> => {
  for (const text of texts) await bot.room.teams.say('ana', 'personal', text);
};

/** Ana asks in the chat what comes of another partner's licenses, which opens case 1. All look at it, each as it is then. */
beforeAll(async () => {
  [browser, bot] = await Promise.all([openBrowser(), openBotUnderTest()]);
  await says([
    'empezar',
    'Contoso',
    'otro asociado de csp',
    'basada en licencias',
    'traer la facturación',
    'factura directa',
    'nuevo comercio',
    'sí',
  ]);
});
afterAll(() => Promise.all([browser.close(), bot.close()]));

it('opens from the room as the person there, and shows the case that was opened in chat', async () => {
  const room = await visit(browser, `${bot.room.origin}/?as=ana`, { locale: 'es-ES' });
  const opened = room.page.waitForEvent('popup');
  await room.page.getByRole('link', { name: 'Pestaña de Channel Guide' }).click();
  const tab = await opened;
  await tab.getByRole('heading', { name: 'Casos' }).waitFor();
  await tab.getByRole('link', { name: 'Contoso' }).click();
  await tab.getByRole('heading', { name: 'Caso 1 · Contoso' }).waitFor();
  expect(await tab.locator('html').getAttribute('lang')).toBe('es');
  await tab.close();
  await room.page.close();
});

it('ticks a step, takes it back, adds a note and records the outcome', async () => {
  const ben = await visit(browser, `${bot.room.origin}/tab/cases/1?as=ben&lang=en`);
  const { page } = ben;
  const steps = page.locator('.ac-container[role="button"]');
  await steps.first().click();
  await page.getByText('Saved.').waitFor();
  await page.getByText('☑').first().waitFor();
  await ben.picture('tab-case-en');
  await page.getByRole('status').getByRole('button', { name: 'Undo my last change' }).click();
  await page.getByText('Your last change was taken back.').waitFor();
  await page.getByText('☑').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask again on Monday');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: 'Ask again on Monday' }).waitFor();
  await page.getByRole('button', { name: 'Record the outcome' }).first().click();
  await page.getByLabel('What came of it?').selectOption('Waiting for the term to end');
  await page.getByLabel('Last day of the term').fill('2027-03-14');
  await page.getByLabel('Note (optional)').fill('They wait');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: 'They wait' }).waitFor();
  await page.close();
});

it('shows within five seconds what was changed in chat, in the list and in the case', async () => {
  const list = await visit(browser, `${bot.room.origin}/tab/cases?as=ben&lang=en`);
  const one = await visit(browser, `${bot.room.origin}/tab/cases/1?as=ana&lang=es`);
  await list.page.getByRole('link', { name: 'Contoso' }).waitFor();
  await one.page.getByRole('heading', { name: 'Caso 1' }).waitFor();
  await says(['nota 1 Llamar mañana', 'empezar', 'Fabrikam', 'no lo sé']);
  await one.page.getByRole('listitem').filter({ hasText: 'Llamar mañana' }).waitFor({ timeout: 5_000 });
  await list.page.getByRole('link', { name: 'Fabrikam' }).waitFor({ timeout: 5_000 });
  await list.picture('tab-cases-en');
  await Promise.all([list.page.close(), one.page.close()]);
});

it('narrows the list, and says when nothing is left', async () => {
  const { page } = await visit(browser, `${bot.room.origin}/tab/cases?as=ana&lang=es`);
  await page.getByRole('link', { name: 'Contoso' }).waitFor();
  await page.getByLabel('Estado').selectOption('Hecho');
  await page.getByText('Ningún caso es así').waitFor();
  await page.getByLabel('Estado').selectOption('Cualquier estado');
  await page.getByLabel('Buscar').fill('conto');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Contoso' }).waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('conto');
  await page.close();
});

it('can be walked with the keyboard alone at 320 pixels, without scrolling sideways', async () => {
  const ana = await visit(browser, `${bot.room.origin}/tab/cases?as=ana&lang=es`, {
    viewport: { width: 320, height: 700 },
  });
  const { page } = ana;
  await page.getByRole('link', { name: 'Contoso' }).waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Ir al contenido' }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await tabTo(page, 'Contoso');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Caso 1' }).waitFor();
  await ana.picture('tab-case-es-narrow');
  expect(await goesSideways(page)).toBe(false);
  await page.goBack();
  await page.getByRole('link', { name: 'Contoso' }).waitFor();
  await ana.picture('tab-cases-es-narrow');
  expect(await goesSideways(page)).toBe(false);
  await page.close();
});

it('has nothing that axe-core finds wrong, in any theme', async () => {
  const visitor = await visit(browser, `${bot.room.origin}/tab/cases?as=ben&lang=en`, { reducedMotion: 'reduce' });
  const { page } = visitor;
  await page.getByRole('link', { name: 'Contoso' }).waitFor();
  expect(await violationsInThemes(visitor, 'tab-cases-en')).toEqual([]);
  await page.getByRole('link', { name: 'Contoso' }).click();
  await page.getByRole('heading', { name: 'History' }).waitFor();
  await page.getByRole('button', { name: 'Record the outcome' }).first().click();
  await page.getByLabel('What came of it?').waitFor();
  expect(await violationsInThemes(visitor, 'tab-case-en')).toEqual([]);
  await page.close();
});
