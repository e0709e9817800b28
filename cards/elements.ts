import type { Language } from '../src/language/language.ts';
import { typedInput, type Press } from './press.ts';

/** Our whole visual vocabulary: the part of Adaptive Cards 1.5 that Teams draws everywhere, and nothing else. */
export interface TextRun {
  type: 'TextRun';
  text: string;
  size?: 'Small' | 'Medium' | 'Large';
  weight?: 'Bolder';
  isSubtle?: boolean;
  /** Never the only sign of anything. */
  color?: 'Accent';
}

/** Text is always a rich text block: unlike a text block it reads no Markdown, so a customer's name stays a name. */
export interface RichTextBlock {
  type: 'RichTextBlock';
  inlines: TextRun[];
  spacing?: Spacing;
  separator?: boolean;
}

/** Only for headings, which screen readers jump to. Markdown is live in it: never give it a person's text. */
export interface Heading {
  type: 'TextBlock';
  text: string;
  wrap: true;
  style: 'heading';
  size: 'Medium' | 'Large' | 'Default';
  weight: 'Bolder';
  spacing?: Spacing;
}

export interface Container {
  type: 'Container';
  items: Element[];
  style?: 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';
  spacing?: Spacing;
  separator?: boolean;
  selectAction?: ExecuteAction | OpenUrlAction;
}

interface Input {
  id: typeof typedInput;
  label: string;
  isRequired: boolean;
  errorMessage: string;
  spacing?: Spacing;
}

export interface TextInput extends Input {
  type: 'Input.Text';
  maxLength: number;
  isMultiline: boolean;
}

export interface DateInput extends Input {
  type: 'Input.Date';
}

export type Element = RichTextBlock | Heading | Container | TextInput | DateInput;
export type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large';

export interface ExecuteAction {
  type: 'Action.Execute';
  title: string;
  tooltip?: string;
  verb: Press['verb'];
  data: Press;
  style?: 'positive';
  associatedInputs: 'auto' | 'none';
  /** For clients that do not know Execute: the same payload as a message. */
  fallback?: { type: 'Action.Submit'; title: string; data: Press; associatedInputs: 'auto' | 'none' };
}

export interface OpenUrlAction {
  type: 'Action.OpenUrl';
  title: string;
  tooltip?: string;
  url: string;
}

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  lang: Language;
  body: Element[];
  actions: ExecuteAction[];
  fallbackText: string;
}

/**
 * Text that came from a person, made harmless: one line, cut at `limit` characters, kept apart from the direction of the
 * text around it, and without the double braces in which clients look for a date function.
 */
export const literal = (text: string, limit = 200): string => {
  const line = text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  const cut = line.length > limit ? `${line.slice(0, limit - 1).trimEnd()}…` : line;
  return `\u2068${cut.replaceAll('{{', '{\u2060{').replaceAll('}}', '}\u2060}')}\u2069`;
};

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

const readsInput = (data: Press): boolean =>
  (data.verb === 'answer' && data.value === undefined) || (data.verb === 'as-of' && data.isAsked === true);

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

/** A whole row that can be pressed: an answer, a case. */
export const row = (title: string, data: Press, below: Element[] = []): Container => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Small',
  items: [paragraphOf({ text: title, color: 'Accent' }), ...below],
  selectAction: { ...execute(title, data), tooltip: title },
});

/** A page that opens in the browser; `says` tells so. */
export const linkRow = (title: string, url: string, says: string): Container => ({
  type: 'Container',
  spacing: 'Small',
  items: [paragraphOf({ text: `${title} ↗`, color: 'Accent' })],
  selectAction: { type: 'Action.OpenUrl', title: says, tooltip: says, url },
});
