import { maxReasonLength, type Verdict } from '../src/feedback/feedback.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, heading, hint, paragraph } from './elements.ts';
import { typedInput } from './press.ts';

/** Asks why an answer was not helpful, or what is wrong with its rule. The verdict itself is kept already. */
export const reasonCard = (language: Language, number: number, verdict: Exclude<Verdict, 'helpful'>): CardMessage => {
  const { title, hint: how, label, missing } = words[language].work.feedback;
  const { send, noReason } = words[language].work.buttons;
  return cardMessage(
    language,
    [
      heading(title[verdict]),
      hint(how, 'Small'),
      {
        type: 'Input.Text',
        id: typedInput,
        label,
        isRequired: true,
        errorMessage: missing,
        maxLength: maxReasonLength,
        isMultiline: true,
      },
    ],
    [
      button(send, { verb: 'feedback', case: number, verdict, isFilled: true }, true),
      button(noReason, { verb: 'feedback', case: number, verdict, isFilled: false }),
    ],
  );
};

/** What the card turns into: nothing is left to press but the way back to the case. */
export const thanksCard = (language: Language, number: number): CardMessage => {
  const { buttons, work } = words[language];
  return cardMessage(
    language,
    [paragraph(work.feedback.thanks)],
    [button(buttons.showCase({ number }), { verb: 'case', case: number })],
  );
};
