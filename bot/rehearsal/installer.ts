import { type ActivityMaker } from './activities.ts';
import { type BotLine, type Delivery } from './bot-line.ts';
import { people, type PersonKey } from './people.ts';
import { type Conversation, conversationOf, type PlaceKey } from './places.ts';
import { type Transcript } from './transcript.ts';

export interface Installer {
  install(by: PersonKey, place: PlaceKey): Promise<Delivery>;
}

const ALREADY: Delivery = { status: 204, body: null };

/** A team is told once for all its channels, under the id of General. */
const installedIn = (by: PersonKey, place: PlaceKey): Conversation =>
  conversationOf(by, place === 'renewals' ? 'general' : place);

/** The bot is added once to each chat and once to the team. While it does not take the news, it is told again. */
export const createInstaller = (world: {
  activities: ActivityMaker;
  line: BotLine;
  transcript: Transcript;
}): Installer => {
  const { activities, line, transcript } = world;
  const underway = new Map<string, Promise<Delivery>>();
  const tell = async (by: PersonKey, conversation: Conversation): Promise<Delivery> => {
    const scene = { person: people[by], conversation };
    const delivery = await line.deliver(activities.installed(scene, transcript.nextId()));
    if (delivery.status >= 300) return delivery;
    const added = await line.deliver(activities.botAdded(scene, transcript.nextId()));
    if (added.status < 300) transcript.markInstalled(conversation.id);
    return added;
  };
  return {
    async install(by, place) {
      const conversation = installedIn(by, place);
      if (transcript.isInstalled(conversation.id)) return ALREADY;
      const running = underway.get(conversation.id) ?? tell(by, conversation);
      underway.set(conversation.id, running);
      try {
        return await running;
      } finally {
        underway.delete(conversation.id);
      }
    },
  };
};
