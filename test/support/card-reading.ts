import { z } from 'zod';

/** A card as a person looks at it: what can be pressed, and its headings. Reads JSON; knows nothing of who drew it. */
const Action = z.looseObject({
  type: z.string(),
  title: z.string(),
  verb: z.string().optional(),
  data: z.unknown().optional(),
});
export type Action = z.infer<typeof Action>;

const Part = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  style: z.string().optional(),
  inlines: z.array(z.looseObject({ text: z.string() })).optional(),
  items: z.array(z.unknown()).optional(),
  columns: z.array(z.unknown()).optional(),
  selectAction: Action.optional(),
});
type Part = z.infer<typeof Part>;

const Card = z.looseObject({ body: z.array(z.unknown()), actions: z.array(Action).default([]) });

const partsIn = (elements: readonly unknown[]): Part[] =>
  elements.flatMap((element) => {
    const part = Part.parse(element);
    return [part, ...partsIn(part.columns ?? []), ...partsIn(part.items ?? [])];
  });

const visible = (text: string): string => text.replace(/[\u2060\u2068\u2069]/gu, '');

export const textOf = ({ text, inlines }: Part): string =>
  visible(text ?? inlines?.map((run) => run.text).join('') ?? '');

/** Everything that can be pressed, rows before buttons, in order. */
export const actionsOn = (card: unknown): Action[] => {
  const { body, actions } = Card.parse(card);
  return [...partsIn(body).flatMap(({ selectAction }) => selectAction ?? []), ...actions].map((action) => ({
    ...action,
    title: visible(action.title),
  }));
};

/** What a card says first: its first heading, or else its first line. */
export const headlineOf = (card: unknown): string => {
  const parts = partsIn(Card.parse(card).body);
  const first = parts.find(({ style, type }) => type === 'TextBlock' && style === 'heading') ?? parts.find(textOf);
  return first === undefined ? '' : textOf(first);
};

/** All lines a person can read on the card. */
export const linesOn = (card: unknown): string[] =>
  partsIn(Card.parse(card).body)
    .map(textOf)
    .filter((line) => line !== '');
