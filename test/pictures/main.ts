import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import type { Language } from '../../src/language/language.ts';
import { openStation, stationNamed, stations, type StationName, type Theme } from '../browser/tab-stations.ts';
import { openBotUnderTest } from '../support/bot-under-test.ts';
import { openBrowser } from '../support/browser.ts';
import { fillOffice } from '../support/office.ts';

/** Pictures of every page to look at (`build/screenshots`), and the five that the store shows (`manifest/screenshots`). */
const looks = join(import.meta.dirname, '../../build/screenshots');
const store = join(import.meta.dirname, '../../manifest/screenshots');

/** What the store wants. */
const size = { width: 1366, height: 768 };

const sitDown = (browser: Browser): Promise<Page> =>
  browser.newPage({ viewport: size, colorScheme: 'light', reducedMotion: 'reduce', locale: 'en-US' });

const talk = [
  'start',
  'Trey Research',
  'another CSP partner',
  'license-based',
  'bring the billing to us',
  'direct bill partner',
  'new commerce',
  'yes',
];

const bot = await openBotUnderTest();
const browser = await openBrowser();
const { origin, teams } = bot.room;

const takeStorePictures = async (): Promise<void> => {
  const page = await sitDown(browser);
  const shoot = (name: string): Promise<unknown> => page.screenshot({ path: join(store, `${name}.png`) });
  const visit = async (name: StationName): Promise<void> => {
    await openStation(page, origin, { station: stationNamed(name), language: 'en' });
    // Nothing is to look as if somebody were about to press it.
    await page.mouse.move(0, size.height - 1);
    await page.evaluate('document.activeElement.blur(); scrollTo(0, 0)');
  };
  for (const text of talk) await teams.say('ben', 'personal', text);
  await page.goto(`${origin}/?as=ben`);
  await page.getByText('You, the new partner, create').last().waitFor();
  await shoot('1-answer-in-chat');
  await visit('case');
  await shoot('2-case');
  await visit('terms');
  await shoot('3-term-ends');
  await visit('policy');
  for (let step = 0; step < 2; step += 1) await page.getByRole('button', { name: 'Zoom in' }).press('Enter');
  await shoot('4-decision-map');
  await visit('insights');
  await shoot('5-insights');
  await page.close();
};

const lookAround = async (language: Language, theme: Theme): Promise<void> => {
  const page = await sitDown(browser);
  for (const station of stations) {
    await page.setViewportSize(size);
    await openStation(page, origin, { station, language, theme });
    const name = `${station.name}-${language}-${theme}`;
    await page.screenshot({ path: join(looks, `${name}.png`) });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.screenshot({ path: join(looks, `${name}-narrow.png`), fullPage: true });
  }
  await page.close();
};

try {
  mkdirSync(looks, { recursive: true });
  await fillOffice(bot);
  await takeStorePictures();
  for (const language of ['en', 'es'] as const) {
    for (const theme of ['light', 'dark', 'contrast'] as const) await lookAround(language, theme);
  }
} finally {
  await browser.close();
  await bot.close();
}
