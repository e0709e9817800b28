import { z } from 'zod';
import { PersonKey, PlaceKey } from './room-keys.ts';

/** Dialogs and the message extension: what the page asks of the room, and what it gets. */

/** A dialog shows a card, or one sentence where the bot has nothing more to ask. */
export const DialogView = z.object({
  title: z.string(),
  size: z.enum(['small', 'medium', 'large']),
  card: z.unknown().optional(),
  text: z.string().optional(),
});
export type DialogView = z.infer<typeof DialogView>;

/** What opened the dialog: a button of a card, or an action of a message's menu. */
export const DialogOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), message: z.string().max(40) }),
  z.strictObject({ kind: z.literal('action'), message: z.string().max(40), commandId: z.string().max(64) }),
]);
export type DialogOrigin = z.infer<typeof DialogOrigin>;

const Trouble = z.object({ kind: z.literal('error'), code: z.string(), text: z.string() });

/** What comes next: a dialog, a card for the compose box, or nothing more. */
export const DialogStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dialog'), dialog: DialogView }),
  z.object({ kind: z.literal('insert'), card: z.unknown() }),
  z.object({ kind: z.literal('closed') }),
  Trouble,
]);
export type DialogStep = z.infer<typeof DialogStep>;

/** `choice` goes back to the bot when the result is chosen; without one its card is inserted as it is. */
export const SearchResult = z.object({
  title: z.string(),
  subtitle: z.string().optional(),
  text: z.string().optional(),
  card: z.unknown(),
  choice: z.unknown().optional(),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const SearchAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('results'), results: z.array(SearchResult) }),
  z.object({ kind: z.literal('message'), text: z.string() }),
  Trouble,
]);
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** An empty query asks for what is shown before anything is typed. */
export const SearchRequest = z.strictObject({ as: PersonKey, place: PlaceKey, query: z.string().trim().max(200) });
export type SearchRequest = z.infer<typeof SearchRequest>;

export const ChoiceRequest = z.strictObject({ as: PersonKey, place: PlaceKey, choice: z.unknown() });
export type ChoiceRequest = z.infer<typeof ChoiceRequest>;

export const LinkRequest = z.strictObject({ as: PersonKey, place: PlaceKey, url: z.url().max(2_000) });
export type LinkRequest = z.infer<typeof LinkRequest>;

export const ActionRequest = z.strictObject({
  as: PersonKey,
  message: z.string().max(40),
  commandId: z.string().max(64),
});
export type ActionRequest = z.infer<typeof ActionRequest>;

export const DialogRequest = z.strictObject({ as: PersonKey, origin: DialogOrigin, data: z.unknown() });
export type DialogRequest = z.infer<typeof DialogRequest>;
