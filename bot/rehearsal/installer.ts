import { type AppChange } from '../../src/pages/rehearsal/room-api.ts';
import { type Activity, type ActivityMaker, type Scene } from './activities.ts';
import { type BotLine, type Delivery } from './bot-line.ts';
import { type Changes } from './changes.ts';
import { people, type PersonKey } from './people.ts';
import { type Conversation, conversationOf, type PlaceKey } from './places.ts';
import { type Standings } from './standings.ts';
import { type Transcript } from './transcript.ts';

export interface Installer {
  /** Adds the app where it is missing, not where it was taken away. */
  install(by: PersonKey, place: PlaceKey): Promise<Delivery>;
  /** What a person does in the menu of a place. Status 409: it cannot be done there. */
  change(by: PersonKey, place: PlaceKey, change: AppChange): Promise<Delivery>;
}

interface InstallerParts {
  activities: ActivityMaker;
  line: BotLine;
  transcript: Transcript;
  standings: Standings;
  changes: Changes;
}

const ALREADY: Delivery = { status: 204, body: null };
const IMPOSSIBLE: Delivery = { status: 409, body: { error: { message: 'That cannot be done here.' } } };

const installedIn = (by: PersonKey, place: PlaceKey): Conversation =>
  conversationOf(by, place === 'renewals' ? 'general' : place);

const createNews = ({ line, transcript, standings, changes }: InstallerParts) => ({
  tell: (scene: Scene, make: (scene: Scene, id: string) => Activity): Promise<Delivery> =>
    line.deliver(make(scene, transcript.nextId())),
  show: (by: PersonKey, conversation: Conversation): void => {
    const shown = conversation.place.kind === 'channel' ? (['general', 'renewals'] as const) : [conversation.place.key];
    const standing = standings.of(conversation);
    for (const key of shown) changes.tell({ kind: 'app', conversation: conversationOf(by, key), standing });
  },
});

/** The bot is added once to each chat and once to the team. While it does not take the news, it is told again. */
export const createInstaller = (parts: InstallerParts): Installer => {
  const { activities, standings } = parts;
  const { tell, show } = createNews(parts);
  const underway = new Map<string, Promise<Delivery>>();
  const add = async (by: PersonKey, conversation: Conversation): Promise<Delivery> => {
    const scene = { person: people[by], conversation };
    const delivery = await tell(scene, activities.installed);
    if (delivery.status >= 300) return delivery;
    const added = await tell(scene, activities.botAdded);
    if (added.status < 300) standings.add(conversation);
    return added;
  };
  const addAgain = async (by: PersonKey, conversation: Conversation): Promise<Delivery> => {
    // Before the news goes out: the bot may greet at once.
    standings.add(conversation);
    show(by, conversation);
    return add(by, conversation);
  };
  const remove = async (by: PersonKey, conversation: Conversation): Promise<Delivery> => {
    const scene = { person: people[by], conversation };
    standings.withdraw(conversation, 'removed');
    show(by, conversation);
    const delivery = await tell(scene, activities.uninstalled);
    return delivery.status >= 300 ? delivery : tell(scene, activities.botRemoved);
  };
  /** Teams does not tell the bot: it finds out when it writes. */
  const setBlocked = (by: PersonKey, conversation: Conversation, isBlocked: boolean): Delivery => {
    if (isBlocked) standings.withdraw(conversation, 'blocked');
    else standings.add(conversation);
    show(by, conversation);
    return ALREADY;
  };
  return {
    async install(by, place) {
      const conversation = installedIn(by, place);
      if (standings.of(conversation) !== 'new') return ALREADY;
      const running = underway.get(conversation.id) ?? add(by, conversation);
      underway.set(conversation.id, running);
      try {
        return await running;
      } finally {
        underway.delete(conversation.id);
      }
    },
    async change(by, place, change) {
      const conversation = installedIn(by, place);
      // Whoever opens the menu at once changes an app that is still being added.
      await underway.get(conversation.id);
      const standing = standings.of(conversation);
      const isPersonal = place === 'personal';
      if (change === 'add' && standing === 'removed') return addAgain(by, conversation);
      if (change === 'remove' && standing === 'here') return remove(by, conversation);
      if (change === 'block' && standing === 'here' && isPersonal) return setBlocked(by, conversation, true);
      if (change === 'unblock' && standing === 'blocked') return setBlocked(by, conversation, false);
      return IMPOSSIBLE;
    },
  };
};
