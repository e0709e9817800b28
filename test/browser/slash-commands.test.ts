import type { Browser } from 'playwright-core';

import { activitiesOf, fullListing, openSetting, type Setting, withCard } from '../rehearsal/setting.ts';
import { openBrowser, visit } from '../support/browser.ts';

/** A slash opens the app's commands; in a group the chosen one, and its answer, are for one person's eyes. */
let browser: Browser;
let setting: Setting;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  setting = await openSetting(fullListing);
});
afterEach(() => setting.close());

/** A bot that answers what it is asked in private, in private. */
const answerInPrivate = () =>
  setting.bot.answerWith(async ({ type, recipient, from, id, conversation }) => {
    if (type !== 'message' || recipient['isTargeted'] !== true) return {};
    await setting.bot.call('POST', `${activitiesOf(conversation.id)}?isTargetedActivity=true`, {
      ...withCard('Sus casos: ninguno'),
      recipient: { id: from.id },
      entities: [{ type: 'targetedMessageInfo', messageId: id }],
    });
    return {};
  });

it('is written with the keyboard in a group chat and answered for one of two people', async () => {
  answerInPrivate();
  const ana = await visit(browser, `${setting.room.origin}/?as=ana#/ana/group`, { locale: 'es-ES' });
  const ben = await visit(browser, `${setting.room.origin}/?as=ben#/ben/group`);
  const box = ana.page.getByRole('textbox', { name: 'Mensaje para Quarter-end deals' });
  await box.pressSequentially('/');
  const list = ana.page.getByRole('listbox', { name: 'Comandos de Channel Guide' });
  await list.waitFor();
  expect(await box.getAttribute('aria-activedescendant')).toBe(
    await list.getByRole('option', { selected: true }).getAttribute('id'),
  );
  await ana.picture('slash-es-list');
  await box.press('Enter');
  await ana.page.getByText('Solo usted y Channel Guide verán esto.').waitFor();
  await box.pressSequentially('abiertos');
  await ana.picture('slash-es-targeted');
  await box.press('Enter');
  const answer = await ana.sees('Sus casos: ninguno');
  expect(await answer.textContent()).toContain('Solo usted puede ver esto');
  expect(await answer.textContent()).toContain('En respuesta a: casos abiertos');
  expect(setting.bot.talk()[0]).toMatchObject({ text: 'casos abiertos', recipient: { isTargeted: true } });
  await ana.picture('slash-es-private-answer');
  await setting.room.teams.say('carla', 'group', 'hola');
  await ben.page.getByText('hola', { exact: true }).last().waitFor();
  expect(await ben.page.locator('article').count()).toBe(1);
  await Promise.all([ana.page.close(), ben.page.close()]);
});

it('is filtered, left with Escape and chosen with the mouse; in the personal chat it is an ordinary message', async () => {
  const ben = await visit(browser, `${setting.room.origin}/?as=ben#/ben/personal`);
  const box = ben.page.getByRole('textbox', { name: 'Message in Channel Guide' });
  const options = ben.page.getByRole('option');
  await box.pressSequentially('/');
  await options.nth(1).waitFor();
  await box.pressSequentially('case');
  await expect(options.allTextContents()).resolves.toEqual(['/caseOne case', '/casesLists the cases']);
  await box.pressSequentially('s');
  await expect(options.allTextContents()).resolves.toEqual(['/casesLists the cases']);
  await box.press('Escape');
  expect(await options.count()).toBe(0);
  expect(await box.inputValue()).toBe('/cases');
  await box.fill('/');
  await options.nth(1).click();
  expect(await box.inputValue()).toBe('case ');
  await box.pressSequentially('12');
  await box.press('Enter');
  const heard = await setting.bot.hears(({ text }) => text === 'case 12');
  expect(heard.recipient).not.toHaveProperty('isTargeted');
  await ben.page.close();
});

it('keeps what was written while the room is down, says so, and sends it again', async () => {
  const ben = await visit(browser, `${setting.room.origin}/?as=ben#/ben/personal`);
  const { page } = ben;
  const box = page.locator('textarea');
  await box.waitFor();
  await page.route('**/api/room/say', (route) => route.abort());
  await page.getByRole('button', { name: 'cases', exact: true }).click();
  await page.getByRole('alert').getByText('The rehearsal room did not answer.').waitFor();
  await ben.write('Contoso has 40 E3');
  await page.getByRole('alert').getByText('Not sent').waitFor();
  expect(await box.inputValue()).toBe('Contoso has 40 E3');
  await ben.picture('unsent-en');
  await page.unroute('**/api/room/say');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('article', { hasText: 'Contoso has 40 E3' }).waitFor();
  await page.locator('textarea:placeholder-shown').waitFor();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.close();
});
