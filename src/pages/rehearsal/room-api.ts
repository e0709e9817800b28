import { z } from 'zod';
import { DialogView } from './extension-api.ts';
import { PersonKey, PlaceKey } from './room-keys.ts';

export { PersonKey, PlaceKey } from './room-keys.ts';

/** What the rehearsal room's page and its server say to each other. Both ends parse it here. */

const Author = z.union([z.literal('bot'), PersonKey]);
export type Author = z.infer<typeof Author>;

export const PersonView = z.object({
  key: PersonKey,
  name: z.string(),
  locale: z.string(),
  timezone: z.string(),
  job: z.object({ en: z.string(), es: z.string() }),
});
export type PersonView = z.infer<typeof PersonView>;

export const ReactionKind = z.enum(['like', 'heart']);
export type ReactionKind = z.infer<typeof ReactionKind>;
export const Reaction = z.object({ by: PersonKey, kind: ReactionKind });
export type Reaction = z.infer<typeof Reaction>;

/**
 * `card` is the Adaptive Card as this viewer sees it: an answer to a press is seen by the presser alone. `isPrivate`:
 * only this viewer sees the message; `question` is then what it answers. `refreshes`: the card wants to be asked for
 * anew by this viewer whenever it comes on the screen, once for each `edition` of it.
 */
export const MessageView = z.object({
  id: z.string(),
  place: PlaceKey,
  thread: z.string().optional(),
  from: Author,
  text: z.string().optional(),
  card: z.unknown().optional(),
  summary: z.string().optional(),
  at: z.iso.datetime(),
  edited: z.boolean(),
  deleted: z.boolean(),
  mentionsBot: z.boolean(),
  isPrivate: z.boolean(),
  question: z.string().optional(),
  refreshes: z.boolean(),
  edition: z.number(),
  reactions: z.array(Reaction),
});
export type MessageView = z.infer<typeof MessageView>;

/** How the app stands in a place. `blocked`: in the personal chat only. */
export const AppStanding = z.enum(['here', 'removed', 'blocked']);
export type AppStanding = z.infer<typeof AppStanding>;

export const CommandRow = z.object({ title: z.string(), description: z.string() });
export type CommandRow = z.infer<typeof CommandRow>;

/** What the app offers beyond plain messages, in the viewer's language. */
export const AppView = z.object({
  commands: z.object({ personal: z.array(CommandRow), shared: z.array(CommandRow) }),
  search: z.object({ title: z.string() }).optional(),
  messageActions: z.array(z.object({ commandId: z.string(), title: z.string() })),
  linkDomains: z.array(z.string()),
});
export type AppView = z.infer<typeof AppView>;

export const RoomState = z.object({
  /** What time it is in the room. */
  now: z.iso.datetime(),
  bot: z.object({ name: z.string() }),
  team: z.string(),
  people: z.array(PersonView),
  places: z.array(z.object({ key: PlaceKey, title: z.string(), app: AppStanding })),
  app: AppView,
  messages: z.array(MessageView),
  /** Where the event stream stands: pass it back as `after` and nothing is missed in between. */
  lastEvent: z.string(),
});
export type RoomState = z.infer<typeof RoomState>;

export const RoomEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), message: MessageView }),
  z.object({ kind: z.literal('typing'), place: PlaceKey, thread: z.string().optional() }),
  z.object({ kind: z.literal('app'), place: PlaceKey, app: AppStanding }),
  /** The clock was moved, or is being moved. */
  z.object({ kind: z.literal('clock'), now: z.iso.datetime(), isMoving: z.boolean() }),
  /** The server no longer remembers what came after the event asked for: load the state again. */
  z.object({ kind: z.literal('reload') }),
]);
export type RoomEvent = z.infer<typeof RoomEvent>;

const messageId = z.string().max(40);
const spoken = z.string().trim().max(8_000);

export const OpenRequest = z.strictObject({ as: PersonKey, place: PlaceKey });
/** For whom a page of ours wants a token. */
export const TokenRequest = z.strictObject({ as: PersonKey });
/** `targeted`: for the bot's eyes alone. `card` is one the message extension gave. */
export const SayRequest = z
  .strictObject({
    as: PersonKey,
    place: PlaceKey,
    text: spoken,
    mention: z.boolean().optional(),
    targeted: z.boolean().optional(),
    card: z.unknown().optional(),
    thread: messageId.optional(),
  })
  .refine(({ text, card }) => text !== '' || card !== undefined, { path: ['text'], error: 'Say something.' });
export type SayRequest = z.infer<typeof SayRequest>;

export const CardPress = z.object({
  type: z.string().max(100),
  verb: z.string().max(500).optional(),
  data: z.unknown().optional(),
});
export type CardPress = z.infer<typeof CardPress>;

export const PressRequest = z.strictObject({
  as: PersonKey,
  message: messageId,
  action: CardPress,
  inputs: z.record(z.string().max(200), z.string().max(8_000)).optional(),
});
export type PressRequest = z.infer<typeof PressRequest>;

export const MessageRequest = z.strictObject({ as: PersonKey, message: messageId });
export type MessageRequest = z.infer<typeof MessageRequest>;
export const EditRequest = MessageRequest.extend({ text: spoken.min(1) });
export type EditRequest = z.infer<typeof EditRequest>;
export const ReactRequest = MessageRequest.extend({ reaction: ReactionKind });
export type ReactRequest = z.infer<typeof ReactRequest>;

export const AppChange = z.enum(['add', 'remove', 'block', 'unblock']);
export type AppChange = z.infer<typeof AppChange>;
export const AppRequest = z.strictObject({ as: PersonKey, place: PlaceKey, change: AppChange });
export type AppRequest = z.infer<typeof AppRequest>;

/** `to`: a date, as `2027-02-12`, so many days on, as `+30d`, or `now`. */
export const ClockRequest = z.strictObject({ to: z.string().max(20) });
export type ClockRequest = z.infer<typeof ClockRequest>;
export const ClockAnswer = z.object({ now: z.iso.datetime() });

/** How the bot took it. `silent`: nobody told the bot, because a group or channel text did not mention it. */
export const Heard = z.object({ heard: z.enum(['yes', 'silent', 'refused', 'unreachable']), status: z.number() });
export type Heard = z.infer<typeof Heard>;

/** What a pressed action brought back; a new card arrives as an event, so it carries nothing here. */
export const PressAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('message'), text: z.string() }),
  z.object({ kind: z.literal('dialog'), dialog: DialogView }),
  z.object({ kind: z.literal('error'), code: z.string(), text: z.string() }),
]);
export type PressAnswer = z.infer<typeof PressAnswer>;
