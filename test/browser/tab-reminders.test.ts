import type { Browser } from 'playwright-core';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { goesSideways, violationsIn } from './tab-reading.ts';

/** Reminders, saved views and changed answers in the tab, in headless Chromium. */
let browser: Browser;
let bot: BotUnderTest;

const says = async (texts: readonly string[]): Promise<void> => {
  for (const text of texts) await bot.room.teams.say('ana', 'personal', text);
};

beforeAll(async () => {
  browser = await openBrowser();
  bot = await openBotUnderTest();
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
afterAll(async () => {
  await bot.close();
  await browser.close();
});

it('asks to be reminded, answers the reminder, takes that back, and puts it off', async () => {
  const { page, picture } = await visit(browser, `${bot.room.origin}/tab/cases/1?as=ana&lang=en`);
  await page.getByRole('button', { name: 'Remind', exact: true }).click();
  await page.getByLabel('On which day').fill('2026-12-09');
  await page.getByLabel('What about (optional)').fill('Ask for the invoice');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const row = page.getByRole('button', { name: /Contoso: you asked to be reminded/ });
  await row.click();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByText('Answered: nobody is told of that date again.').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Your answer was taken back.').waitFor();
  await page.getByRole('button', { name: 'Snooze', exact: true }).click();
  await page.getByRole('button', { name: /^In a week/ }).click();
  await picture('tab-case-reminder-en');
  expect(await violationsIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('It comes again on Nov 29, 2026.').first().waitFor();
  await page.close();
});

it('shows a reminder that was asked for in chat, without loading anew', async () => {
  const narrow = { viewport: { width: 320, height: 700 } };
  const { page, picture } = await visit(browser, `${bot.room.origin}/tab/reminders?as=ana&lang=es`, narrow);
  await page.getByRole('heading', { name: 'Recordatorios' }).waitFor();
  await says(['recordar 1 2027-01-20']);
  await page.getByText('Sobre el 20 ene 2027').waitFor();
  await picture('tab-reminders-es-narrow');
  expect(await goesSideways(page)).toBe(false);
  expect(await violationsIn(page)).toEqual([]);
  await page.close();
});

it('keeps a view of the cases, deletes it, and brings it back', async () => {
  const { page, picture } = await visit(browser, `${bot.room.origin}/tab/cases?as=ana&lang=en`);
  await page.getByLabel('Looked after by').selectOption('Me');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name of the view').fill('My cases');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const view = page.getByRole('link', { name: 'My cases' });
  await view.waitFor();
  await picture('tab-cases-view-en');
  expect(await violationsIn(page)).toEqual([]);
  await page.route('**/api/v1/views', (reading) => reading.abort());
  await page.getByRole('button', { name: 'Delete the view “My cases”' }).click();
  await page.getByText('The view “My cases” was deleted.').waitFor();
  expect(await view.count()).toBe(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await view.waitFor();
  await page.close();
});

it('keeps a view that was saved before the others were read', async () => {
  const { page } = await visit(browser, `${bot.room.origin}/tab/cases?as=ana&lang=en`);
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await page.route('**/api/v1/views', async (reading) => {
    await released;
    await reading.fulfill({ json: { views: [] } }).catch(() => undefined);
  });
  const isOver = Promise.race([page.waitForEvent('requestfailed'), page.waitForResponse('**/api/v1/views')]);
  await page.goto(`${bot.room.origin}/tab/cases?as=ana&lang=en&status=escalated`);
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name of the view').fill('Escalated');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const view = page.getByRole('link', { name: 'Escalated' });
  await view.waitFor();
  release(undefined);
  await isOver;
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(await view.count()).toBe(1);
  await page.close();
});

it('changes an answer of a case, and shows before it is saved where that leads', async () => {
  const { page, picture } = await visit(browser, `${bot.room.origin}/tab/cases/1?as=ana&lang=es`);
  await page.getByRole('button', { name: 'Cambiar las respuestas' }).click();
  const willing = page.getByLabel(/partner actual/).last();
  await willing.selectOption('No');
  await page
    .getByRole('status')
    .filter({ hasText: /^Siguiente paso: / })
    .waitFor();
  await picture('tab-case-answers-es');
  expect(await violationsIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: 'Cambió las respuestas' }).waitFor();
  await page.close();
});
