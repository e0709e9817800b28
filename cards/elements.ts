import type {
  ColumnSet,
  Container,
  Element,
  ExecuteAction,
  Heading,
  RichTextBlock,
  Spacing,
  TextRun,
} from './adaptive-card.ts';
import type { Press } from './press.ts';

export type * from './adaptive-card.ts';

/** Without the double braces in which clients look for a date function. */
const unbraced = (text: string): string => text.replaceAll('{{', '{\u2060{').replaceAll('}}', '}\u2060}');

/**
 * Text that came from a person, made harmless: one line, cut at `limit` characters, kept apart from the direction of the
 * text around it, and without double braces.
 */
export const literal = (text: string, limit = 200): string => `\u2068${harmless(text, limit)}\u2069`;

/** The same for an input's content, which a person copies: nothing invisible goes along. */
export const harmless = (text: string, limit = 200): string => {
  const line = text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  const cut = line.length > limit ? `${line.slice(0, limit - 1).trimEnd()}…` : line;
  return unbraced(cut);
};

/** What a person typed, given back in an input or a button: as it was, but for what a client would act on. */
export const asTyped = (text: string): string => unbraced(text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, ''));

/** What was typed, out of what `asTyped` gave back. */
export const typedIn = (text: string): string => text.replace(/(?<=[{}])\u2060(?=[{}])/gu, '');

const paragraphOf = (run: Omit<TextRun, 'type'>, spacing?: Spacing): RichTextBlock => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', ...run }],
  ...(spacing === undefined ? {} : { spacing }),
});

export const paragraph = (text: string, spacing?: Spacing): RichTextBlock => paragraphOf({ text }, spacing);
export const strong = (text: string, spacing?: Spacing): RichTextBlock =>
  paragraphOf({ text, weight: 'Bolder' }, spacing);
export const hint = (text: string, spacing?: Spacing): RichTextBlock =>
  paragraphOf({ text, size: 'Small', isSubtle: true }, spacing);

/** The card's title, or a part's. From our own words only: a text block reads Markdown. */
export const heading = (text: string, size: Heading['size'] = 'Medium', spacing?: Spacing): Heading => ({
  type: 'TextBlock',
  text,
  wrap: true,
  style: 'heading',
  size,
  weight: 'Bolder',
  ...(spacing === undefined ? {} : { spacing }),
});

/** A label and what it says, on one line that wraps. */
export const labelled = (label: string, text: string): RichTextBlock => ({
  type: 'RichTextBlock',
  spacing: 'Small',
  inlines: [
    { type: 'TextRun', text: `${label}: `, isSubtle: true },
    { type: 'TextRun', text },
  ],
});

export const group = (items: Element[], style?: Container['style'], spacing: Spacing = 'Medium'): Container => ({
  type: 'Container',
  items,
  spacing,
  ...(style === undefined ? {} : { style }),
});

/** A press that sends what was filled in; every other one leaves the inputs alone. */
const readsInput = (data: Press): boolean => {
  if (data.verb === 'answer') return data.value === undefined;
  if (data.verb === 'as-of') return data.isAsked === true;
  return 'isFilled' in data && data.isFilled === true;
};

const execute = (title: string, data: Press): ExecuteAction => ({
  type: 'Action.Execute',
  title,
  verb: data.verb,
  data,
  associatedInputs: readsInput(data) ? 'auto' : 'none',
});

/** A button. One card has one primary button at most. */
export const button = (title: string, data: Press, isPrimary = false): ExecuteAction => {
  const action = execute(title, data);
  const { associatedInputs } = action;
  return {
    ...action,
    ...(isPrimary ? { style: 'positive' } : {}),
    fallback: { type: 'Action.Submit', title, data, associatedInputs },
  };
};

/** A whole row that can be pressed: an answer, a case, a step. `does`: what pressing it does, where its title does not say. */
export const row = (title: string, data: Press, below: Element[] = [], does = title): Container => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Small',
  items: [paragraphOf({ text: title, color: 'Accent' }), ...below],
  selectAction: { ...execute(title, data), tooltip: does },
});

/** A page that opens in the browser; `says` tells so. */
export const linkRow = (title: string, url: string, says: string): Container => ({
  type: 'Container',
  spacing: 'Small',
  items: [paragraphOf({ text: `${title} ↗`, color: 'Accent' })],
  selectAction: { type: 'Action.OpenUrl', title: says, tooltip: says, url },
});

/** What is known and a word beside it to change it: the whole line can be pressed. */
export const changeable = (label: string, text: string, { does, data }: { does: string; data: Press }): ColumnSet => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: [
    { type: 'Column', width: 'stretch', items: [labelled(label, text)] },
    { type: 'Column', width: 'auto', items: [paragraphOf({ text: does, color: 'Accent', size: 'Small' })] },
  ],
  selectAction: { ...execute(`${does}: ${label}`, data), tooltip: `${does}: ${label}` },
});

/** Short words side by side, each to be pressed. */
export const wordsToPress = (words: readonly { title: string; data: Press }[]): ColumnSet => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: words.map(({ title, data }) => ({
    type: 'Column',
    width: 'auto',
    items: [paragraphOf({ text: title, color: 'Accent', size: 'Small' })],
    selectAction: { ...execute(title, data), tooltip: title },
  })),
});
