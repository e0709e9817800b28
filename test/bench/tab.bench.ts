import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';

import { openBotUnderTest } from '../support/bot-under-test.ts';
import { openBrowser } from '../support/browser.ts';
import { fillOffice } from '../support/office.ts';
import { median, type Bench, type Measured } from './measure.ts';

const root = join(import.meta.dirname, '../..');
const slowDown = 4;
const visits = 5;

/** What stands where when a page can be worked with. */
const places = {
  cases: { path: '/cases', stands: 'main table tbody a' },
  terms: { path: '/terms', stands: 'main [role="listbox"] [role="option"]' },
  ask: { path: '/ask', stands: 'main h2' },
} as const;
type Place = keyof typeof places;

/** Runs in the page: promises when it stands and the browser has time again for whoever looks at it. */
const watch = (stands: string): void => {
  const { promise: stood, resolve } = Promise.withResolvers<number>();
  const look = new MutationObserver(() => {
    if (document.querySelector(stands) === null) return;
    look.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  });
  look.observe(document, { childList: true, subtree: true });
  Object.assign(window, { stood });
};

interface Visit {
  milliseconds: number;
  /** Of the page and its parts as they came over the wire. */
  bytes: number;
}

/** How many bytes of the tab itself a page loads, not of what it asks the API. */
const weigh = async (page: Page): Promise<{ bytes: () => number; slow: () => Promise<unknown> }> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const ofTab = new Set<string>();
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (new URL(request.url).pathname.startsWith('/tab')) ofTab.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ofTab.has(requestId)) bytes += encodedDataLength;
  });
  return { bytes: () => bytes, slow: () => session.send('Emulation.setCPUThrottlingRate', { rate: slowDown }) };
};

/** With nothing kept from earlier visits. */
const visit = async (browser: Browser, origin: string, place: Place): Promise<Visit> => {
  const { path, stands } = places[place];
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const scales = await weigh(page);
  await scales.slow();
  await page.addInitScript(watch, stands);
  await page.goto(`${origin}/tab${path}?as=ben&lang=en`);
  const milliseconds = z.number().parse(await page.evaluate('stood'));
  await page.close();
  return { milliseconds, bytes: scales.bytes() };
};

const measuredAt = async (browser: Browser, origin: string, place: Place): Promise<Measured[]> => {
  const seen: Visit[] = [];
  for (let count = 0; count < visits; count += 1) seen.push(await visit(browser, origin, place));
  const size = median(seen.map(({ bytes }) => bytes)) / 1024;
  // Charts come after the rest; no other page has any.
  const hasCharts = place === 'terms';
  return [
    { what: `${place}: first load, compressed`, value: size, unit: 'KB', ...(!hasCharts && { target: 250 }) },
    {
      what: `${place}: first load until it can be worked with, CPU ${slowDown} × slower`,
      value: median(seen.map(({ milliseconds }) => milliseconds)),
      unit: 'ms',
      target: 1500,
    },
  ];
};

export const tabBench: Bench = {
  name: 'tab',
  run: async () => {
    execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: root,
    });
    const bot = await openBotUnderTest();
    const browser = await openBrowser();
    try {
      await fillOffice(bot);
      const measured: Measured[] = [];
      for (const place of ['cases', 'ask', 'terms'] as const) {
        measured.push(...(await measuredAt(browser, bot.room.origin, place)));
      }
      return measured;
    } finally {
      await browser.close();
      await bot.close();
    }
  },
};
