import type { Language } from '../../../language/language.ts';

export type Theme = 'light' | 'dark' | 'contrast';

/** What the tab stands in: Teams, or the rehearsal room. */
export interface Host {
  language: Language;
  theme: Theme;
  onTheme: (tell: (theme: Theme) => void) => void;
  /** Of whoever looks at the page; asked for anew with every request. */
  token: () => Promise<string>;
  /** A page that a link within Teams names. */
  path?: string;
}

/** The tab was opened where nobody says who looks at it. */
export class NoHost extends Error {
  override name = 'NoHost';
}
