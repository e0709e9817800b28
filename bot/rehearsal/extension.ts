import { z } from 'zod';
import { type DialogStep, type SearchAnswer, type SearchResult } from '../../src/pages/rehearsal/extension-api.ts';
import { type Delivery } from './bot-line.ts';
import { people, type PersonKey } from './people.ts';
import { conversationOf, type PlaceKey } from './places.ts';
import { ADAPTIVE_CARD, readTaskAnswer } from './task-answer.ts';
import { type World } from './world.ts';

interface Asker {
  by: PersonKey;
  place: PlaceKey;
}

/** The card that stands for a result in the list. */
const Preview = z.object({
  contentType: z.enum(['application/vnd.microsoft.card.thumbnail', 'application/vnd.microsoft.card.hero']),
  content: z.object({
    title: z.string().min(1),
    subtitle: z.string().optional(),
    text: z.string().optional(),
    tap: z.object({ type: z.literal('invoke'), value: z.unknown() }).optional(),
  }),
});
const Results = z.object({
  composeExtension: z.object({
    type: z.literal('result'),
    attachments: z.array(z.object({ contentType: z.literal(ADAPTIVE_CARD), content: z.unknown(), preview: Preview })),
  }),
});
const Note = z.object({ composeExtension: z.object({ type: z.literal('message'), text: z.string() }) });

type Attachment = z.infer<typeof Results>['composeExtension']['attachments'][number];

const resultOf = ({ content: card, preview: { content } }: Attachment): SearchResult => {
  const { tap, ...shown } = content;
  return { ...shown, card, ...(tap === undefined ? {} : { choice: tap.value }) };
};

const readSearch = ({ status, body }: Delivery): SearchAnswer => {
  if (status >= 300) return { kind: 'error', code: `http-${status}`, text: '' };
  const note = Note.safeParse(body);
  if (note.success) return { kind: 'message', text: note.data.composeExtension.text };
  const found = Results.safeParse(body);
  if (!found.success) return { kind: 'error', code: 'no-answer', text: '' };
  return { kind: 'results', results: found.data.composeExtension.attachments.map(resultOf) };
};

const invoke = (world: World, { by, place }: Asker, name: string, value: unknown): Promise<Delivery> => {
  const scene = { person: people[by], conversation: conversationOf(by, place) };
  return world.line.deliver(world.activities.invoke(scene, { id: world.transcript.nextId(), name, value }));
};

const MOST_RESULTS = 25;

/** Asks the app's search command. Before anything is typed Teams sends `initialRun` in place of the parameter. */
export const search = async (world: World, asker: Asker, query: string): Promise<SearchAnswer> => {
  const { search: listed } = world.listing;
  if (listed === undefined) return { kind: 'error', code: 'http-404', text: '' };
  const { commandId, parameter } = listed;
  const parameters = [query === '' ? { name: 'initialRun', value: 'true' } : { name: parameter, value: query }];
  const value = { commandId, parameters, queryOptions: { skip: 0, count: MOST_RESULTS } };
  return readSearch(await invoke(world, asker, 'composeExtension/query', value));
};

/** A result whose preview has a `tap` was chosen: the bot answers with the card to insert. */
export const chooseResult = async (world: World, asker: Asker, choice: unknown): Promise<DialogStep> =>
  readTaskAnswer(await invoke(world, asker, 'composeExtension/selectItem', choice));

/** A link of the app's domains was pasted; of any other, nothing is asked. */
export const unfurl = async (world: World, asker: Asker, url: string): Promise<DialogStep> => {
  if (!world.listing.linkDomains.includes(new URL(url).hostname)) return { kind: 'closed' };
  return readTaskAnswer(await invoke(world, asker, 'composeExtension/queryLink', { url }));
};
