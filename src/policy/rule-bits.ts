import type { FactName, FactValue } from './facts.ts';
import { stages } from './fitting-rules.ts';
import type { Rule } from './rulebook.ts';
import { valuesOf } from './values.ts';

/** One rule, one bit: which rules a value lets live is one number, and so is which are alive. */
export const bitsOf = (rules: readonly Rule[], fits: (rule: Rule) => boolean): bigint =>
  rules.reduce((bits, rule, index) => (fits(rule) ? bits | (1n << BigInt(index)) : bits), 0n);

/** The rules behind the bits, in the order of the rulebook. */
export const rulesIn = (rules: readonly Rule[], bits: bigint): Rule[] => {
  const found: Rule[] = [];
  for (let word = 0, rest = bits; rest !== 0n; word += 32, rest >>= 32n) {
    for (let left = Number(BigInt.asUintN(32, rest)); left !== 0; left &= left - 1) {
      const rule = rules[word + 31 - Math.clz32(left & -left)];
      if (rule !== undefined) found.push(rule);
    }
  }
  return found;
};

export interface Level {
  fact: FactName;
  /** The rules with a condition on the fact. */
  mentioned: bigint;
  /** For each value, the rules it does not break. */
  allowed: readonly (readonly [FactValue, bigint])[];
}

export const levelsOf = (rules: readonly Rule[], order: readonly FactName[]): Level[] =>
  order.map((fact) => ({
    fact,
    mentioned: bitsOf(rules, ({ when }) => when[fact] !== undefined),
    allowed: valuesOf(fact).map((value) => [value, bitsOf(rules, ({ when }) => when[fact]?.includes(value) ?? true)]),
  }));

/**
 * Takes out rules that can make no difference any more, so that equal situations look equal: those of a later stage than
 * one that already fits for certain, and overlays that none of the outcomes left takes.
 */
export const createPrune = (
  rules: readonly Rule[],
  levels: readonly Level[],
  isExcepted: (overlay: string, outcome: string) => boolean,
) => {
  const open = levels.map((_, rank) => levels.slice(rank).reduce((bits, { mentioned }) => bits | mentioned, 0n));
  const ofStage = stages.map((stage) => bitsOf(rules, (rule) => rule.stage === stage));
  const afterStage = stages.map((_, stage) => ofStage.slice(stage + 1).reduce((bits, later) => bits | later, 0n));
  const ids = [...new Set(rules.flatMap(({ overlay }) => overlay ?? []))];
  const overlays = ids.map((id) => ({
    bits: bitsOf(rules, ({ overlay }) => overlay === id),
    takers: bitsOf(rules, ({ outcome }) => outcome !== undefined && !isExcepted(id, outcome)),
  }));
  return (rank: number, alive: bigint): bigint => {
    const certain = alive & ~(open[rank] ?? 0n);
    const winning = ofStage.findIndex((stage) => (certain & stage) !== 0n);
    let kept = winning < 0 ? alive : alive & ~(afterStage[winning] ?? 0n);
    for (const { bits, takers } of overlays) {
      if ((kept & bits) !== 0n && (kept & takers) === 0n) kept &= ~bits;
    }
    return kept;
  };
};
