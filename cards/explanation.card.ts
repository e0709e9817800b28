import type { Language, Text } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { ExplainedPart } from '../src/policy/explain-in-words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, heading, hint, literal, paragraph } from './elements.ts';
import { sourceRow } from './source-row.ts';

export interface ExplanationView {
  language: Language;
  case: { number: number; customer: string };
  line: string;
  parts: readonly ExplainedPart[];
  sources: readonly { title: Text; url: string; date: Text; confidence: string }[];
}

/** Why an answer is what it is, what would change it, what was different before, how sure it is, and every source. */
export const explanationCard = ({ language, case: one, line, parts, sources }: ExplanationView): CardMessage => {
  const say = words[language];
  const cited = sources.map(({ title, url, date, confidence }) => {
    const name = say.answer.citedSure({ title: title[language], date: date[language], confidence });
    return sourceRow(language, name, { title: title[language], url });
  });
  return cardMessage(
    language,
    [
      hint(say.oneCase.title({ number: one.number, customer: literal(one.customer) })),
      heading(say.explain.title, 'Large', 'Small'),
      paragraph(line, 'None'),
      ...parts.flatMap(({ title, sentences }) => [
        heading(title, 'Default', 'Medium'),
        ...sentences.map((sentence) => paragraph(sentence, 'Small')),
      ]),
      heading(say.explain.sources, 'Default', 'Medium'),
      ...cited,
    ],
    [
      button(say.buttons.showCase({ number: one.number }), { verb: 'case', case: one.number }),
      button(say.buttons.asOf, { verb: 'as-of', case: one.number }),
      button(say.work.buttons.ruleWrong, { verb: 'feedback', case: one.number, verdict: 'rule_wrong' }),
    ],
  );
};
