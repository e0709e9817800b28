import { type CardPress } from '../../src/pages/rehearsal/room-api.ts';
import { type Activity } from './activities.ts';
import { type Delivery } from './bot-line.ts';
import { type Listener } from './changes.ts';
import { type Message, seenBy } from './messages.ts';
import { people, type Person, type PersonKey } from './people.ts';
import { conversationOf, type Place, type PlaceKey, places } from './places.ts';
import { pressAction } from './press.ts';
import { say, type SayOptions } from './say.ts';
import { type World } from './world.ts';

export type { Delivery } from './bot-line.ts';
export type { Change } from './changes.ts';
export type { Message } from './messages.ts';

/** The people's side of the room. A delivery carries the bot's answer; 502-504 are the room's own (`createBotLine`). */
export interface Teams {
  people: Record<PersonKey, Person>;
  places: Record<PlaceKey, Place>;
  /** Status 204: said, but the bot was not told, for want of a mention. 404: no such thread. */
  say(by: PersonKey, place: PlaceKey, text: string, options?: SayOptions): Promise<Delivery>;
  /** Status 404: the message is gone, or in another's chat. 501: a kind of action the room does not play. */
  press(
    by: PersonKey,
    messageId: string,
    action: CardPress,
    inputs?: Record<string, string>,
    options?: { locale?: string },
  ): Promise<Delivery>;
  /** Posts an activity as it is, signed: a duplicate, or something Teams would never send. */
  deliver(activity: Activity): Promise<Delivery>;
  /** The last message or invoke that went to the bot, to be delivered again. */
  lastActivity(): Activity | undefined;
  /** Adds the bot there. Status 204: it was there already; a team's channels share one installation. */
  install(by: PersonKey, place: PlaceKey): Promise<Delivery>;
  /** Oldest first, as that person sees them. */
  messages(by: PersonKey, place: PlaceKey): Message[];
  onChange(listener: Listener): () => void;
}

export const createTeams = (world: World): Teams => ({
  people,
  places,
  say: (by, place, text, options = {}) => say(world, { by, place, text }, options),
  press: (by, messageId, action, inputs = {}, options = {}) =>
    pressAction(world, { by, messageId, action, inputs, ...options }),
  deliver: (activity) => world.line.deliver(activity),
  lastActivity: () => world.line.last(),
  install: (by, place) => world.installer.install(by, place),
  messages: (by, place) => world.transcript.in(conversationOf(by, place).id).map((message) => seenBy(by, message)),
  onChange: (listener) => world.changes.onChange(listener),
});
