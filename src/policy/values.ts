import { z } from 'zod';

import { decidingFacts, FactName, type FactValue, type Facts } from './facts.ts';

const spell = (value: string | boolean): FactValue => String(value);

const optionsOf = (fact: FactName): FactValue[] => {
  const schema = decidingFacts[fact];
  return schema instanceof z.ZodEnum ? [...schema.options] : ['true', 'false', 'unknown'];
};

const allValues = new Map(FactName.options.map((fact) => [fact, optionsOf(fact)]));

/** Every value a fact can take, `unknown` included, as rules and words spell it. */
export const valuesOf = (fact: FactName): readonly FactValue[] => allValues.get(fact) ?? [];

/** The value a set of facts holds for one fact, as rules and words spell it. */
export const valueOf = (facts: Facts, fact: FactName): FactValue | undefined => {
  const value = facts[fact];
  return value === undefined ? undefined : spell(value);
};

const booleans = new Map<FactValue, boolean>([
  ['true', true],
  ['false', false],
]);

/** The same facts with one of them set. The value must be one of `valuesOf(fact)`; anything else is a bug and throws. */
export const withFact = (facts: Facts, fact: FactName, value: FactValue): Facts => {
  const isYesNo = !(decidingFacts[fact] instanceof z.ZodEnum);
  const typed = isYesNo ? (booleans.get(value) ?? value) : value;
  return { ...facts, [fact]: decidingFacts[fact].parse(typed) };
};
