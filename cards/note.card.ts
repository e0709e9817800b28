import { maxNoteLength, type Case } from '../src/cases/case.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, group, heading, hint, literal, paragraph } from './elements.ts';
import { typedInput } from './press.ts';

/** Asks for a note on a case. `problem`: why the last one was not taken. */
export const noteCard = (language: Language, one: Case, problem?: string): CardMessage => {
  const say = words[language];
  const { title, hint: how, label, missing } = say.work.note;
  const { number, version } = one;
  return cardMessage(
    language,
    [
      hint(say.oneCase.title({ number, customer: literal(one.advice.customer) })),
      ...(problem === undefined ? [] : [group([paragraph(problem)], 'warning')]),
      heading(title),
      hint(how, 'Small'),
      {
        type: 'Input.Text',
        id: typedInput,
        label,
        isRequired: true,
        errorMessage: missing,
        maxLength: maxNoteLength,
        isMultiline: true,
      },
    ],
    [
      button(say.buttons.save, { verb: 'note', case: number, version, isFilled: true }, true),
      button(say.buttons.showCase({ number }), { verb: 'case', case: number }),
    ],
  );
};
