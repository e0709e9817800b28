import { useEffect, type ReactElement } from 'react';

import { languageOf } from '../../../language/language.ts';
import { tabWords } from '../words.ts';
import { NoHost } from './host.ts';

/** The tab could not be opened: it stands outside Teams, or Teams did not answer. */
export const NotOpened = ({ cause }: { cause: unknown }): ReactElement => {
  const language = languageOf(navigator.language);
  const words = tabWords[language];
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <main className="empty">
      <h1>Channel Guide</h1>
      <p role="alert">{cause instanceof NoHost ? words.onlyInTeams : words.teamsAway}</p>
      <button type="button" className="plain" onClick={() => window.location.reload()}>
        {words.again}
      </button>
    </main>
  );
};
