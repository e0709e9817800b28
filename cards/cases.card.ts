import type { Case } from '../src/cases/case.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { asTyped, button, heading, hint, literal, paragraph, row, wordsToPress, type Element } from './elements.ts';
import type { SoughtCases } from './press.ts';

export interface CasesPage {
  more: boolean;
  isFirst: boolean;
  /** Which cases these are; all of them when nothing is named. */
  sought?: SoughtCases;
}

const isAll = ({ isMine, status, text }: SoughtCases): boolean =>
  isMine === undefined && status === undefined && text === undefined;

const titleElement = (language: Language, { isMine, status, text }: SoughtCases): Element => {
  const { cases, casesSought, names } = words[language];
  // A person's words never stand in a heading, which reads Markdown.
  if (text !== undefined) return paragraph(casesSought.found({ text: literal(text, 60) }));
  if (status !== undefined) return heading(casesSought.withStatus({ status: names.statuses[status] }));
  return heading(isMine === true ? casesSought.mine : cases.title);
};

const carried = ({ text, ...sought }: SoughtCases): SoughtCases =>
  text === undefined ? sought : { ...sought, text: asTyped(text).slice(0, 120) };

const filters = (language: Language): Element => {
  const say = words[language].casesSought;
  return wordsToPress([
    { title: say.allOfThem, data: { verb: 'cases' } },
    { title: say.mineOnly, data: { verb: 'cases', isMine: true } },
    { title: say.open, data: { verb: 'cases', status: 'advised' } },
    { title: say.waiting, data: { verb: 'cases', status: 'waiting_for_term_end' } },
  ]);
};

const emptySentence = (language: Language, isFirst: boolean, sought: SoughtCases): string => {
  const { cases, casesSought } = words[language];
  if (!isFirst) return cases.noneOlder;
  return isAll(sought) ? cases.none : casesSought.noneSuch;
};

/** A page of cases, newest first. */
export const casesCard = (
  language: Language,
  cases: readonly Case[],
  { more, isFirst, sought = {} }: CasesPage,
): CardMessage => {
  const say = words[language];
  const rows = cases.map(({ number, advice: { customer }, status }) =>
    row(say.cases.row({ number, customer: literal(customer, 60) }), { verb: 'case', case: number }, [
      hint(say.names.statuses[status], 'None'),
    ]),
  );
  const last = cases.at(-1);
  const hasFilters = rows.length > 0 || !isAll(sought);
  return cardMessage(
    language,
    [
      titleElement(language, sought),
      ...(hasFilters ? [filters(language)] : []),
      ...(rows.length === 0 ? [paragraph(emptySentence(language, isFirst, sought))] : rows),
    ],
    [
      ...(more && last !== undefined
        ? [button(say.buttons.olderCases, { verb: 'cases', before: last.number, ...carried(sought) })]
        : []),
      button(say.buttons.newCase, { verb: 'guide' }, true),
    ],
  );
};
