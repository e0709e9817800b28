import { lazy, type ComponentType } from 'react';

import type { PageProps } from '../page-props.ts';

export const pageNames = ['terms', 'reminders', 'cases', 'ask', 'policy', 'insights', 'import'] as const;
export type PageName = (typeof pageNames)[number];

/** Each page is loaded when it is first looked at. */
export const pages: Record<PageName, ComponentType<PageProps>> = {
  terms: lazy(async () => ({ default: (await import('../terms/page.tsx')).TermsPage })),
  reminders: lazy(async () => ({ default: (await import('../reminders/page.tsx')).RemindersPage })),
  cases: lazy(async () => ({ default: (await import('../cases/page.tsx')).CasesPage })),
  ask: lazy(async () => ({ default: (await import('../ask/page.tsx')).AskPage })),
  policy: lazy(async () => ({ default: (await import('../policy/page.tsx')).PolicyPage })),
  insights: lazy(async () => ({ default: (await import('../insights/page.tsx')).InsightsPage })),
  import: lazy(async () => ({ default: (await import('../import/page.tsx')).ImportPage })),
};

/** Of an address within the tab; cases where it names none. */
export const pageNamed = (path: string): PageName =>
  pageNames.find((name) => path === `/${name}` || path.startsWith(`/${name}/`)) ?? 'cases';
