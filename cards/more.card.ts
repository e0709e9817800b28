import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import type { CaseView } from './case.card.ts';
import { button, heading, hint, literal, row } from './elements.ts';
import type { Press } from './press.ts';

type Row = [title: string, press: Press];

const publishing = (language: Language, number: number): Row => [
  words[language].work.buttons.publish,
  { verb: 'publish', case: number },
];

const opinions = (language: Language, number: number): Row[] => {
  const { helpful, notHelpful, ruleWrong } = words[language].work.buttons;
  return [
    [helpful, { verb: 'feedback', case: number, verdict: 'helpful' }],
    [notHelpful, { verb: 'feedback', case: number, verdict: 'not_helpful' }],
    [ruleWrong, { verb: 'feedback', case: number, verdict: 'rule_wrong' }],
  ];
};

/** What can be done with a case beside its six buttons. `canPublish`: only one person sees it so far. */
export const moreCard = (
  { language, case: one, decision }: CaseView,
  { canPublish }: { canPublish: boolean },
): CardMessage => {
  const say = words[language];
  const { buttons } = say.work;
  const { number, version } = one;
  const rows: Row[] = [
    ...(canPublish ? [publishing(language, number)] : []),
    [buttons.note, { verb: 'note', case: number, version }],
    [buttons.undo, { verb: 'undo', case: number, version }],
    [buttons.history, { verb: 'history', case: number }],
    [say.buttons.asOf, { verb: 'as-of', case: number }],
    ...(decision === undefined ? [] : opinions(language, number)),
    [say.buttons.newCase, { verb: 'guide' }],
    [say.buttons.cases, { verb: 'cases' }],
  ];
  return cardMessage(
    language,
    [
      hint(say.oneCase.title({ number, customer: literal(one.advice.customer) })),
      heading(say.work.moreTitle),
      ...rows.map(([title, press]) => row(title, press)),
    ],
    [button(say.buttons.showCase({ number }), { verb: 'case', case: number })],
  );
};
