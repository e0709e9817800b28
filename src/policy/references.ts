import { FactName } from './facts.ts';
import type { Rule, Rulebook } from './rulebook.ts';
import { valuesOf } from './values.ts';

const twice = (what: string, ids: readonly string[]): string[] =>
  ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${what}: ${id}: the id stands twice`);

const missing = (where: string, what: string, wanted: readonly string[], known: ReadonlySet<string>): string[] =>
  wanted.filter((id) => !known.has(id)).map((id) => `${where}: no such ${what}: ${id}`);

const conditionProblems = (rule: Rule, asked: ReadonlySet<string>): string[] =>
  FactName.options.flatMap((fact) => {
    const allowed = rule.when[fact];
    if (allowed === undefined) return [];
    const unasked = asked.has(fact) ? [] : [`rules: ${rule.id}: when.${fact}: not in questions.yaml`];
    const values = new Set(valuesOf(fact));
    return [
      ...unasked,
      ...missing(`rules: ${rule.id}: when.${fact}`, `value (expected ${[...values].join(', ')})`, allowed, values),
    ];
  });

/** Everything in the rulebook that points at something that is not there, or stands twice. Empty when all is well. */
export const problemsOf = ({ questions, rules, outcomes, overlays, links, sources }: Rulebook): string[] => {
  const outcomeIds = new Set(outcomes.map(({ id }) => id));
  const overlayIds = new Set(overlays.map(({ id }) => id));
  const linkIds = new Set(links.map(({ id }) => id));
  const sourceIds = new Set(sources.map(({ id }) => id));
  const asked = new Set<string>(questions.map(({ fact }) => fact));
  return [
    ...twice(
      'questions',
      questions.map(({ fact }) => fact),
    ),
    ...twice(
      'rules',
      rules.map(({ id }) => id),
    ),
    ...twice(
      'links',
      links.map(({ id }) => id),
    ),
    ...twice(
      'sources',
      sources.map(({ id }) => id),
    ),
    ...questions.flatMap(({ fact, values, assume }) => [
      ...missing(
        `questions: ${fact}`,
        'value',
        values.map(({ value }) => value),
        new Set(valuesOf(fact)),
      ),
      ...missing(
        `questions: ${fact}: values`,
        'row for value',
        valuesOf(fact),
        new Set(values.map(({ value }) => value)),
      ),
      ...missing(`questions: ${fact}: assume`, 'value', assume === undefined ? [] : [assume], new Set(valuesOf(fact))),
    ]),
    ...rules.flatMap((rule) => [
      ...conditionProblems(rule, asked),
      ...missing(`rules: ${rule.id}`, 'outcome', rule.outcome === undefined ? [] : [rule.outcome], outcomeIds),
      ...missing(`rules: ${rule.id}`, 'overlay', rule.overlay === undefined ? [] : [rule.overlay], overlayIds),
      ...missing(`rules: ${rule.id}`, 'source', rule.sources, sourceIds),
    ]),
    ...[...outcomes, ...overlays].flatMap((row) => [
      ...missing(row.id, 'link', row.links, linkIds),
      ...missing(row.id, 'outcome', 'alternatives' in row ? row.alternatives : (row.only ?? row.except), outcomeIds),
      ...missing(
        row.id,
        'link',
        ('steps' in row ? row.steps : [...row.stepsBefore, ...row.stepsAfter]).flatMap(({ link }) => link ?? []),
        linkIds,
      ),
    ]),
  ];
};
