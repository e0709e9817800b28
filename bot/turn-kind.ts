import type { Inbound } from './edge/inbound.ts';
import { isSearch } from './search/index.ts';

export type TurnKind = 'message' | 'press' | 'search' | 'installation' | 'members' | 'other';

const kinds = new Map<string, TurnKind>([
  ['message', 'message'],
  ['installationUpdate', 'installation'],
  ['conversationUpdate', 'members'],
]);

/** What came in, for the log and the figures: never a word of the activity itself, which may be anything. */
export const turnKind = ({ type, name }: Inbound): TurnKind => {
  if (type !== 'invoke') return kinds.get(type) ?? 'other';
  if (isSearch(name)) return 'search';
  return name === 'adaptiveCard/action' ? 'press' : 'other';
};
