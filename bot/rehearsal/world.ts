import { type Clock } from '../../src/clock.ts';
import { type ActivityMaker } from './activities.ts';
import { type AppListing } from './app-listing.ts';
import { type BotLine } from './bot-line.ts';
import { type Changes } from './changes.ts';
import { type Installer } from './installer.ts';
import { type StoredMessage } from './messages.ts';
import { type Standings } from './standings.ts';
import { type RoomClock } from './time-travel.ts';
import { type Transcript } from './transcript.ts';

/** Everything the people's side and the bot's side of the room work with. */
export interface World {
  clock: Clock;
  /** The same, to be moved. */
  travel: RoomClock;
  activities: ActivityMaker;
  line: BotLine;
  transcript: Transcript;
  changes: Changes;
  standings: Standings;
  installer: Installer;
  listing: AppListing;
}

export const show = ({ transcript, changes }: Pick<World, 'transcript' | 'changes'>, message: StoredMessage): void => {
  transcript.save(message);
  changes.tell({ kind: 'message', message });
};

/** How a message starts out. */
export const fresh = {
  edited: false,
  deleted: false,
  mentionsBot: false,
  views: {},
  edition: 0,
  reactions: [],
} as const;
