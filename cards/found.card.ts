import { ownerOf } from '../src/cases/case.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import type { CaseView } from './case.card.ts';
import { button, heading, hint, labelled, literal, paragraph } from './elements.ts';

const lineOf = ({ language, case: one, decision, line }: CaseView): string =>
  decision?.line[language] ?? line ?? words[language].oneCase.unknownAnswer({ id: one.advice.outcome });

/** A case in a few lines, to be put into any conversation: what it is, where it stands, who looks after it. */
export const foundCard = (view: CaseView): CardMessage => {
  const { language, case: one } = view;
  const say = words[language];
  return cardMessage(
    language,
    [
      hint(say.oneCase.title({ number: one.number, customer: literal(one.advice.customer) })),
      heading(lineOf(view), 'Medium', 'Small'),
      labelled(say.oneCase.status, say.names.statuses[one.status]),
      labelled(say.oneCase.owner, literal(ownerOf(one).name)),
    ],
    [button(say.buttons.showCase({ number: one.number }), { verb: 'case', case: one.number }, true)],
  );
};

/** What a dialog says once the case is there; nothing to press, because a dialog's buttons only submit it. */
export const openedCard = (view: CaseView): CardMessage => {
  const { language, case: one } = view;
  const say = words[language];
  return cardMessage(language, [
    hint(say.oneCase.title({ number: one.number, customer: literal(one.advice.customer) })),
    heading(lineOf(view), 'Large', 'Small'),
    paragraph(say.search.opened({ number: one.number })),
  ]);
};
