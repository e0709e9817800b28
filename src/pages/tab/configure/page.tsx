import { FluentProvider, Link } from '@fluentui/react-components';
import { app, pages } from '@microsoft/teams-js';
import { useEffect, useState, type ReactElement } from 'react';

import { languageOf } from '../../../language/language.ts';
import { fluentThemes } from '../shell/fluent-themes.ts';
import type { Host } from '../shell/host.ts';
import { themeOf } from '../shell/teams-host.ts';
import { tabWords } from '../words.ts';

/** How Teams looks and speaks where the page stands. */
type Surroundings = Pick<Host, 'language' | 'theme'>;

/** Tells Teams what the tab is, when whoever adds it presses Save. */
const offer = async (): Promise<Surroundings> => {
  await app.initialize();
  const { app: shell } = await app.getContext();
  pages.config.registerOnSaveHandler((saving) => {
    const contentUrl = `${window.location.origin}/tab/cases`;
    pages.config
      .setConfig({ entityId: 'cases', contentUrl, websiteUrl: contentUrl, suggestedDisplayName: 'Channel Guide' })
      .then(
        () => saving.notifySuccess(),
        (cause: unknown) => saving.notifyFailure(String(cause)),
      );
  });
  pages.config.setValidityState(true);
  await app.notifySuccess();
  return { language: languageOf(shell.locale), theme: themeOf(shell.theme) };
};

/** What whoever adds the tab to a channel reads first. */
export const ConfigurePage = (): ReactElement => {
  const [{ language, theme }, setSurroundings] = useState<Surroundings>(() => ({
    language: languageOf(navigator.language),
    theme: 'light',
  }));
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);
  useEffect(() => {
    offer().then(setSurroundings, () => setAway(true));
  }, []);
  const { configure, onlyInTeams } = tabWords[language];
  return (
    <FluentProvider theme={fluentThemes[theme]}>
      <div className="tab">
        <main className="empty">
          <h1>{configure.title}</h1>
          <p>{configure.intro}</p>
          <p>{configure.who}</p>
          <p role="status">{isAway ? onlyInTeams : configure.save}</p>
          <Link href="https://learn.microsoft.com/partner-center/customers/csp-overview" target="_blank" inline>
            {configure.help}
          </Link>
        </main>
      </div>
    </FluentProvider>
  );
};
