import type { Browser } from 'playwright-core';

import { attachment, card, openSetting, type Setting } from '../rehearsal/setting.ts';
import { openBrowser, visit } from '../support/browser.ts';

/** A button of the kind task/fetch opens a dialog, which asks, goes on and closes. */
let browser: Browser;
let setting: Setting;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

const submit = (title: string, data: object = {}) => ({ type: 'Action.Submit', title, data });
const form = card('Who takes the case?', {
  body: [
    { type: 'TextBlock', text: 'Who takes the case?', wrap: true },
    { type: 'Input.Text', id: 'who', label: 'Colleague', isRequired: true, errorMessage: 'Name somebody.' },
  ],
  actions: [submit('Assign'), { type: 'Action.Execute', title: 'Execute' }],
});
const opening = (content: object, title = 'Assign the case') => ({
  body: { task: { type: 'continue', value: { title, width: 'medium', card: attachment(content) } } },
});

const post = async (): Promise<void> => {
  await setting.room.teams.say('ben', 'personal', 'case 12');
  const actions = [submit('Hand over', { msteams: { type: 'task/fetch' }, case: 12 })];
  await setting.posts(setting.spoken(), {
    type: 'message',
    attachments: [attachment(card('Case 12', { actions }))],
  });
};

it('keeps the focus, submits by Enter, says what came of it, and gives the focus back', async () => {
  await post();
  setting.bot.answerWith(({ name }) =>
    name === 'task/fetch' ? opening(form) : { body: { task: { type: 'message', value: 'Carla has the case.' } } },
  );
  const ben = await visit(browser, `${setting.room.origin}/?as=ben#/ben/personal`);
  const { page } = ben;
  await ben.sees('Case 12');
  await ben.press('Hand over');
  const dialog = page.getByRole('dialog', { name: 'Assign the case' });
  await dialog.waitFor();
  const input = dialog.getByLabel('Colleague');
  expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
  await ben.picture('dialog-en');
  await input.press('Enter');
  await dialog.getByText('Name somebody.').waitFor();
  await dialog.getByRole('button', { name: 'Execute', exact: true }).click();
  await input.fill('Carla');
  await dialog.getByRole('button', { name: 'Execute', exact: true }).click();
  await dialog.getByText('In a dialog, Teams runs Action.Submit only').waitFor();
  await input.press('Enter');
  await page.getByText('Carla has the case.').waitFor();
  expect(setting.bot.talk().at(-1)).toMatchObject({ name: 'task/submit', value: { data: { who: 'Carla' } } });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const focused = page.getByRole('button', { name: 'Hand over', exact: true });
  expect(await focused.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.close();
});

it('goes from card to card, tells a failure without closing, and closes when there is nothing more, at 320 pixels', async () => {
  await post();
  const ben = await visit(browser, `${setting.room.origin}/?as=ben#/ben/personal`, {
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
  });
  const { page } = ben;
  const answers = [
    opening(form),
    opening(card('Sure?', { actions: [submit('Yes')] }), 'One more question'),
    { status: 500 },
    { body: {} },
  ];
  setting.bot.answerWith(() => answers.shift() ?? {});
  await ben.sees('Case 12');
  await ben.press('Hand over');
  await page.getByLabel('Colleague').fill('Carla');
  await ben.picture('dialog-narrow-dark');
  await page.getByRole('dialog').getByRole('button', { name: 'Assign', exact: true }).click();
  const next = page.getByRole('dialog', { name: 'One more question' });
  await next.getByRole('button', { name: 'Yes', exact: true }).click();
  await next.getByText('That did not work (http-500). Try again.').waitFor();
  await next.getByRole('button', { name: 'Yes', exact: true }).click();
  await next.waitFor({ state: 'detached' });
  await page.close();
});
