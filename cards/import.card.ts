import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { ImportCounts } from '../src/subscriptions/csv-import.ts';
import type { Refusal } from '../src/subscriptions/csv-refusal.ts';
import { reasonInWords } from '../src/subscriptions/csv-refusal-words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import {
  asTyped,
  button,
  group,
  heading,
  hint,
  literal,
  paragraph,
  type ChoiceInput,
  type Element,
  type TextInput,
} from './elements.ts';

/** A card has to hold them once more when it shows what they would do, within what Teams takes. */
export const mostPasted = 20_000;

export interface ImportView {
  language: Language;
  /** As pasted; the card brings it back, nobody else keeps it. */
  rows?: string;
  dates?: string | undefined;
  problem?: string;
  /** What it would do. `seen` names these rows, so that no others are saved in their place. */
  preview?: { counts: ImportCounts; refusals: readonly Refusal[]; seen: { rows: string; run: string } };
}

const mostRefusals = 10;

const rowsInput = ({ language, rows = '' }: ImportView): TextInput => {
  const say = words[language].imports;
  return {
    type: 'Input.Text',
    id: 'rows',
    label: say.rows,
    isRequired: true,
    errorMessage: say.missing,
    maxLength: mostPasted,
    isMultiline: true,
    value: asTyped(rows),
  };
};

const datesInput = ({ language, dates = 'unset' }: ImportView): ChoiceInput => {
  const say = words[language].imports;
  const choices = (['unset', 'dmy', 'mdy'] as const).map((value) => ({ value, title: say.datesChoices[value] }));
  return {
    type: 'Input.ChoiceSet',
    id: 'dates',
    label: say.dates,
    isRequired: false,
    errorMessage: say.dates,
    style: 'compact',
    choices,
    value: choices.some(({ value }) => value === dates) ? dates : 'unset',
  };
};

const refusalLine = (language: Language, refusal: Refusal): string => {
  const say = words[language].imports;
  const { line, column, value } = refusal;
  const reason = reasonInWords(refusal, language);
  return column === undefined
    ? say.refusal({ line, reason })
    : say.refusalIn({ line, column: literal(column, 60), value: literal(value ?? '', 60), reason });
};

const refusalElements = (language: Language, refusals: readonly Refusal[], refused: number): Element[] => {
  if (refused === 0) return [];
  const say = words[language].imports;
  const shown = refusals.slice(0, mostRefusals);
  return [
    heading(say.refused, 'Default', 'Medium'),
    ...shown.map((refusal) => paragraph(refusalLine(language, refusal), 'Small')),
    ...(refused > shown.length ? [hint(say.moreRefused({ more: refused - shown.length }), 'Small')] : []),
  ];
};

const previewElements = ({ language, preview }: ImportView): Element[] => {
  if (preview === undefined) return [];
  const { counts, refusals } = preview;
  const say = words[language].imports;
  return [
    group([heading(say.preview, 'Default'), paragraph(say.counts(counts))], 'accent'),
    ...refusalElements(language, refusals, counts.refused),
  ];
};

/** Takes pasted rows, shows what they would do, and only then saves them. */
export const importCard = (view: ImportView): CardMessage => {
  const { language, problem, preview } = view;
  const say = words[language];
  const confirm =
    preview === undefined || preview.counts.added + preview.counts.changed === 0
      ? []
      : [button(say.buttons.confirm, { verb: 'import', isFilled: true, seen: preview.seen }, true)];
  return cardMessage(
    language,
    [
      heading(say.imports.title),
      hint(say.imports.how),
      ...(problem === undefined ? [] : [group([paragraph(problem)], 'warning')]),
      ...previewElements(view),
      rowsInput(view),
      datesInput(view),
    ],
    [...confirm, button(say.buttons.check, { verb: 'import', isFilled: true }, confirm.length === 0)],
  );
};

/** What was saved; nothing is left to be pressed a second time. */
export const importedCard = (language: Language, counts: ImportCounts, refusals: readonly Refusal[]): CardMessage => {
  const { imports: say, buttons } = words[language];
  return cardMessage(
    language,
    [heading(say.done), paragraph(say.counts(counts)), ...refusalElements(language, refusals, counts.refused)],
    [button(buttons.help, { verb: 'help' })],
  );
};
