import { z } from 'zod';

/** What the rehearsal room's page and its server say to each other. Both ends parse it here. */

export const PersonKey = z.enum(['ana', 'ben', 'carla']);
export type PersonKey = z.infer<typeof PersonKey>;

/** One personal chat with the bot per person, one group chat, one team with two channels. */
export const PlaceKey = z.enum(['personal', 'group', 'general', 'renewals']);
export type PlaceKey = z.infer<typeof PlaceKey>;

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

/** `card` is the Adaptive Card as this viewer sees it: an answer to a press is seen by the presser alone. */
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
});
export type MessageView = z.infer<typeof MessageView>;

export const RoomState = z.object({
  bot: z.object({ name: z.string() }),
  team: z.string(),
  people: z.array(PersonView),
  places: z.array(z.object({ key: PlaceKey, title: z.string() })),
  messages: z.array(MessageView),
  /** Where the event stream stands: pass it back as `after` and nothing is missed in between. */
  lastEvent: z.string(),
});
export type RoomState = z.infer<typeof RoomState>;

export const RoomEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), message: MessageView }),
  z.object({ kind: z.literal('typing'), place: PlaceKey, thread: z.string().optional() }),
  /** The server no longer remembers what came after the event asked for: load the state again. */
  z.object({ kind: z.literal('reload') }),
]);
export type RoomEvent = z.infer<typeof RoomEvent>;

const spoken = z.string().trim().min(1).max(8_000);

export const OpenRequest = z.strictObject({ as: PersonKey, place: PlaceKey });
/** For whom a page of ours wants a token. */
export const TokenRequest = z.strictObject({ as: PersonKey });
export const SayRequest = z.strictObject({
  as: PersonKey,
  place: PlaceKey,
  text: spoken,
  mention: z.boolean().optional(),
  thread: z.string().max(40).optional(),
});
export type SayRequest = z.infer<typeof SayRequest>;

export const CardPress = z.object({
  type: z.string().max(100),
  verb: z.string().max(500).optional(),
  data: z.unknown().optional(),
});
export type CardPress = z.infer<typeof CardPress>;

export const PressRequest = z.strictObject({
  as: PersonKey,
  message: z.string().max(40),
  action: CardPress,
  inputs: z.record(z.string().max(200), z.string().max(8_000)).optional(),
});
export type PressRequest = z.infer<typeof PressRequest>;

/** How the bot took it. `silent`: nobody told the bot, because a group or channel text did not mention it. */
export const Heard = z.object({ heard: z.enum(['yes', 'silent', 'refused', 'unreachable']), status: z.number() });
export type Heard = z.infer<typeof Heard>;

/** What a pressed action brought back; a new card arrives as an event, so it carries nothing here. */
export const PressAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('message'), text: z.string() }),
  z.object({ kind: z.literal('error'), code: z.string(), text: z.string() }),
]);
export type PressAnswer = z.infer<typeof PressAnswer>;
