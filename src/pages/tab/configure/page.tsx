import { FluentProvider, Link, teamsLightTheme } from '@fluentui/react-components';
import { app, pages } from '@microsoft/teams-js';
import { useEffect, useState, type ReactElement } from 'react';

import { languageOf, type Language } from '../../../language/language.ts';
import { tabWords } from '../words.ts';

/** Tells Teams what the tab is, when whoever adds it presses Save. */
const offer = async (): Promise<Language> => {
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
  return languageOf(shell.locale);
};

/** What whoever adds the tab to a channel reads first. */
export const ConfigurePage = (): ReactElement => {
  const [language, setLanguage] = useState(() => languageOf(navigator.language));
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    offer().then(setLanguage, () => setAway(true));
  }, []);
  const { configure, onlyInTeams } = tabWords[language];
  return (
    <FluentProvider theme={teamsLightTheme}>
      <main className="empty">
        <h1>{configure.title}</h1>
        <p>{configure.intro}</p>
        <p>{configure.who}</p>
        <p role="status">{isAway ? onlyInTeams : configure.save}</p>
        <Link href="https://learn.microsoft.com/partner-center/customers/csp-overview" target="_blank" inline>
          {configure.help}
        </Link>
      </main>
    </FluentProvider>
  );
};
