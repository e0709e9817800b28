import type { Changing, Reading } from '../store/store.ts';
import type { ConversationState } from './refusals.ts';

export type ConversationKind = 'personal' | 'group' | 'channel';

/** What an activity tells about where it came from. Ids are those of the verified request. */
export interface Sighting {
  tenant: string;
  kind: ConversationKind;
  /** As Teams names it; a thread of a channel counts as the channel. */
  conversation: string;
  serviceUrl: string;
  /** The bot's own id there. */
  bot: string;
  /** Who wrote: their Entra object id, and the id that Teams gave them for this bot. */
  agent: string;
  user: string;
  locale?: string;
  /** IANA name. */
  timeZone?: string;
}

export interface KnownConversation {
  tenant: string;
  kind: ConversationKind;
  /** The person's Entra object id; of a group or a channel the conversation's id. */
  who: string;
  /** Missing until Teams made the chat. */
  conversation?: string;
  user?: string;
  serviceUrl: string;
  bot: string;
  locale?: string;
  timeZone?: string;
  state: ConversationState;
  /** What Teams answered when it last refused. */
  error?: string;
  changedAt: Date;
}

/** Where to send to: a conversation, or the person with whom one is to be made first. */
export interface Destination {
  tenant: string;
  serviceUrl: string;
  bot: string;
  kind: ConversationKind;
  who: string;
  conversation?: string;
}

/** Why somebody cannot be reached: what their chat is, or that nothing is known of them. */
export type OutOfReach = Exclude<ConversationState, 'installed'> | 'unknown';

export interface Conversations {
  /** To be called for each activity, with what is known; writes only what is new. Whoever writes can be written to again. */
  seen(sighting: Sighting, known?: KnownConversation): Promise<void>;
  /** What is known of where an activity came from. */
  known(sighting: Pick<Sighting, 'tenant' | 'kind' | 'conversation' | 'agent'>): Promise<KnownConversation | undefined>;
  /** The app was taken away. A late word of before does not bring it back; being added, or written to, does. */
  removed(gone: Pick<Sighting, 'tenant' | 'kind' | 'conversation' | 'agent'>): Promise<void>;
  find(tenant: string, kind: ConversationKind, who: string): Promise<KnownConversation | undefined>;
  /** The channels and groups in which the app is installed. */
  teams(tenant: string): Promise<KnownConversation[]>;
  /** Who cannot be reached now, and why; for the team to see. */
  unreachable(tenant: string): Promise<KnownConversation[]>;
}

/** Inside a change of the store: where somebody is reached. */
export type FindDestination = (
  tables: Reading,
  tenant: string,
  wanted: { person: string } | { conversation: string },
) => Promise<Destination | OutOfReach>;

/** Inside a change of the store: what a sent or a refused message taught. */
export type LearnDestination = (tables: Changing, learnt: Learnt, now: Date) => Promise<void>;

export type Learnt =
  | { kind: 'made'; destination: Destination; conversation: string }
  | { kind: 'refused'; destination: Destination; state: ConversationState; error: string };
