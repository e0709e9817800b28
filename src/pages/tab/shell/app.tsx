import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';

import { createTabApi } from '../api.ts';
import { CaseNewsProvider, createCaseNews } from '../case-news.ts';
import { tabWords, WordsProvider } from '../words.ts';
import { fluentThemes } from './fluent-themes.ts';
import type { Host } from './host.ts';
import { go } from './route.ts';
import { Shell } from './shell.tsx';

/** The tab in the colours and the language of where it stands. */
export const App = ({ host }: { host: Host }): ReactElement => {
  const { language, token } = host;
  const [theme, setTheme] = useState(host.theme);
  const [api] = useState(() => createTabApi({ token, language: () => language }));
  const [news] = useState(() => createCaseNews(api));
  useEffect(() => host.onTheme(setTheme), [host]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);
  return (
    <FluentProvider theme={fluentThemes[theme]}>
      <WordsProvider value={tabWords[language]}>
        <CaseNewsProvider value={news}>
          <Shell api={api} language={language} go={go} />
        </CaseNewsProvider>
      </WordsProvider>
    </FluentProvider>
  );
};
