import type { Case } from '../src/cases/case.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, heading, hint, literal, paragraph, row } from './elements.ts';

/** A page of cases, newest first. */
export const casesCard = (
  language: Language,
  cases: readonly Case[],
  { more, isFirst }: { more: boolean; isFirst: boolean },
): CardMessage => {
  const say = words[language];
  const rows = cases.map(({ number, advice: { customer }, status }) =>
    row(say.cases.row({ number, customer: literal(customer, 60) }), { verb: 'case', case: number }, [
      hint(say.status[status], 'None'),
    ]),
  );
  const empty = paragraph(isFirst ? say.cases.none : say.cases.noneOlder);
  const last = cases.at(-1);
  return cardMessage(
    language,
    [heading(say.cases.title), ...(rows.length === 0 ? [empty] : rows)],
    [
      ...(more && last !== undefined ? [button(say.buttons.olderCases, { verb: 'cases', before: last.number })] : []),
      button(say.buttons.newCase, { verb: 'guide' }, true),
    ],
  );
};
