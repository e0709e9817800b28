import { z } from 'zod';

import { notThere, type BotState } from '../src/store/bot-state.ts';
import { readTalk, type ReadTalk } from './read-talk.ts';
import { EndedTalk } from './talk.ts';

/** How many activities are remembered as heard: Teams repeats one within minutes, not after twenty others. */
const remembered = 20;

const Stored = z.object({
  talk: z.unknown().optional(),
  /** Written down only while a talk was not read in full and the person does not know. */
  isWhole: z.literal(false).optional().catch(undefined),
  ended: EndedTalk.optional().catch(undefined),
  heard: z.array(z.string()).catch([]),
  eTag: z.string().optional(),
});

/** What is kept for one person in one place between two turns. */
export interface KeptTalk extends ReadTalk {
  ended: EndedTalk | undefined;
  /** Ids of the activities that were acted on already; kept together with what they led to. */
  heard: readonly string[];
  eTag: string | undefined;
}

/** Whose talk it is: a channel thread holds one for each person in it. */
export interface TalkKey {
  tenant: string;
  conversation: string;
  agent: string;
}

export interface NewTalk extends Pick<KeptTalk, 'talk' | 'ended'>, Partial<Pick<KeptTalk, 'isWhole'>> {
  /** The activity that was acted on. */
  activity?: string | undefined;
}

export interface TalkState {
  read: (key: TalkKey) => Promise<KeptTalk>;
  /** Keeps the talk and marks the activity as heard; answers what is kept now. @throws {StateConflict} when somebody else changed it since. */
  keep: (key: TalkKey, kept: KeptTalk, now: NewTalk) => Promise<KeptTalk>;
}

const nameOf = ({ tenant, conversation, agent }: TalkKey): string => ['talk', tenant, conversation, agent].join('/');

const parse = (stored: unknown): KeptTalk => {
  const { talk: kept, isWhole, ended, heard, eTag } = Stored.catch({ heard: [] }).parse(stored ?? {});
  const read = readTalk(kept);
  return { talk: read.talk, isWhole: read.isWhole && isWhole !== false, ended, heard, eTag };
};

export const createTalkState = (storage: BotState): TalkState => {
  const read = async (key: TalkKey): Promise<KeptTalk> => {
    const name = nameOf(key);
    const items: Record<string, unknown> = await storage.read([name]);
    return parse(items[name]);
  };
  return {
    read,
    keep: async (key, { heard, eTag }, { talk, isWhole = true, ended, activity }) => {
      const now = { talk, ended, heard: activity === undefined ? heard : [...heard, activity].slice(-remembered) };
      const item = { ...now, ...(isWhole ? {} : { isWhole }), eTag: eTag ?? notThere };
      return { ...now, isWhole, eTag: await storage.put(nameOf(key), item) };
    },
  };
};
