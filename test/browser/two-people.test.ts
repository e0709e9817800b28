import type { Browser } from 'playwright-core';

import { activitiesOf, card, cardAnswer, openSetting, type Setting, withCard } from '../rehearsal/setting.ts';
import { openBrowser, visit, type Visitor } from '../support/browser.ts';

/** Two windows, two people, one chat: each sees the right thing, at once. */
let browser: Browser;
let setting: Setting;
let ana: Visitor;
let ben: Visitor;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(async () => {
  await Promise.all([ana.page.close(), ben.page.close()]);
  await setting.close();
});

const open = async (place: string): Promise<void> => {
  ana = await visit(browser, `${setting.room.origin}/?as=ana#//${place}`, { locale: 'es-ES' });
  ben = await visit(browser, `${setting.room.origin}/?as=ben#//${place}`);
};

it('see a card change for everybody, and each a view of one’s own', async () => {
  await setting.room.teams.say('ana', 'group', 'case 3', { mention: true });
  const refresh = {
    action: { type: 'Action.Execute', verb: 'view' },
    userIds: [setting.room.teams.people.ben.id],
  };
  setting.bot.answerWith(() => cardAnswer(card('Yours to do, Ben', { refresh })));
  const id = await setting.posts(setting.spoken(), withCard('Case 3: open', { refresh }));
  await open('group');
  await ben.sees('Yours to do, Ben');
  await ana.sees('Case 3: open');
  setting.bot.answerWith(() => cardAnswer(card('You did it, Ben', { refresh })));
  await setting.bot.call('PUT', `${activitiesOf(setting.spoken())}/${id}`, withCard('Case 3: done', { refresh }));
  await ana.sees('Case 3: done');
  await ben.sees('You did it, Ben');
  const views = setting.bot.talk().filter(({ name }) => name === 'adaptiveCard/action');
  expect(views.map(({ from }) => from.name)).toEqual(['Ben Carter', 'Ben Carter']);
});

it('see each other’s messages changed, taken back and liked', async () => {
  await open('group');
  await ana.write('hola a todos');
  const said = ben.page.locator('article', { hasText: 'hola a todos' });
  await said.waitFor();
  await ben.page.getByRole('button', { name: 'More options for the message from Ana García' }).click();
  await ben.page.getByRole('menuitem', { name: 'Like' }).click();
  await ana.page.getByRole('button', { name: 'Me gusta: 1' }).waitFor();
  const options = ana.page.getByRole('button', { name: 'Más opciones del mensaje de Ana García' });
  await options.click();
  await ana.page.keyboard.press('ArrowDown');
  await ana.page.keyboard.press('ArrowDown');
  await ana.page.keyboard.press('Enter');
  await ana.page.getByRole('textbox', { name: 'Editar el mensaje' }).fill('hola a nadie');
  await ana.page.getByRole('button', { name: 'Guardar' }).click();
  await ben.page.locator('article', { hasText: 'hola a nadie' }).getByText('Edited').waitFor();
  await ana.picture('reaction-es-edited');
  await options.click();
  await ana.page.getByRole('menuitem', { name: 'Eliminar' }).click();
  await ben.page.getByText('This message was deleted').first().waitFor();
});

it('see the app leave the team and come back', async () => {
  await open('general');
  await ana.page.getByRole('button', { name: 'Más opciones de General' }).click();
  await ana.page.getByRole('menuitem', { name: 'Quitar Channel Guide' }).click();
  await ben.page.getByText('Channel Guide was removed from here.').waitFor();
  await ben.picture('app-removed-en');
  await setting.bot.hears((heard) => heard['action'] === 'remove');
  await ben.page.getByRole('button', { name: 'Add Channel Guide' }).click();
  await ana.page.getByText('Channel Guide ya no está aquí').waitFor({ state: 'detached' });
  await setting.bot.hears((heard) => heard['action'] === 'add');
});

it('block the bot for themselves alone', async () => {
  await open('personal');
  await ben.page.getByRole('button', { name: 'More options for Channel Guide' }).click();
  await ben.page.getByRole('menuitem', { name: 'Block Channel Guide' }).click();
  await ben.page.getByText('You have blocked Channel Guide.').waitFor();
  expect(await ben.page.locator('textarea').count()).toBe(0);
  await ana.page.locator('textarea').waitFor();
  await ben.page.getByRole('button', { name: 'Unblock Channel Guide' }).click();
  await ben.page.locator('textarea').waitFor();
});
