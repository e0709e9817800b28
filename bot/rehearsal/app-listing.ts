import { type Language } from '../../src/language/language.ts';
import { type AppView, type CommandRow } from '../../src/pages/rehearsal/room-api.ts';

/** What the app's manifest declares, as far as a client shows it to people. */
export interface AppListing {
  /** A command list (teams.md 1.1); `shared` is a channel or group chat. */
  commands: (language: Language, scope: 'personal' | 'shared') => readonly CommandRow[];
  /** The message extension's search command and the name of its one parameter. */
  search?: { commandId: string; parameter: string; title: Record<Language, string> };
  /** The message extension's action commands with the context `message` and `fetchTask`. */
  messageActions: readonly { commandId: string; title: Record<Language, string> }[];
  /** Host names whose links the message extension unfurls. */
  linkDomains: readonly string[];
}

/** An app that declares nothing. */
export const plainListing: AppListing = { commands: () => [], messageActions: [], linkDomains: [] };

export const appView = (listing: AppListing, language: Language): AppView => ({
  commands: {
    personal: [...listing.commands(language, 'personal')],
    shared: [...listing.commands(language, 'shared')],
  },
  ...(listing.search === undefined ? {} : { search: { title: listing.search.title[language] } }),
  messageActions: listing.messageActions.map(({ commandId, title }) => ({ commandId, title: title[language] })),
  linkDomains: [...listing.linkDomains],
});
