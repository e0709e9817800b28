import { FactName, type Facts } from './facts.ts';
import type { Rule } from './rulebook.ts';
import { valueOf } from './values.ts';

/** Where a rule that leads to an outcome can stand, the strongest first. */
export const stages = ['stop', 'gate', 'base'] as const;

/** The facts a rule has a condition on. */
export const factsOf = ({ when }: Rule): FactName[] => FactName.options.filter((fact) => when[fact] !== undefined);

/** True while the rule can still fit: none of its conditions is broken by a known fact. */
export const canFit = (rule: Rule, facts: Facts): boolean =>
  factsOf(rule).every((fact) => {
    const value = valueOf(facts, fact);
    return value === undefined || rule.when[fact]?.includes(value) === true;
  });

/** The rules of the first stage that has any: a stop comes before a gate, a gate before the base table (domain 4.3). */
export const winnersAmong = (rules: readonly Rule[]): Rule[] => {
  for (const stage of stages) {
    const found = rules.filter((rule) => rule.stage === stage);
    if (found.length > 0) return found;
  }
  return [];
};
