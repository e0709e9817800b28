import type { Case } from '../src/cases/case.ts';
import { isClosed } from '../src/cases/case-status.ts';
import { missingRoles } from '../src/cases/missing-roles.ts';
import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { DecidedOutcome, DecidedStep } from '../src/policy/decision.ts';
import type { Link, RoleId, Terms } from '../src/policy/rulebook.ts';
import { checkedStep } from './checklist.ts';
import { group, heading, hint, linkRow, paragraph, row, strong, type Element } from './elements.ts';

interface NextStep {
  language: Language;
  decision: DecidedOutcome;
  terms: Terms;
  alternatives: readonly string[];
  /** The case whose steps these are: they can be ticked. Missing where an answer is only looked at. */
  case?: Case;
}

const page = (language: Language, { title, url }: Link): Element =>
  linkRow(title[language], url[language], words[language].answer.opens({ title: title[language] }));

const steps = ({ language, decision, terms, case: one }: NextStep): Element[] => {
  const { answer: say, work } = words[language];
  const lines = (step: DecidedStep, index: number): Element[] => {
    const name = say.step({ number: index + 1, actor: terms.actors[step.actor][language] });
    const shown =
      one === undefined
        ? [strong(name, 'Small'), paragraph(step.text[language], 'None')]
        : checkedStep(language, one, name, step);
    return [...shown, ...(step.link === undefined ? [] : [page(language, step.link)])];
  };
  const how = one === undefined || isClosed(one.status) ? [] : [hint(work.tickHint, 'None')];
  return [heading(say.steps, 'Default', 'Medium'), ...how, ...decision.steps.flatMap(lines)];
};

/** Any one of the roles, in words. */
export const rolesInWords = (language: Language, roles: readonly RoleId[], terms: Terms): string =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(roles.map((id) => terms.roles[id][language]));

const role = ({ language, decision: { requiredRoles }, terms }: NextStep): string => {
  const say = words[language].answer;
  return requiredRoles.length === 0 ? say.noRole : say.roles({ roles: rolesInWords(language, requiredRoles, terms) });
};

/** Offered where somebody of ours needs a role, unless the agent has said that they have it. */
const handOver = ({ language, decision, terms, case: one }: NextStep): Element[] => {
  if (one === undefined) return [];
  const missing = missingRoles(one, decision);
  if (missing.length === 0) return [];
  const { work } = words[language];
  const { number, version } = one;
  const why = hint(work.assign.roleNeeded({ roles: rolesInWords(language, missing, terms) }), 'None');
  return [row(work.buttons.handOver, { verb: 'assign', case: number, version }, [why])];
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
  ...handOver(step),
  ...caveats(step),
  ...alternatives(step),
  ...otherPages(step),
  ...origin(step),
];
