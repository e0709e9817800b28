import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';

import type { Visitor } from '../support/browser.ts';

const axe = readFileSync(createRequire(import.meta.filename).resolve('axe-core/axe.min.js'), 'utf8');

const Found = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** What axe-core has against a page, each as its rule and the first place. */
export const violationsIn = async (page: Page | Frame): Promise<string[]> => {
  // As the browser's own tool: the page's rules let no foreign script in. It is brought once to a page, which takes its time.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe);
  const found = Found.parse(await page.evaluate('axe.run(document, { resultTypes: ["violations"] })'));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};

/** As whoever looks at it has set their system. */
export const themes = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'dark', contrast: 'more' },
} as const;

/** What axe-core has against a page in each theme, of which a picture is kept. */
export const violationsInThemes = async ({ page, picture }: Visitor, name: string): Promise<string[]> => {
  const found: string[] = [];
  for (const [theme, media] of Object.entries(themes)) {
    await page.emulateMedia(media);
    await picture(`${name}-${theme}`);
    for (const violation of await violationsIn(page)) found.push(`${theme}: ${violation}`);
  }
  return found;
};

export const goesSideways = (page: Page | Frame): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const mostPresses = 60;

/** Presses the Tab key until what is focused says this. @throws when it never does. */
export const tabTo = async (page: Page, text: string): Promise<void> => {
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === text) return;
  }
  throw new Error(`The Tab key does not reach “${text}”.`);
};

/** Finds what the Tab key should stop at, and tells where it does. Runs in the page. */
const followTab = (): void => {
  const stoppable = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const isStop = (one: HTMLElement | SVGElement): boolean =>
    one.tabIndex >= 0 && !one.matches(':disabled, [inert] *') && one.checkVisibility({ visibilityProperty: true });
  const unseen = new Set<Element>([...document.querySelectorAll<HTMLElement | SVGElement>(stoppable)].filter(isStop));
  const isOutlined = (one: Element, part?: string): boolean => {
    const { outlineStyle, outlineWidth, borderTopStyle, borderTopWidth } = getComputedStyle(one, part);
    const isBordered = part !== undefined && borderTopStyle !== 'none' && borderTopWidth !== '0px';
    return isBordered || (outlineStyle !== 'none' && outlineWidth !== '0px');
  };
  // A switch lies unseen over what is drawn for it, and that shows where one is.
  const shows = (one: Element): boolean =>
    getComputedStyle(one).opacity === '0'
      ? one.parentElement !== null && isOutlined(one.parentElement, '::after')
      : isOutlined(one);
  const problems: string[] = [];
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (!shows(target)) problems.push(`shows no focus: ${target.outerHTML.slice(0, 200)}`);
    unseen.delete(target);
  });
  Object.assign(window, {
    afterTab: () => ({
      problems,
      left: [...unseen].map((one) => `not reached: ${one.outerHTML.slice(0, 200)}`),
    }),
  });
};

const Walked = z.object({ problems: z.array(z.string()), left: z.array(z.string()) });

/** Goes through a page with the Tab key alone: what it does not reach, and where nobody sees where they are. */
export const problemsOfTab = async (page: Page): Promise<string[]> => {
  const walked = async () => Walked.parse(await page.evaluate('afterTab()'));
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.collapse(document.body, 0);
  });
  await page.evaluate(followTab);
  let { left, problems } = await walked();
  // A field for a date has several stops of its own; a walk that does not come on is over.
  for (let idle = 0; left.length > 0 && idle < 6;) {
    await page.keyboard.press('Tab');
    const now = await walked();
    idle = now.left.length < left.length ? 0 : idle + 1;
    ({ left, problems } = now);
  }
  return [...problems, ...left];
};
