import type { Browser } from 'playwright-core';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { openBrowser, visit, type Visitor } from '../support/browser.ts';

/** The product in the rehearsal room: sentences, cards that live, slash commands, the compose box, two people at once. */
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

const tall = { width: 1366, height: 1500 };
const narrow = { width: 320, height: 1500 };

const come = (who: 'ana' | 'ben', place: string, options: Parameters<typeof visit>[2] = {}): Promise<Visitor> =>
  visit(browser, `${bot.room.origin}/?as=${who}#/${who}/${place}`, {
    locale: who === 'ana' ? 'es-ES' : 'en-US',
    ...options,
  });

const scrollsSideways = ({ page }: Visitor): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const openUnknown = async (who: 'ana' | 'ben', place: 'personal' | 'group'): Promise<void> => {
  for (const text of who === 'ana' ? ['empezar', 'Contoso', 'no lo sé'] : ['start', 'Contoso', 'unknown']) {
    await bot.room.teams.say(who, place, text, { mention: place === 'group' });
  }
};

it('takes one sentence, changes one answer, and works the case through to its outcome', async () => {
  const ana = await come('ana', 'personal', { viewport: { width: 1366, height: 1160 } });
  await ana.write('Contoso tiene 40 E3 con otro partner hasta el 14 de marzo de 2027, quieren que facturemos nosotros');
  await ana.sees('Esto es lo que he entendido');
  await ana.picture('first-case');
  await ana.page.setViewportSize(tall);
  await ana.picture('talk-es-understood');
  await ana.press('Cambiar: Cliente');
  await ana.sees('¿Cómo se llama el cliente?');
  await ana.fill('Nombre del cliente', 'Contoso Iberia');
  await ana.press('Siguiente');
  await ana.sees('¿Qué es nuestra empresa en CSP?');
  await ana.press('Partner de factura directa');
  await ana.sees('¿Las licencias son de nuevo comercio');
  await ana.press('Nuevo comercio (NCE)');
  await ana.sees('¿El partner actual está de acuerdo');
  await ana.press('Sí');
  await ana.sees('Usted, partner de destino, crea la solicitud');
  await ana.picture('talk-es-case');
  const step = ana.page.getByRole('button', { name: /^☐ 1\./ }).last();
  await step.click();
  await ana.sees('hecho por');
  await ana.picture('talk-es-ticked');
  await ana.press('Para el cliente');
  await ana.sees('Un mensaje para el cliente');
  await ana.picture('talk-es-for-customer');
  await ana.press('Abrir el caso 1');
  await ana.press('Registrar el resultado');
  await ana.sees('¿En qué quedó?');
  await ana.press('Lo estamos haciendo');
  await ana.sees('¿Quiere añadir algo?');
  await ana.press('Sin nota');
  await ana.sees('Guardado: caso 1');
  await ana.page.close();
});

it.each([
  { how: 'light', options: { viewport: narrow } },
  { how: 'dark', options: { viewport: narrow, colorScheme: 'dark' as const } },
])('is read at 320 pixels in the $how, without scrolling sideways', async ({ how, options }) => {
  const ana = await come('ana', 'personal', options);
  await ana.write('Contoso tiene 40 E3 con otro partner hasta el 14 de marzo de 2027, quieren que facturemos nosotros');
  await ana.sees('Esto es lo que he entendido');
  await ana.picture(`narrow-es-understood-${how}`);
  for (const text of ['factura directa', 'nuevo comercio', 'sí']) await bot.room.teams.say('ana', 'personal', text);
  await ana.sees('Usted, partner de destino, crea la solicitud');
  await ana.picture(`narrow-es-case-${how}`);
  for (const text of ['mis ajustes', 'formulario', 'ayuda']) {
    await bot.room.teams.say('ana', 'personal', text);
    await ana.sees(text === 'ayuda' ? 'Lo que puedo hacer' : text === 'formulario' ? 'Todo de una vez' : 'Sus ajustes');
    await ana.picture(`narrow-es-${text.replace(' ', '-')}-${how}`);
    expect(await scrollsSideways(ana)).toBe(false);
  }
  await ana.page.close();
});

