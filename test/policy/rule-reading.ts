import { FactName, type FactValue } from '../../src/policy/facts.ts';
import type { Rule, Rulebook } from '../../src/policy/rulebook.ts';
import { valuesOf } from '../../src/policy/values.ts';

/** A second, plain reading of the rules, rule by rule and without a diagram: what the first one is measured against. */

export type Spelled = Partial<Record<FactName, FactValue>>;

const stages = ['stop', 'gate', 'base'] as const;

const holds = ({ valid: { from, to } }: Rule, date: string): boolean =>
  date >= from && (to === undefined || date <= to);

const mentions = (rules: readonly Rule[], fact: FactName): boolean =>
  rules.some(({ when }) => when[fact] !== undefined);

/** Fact by fact, for each value, the rules that can still win: overlays choose nothing. */
export const choosingRules = ({ rules }: Rulebook, date: string): Rule[] =>
  rules.filter((rule) => rule.stage !== 'overlay' && holds(rule, date));

export const fitting = (rules: readonly Rule[], facts: Spelled): Rule[] =>
  rules.filter(({ when }) =>
    FactName.options.every((fact) => {
      const [value, allowed] = [facts[fact], when[fact]];
      return value === undefined || allowed === undefined || allowed.includes(value);
    }),
  );

/** Every way to complete facts by those that the rules left still mention; others change nothing. */
export const completions = (rules: readonly Rule[], facts: Spelled, open: readonly FactName[]): Spelled[] => {
  const [fact, ...rest] = open.filter((name) => mentions(rules, name));
  if (fact === undefined) return [facts];
  return valuesOf(fact).flatMap((value) => {
    const known = { ...facts, [fact]: value };
    return completions(fitting(rules, known), known, rest);
  });
};

/** The results of the first stage that has any rule: `outcome` or `ask:fact`. Exactly one, or the rules are no function. */
export const resultsOf = (rules: readonly Rule[]): string[] => {
  const winners = stages.map((stage) => rules.filter((rule) => rule.stage === stage)).find(({ length }) => length > 0);
  return (winners ?? []).map(({ outcome, ask }) => outcome ?? `ask:${ask ?? 'nothing'}`);
};
