import { dateInWords } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import type { IsoDate } from './decision.ts';
import type { Cube } from './diff-cubes.ts';
import { diffWords } from './diff-words.ts';
import { diffPolicies, situationsIn, type ComparedPolicy, type Difference } from './diff.ts';
import type { FactName, FactValue } from './facts.ts';
import { factWords, type FactWords } from './graph-labels.ts';
import type { Rulebook } from './rulebook.ts';

/** So few left out are named instead of all the others. */
const fewLeftOut = 2;

const valuesInWords = (
  rulebook: Rulebook,
  facts: FactWords,
  fact: FactName,
  values: readonly FactValue[],
  language: Language,
): string => {
  const all = rulebook.questions.find((question) => question.fact === fact)?.values.map(({ value }) => value) ?? [];
  const leftOut = all.filter((value) => value !== 'unknown' && !values.includes(value));
  return leftOut.length <= fewLeftOut && leftOut.length < values.length
    ? diffWords[language].except({ labels: facts.labels(fact, leftOut) })
    : facts.labels(fact, values);
};

const whoInWords = (rulebook: Rulebook, cube: Cube, language: Language): string => {
  const facts = factWords(rulebook, language);
  const words = diffWords[language];
  const conditions = [...cube].map(([fact, values]) =>
    words.fact({ name: facts.name(fact), labels: valuesInWords(rulebook, facts, fact, values, language) }),
  );
  return conditions.length === 0 ? words.everyone : conditions.join('; ');
};

const differenceInWords = (rulebook: Rulebook, difference: Difference, language: Language): string => {
  const words = diffWords[language];
  const { was, now, steps, who, situations, of, rules, sources } = difference;
  const on = (date: IsoDate): string => dateInWords(date, language);
  const cited = sources
    .map(({ id, title, date }) => words.source({ id, title: title[language], date: date[language] }))
    .join('; ');
  return [
    `${words.changed({ was: was.line, now: now.line, since: on(steps.at(-1)?.since ?? '') })} ${words.count({ situations, of })}`,
    ...steps
      .slice(0, -1)
      .reverse()
      .map(({ since, answer }) => `  ${words.between({ date: on(since), line: answer.line })}`),
    `  ${words.who}`,
    ...who.map((cube) => `  - ${whoInWords(rulebook, cube, language)}`),
    ...(rules.length === 0 ? [] : [`  ${words.because({ rules: rules.join(', '), sources: cited })}`]),
  ].join('\n');
};

/** Differences between two dates, as a text for people. */
export const differencesInWords = (
  policy: Pick<ComparedPolicy, 'rulebook'>,
  differences: readonly Difference[],
  { from, to, language }: { from: IsoDate; to: IsoDate; language: Language },
): string => {
  const words = diffWords[language];
  const between = { from: dateInWords(from, language), to: dateInWords(to, language) };
  const [first] = differences;
  if (first === undefined) return `${words.nothing(between)}\n`;
  const changed = situationsIn(
    policy.rulebook,
    differences.flatMap(({ who }) => who),
  ).size;
  const paragraphs = differences.map((difference) => differenceInWords(policy.rulebook, difference, language));
  return `${[words.title({ ...between, changed, of: first.of }), ...paragraphs].join('\n\n')}\n`;
};

/** What changed for whom from one date to a later one, as a text for people; see `diffPolicies`. */
export const diffInWords = (policy: ComparedPolicy, from: IsoDate, to: IsoDate, language: Language): string =>
  differencesInWords(policy, diffPolicies(policy, from, to, language), { from, to, language });
