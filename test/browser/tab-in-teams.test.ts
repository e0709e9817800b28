import type { Browser, FrameLocator, Page } from 'playwright-core';
import { z } from 'zod';

import { es } from '../../src/pages/tab/words.es.ts';
import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { openBrowser } from '../support/browser.ts';
import { goesSideways, violationsIn } from './tab-reading.ts';

/** The pages in a frame of Teams on the web, played by a page that answers as Teams' documentation says it does. */
let browser: Browser;
let bot: BotUnderTest;

beforeAll(async () => {
  [browser, bot] = await Promise.all([openBrowser(), openBotUnderTest()]);
});
afterAll(() => Promise.all([browser.close(), bot.close()]));

const { cases, configure, onlyInTeams } = es;

const teams = 'https://teams.microsoft.com';

interface Standing {
  path: string;
  locale: string;
  theme: string;
  frameContext: 'content' | 'settings';
}

/** What a page says to Teams. */
interface Said {
  func: string;
  id: number;
  uuidAsString: string;
  args?: unknown[];
}

const tokenOf = async (as: string): Promise<string> => {
  const headers = { 'content-type': 'application/json' };
  const asked = await fetch(`${bot.room.origin}/api/room/token`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ as }),
  });
  return z.object({ token: z.string() }).parse(await asked.json()).token;
};

/** What Teams answers to what a page in its frame says; runs in the page that is Teams. */
const playTeams = ({ locale, theme, frameContext, token }: Standing & { token: string }): void => {
  const answers: Record<string, unknown[]> = {
    initialize: [
      frameContext,
      'web',
      '{"apiVersion":4,"supports":{"pages":{"config":{}}},"hostVersionsInfo":{}}',
      '2.58.0',
    ],
    getContext: [{ locale, theme, frameContext, entityId: 'cases', hostClientType: 'web', hostName: 'Teams' }],
    'authentication.getAuthToken': [true, token],
    'settings.setSettings': [true],
  };
  const said: string[] = [];
  const page = (): Window | undefined => document.querySelector('iframe')?.contentWindow ?? undefined;
  window.addEventListener('message', ({ data, origin }: MessageEvent<Said>) => {
    const { id, uuidAsString, func } = data;
    said.push([func, ...(data.args ?? [])].join(' '));
    const args = answers[func];
    if (args !== undefined) page()?.postMessage({ id, uuidAsString, args }, origin);
    Object.assign(window, {
      said,
      tell: (func: string, ...told: unknown[]) => page()?.postMessage({ func, args: told }, origin),
    });
  });
};

const openInTeams = async (standing: Standing): Promise<{ page: Page; tab: FrameLocator }> => {
  // Only here do the bot and the browser share a machine, which a page of the web has to be allowed to reach.
  const permissions = ['local-network-access'];
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce', permissions });
  page.setDefaultTimeout(15_000);
  const frame = `<iframe src="${new URL(bot.messagesUrl()).origin}/tab${standing.path}" title="tab" style="width:100%;height:680px;border:0"></iframe>`;
  await page.route(`${teams}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<main>${frame}</main>` }),
  );
  // Which hosts there are is asked of Microsoft; without an answer, the list that the library carries holds.
  await page.route('https://res.cdn.office.net/**', (route) => route.abort());
  await page.addInitScript({
    content: `if (window === top) (${playTeams.toString()})(${JSON.stringify({ ...standing, token: await tokenOf('ana') })})`,
  });
  await page.goto(`${teams}/v2/`);
  return { page, tab: page.frameLocator('iframe[title="tab"]') };
};

it('opens in the language and colours of Teams, signed in by its token, and follows its theme', async () => {
  const { page, tab } = await openInTeams({ path: '/cases', locale: 'es-mx', theme: 'dark', frameContext: 'content' });
  await tab.getByRole('heading', { name: 'Casos' }).waitFor();
  await tab.getByText(cases.none).waitFor();
  expect(await tab.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.evaluate('tell("themeChange", "contrast")');
  await tab.locator('html[data-theme="contrast"]').waitFor({ state: 'attached' });
  await page.close();
});

it('hears nothing from a page of somebody else beside it', async () => {
  const { page, tab } = await openInTeams({ path: '/cases', locale: 'es-mx', theme: 'dark', frameContext: 'content' });
  await tab.getByText(cases.none).waitFor();
  const foreign = 'https://elsewhere.example/';
  await page.route(`${foreign}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>beside</p>' }));
  await page.evaluate(
    `new Promise((loaded) => { const beside = document.createElement('iframe'); beside.onload = loaded; beside.src = '${foreign}'; document.body.append(beside); })`,
  );
  const [, shown, beside] = page.frames();
  if (shown === undefined || beside === undefined) throw new Error('There are not two frames.');
  await shown.evaluate(`
    window.themes = [];
    new MutationObserver(() => themes.push(document.documentElement.dataset.theme)).observe(document.documentElement, { attributes: true });`);
  for (const message of [{ func: 'themeChange', args: ['contrast'] }, 'words'])
    await beside.evaluate(`parent.frames[0].postMessage(${JSON.stringify(message)}, '*')`);
  await page.evaluate('tell("themeChange", "default")');
  await tab.locator('html[data-theme="light"]').waitFor({ state: 'attached' });
  expect(new Set(z.array(z.string()).parse(await shown.evaluate('themes')))).toEqual(new Set(['light']));
  await page.close();
});

it.each([
  ['default', 'light', 1366],
  ['dark', 'dark', 320],
  ['contrast', 'contrast', 320],
])('tells whoever adds it to a channel what it is, in %s', async (theme, shown, width) => {
  const { page, tab } = await openInTeams({ path: '/configure', locale: 'es-es', theme, frameContext: 'settings' });
  await page.setViewportSize({ width, height: 700 });
  await tab.getByText(configure.save).waitFor();
  expect(await tab.locator('html').getAttribute('data-theme')).toBe(shown);
  expect(await page.evaluate('said')).toContain('registerHandler save');
  const [, frame] = page.frames();
  if (frame === undefined) throw new Error('There is no frame.');
  expect(await violationsIn(frame)).toEqual([]);
  expect(await goesSideways(frame)).toBe(false);
  await page.close();
});

it('says where it opens when it was opened on its own', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 }, locale: 'es-ES' });
  for (const path of ['/configure', '/cases']) {
    await page.goto(`${bot.room.origin}/tab${path}`);
    await page.getByText(onlyInTeams).waitFor();
    expect(await violationsIn(page)).toEqual([]);
  }
  await page.close();
});
