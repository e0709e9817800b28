import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import {
  button,
  changeable,
  group,
  heading,
  hint,
  labelled,
  literal,
  paragraph,
  row,
  type DateInput,
  type Element,
  type TextInput,
} from './elements.ts';
import { typedInput, type Answered } from './press.ts';

/** Which conversation a card belongs to, and how far that was when the card was drawn. */
export interface TalkMark {
  talk: string;
  at: number;
  owner: string;
}

export interface AnsweredLine {
  name: string;
  answer: string;
  /** True when a person wrote the answer themselves. */
  isTyped?: boolean;
  /** What the answer is about, where it can be changed from the card. */
  about?: Answered;
  /** Where the answer comes from, when nobody was asked for it. */
  how?: 'understood' | 'own';
}

/** What is asked: rows to press, or one input to fill. */
export interface QuestionView {
  ask: string;
  hint?: string;
  /** Shown once the agent said that they do not know. */
  lookup?: string;
  options?: readonly { value: string; label: string }[];
  input?: {
    kind: 'line' | 'note' | 'date';
    label: string;
    /** What is said when it is left empty. */
    missing: string;
    maxLength: number;
    submit: string;
  };
  /** A button beside the input that answers with this value. */
  skip?: { value: string; label: string };
}

export interface QuestionCardOptions {
  language: Language;
  mark: TalkMark;
  question: QuestionView;
  answered: readonly AnsweredLine[];
  canGoBack: boolean;
  /** Why the last answer was not taken. */
  problem?: string;
}

const shownAnswer = ({ answer, isTyped }: AnsweredLine): string => (isTyped === true ? literal(answer) : answer);

const answeredLines = (answered: readonly AnsweredLine[]): Element[] =>
  answered.map((line) => labelled(line.name, shownAnswer(line)));

/** What is known so far, each answer with a way to change it. */
const changeableLines = (language: Language, mark: TalkMark, answered: readonly AnsweredLine[]): Element[] => {
  const does = words[language].buttons.change;
  return answered.map((line) =>
    line.about === undefined
      ? labelled(line.name, shownAnswer(line))
      : changeable(line.name, shownAnswer(line), { does, data: { verb: 'change', ...mark, what: line.about } }),
  );
};

const isTakenUp = ({ how }: AnsweredLine): boolean => how === 'understood';

const inputOf = ({ kind, label, missing, maxLength }: NonNullable<QuestionView['input']>): TextInput | DateInput => {
  const common = { id: typedInput, label, isRequired: true, errorMessage: missing, spacing: 'Small' } as const;
  return kind === 'date'
    ? { type: 'Input.Date', ...common }
    : { type: 'Input.Text', ...common, maxLength, isMultiline: kind === 'note' };
};

/** One question: what is known so far, what is asked, the answers to press or the input to fill, and the ways out. */
export const questionCard = (options: QuestionCardOptions): CardMessage => {
  const { language, mark, question, answered, problem, canGoBack } = options;
  const say = words[language];
  const { ask, lookup, options: rows = [], input, skip } = question;
  const body: Element[] = [
    ...(answered.some(isTakenUp) ? [hint(say.question.understood)] : []),
    ...changeableLines(language, mark, answered),
    ...(problem === undefined ? [] : [group([paragraph(problem)], 'warning')]),
    heading(ask),
    ...(question.hint === undefined ? [] : [hint(question.hint, 'Small')]),
    ...(lookup === undefined ? [] : [group([heading(say.question.lookup, 'Default'), paragraph(lookup)], 'accent')]),
    ...rows.map(({ value, label }) => row(label, { verb: 'answer', ...mark, value })),
    ...(input === undefined ? [] : [inputOf(input)]),
    ...(rows.length === 0 ? [] : [hint(say.question.typeOrPress, 'Medium')]),
  ];
  return cardMessage(language, body, [
    ...(input === undefined ? [] : [button(input.submit, { verb: 'answer', ...mark }, true)]),
    ...(skip === undefined ? [] : [button(skip.label, { verb: 'answer', ...mark, value: skip.value })]),
    ...(!canGoBack ? [] : [button(say.buttons.back, { verb: 'back', ...mark })]),
    button(say.buttons.cancel, { verb: 'cancel', ...mark }),
  ]);
};

/** What a question card turns into once the conversation went on below it: its answers, and nothing left to press. */
export const answeredCard = (language: Language, answered: readonly AnsweredLine[]): CardMessage =>
  cardMessage(
    language,
    answered.length === 0
      ? [hint(words[language].question.movedOn)]
      : [hint(words[language].question.so), ...answeredLines(answered)],
  );
