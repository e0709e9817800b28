import { FactName, type FactValue, type Facts } from './facts.ts';
import type { Rule } from './rulebook.ts';
import { valueOf, valuesOf } from './values.ts';

/**
 * The rules of one period as a reduced, ordered decision diagram: a branch asks one fact, an end is a result. A fact
 * that can no longer change the result has no branch, so "is this question still worth asking" needs no second answer
 * beside "what is the result".
 */
export type Node = Branch | End;

export interface Branch {
  kind: 'branch';
  /** Equal ids are equal diagrams. */
  id: number;
  fact: FactName;
  children: ReadonlyMap<FactValue, Node>;
}

export interface End {
  kind: 'end';
  id: number;
  result: Result;
}

/** What a complete set of facts leads to: ids only. */
export type Result =
  { kind: 'outcome'; outcome: string; overlays: readonly string[] } | { kind: 'ask'; fact: FactName };

export interface DiagramOptions {
  rules: readonly Rule[];
  /** Facts in the order in which they are worth asking. */
  order: readonly FactName[];
  /** True when the overlay says nothing about that outcome. */
  isExcepted: (overlay: string, outcome: string) => boolean;
}

const stages = ['stop', 'gate', 'base'] as const;

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

const keyOf = (result: Result): string =>
  result.kind === 'ask' ? `ask:${result.fact}` : [result.outcome, ...result.overlays].join('|');

/** Hands out one node for each distinct diagram, so that equal parts are the same object. */
const nodeTable = () => {
  const nodes = new Map<string, Node>();
  const keep = (key: string, make: (id: number) => Node): Node => {
    const known = nodes.get(key) ?? make(nodes.size);
    nodes.set(key, known);
    return known;
  };
  return {
    end: (result: Result) => keep(keyOf(result), (id) => ({ kind: 'end', id, result })),
    branch(fact: FactName, children: ReadonlyMap<FactValue, Node>): Node {
      const all = [...children.values()];
      const [first] = all;
      if (first !== undefined && all.every((node) => node.id === first.id)) return first;
      return keep(`${fact}:${all.map(({ id }) => id).join(',')}`, (id) => ({ kind: 'branch', id, fact, children }));
    },
  };
};
type NodeTable = ReturnType<typeof nodeTable>;

const witness = (path: readonly string[]): string => path.join(' ') || 'no facts at all';

const resultOf = (alive: readonly Rule[], isExcepted: DiagramOptions['isExcepted']): Result | string => {
  const winners = winnersAmong(alive);
  const [winner] = winners;
  if (winner === undefined) return 'gap: no rule fits';
  if (winners.length > 1) return `overlap: ${winners.map(({ id }) => id).join(', ')} fit`;
  const { outcome, ask } = winner;
  if (ask !== undefined) return { kind: 'ask', fact: ask };
  if (outcome === undefined) return `${winner.id} leads nowhere`;
  const overlays = alive.flatMap(({ overlay }) =>
    overlay === undefined || isExcepted(overlay, outcome) ? [] : overlay,
  );
  return { kind: 'outcome', outcome, overlays: [...new Set(overlays)] };
};

export interface Diagram {
  root: Node;
  /** Gaps and overlaps, each with one set of facts that shows it. Empty when the rules are total. */
  problems: string[];
  /** The smallest diagram that is left once some facts are known. */
  restrict: (facts: Facts) => Node;
}

/** Draws the diagram of rules that all hold at the same time. */
export const drawDiagram = ({ rules, order, isExcepted }: DiagramOptions): Diagram => {
  const table = nodeTable();
  const problems = new Set<string>();
  const drawn = new Map<string, Node>();

  const end = (alive: readonly number[], path: readonly string[]): Node => {
    const fitting = alive.flatMap((index) => rules[index] ?? []);
    const result = resultOf(fitting, isExcepted);
    if (typeof result !== 'string') return table.end(result);
    problems.add(`${result} for ${witness(path)}`);
    return table.end({ kind: 'outcome', outcome: result, overlays: [] });
  };

  const draw = (rank: number, alive: readonly number[], path: readonly string[]): Node => {
    const fact = order[rank];
    if (fact === undefined) return end(alive, path);
    const key = `${rank}:${alive.join(',')}`;
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const allowedBy = alive.map((index) => rules[index]?.when[fact]);
    const child = (value: FactValue) =>
      draw(
        rank + 1,
        alive.filter((_, place) => allowedBy[place]?.includes(value) ?? true),
        [...path, `${fact}=${value}`],
      );
    const node = allowedBy.some((allowed) => allowed !== undefined)
      ? table.branch(fact, new Map(valuesOf(fact).map((value) => [value, child(value)])))
      : draw(rank + 1, alive, path);
    drawn.set(key, node);
    return node;
  };

  const root = draw(0, [...rules.keys()], []);
  return { root, problems: [...problems], restrict: (facts) => restrictTo(facts, root, table) };
};

/** Follows known facts only; stops where one is missing. */
export const follow = (node: Node, facts: Facts): Node => {
  let here = node;
  while (here.kind === 'branch') {
    const value = valueOf(facts, here.fact);
    const next = value === undefined ? undefined : here.children.get(value);
    if (next === undefined) return here;
    here = next;
  }
  return here;
};

const restrictTo = (facts: Facts, root: Node, table: NodeTable): Node => {
  const done = new Map<number, Node>();
  const restrict = (node: Node): Node => {
    const here = follow(node, facts);
    if (here.kind === 'end') return here;
    const known = done.get(here.id);
    if (known !== undefined) return known;
    const smaller = table.branch(
      here.fact,
      new Map([...here.children].map(([value, child]) => [value, restrict(child)])),
    );
    done.set(here.id, smaller);
    return smaller;
  };
  return restrict(root);
};
