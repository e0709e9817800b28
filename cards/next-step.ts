import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { DecidedOutcome, DecidedStep } from '../src/policy/decision.ts';
import type { Link, Terms } from '../src/policy/rulebook.ts';
import { group, heading, hint, linkRow, paragraph, strong, type Element } from './elements.ts';

interface NextStep {
  language: Language;
  decision: DecidedOutcome;
  terms: Terms;
  alternatives: readonly string[];
}

const page = (language: Language, { title, url }: Link): Element =>
  linkRow(title[language], url[language], words[language].answer.opens({ title: title[language] }));

const steps = ({ language, decision, terms }: NextStep): Element[] => {
  const say = words[language].answer;
  const lines = ({ actor, text, link }: DecidedStep, index: number): Element[] => [
    strong(say.step({ number: index + 1, actor: terms.actors[actor][language] }), 'Small'),
    paragraph(text[language], 'None'),
    ...(link === undefined ? [] : [page(language, link)]),
  ];
  return [heading(say.steps, 'Default', 'Medium'), ...decision.steps.flatMap(lines)];
};

const role = ({ language, decision: { requiredRoles }, terms }: NextStep): string => {
  const say = words[language].answer;
  if (requiredRoles.length === 0) return say.noRole;
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return say.roles({ roles: list.format(requiredRoles.map((id) => terms.roles[id][language])) });
};

const caveats = ({ language, decision }: NextStep): Element[] => {
  if (decision.caveats.length === 0) return [];
  const sentences = decision.caveats.map((caveat) => paragraph(caveat[language], 'Small'));
  return [group([heading(words[language].answer.caveats, 'Default'), ...sentences], 'warning')];
};

const alternatives = ({ language, alternatives: lines }: NextStep): Element[] =>
  lines.length === 0
    ? []
    : [
        heading(words[language].answer.alternatives, 'Default', 'Medium'),
        ...lines.map((line) => paragraph(line, 'Small')),
      ];

const otherPages = ({ language, decision }: NextStep): Element[] => {
  const shown = new Set(decision.steps.flatMap(({ link }) => link?.id ?? []));
  const others = decision.links.filter(({ id }) => !shown.has(id));
  if (others.length === 0) return [];
  return [heading(words[language].answer.links, 'Default', 'Medium'), ...others.map((link) => page(language, link))];
};

/** The card names the sources that carry the answer; the rest are counted. */
const mostSources = 2;

const origin = ({ language, decision }: NextStep): Element[] => {
  const say = words[language].answer;
  const cited = decision.sources
    .slice(0, mostSources)
    .map(({ title, date }) => say.cited({ title: title[language], date: date[language] }));
  const more = decision.sources.length - cited.length;
  const sources = cited.join('; ');
  return [
    hint(say.policyDate({ date: dateInWords(decision.policyVersion, language) }), 'Medium'),
    hint(more > 0 ? say.sourceAndMore({ sources, more }) : say.source({ sources }), 'None'),
  ];
};

/** Everything an answer says below its one line: who does what, which role, what to mind, where it is written. */
export const nextStepElements = (step: NextStep): Element[] => [
  ...steps(step),
  paragraph(role(step), 'Medium'),
  ...caveats(step),
  ...alternatives(step),
  ...otherPages(step),
  ...origin(step),
];
