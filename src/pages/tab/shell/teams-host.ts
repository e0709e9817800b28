import { app, authentication } from '@microsoft/teams-js';

import { languageOf } from '../../../language/language.ts';
import type { Host, Theme } from './host.ts';

const themes = new Map<string, Theme>([
  ['dark', 'dark'],
  ['contrast', 'contrast'],
]);

/** By Teams' own name for it. */
export const themeOf = (name: string): Theme => themes.get(name) ?? 'light';

/** `case-12`, as a link within Teams names a case. */
const pathOf = (subPage: string | undefined): string | undefined => {
  const number = /^case-([1-9]\d{0,8})$/.exec(subPage ?? '')?.[1];
  return number === undefined ? undefined : `/cases/${number}`;
};

/** Inside Teams, Outlook or Microsoft 365. What it says of the person is never believed: that is in the token. */
export const teamsHost = async (): Promise<Host> => {
  await app.initialize();
  const context = await app.getContext();
  await app.notifySuccess();
  const path = pathOf(context.page.subPageId);
  return {
    language: languageOf(context.app.locale),
    theme: themeOf(context.app.theme),
    onTheme: (tell) => app.registerOnThemeChangeHandler((name) => tell(themeOf(name))),
    token: () => authentication.getAuthToken(),
    ...(path !== undefined && { path }),
  };
};
