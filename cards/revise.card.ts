import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import type { CaseView } from './case.card.ts';
import { button, changeable, heading, hint, labelled, literal } from './elements.ts';

/** The answers of a case, each to be changed. Nothing changes until the new answer is given. */
export const reviseCard = ({ language, case: one, answered }: CaseView): CardMessage => {
  const say = words[language];
  const { number, version } = one;
  const lines = answered.map(({ name, answer, about, isTyped }) => {
    const text = isTyped === true ? literal(answer) : answer;
    if (about === undefined) return labelled(name, text);
    return changeable(name, text, {
      does: say.buttons.change,
      data: { verb: 'revise', case: number, version, what: about },
    });
  });
  return cardMessage(
    language,
    [
      hint(say.oneCase.title({ number, customer: literal(one.advice.customer) })),
      heading(say.question.whichToChange),
      ...lines,
    ],
    [button(say.buttons.showCase({ number }), { verb: 'case', case: number })],
  );
};
