import type { Browser } from 'playwright-core';

import type { BotAnswer, Received } from '../rehearsal/fake-bot.ts';
import { attachment, card, fullListing, openSetting, type Setting } from '../rehearsal/setting.ts';
import { openBrowser, visit } from '../support/browser.ts';

/** Search beside the compose box, an action in a message's menu, and links that become cards. */
let browser: Browser;
let setting: Setting;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  setting = await openSetting(fullListing);
  setting.bot.answerWith(answer);
});
afterEach(() => setting.close());

const found = (title: string, text: string, tap?: object) => ({
  ...attachment(card(`The case of ${title}`)),
  preview: {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title, text, ...(tap === undefined ? {} : { tap }) },
  },
});
const results = (...attachments: object[]): BotAnswer => ({
  body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } },
});
const form = card('A new case', {
  body: [{ type: 'Input.Text', id: 'customer', label: 'Customer', value: 'Fabrikam' }],
  actions: [{ type: 'Action.Submit', title: 'Create' }],
});

const answer = ({ name }: Received): BotAnswer => {
  const tap = { type: 'invoke', value: { case: 2 } };
  if (name === 'composeExtension/query')
    return results(found('Contoso', 'EA, until 14 March'), found('Fabrikam', 'CSP', tap));
  if (name === 'composeExtension/selectItem') return results(attachment(card('Chosen: Fabrikam')));
  if (name === 'composeExtension/queryLink') return results(found('Unfurled', ''));
  if (name === 'composeExtension/submitAction') return results(attachment(card('Case 7 is new')));
  if (name === 'composeExtension/fetchTask')
    return { body: { task: { type: 'continue', value: { title: 'New case', card: attachment(form) } } } };
  return {};
};

it('finds a case and sends its card as the person’s own message', async () => {
  const ben = await visit(browser, `${setting.room.origin}/?as=ben#/ben/group`);
  const { page } = ben;
  await page.getByRole('button', { name: 'Channel Guide: Cases' }).click();
  const search = page.getByRole('combobox', { name: 'Channel Guide: Cases' });
  await page.getByText('2 results').waitFor();
  await search.pressSequentially('fab');
  await page.getByRole('option', { name: /Contoso/, selected: true }).waitFor();
  await search.press('ArrowDown');
  await page.getByRole('option', { name: /Fabrikam/, selected: true }).waitFor();
  await ben.picture('search-en');
  await search.press('Enter');
  await page.locator('.attached-card', { hasText: 'Chosen: Fabrikam' }).waitFor();
  await ben.picture('search-en-attached');
  await page.locator('textarea').last().press('Enter');
  await page.locator('article[data-from="ben"]', { hasText: 'Chosen: Fabrikam' }).waitFor();
  await page.locator('.attached-card').waitFor({ state: 'detached' });
  expect(setting.bot.talk().map(({ type }) => type)).not.toContain('message');
  await page.close();
});

it('makes a new case of what somebody said', async () => {
  await setting.room.teams.say('ana', 'general', 'Fabrikam compró Azure por EA');
  const ben = await visit(browser, `${setting.room.origin}/?as=ben#/ben/general`);
  const { page } = ben;
  const said = page.locator('article', { hasText: 'Fabrikam compró' });
  await said.hover();
  await said.getByRole('button', { name: 'More options for the message from Ana García' }).click();
  await ben.picture('message-menu-en');
  await page.getByRole('menuitem', { name: 'New case' }).click();
  const dialog = page.getByRole('dialog', { name: 'New case' });
  await dialog.getByLabel('Customer').press('Enter');
  await page.locator('.attached-card', { hasText: 'Case 7 is new' }).waitFor();
  expect(setting.bot.talk().at(-1)).toMatchObject({
    name: 'composeExtension/submitAction',
    value: {
      data: { customer: 'Fabrikam' },
      messagePayload: { body: { content: '<div>Fabrikam compró Azure por EA</div>' } },
    },
  });
  await page.close();
});

it('shows a pasted link of the app as a card, and leaves others alone', async () => {
  const ben = await visit(browser, `${setting.room.origin}/?as=ben#/ben/personal`);
  const { page } = ben;
  const paste = (text: string) =>
    page.locator('textarea').evaluate((box, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
  await page.locator('textarea').waitFor();
  await paste('https://example.com/cases/1');
  await paste('see https://guide.example/cases/1');
  await page.locator('.attached-card', { hasText: 'The case of Unfurled' }).waitFor();
  const links = setting.bot.talk().filter(({ name }) => name === 'composeExtension/queryLink');
  expect(links).toMatchObject([{ value: { url: 'https://guide.example/cases/1' } }]);
  await page.getByRole('button', { name: 'Remove the card' }).click();
  await page.locator('.attached-card').waitFor({ state: 'detached' });
  await page.close();
});
