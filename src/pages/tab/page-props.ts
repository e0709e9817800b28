import type { Language } from '../../language/language.ts';
import type { TabApi } from './api.ts';

/** What every page of the tab is given. Where the tab is, pages neither know nor care. */
export interface PageProps {
  api: TabApi;
  language: Language;
  /** Goes to another page of the tab: `/cases/12`, `/terms`. */
  go: (path: string) => void;
}
