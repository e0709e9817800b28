import type { Browser, Page } from 'playwright-core';

import type { Language } from '../../src/language/language.ts';
import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { openBrowser } from '../support/browser.ts';
import { fillOffice } from '../support/office.ts';
import { goesSideways, problemsOfTab, themes, violationsIn } from './tab-reading.ts';
import { openStation, stations, type Station } from './tab-stations.ts';

/** Every page of the tab, with half a year of work in it, as different people look at it. */
let browser: Browser;
let bot: BotUnderTest;

const wide = { width: 1366, height: 768 };
/** A wide window in which everything is twice as large. */
const zoomed = { width: 683, height: 384 };
const narrow = { width: 320, height: 700 };

/** Each theme, each language and each width, in as few looks as that takes. */
const looks = {
  en: [
    ['light', wide],
    ['contrast', narrow],
  ],
  es: [
    ['dark', wide],
    ['light', narrow],
  ],
} as const satisfies Record<Language, unknown>;

interface Person {
  language: Language;
  page: Page;
  /** What the browser complained of. */
  heard: string[];
}
let people: Person[];

const sitDown = async (language: Language): Promise<Person> => {
  const page = await browser.newPage({ viewport: wide, reducedMotion: 'reduce' });
  page.setDefaultTimeout(15_000);
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('pageerror', (problem) => heard.push(problem.message));
  return { language, page, heard };
};

beforeAll(async () => {
  [browser, bot] = await Promise.all([openBrowser(), openBotUnderTest()]);
  await fillOffice(bot);
  people = await Promise.all([sitDown('en'), sitDown('es')]);
});
afterAll(() => Promise.all([browser.close(), bot.close()]));

const look = async ({ page, language, heard }: Person, station: Station): Promise<string[]> => {
  const found: string[] = [];
  await page.setViewportSize(wide);
  await page.emulateMedia(themes.light);
  await openStation(page, bot.room.origin, { station, language });
  for (const [theme, size] of looks[language]) {
    await page.setViewportSize(size);
    await page.emulateMedia(themes[theme]);
    for (const violation of await violationsIn(page)) found.push(`${language} ${theme} ${size.width}: ${violation}`);
  }
  for (const size of [narrow, zoomed]) {
    await page.setViewportSize(size);
    if (await goesSideways(page)) found.push(`${language} ${size.width}: goes sideways`);
  }
  if (language === 'en') found.push(...(await problemsOfTab(page)));
  return [...found, ...heard.splice(0)];
};

it.each(stations)('$name can be read and worked with by everybody', async (station) => {
  const found = await Promise.all(people.map((person) => look(person, station)));
  expect(found.flat()).toEqual([]);
});
