import type { Browser } from 'playwright-core';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { goesSideways, violationsIn, violationsInThemes } from './tab-reading.ts';

/** The page of questions in headless Chromium. */
let browser: Browser;
let bot: BotUnderTest;

beforeAll(async () => {
  [browser, bot] = await Promise.all([openBrowser(), openBotUnderTest()]);
});
afterAll(() => Promise.all([browser.close(), bot.close()]));

const answers = 'channel=csp_other&product_kind=license_nce&goal=move_billing&partner_role=direct_bill';

it('asks one question after the other, changes an answer, and opens the answer as a case', async () => {
  const ana = await visit(browser, `${bot.room.origin}/tab/ask?as=ana&lang=es`, { locale: 'es-ES' });
  const { page } = ana;
  await page.getByRole('heading', { name: '¿Dónde se compró la suscripción?' }).waitFor();
  await ana.picture('tab-ask-es-question');
  await page.getByRole('button', { name: 'Otro asociado de CSP', exact: true }).click();
  await page.getByRole('heading', { name: '¿De qué tipo es la suscripción?' }).waitFor();
  await page.getByRole('button', { name: 'Basada en licencias', exact: true }).click();
  await page.getByRole('heading', { name: '¿Qué quiere el cliente de nosotros?' }).waitFor();
  await page.getByRole('button', { name: 'Traer la facturación', exact: true }).click();
  await page.getByRole('button', { name: /^Cambiar: .*suscripción/ }).click();
  await page.getByRole('heading', { name: '¿De qué tipo es la suscripción?' }).waitFor();
  await page.getByRole('button', { name: 'Basada en licencias', exact: true }).click();
  await page.getByRole('button', { name: 'Traer la facturación', exact: true }).click();
  await page.getByRole('button', { name: 'Partner de factura directa', exact: true }).click();
  await page.getByRole('button', { name: 'Nuevo comercio (NCE)', exact: true }).click();
  await page.getByRole('button', { name: 'Sí', exact: true }).click();
  await page.getByRole('heading', { name: 'Usted, partner de destino, crea la solicitud' }).waitFor();
  await ana.picture('tab-ask-es-answer');
  expect(await violationsIn(page)).toEqual([]);
  await page.getByLabel('Nombre del cliente').fill('Contoso');
  await page.getByRole('button', { name: 'Abrir como caso' }).click();
  await page.getByRole('heading', { name: 'Caso 1 · Contoso' }).waitFor();
  await page.close();
});

it('replays the answers that a link holds, for its date, and names nobody in the link', async () => {
  const { page } = await visit(
    browser,
    `${bot.room.origin}/tab/ask?as=ben&lang=en&asOf=2020-06-30&${answers}&source_partner_willing=true`,
  );
  await page.getByRole('heading', { name: 'Steps' }).waitFor();
  const link = await page.getByLabel('Link to this answer').inputValue();
  expect(link).toContain('asOf=2020-06-30');
  expect(link).not.toContain('as=ben');
  await page.close();
});

it('has nothing that axe-core finds wrong in any theme, at 320 pixels', async () => {
  const ben = await visit(browser, `${bot.room.origin}/tab/ask?as=ben&lang=en&${answers}`, {
    viewport: { width: 320, height: 700 },
    reducedMotion: 'reduce',
  });
  const { page } = ben;
  await page.getByRole('heading', { name: 'Does the current partner agree' }).waitFor();
  expect(await violationsInThemes(ben, 'tab-ask-en')).toEqual([]);
  expect(await goesSideways(page)).toBe(false);
  await page.close();
});
