import type { Language } from '../src/language/language.ts';
import type { Press } from './press.ts';

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
  selectAction?: Selected;
}

/** What a part of a card does when it is pressed. */
export type Selected = ExecuteAction | OpenUrlAction;

export interface Column {
  type: 'Column';
  /** `auto`: as wide as its content; `stretch`: what is left. */
  width: 'auto' | 'stretch';
  items: Element[];
  selectAction?: Selected;
}

export interface ColumnSet {
  type: 'ColumnSet';
  columns: Column[];
  style?: 'emphasis';
  spacing?: Spacing;
  selectAction?: Selected;
}

interface Input {
  /** The name under which its content arrives with a press. */
  id: string;
  label: string;
  isRequired: boolean;
  errorMessage: string;
  spacing?: Spacing;
  value?: string;
}

export interface TextInput extends Input {
  type: 'Input.Text';
  maxLength: number;
  isMultiline: boolean;
}

export interface DateInput extends Input {
  type: 'Input.Date';
}

export interface TimeInput extends Input {
  type: 'Input.Time';
}

/** One of a list. `filtered`: a list to search in, where it is long. */
export interface ChoiceInput extends Input {
  type: 'Input.ChoiceSet';
  style: 'compact' | 'expanded' | 'filtered';
  choices: { title: string; value: string }[];
}

export type AnyInput = TextInput | DateInput | TimeInput | ChoiceInput;
export type Element = RichTextBlock | Heading | Container | ColumnSet | AnyInput;
export type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large';

/** What a button sends: what it does, and from which conversation once the card was sent there. */
export type Pressed = Press & { in?: string; private?: true };

export interface ExecuteAction {
  type: 'Action.Execute';
  title: string;
  tooltip?: string;
  verb: Press['verb'];
  data: Pressed;
  style?: 'positive';
  associatedInputs: 'auto' | 'none';
  /** For clients that do not know Execute: the same payload as a message. */
  fallback?: { type: 'Action.Submit'; title: string; data: Pressed; associatedInputs: 'auto' | 'none' };
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