it('answers a slash command in a channel in private, and posts the case to everybody after a yes', async () => {
  await openUnknown('ben', 'personal');
  const ben = await come('ben', 'general', { viewport: tall });
  const ana = await come('ana', 'general');
  const { page } = ben;
  const box = page.getByRole('textbox', { name: 'New post in General' });
  await box.pressSequentially('/case');
  await page
    .getByRole('option', { name: /^\/case\b/ })
    .first()
    .click();
  await page.getByText('Only you and Channel Guide will see this.').waitFor();
  await box.pressSequentially('1');
  await box.press('Enter');
  const answer = await ben.sees('First find out who sold the subscription');
  expect(await answer.textContent()).toContain('Only visible to you');
  await ben.picture('slash-en-case');
  await ben.press('More');
  await ben.sees('More for this case');
  await ben.press('Post to channel');
  await ben.sees('Post this case here?');
  await ben.picture('slash-en-publish');
  expect(await ana.page.getByText('First find out who sold').count()).toBe(0);
  await ben.press('Yes, post it');
  await ana.sees('First find out who sold the subscription');
  await Promise.all([ben.page.close(), ana.page.close()]);
});

it('finds a case from the compose box, and the card that was put into the message opens it', async () => {
  await openUnknown('ana', 'personal');
  const ben = await come('ben', 'group', { viewport: tall });
  const { page } = ben;
  await page.getByRole('button', { name: 'Channel Guide: Search cases' }).click();
  const search = page.getByRole('combobox', { name: 'Channel Guide: Search cases' });
  await search.pressSequentially('contoso');
  await page.getByRole('option', { name: /Contoso/, selected: true }).waitFor();
  await ben.picture('compose-en-search');
  await search.press('Enter');
  await page.locator('.attached-card', { hasText: 'Case 1' }).waitFor();
  await page.getByRole('textbox').last().press('Enter');
  const said = page.locator('article[data-from="ben"]', { hasText: 'First find out who sold' });
  await said.getByRole('button', { name: 'Open case 1' }).click();
  await ben.sees('First find out who sold the subscription');
  await ben.picture('compose-en-inserted');
  await page.close();
});

it('makes a case of what a colleague wrote, and asks in the dialog what is missing', async () => {
  await bot.room.teams.install('ben', 'group');
  await bot.room.teams.say('ben', 'group', 'Fabrikam compró Azure por EA y quiere que le facturemos nosotros');
  const ana = await come('ana', 'group');
  const { page } = ana;
  const said = page.locator('article', { hasText: 'Fabrikam compró' });
  await said.hover();
  await said.getByRole('button', { name: 'Más opciones del mensaje de Ben Carter' }).click();
  await page.getByRole('menuitem', { name: 'Nuevo caso desde este mensaje' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nuevo caso' });
  await dialog.getByLabel('¿Cómo se llama el cliente?').waitFor();
  expect(await dialog.getByLabel('¿Cómo se llama el cliente?').inputValue()).toBe('Fabrikam');
  await ana.picture('action-es-form');
  const go = dialog.getByRole('button', { name: 'Siguiente paso', exact: true });
  await dialog.getByLabel('¿Qué es nuestra empresa en CSP?').selectOption({ label: 'Partner de factura directa' });
  await go.click();
  await dialog.getByLabel(/Azure Expert MSP/).selectOption({ label: 'No' });
  await go.click();
  await dialog.getByText('El caso 1 está abierto').waitFor();
  await ana.picture('action-es-opened');
  await page.close();
});

it('shows two people the same case: what one ticks, the other sees', async () => {
  await openUnknown('ben', 'group');
  const ana = await come('ana', 'group');
  const ben = await come('ben', 'group', { colorScheme: 'dark', viewport: tall });
  await ben.sees('☐ 1. Customer');
  await ana.page
    .getByRole('button', { name: /^☐ 1\./ })
    .last()
    .click();
  await ben.sees('hecho por ⁨Ana García⁩');
  await ben.picture('two-people-en-ticked-dark');
  await Promise.all([ana.page.close(), ben.page.close()]);
});

it('keeps settings from their card, and speaks the chosen language from the next word on', async () => {
  const ana = await come('ana', 'personal', { viewport: tall });
  await ana.write('mis ajustes');
  await ana.sees('Sus ajustes');
  expect(await ana.page.getByLabel('Zona horaria').last().inputValue()).toContain('Europe/Madrid');
  await ana.picture('settings-es');
  await ana.page.getByLabel('Idioma').last().selectOption({ label: 'Inglés' });
  await ana.press('Guardar');
  await ana.sees('Your settings');
  await ana.picture('settings-en-saved');
  await ana.write('casos');
  await ana.sees('There are no cases yet');
  await ana.page.close();
});

it('asks everything on one card, and answers in its place', async () => {
  const ben = await come('ben', 'personal', { viewport: tall });
  await ben.write('form');
  await ben.sees('Everything at once');
  await ben.picture('form-en');
  await ben.fill('What is the customer called?', 'Contoso');
  await ben.page.getByLabel('Where was the subscription bought?').last().selectOption({ label: "I don't know" });
  await ben.press('Next step');
  await ben.sees('First find out who sold the subscription');
  await ben.picture('form-en-answer');
  await ben.page.close();
});
