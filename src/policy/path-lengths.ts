import type { IsoDate } from './decision.ts';
import type { Node } from './diagram.ts';
import type { Facts } from './facts.ts';
import type { Policy } from './policy.ts';
import { withFact } from './values.ts';

export interface PathLengths {
  /** For each outcome, how many questions the longest way to it takes. */
  outcomes: readonly { outcome: string; longest: number }[];
  worst: number;
  median: number;
}

const medianOf = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** How many questions a person answers at most before each answer, on a date; what is assumed is not asked. */
export const pathLengths = ({ rulebook, diagramOn }: Policy, asOf: IsoDate): PathLengths => {
  const assumed = rulebook.questions.reduce<Facts>(
    (facts, { fact, assume }) => (assume === undefined ? facts : withFact(facts, fact, assume)),
    {},
  );
  const longest = new Map<string, number>();
  const deepest = new Map<number, number>();
  const visit = (node: Node, asked: number): void => {
    if ((deepest.get(node.id) ?? -1) >= asked) return;
    deepest.set(node.id, asked);
    if (node.kind === 'branch') {
      for (const child of node.children.values()) visit(child, asked + 1);
    } else if (node.result.kind === 'outcome') {
      const { outcome } = node.result;
      longest.set(outcome, Math.max(asked, longest.get(outcome) ?? 0));
    }
  };
  const root = diagramOn(asOf)?.restrict(assumed);
  if (root !== undefined) visit(root, 0);
  const lengths = [...longest.values()];
  return {
    outcomes: [...longest]
      .map(([outcome, length]) => ({ outcome, longest: length }))
      .toSorted((a, b) => b.longest - a.longest),
    worst: Math.max(0, ...lengths),
    median: medianOf(lengths),
  };
};
