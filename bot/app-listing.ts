import { words } from '../src/language/words.ts';
import { commandRows } from './commands/command-rows.ts';
import { extensionCommands } from './search/index.ts';

/** What the app declares of itself: the rehearsal room shows it as Teams shows the app package. */
export const appListing = {
  commands: commandRows,
  search: {
    commandId: extensionCommands.search,
    parameter: 'text',
    title: { en: words.en.search.title, es: words.es.search.title },
  },
  messageActions: [
    {
      commandId: extensionCommands.newCase,
      title: { en: words.en.search.newCaseFrom, es: words.es.search.newCaseFrom },
    },
  ],
  linkDomains: ['127.0.0.1', 'localhost'],
};
