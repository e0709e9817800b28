import type { Browser } from 'playwright-core';

import { attachment, openSetting, type Setting } from '../rehearsal/setting.ts';
import { openBrowser, visit, type Visitor } from '../support/browser.ts';

/** Every input and action of Adaptive Cards 1.5 that our cards use, drawn and worked as in Teams. */
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

const choices = ['CSP partner', 'Enterprise Agreement', 'Web direct'].map((title, at) => ({ title, value: `c${at}` }));
const text = (words: string, rest: object = {}) => ({ type: 'TextBlock', text: words, wrap: true, ...rest });
const cell = (words: string) => ({ type: 'TableCell', items: [text(words)] });

const inputs = [
  text('Case 12: Contoso', { style: 'heading' }),
  { type: 'Input.Text', id: 'customer', label: 'Customer', isRequired: true, errorMessage: 'Name the customer.' },
  { type: 'Input.Text', id: 'note', label: 'Note', isMultiline: true, placeholder: 'What happened' },
  { type: 'Input.ChoiceSet', id: 'channel', label: 'Purchase channel', choices, value: 'c0' },
  { type: 'Input.ChoiceSet', id: 'kind', label: 'Kind', style: 'expanded', choices, value: 'c1' },
  { type: 'Input.ChoiceSet', id: 'several', label: 'Several', isMultiSelect: true, choices, value: 'c0,c2' },
  { type: 'Input.Toggle', id: 'remind', title: 'Remind me before the term ends', value: 'true' },
  { type: 'Input.Date', id: 'end', label: 'Term end', value: '2027-03-14' },
  { type: 'Input.Time', id: 'at', label: 'At', value: '09:00' },
  { type: 'Input.Number', id: 'seats', label: 'Seats', value: 40, min: 1 },
];
const shown = [
  {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: [text('Term end'), text('14 March 2027', { weight: 'bolder' })] },
      { type: 'Column', width: 'auto', items: [text('Open', { color: 'good' })] },
    ],
  },
  {
    type: 'FactSet',
    facts: [
      { title: 'Purchase channel', value: 'Another CSP partner' },
      { title: 'Subscription type', value: 'Licence-based, new commerce, one-year term billed monthly' },
    ],
  },
  {
    type: 'Table',
    firstRowAsHeaders: true,
    columns: [{ width: 2 }, { width: 1 }],
    rows: [
      { type: 'TableRow', cells: [cell('Step'), cell('Who')] },
      { type: 'TableRow', cells: [cell('Ask for the invitation link'), cell('Agent')] },
    ],
  },
  { type: 'Container', style: 'warning', bleed: true, items: [text('Less than 30 days are left.')] },
  text('The long explanation.', { id: 'why', isVisible: false }),
];
const actions = [
  { type: 'Action.ToggleVisibility', title: 'Why?', targetElements: ['why'] },
  {
    type: 'Action.ShowCard',
    title: 'Add a note',
    card: {
      type: 'AdaptiveCard',
      body: [{ type: 'Input.Text', id: 'extra', label: 'Extra note' }],
      actions: [{ type: 'Action.Execute', title: 'Add', verb: 'add' }],
    },
  },
  { type: 'Action.OpenUrl', title: 'View in the documentation', url: 'https://learn.microsoft.com/' },
  { type: 'Action.Execute', title: 'Save', verb: 'save', style: 'positive' },
  { type: 'Action.Submit', title: 'Delete', style: 'destructive', data: { verb: 'delete' } },
];
const sample = (body: object[], rest: object = {}) =>
  attachment({ type: 'AdaptiveCard', version: '1.5', body, ...rest });

const post = async (card: object): Promise<void> => {
  await setting.room.teams.say('ben', 'personal', 'show');
  await setting.posts(setting.spoken(), { type: 'message', attachments: [card] });
};

const sideways = (visitor: Visitor): Promise<number> =>
  visitor.page.evaluate(() =>
    Math.max(
      document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ...[...document.querySelectorAll('.card-frame')].map((card) => card.scrollWidth - card.clientWidth),
    ),
  );

it.each([
  { name: 'light', viewport: { width: 1000, height: 1100 }, colorScheme: 'light' as const },
  { name: 'dark', viewport: { width: 1000, height: 1100 }, colorScheme: 'dark' as const },
  { name: 'narrow', viewport: { width: 320, height: 1500 }, colorScheme: 'light' as const },
])('fits and is legible: $name', async ({ name, ...options }) => {
  const ben = await visit(browser, `${setting.room.origin}/?as=ben#/ben/personal`, options);
  await post(sample(inputs));
  await ben.sees('Case 12: Contoso');
  await ben.picture(`card-inputs-${name}`);
  expect(await sideways(ben)).toBe(0);
  await post(sample(shown, { actions }));
  await ben.sees('Less than 30 days are left.');
  await ben.sees('Ask for the invitation link');
  await ben.press('Why?');
  await ben.press('Add a note');
  await ben.sees('The long explanation.');
  await ben.picture(`card-parts-${name}`);
  expect(await sideways(ben)).toBe(0);
  await ben.page.close();
});

it('sends what every input holds', async () => {
  const ben = await visit(browser, `${setting.room.origin}/?as=ben#/ben/personal`);
  await post(
    sample(inputs, { actions: [{ type: 'Action.Execute', title: 'Save', verb: 'save', data: { case: 12 } }] }),
  );
  await ben.sees('Case 12: Contoso');
  await ben.press('Save');
  await ben.sees('Name the customer.');
  await ben.fill('Customer', 'Contoso');
  await ben.press('Save');
  const { value } = await setting.bot.hears(({ type }) => type === 'invoke');
  expect(value).toMatchObject({
    action: {
      verb: 'save',
      data: {
        case: 12,
        customer: 'Contoso',
        channel: 'c0',
        kind: 'c1',
        several: 'c0,c2',
        remind: 'true',
        end: '2027-03-14',
        at: '09:00',
        seats: '40',
      },
    },
  });
  await ben.page.close();
});

it('presses the main action of the card an input is in with Enter, and no action of another', async () => {
  const ben = await visit(browser, `${setting.room.origin}/?as=ben#/ben/personal`);
  const [, customer] = inputs;
  await post(sample([customer ?? {}], { actions }));
  await ben.sees('Customer');
  await ben.page.getByLabel('Customer').fill('Contoso');
  await ben.page.getByLabel('Customer').press('Enter');
  const saved = await setting.bot.hears(({ type }) => type === 'invoke');
  expect(saved.value).toMatchObject({ action: { verb: 'save', data: { customer: 'Contoso' } } });
  await ben.press('Add a note');
  await ben.page.getByLabel('Extra note').fill('Call back');
  await ben.page.getByLabel('Extra note').press('Enter');
  const added = await setting.bot.hears(({ id, type }) => type === 'invoke' && id !== saved.id);
  expect(added.value).toMatchObject({ action: { verb: 'add', data: { extra: 'Call back' } } });
  await ben.page.close();
});
