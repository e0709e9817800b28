import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';

import { findChromium } from './chromium.ts';

const screenshots = join(import.meta.dirname, '../../build/screenshots');

/** Chromium without a sandbox of its own and without its calls home: the tests may run as root, without a network. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A person in front of the rehearsal room: looks, presses and types, and sees nothing of what is behind. */
export interface Visitor {
  page: Page;
  become: (name: string) => Promise<void>;
  goTo: (place: string) => Promise<void>;
  /** Types into a box and sends; `mention` is the button that mentions the bot first, `box` how the box is called. */
  write: (text: string, options?: { mention?: string; box?: string }) => Promise<void>;
  /** Waits until a card says this, and answers with it. */
  sees: (words: string) => Promise<Locator>;
  /** Presses a button or row of the newest card that has one. */
  press: (title: string) => Promise<void>;
  /** Fills the one input of the newest card. */
  fill: (label: string, text: string) => Promise<void>;
  picture: (name: string) => Promise<void>;
}

export const visit = async (browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visitor> => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, colorScheme: 'light', ...options });
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  const cards = page.locator('article[data-from="bot"]');
  const box = (name?: string): Locator =>
    (name === undefined ? page.getByRole('textbox') : page.getByRole('textbox', { name })).last();
  return {
    page,
    become: async (name) => {
      await page.getByText(name, { exact: true }).last().click();
      await page.getByRole('radio', { name: new RegExp(`^${name}`), checked: true }).waitFor();
    },
    goTo: (place) => page.getByRole('treeitem', { name: place }).click(),
    write: async (text, { mention, box: name } = {}) => {
      const target = box(name);
      await target.click();
      if (mention !== undefined) {
        await page.locator('.compose').filter({ has: target }).getByRole('button', { name: mention }).click();
      }
      await target.pressSequentially(text);
      await target.press('Enter');
    },
    sees: async (words) => {
      const card = cards.filter({ hasText: words }).last();
      await card.waitFor();
      return card;
    },
    press: (title) => cards.getByRole('button', { name: title, exact: true }).last().click(),
    fill: (label, text) => cards.getByLabel(label).last().fill(text),
    picture: async (name) => {
      mkdirSync(screenshots, { recursive: true });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
    },
  };
};
