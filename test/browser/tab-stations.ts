import type { Page } from 'playwright-core';

import type { Language } from '../../src/language/language.ts';
import { en as importEn } from '../../src/pages/tab/import/words.en.ts';
import { es as importEs } from '../../src/pages/tab/import/words.es.ts';
import { en as insightsEn } from '../../src/pages/tab/insights/words.en.ts';
import { es as insightsEs } from '../../src/pages/tab/insights/words.es.ts';
import { en as policyEn } from '../../src/pages/tab/policy/words.en.ts';
import { es as policyEs } from '../../src/pages/tab/policy/words.es.ts';
import { en as remindersEn } from '../../src/pages/tab/reminders/words.en.ts';
import { es as remindersEs } from '../../src/pages/tab/reminders/words.es.ts';
import { en as tabEn } from '../../src/pages/tab/words.en.ts';
import { es as tabEs } from '../../src/pages/tab/words.es.ts';
import { subscriptionList } from '../support/office.ts';

const words = {
  en: { tab: tabEn, policy: policyEn, imports: importEn, reminders: remindersEn, insights: insightsEn },
  es: { tab: tabEs, policy: policyEs, imports: importEs, reminders: remindersEs, insights: insightsEs },
} as const;
type StationWords = (typeof words)[Language];

/** A place of the tab where there is something to see. */
export interface Station {
  name: string;
  /** Below `/tab`. */
  path: string;
  /** Waits until everything is there, and opens what is folded away. */
  arrive: (page: Page, words: StationWords) => Promise<void>;
}

const answered = {
  channel: 'csp_other',
  product_kind: 'license_nce',
  goal: 'move_billing',
  partner_role: 'direct_bill',
};
const asked = new URLSearchParams(answered).toString();

const openSwitches = async (page: Page): Promise<void> => {
  for (const one of await page.getByRole('switch').all()) await one.check();
};

const listed = (page: Page): Promise<void> => page.getByRole('tabpanel').getByRole('listitem').first().waitFor();

const table = {
  terms: {
    path: '/terms',
    arrive: async (page) => {
      await page.getByRole('listbox').focus();
      for (let week = 0; week < 3; week += 1) await page.keyboard.press('ArrowRight');
      await page.getByRole('main').getByRole('listitem').filter({ hasText: '2026' }).first().waitFor();
    },
  },
  'terms-table': {
    path: '/terms',
    arrive: async (page) => {
      await page.getByRole('listbox').waitFor();
      await openSwitches(page);
      await page.getByRole('table').waitFor();
    },
  },
  reminders: {
    path: '/reminders',
    arrive: async (page, { reminders }) => {
      await page.getByLabel(reminders.whose).selectOption(reminders.everybodys);
      await page.getByRole('tabpanel').getByRole('button').first().click();
      await page.getByRole('group', { name: reminders.what }).waitFor();
    },
  },
  cases: {
    path: '/cases',
    arrive: (page) => page.getByRole('link', { name: 'Northwind Traders' }).waitFor(),
  },
  case: {
    path: '/cases/13',
    arrive: (page, { tab }) => page.getByRole('heading', { name: tab.oneCase.history }).waitFor(),
  },
  'case-outcome': {
    path: '/cases/10',
    arrive: async (page, { tab }) => {
      await page.getByRole('button', { name: tab.oneCase.outcome }).first().click();
      await page.getByLabel(tab.oneCase.whatCame).waitFor();
    },
  },
  ask: { path: '/ask', arrive: (page) => page.getByRole('heading', { level: 2 }).first().waitFor() },
  'ask-answer': {
    path: `/ask?${asked}&source_partner_willing=true`,
    arrive: (page, { tab }) => page.getByRole('heading', { name: tab.ask.steps }).waitFor(),
  },
  policy: {
    path: '/policy',
    arrive: async (page, { policy }) => {
      await page.getByText(policy.mapInWords).click();
      await page
        .getByRole('tabpanel')
        .locator('img')
        .evaluate((map: HTMLImageElement) => map.decode());
    },
  },
  'policy-changes': {
    path: '/policy',
    arrive: async (page, { policy }) => {
      await page.getByRole('tab', { name: policy.changes }).click();
      await page.getByLabel(policy.from).fill('2022-01-01');
      await listed(page);
    },
  },
  'policy-rules': {
    path: '/policy',
    arrive: async (page, { policy }) => {
      await page.getByRole('tab', { name: policy.rules }).click();
      await listed(page);
    },
  },
  'policy-feedback': {
    path: '/policy',
    arrive: async (page, { policy }) => {
      await page.getByRole('tab', { name: policy.feedback }).click();
      await listed(page);
    },
  },
  insights: {
    path: '/insights',
    arrive: async (page, { insights }) => {
      await page.getByLabel(insights.months).selectOption('6');
      await page.locator('[inert] svg').first().waitFor();
      await page.getByRole('table').first().waitFor();
    },
  },
  'insights-tables': {
    path: '/insights',
    arrive: async (page) => {
      await page.getByRole('table').first().waitFor();
      await openSwitches(page);
    },
  },
  import: {
    path: '/import',
    arrive: (page, { imports }) => page.getByText(imports.form).click(),
  },
  'import-preview': {
    path: '/import',
    arrive: async (page) => {
      const wrong = [
        'SUB-2001,,Power BI Pro,license_nce,CSP,,2027-03-14,No,cancel,',
        'SUB-2002,Litware,Visio,,,,2027-13-14,No,,',
      ];
      const content = [subscriptionList(80), ...wrong].join('\n');
      const file = { name: 'november.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('table').waitFor();
    },
  },
} satisfies Record<string, Omit<Station, 'name'>>;
export type StationName = keyof typeof table;

export const stationNamed = (name: StationName): Station => ({ name, ...table[name] });
export const stations: readonly Station[] = Object.entries(table).map(([name, rest]) => ({ name, ...rest }));

export type Theme = 'light' | 'dark' | 'contrast';

/** Opens it as Ben in English, or as Ana in Spanish. */
export const openStation = async (
  page: Page,
  origin: string,
  { station, language, theme }: { station: Station; language: Language; theme?: Theme },
): Promise<void> => {
  const address = new URL(`/tab${station.path}`, origin);
  address.searchParams.set('as', language === 'en' ? 'ben' : 'ana');
  address.searchParams.set('lang', language);
  if (theme !== undefined) address.searchParams.set('theme', theme);
  await page.goto(address.href);
  await station.arrive(page, words[language]);
};
