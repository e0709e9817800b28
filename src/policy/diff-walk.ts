import type { Node, Result } from './diagram.ts';
import type { FactName, FactValue, Facts } from './facts.ts';
import { withFact } from './values.ts';

/** One set of facts, and what it leads to in each of the diagrams. Facts that make no difference are not named. */
export interface Walked {
  facts: Facts;
  stated: ReadonlyMap<FactName, FactValue>;
  results: readonly Result[];
}

export interface WalkOptions {
  /** One for each date, all with the same order of facts. */
  roots: readonly Node[];
  /** The facts in the order of the diagrams, each with the values to walk. */
  values: ReadonlyMap<FactName, readonly FactValue[]>;
  /** Facts that are not walked but taken for granted. */
  assumed: ReadonlyMap<FactName, FactValue>;
}

/** Walks several diagrams side by side, so that a fact is told apart only where one of them asks for it. */
export const walkTogether = ({ roots, values, assumed }: WalkOptions): Walked[] => {
  const order = [...values.keys()];
  const found: Walked[] = [];
  const granted = (node: Node): Node => {
    const value = node.kind === 'branch' ? assumed.get(node.fact) : undefined;
    const next = node.kind === 'branch' && value !== undefined ? node.children.get(value) : undefined;
    return next === undefined ? node : granted(next);
  };
  const walk = (reached: readonly Node[], facts: Facts, stated: ReadonlyMap<FactName, FactValue>): void => {
    const nodes = reached.map(granted);
    const asked = new Set(nodes.flatMap((node) => (node.kind === 'branch' ? [node.fact] : [])));
    const fact = order.find((name) => asked.has(name));
    if (fact === undefined) {
      found.push({ facts, stated, results: nodes.flatMap((node) => (node.kind === 'end' ? [node.result] : [])) });
      return;
    }
    for (const value of values.get(fact) ?? []) {
      const next = nodes.map((node) =>
        node.kind === 'branch' && node.fact === fact ? (node.children.get(value) ?? node) : node,
      );
      walk(next, withFact(facts, fact, value), new Map([...stated, [fact, value]]));
    }
  };
  walk(roots, {}, new Map());
  return found;
};
