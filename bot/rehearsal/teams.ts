import { type DialogOrigin, type DialogStep, type SearchAnswer } from '../../src/pages/rehearsal/extension-api.ts';
import { type AppChange, type CardPress, type ReactionKind } from '../../src/pages/rehearsal/room-api.ts';
import { type Activity } from './activities.ts';
import { type Delivery } from './bot-line.ts';
import { type Listener } from './changes.ts';
import { openAction, submitDialog } from './dialogs.ts';
import { chooseResult, search, unfurl } from './extension.ts';
import { isExpired, isShownTo, type Message, seenBy } from './messages.ts';
import { deleteSaid, editSaid, react } from './own-messages.ts';
import { people, type Person, type PersonKey } from './people.ts';
import { conversationOf, type Place, type PlaceKey, places } from './places.ts';
import { pressAction, type Pressed, refreshCard } from './press.ts';
import { say, type SayOptions } from './say.ts';
import { type Standing } from './standings.ts';
import { type World } from './world.ts';

export type { Delivery } from './bot-line.ts';
export type { Change } from './changes.ts';
export type { Message } from './messages.ts';

/** The people's side of the room. A delivery carries the bot's answer; 502-504 are the room's own (`createBotLine`). */
export interface Teams {
  people: Record<PersonKey, Person>;
  places: Record<PlaceKey, Place>;
  /** Status 204: said, but the bot was not told, for want of a mention. 404: no such thread. 409: the app is not there. */
  say(by: PersonKey, place: PlaceKey, text: string, options?: SayOptions): Promise<Delivery>;
  /** Status 404: the message is gone, or in another's chat. 501: a kind of action the room does not play. */
  press(
    by: PersonKey,
    messageId: string,
    action: CardPress,
    inputs?: Record<string, string>,
    options?: { locale?: string },
  ): Promise<Pressed>;
  /** The card came on that person's screen: its `refresh` action is executed where it lists that person. */
  refresh(by: PersonKey, messageId: string): Promise<Delivery>;
  /** Changes to what a person said. Status 204: the bot does not hear of it. 403: another's message. 404: gone. */
  edit(by: PersonKey, messageId: string, text: string): Promise<Delivery>;
  remove(by: PersonKey, messageId: string): Promise<Delivery>;
  /** Sets a reaction, or takes it back when it was set. */
  react(by: PersonKey, messageId: string, kind: ReactionKind): Promise<Delivery>;
  submitDialog(by: PersonKey, origin: DialogOrigin, data: unknown): Promise<DialogStep>;
  /** An action command of the message extension, chosen in a message's menu. */
  openAction(by: PersonKey, messageId: string, commandId: string): Promise<DialogStep>;
  search(by: PersonKey, place: PlaceKey, query: string): Promise<SearchAnswer>;
  choose(by: PersonKey, place: PlaceKey, choice: unknown): Promise<DialogStep>;
  unfurl(by: PersonKey, place: PlaceKey, url: string): Promise<DialogStep>;
  /** Posts an activity as it is, signed: a duplicate, or something Teams would never send. */
  deliver(activity: Activity): Promise<Delivery>;
  /** The last message or invoke that went to the bot, to be delivered again. */
  lastActivity(): Activity | undefined;
  /** Adds the bot there. Status 204: it was there already; a team's channels share one installation. */
  install(by: PersonKey, place: PlaceKey): Promise<Delivery>;
  /** What the menu of a place offers. Status 409: not as the app stands there. */
  changeApp(by: PersonKey, place: PlaceKey, change: AppChange): Promise<Delivery>;
  standing(by: PersonKey, place: PlaceKey): Standing;
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
  refresh: (by, messageId) => refreshCard(world, by, messageId),
  edit: (by, messageId, text) => editSaid(world, { by, messageId, text }),
  remove: (by, messageId) => deleteSaid(world, { by, messageId }),
  react: (by, messageId, kind) => react(world, { by, messageId, kind }),
  submitDialog: (by, origin, data) => submitDialog(world, { by, origin, data }),
  openAction: (by, messageId, commandId) => openAction(world, { by, messageId, commandId }),
  search: (by, place, query) => search(world, { by, place }, query),
  choose: (by, place, choice) => chooseResult(world, { by, place }, choice),
  unfurl: (by, place, url) => unfurl(world, { by, place }, url),
  deliver: (activity) => world.line.deliver(activity),
  lastActivity: () => world.line.last(),
  install: (by, place) => world.installer.install(by, place),
  changeApp: (by, place, change) => world.installer.change(by, place, change),
  standing: (by, place) => world.standings.of(conversationOf(by, place)),
  messages: (by, place) =>
    world.transcript
      .in(conversationOf(by, place).id)
      .filter((message) => isShownTo(by, message) && !isExpired(message, world.clock.now()))
      .map((message) => seenBy(by, message)),
  onChange: (listener) => world.changes.onChange(listener),
});
