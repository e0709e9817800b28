import type { Browser } from 'playwright-core';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { createPlayer } from '../support/conversation.ts';
import { fillOffice } from '../support/office.ts';

/** What is done in the chat appears on pages that are open, without loading them anew. */
let browser: Browser;
let bot: BotUnderTest;

beforeAll(async () => {
  [browser, bot] = await Promise.all([openBrowser(), openBotUnderTest()]);
  await fillOffice(bot, 2);
});
afterAll(() => Promise.all([browser.close(), bot.close()]));

/** What the product promises. */
const soon = { timeout: 5_000 };

it('shows an outcome from the chat in the list, among the terms and in the sums', async () => {
  const open = async (path: string) => (await visit(browser, `${bot.room.origin}/tab${path}?as=carla&lang=en`)).page;
  const [cases, terms, insights] = await Promise.all(['/cases', '/terms', '/insights'].map(open));
  if (cases === undefined || terms === undefined || insights === undefined) throw new Error('Three pages were opened.');
  const row = cases.getByRole('row').filter({ hasText: 'Contoso' });
  await row.getByText('We are doing it').waitFor();
  const month = terms.getByRole('definition').first();
  await month.getByText('2', { exact: true }).waitFor();
  const november = insights.getByRole('listitem').filter({ hasText: /^Nov 2026: 3\./ });
  // Drawn for those who look, in words for those who listen.
  await november.waitFor({ state: 'attached' });

  await bot.room.teams.install('ben', 'personal');
  const player = createPlayer({}, bot);
  const said = ['case 13', '[Record the outcome]', '[Waiting for the term to end]', '[Next] 2026-12-02', '[No note]'];
  for (const each of said) await player.act('ben', each);

  await Promise.all([
    row.getByText('Waiting for the term to end').waitFor(soon),
    month.getByText('3', { exact: true }).waitFor(soon),
    november.filter({ hasText: 'Waiting for the term to end: 1' }).waitFor({ state: 'attached', ...soon }),
  ]);
});
