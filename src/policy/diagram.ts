import type { FactName, FactValue, Facts } from './facts.ts';
import { winnersAmong } from './fitting-rules.ts';
import { bitsOf, createPrune, levelsOf, rulesIn } from './rule-bits.ts';
import type { Rule } from './rulebook.ts';
import { valueOf } from './values.ts';

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

export interface DrawerOptions {
  /** Every rule of the rulebook, whenever it holds. */
  rules: readonly Rule[];
  /** Facts in the order in which they are worth asking. */
  order: readonly FactName[];
  /** True when the overlay says nothing about that outcome. */
  isExcepted: (overlay: string, outcome: string) => boolean;
}

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
      let key: string = fact;
      let first: Node | undefined;
      let isSame = true;
      for (const node of children.values()) {
        first ??= node;
        isSame &&= node.id === first.id;
        key += `,${node.id}`;
      }
      return first !== undefined && isSame ? first : keep(key, (id) => ({ kind: 'branch', id, fact, children }));
    },
  };
};
type NodeTable = ReturnType<typeof nodeTable>;

const resultOf = (alive: readonly Rule[], isExcepted: DrawerOptions['isExcepted']): Result | string => {
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

const leadingTo = (result: Result | string, fitting: readonly Rule[]): Rule[] => {
  if (typeof result === 'string') return [];
  const overlays = result.kind === 'outcome' ? result.overlays : [];
  return [
    ...winnersAmong(fitting),
    ...fitting.filter(({ overlay }) => overlay !== undefined && overlays.includes(overlay)),
  ];
};

export interface Diagram {
  root: Node;
  /** Gaps and overlaps, each with one set of facts that shows it. Empty when the rules are total. */
  problems: string[];
  /** Ids of rules that some set of facts leads to, on this date or one drawn before it. */
  used: ReadonlySet<string>;
  /** The smallest diagram that is left once some facts are known. */
  restrict: (facts: Facts) => Node;
}

/** Draws diagrams of one rulebook. Parts that two dates have in common are drawn once. */
export type Drawer = (holds: (rule: Rule) => boolean) => Diagram;

export const createDrawer = ({ rules, order, isExcepted }: DrawerOptions): Drawer => {
  const table = nodeTable();
  const levels = levelsOf(rules, order);
  const prune = createPrune(rules, levels, isExcepted);
  // Keys are text: a map hashes only the first 64 bits of a number, and most of ours differ further up.
  const drawn = levels.map(() => new Map<string, Node>());
  const ends = new Map<string, Node>();
  const problems = new Set<string>();
  const used = new Set<string>();

  const end = (alive: bigint, path: readonly string[]): Node => {
    const key = alive.toString(16);
    const known = ends.get(key);
    if (known !== undefined) return known;
    const fitting = rulesIn(rules, alive);
    const result = resultOf(fitting, isExcepted);
    for (const { id } of leadingTo(result, fitting)) used.add(id);
    if (typeof result === 'string') problems.add(`${result} for ${path.join(' ') || 'no facts at all'}`);
    const node = table.end(typeof result === 'string' ? { kind: 'outcome', outcome: result, overlays: [] } : result);
    ends.set(key, node);
    return node;
  };

  const draw = (rank: number, candidates: bigint, path: readonly string[]): Node => {
    const level = levels[rank];
    if (level === undefined) return end(candidates, path);
    const alive = prune(rank, candidates);
    if ((alive & level.mentioned) === 0n) return draw(rank + 1, alive, path);
    const key = alive.toString(16);
    const known = drawn[rank]?.get(key);
    if (known !== undefined) return known;
    const { fact, allowed } = level;
    const children = new Map(
      allowed.map(([value, bits]) => [value, draw(rank + 1, alive & bits, [...path, `${fact}=${value}`])]),
    );
    const node = table.branch(fact, children);
    drawn[rank]?.set(key, node);
    return node;
  };

  return (holds) => {
    problems.clear();
    const root = draw(0, bitsOf(rules, holds), []);
    const restrict = remembering((facts) => restrictTo(facts, root, table));
    return { root, problems: [...problems], used, restrict };
  };
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

/** More sets of facts than this are not remembered: talks begin alike, and part later. */
const mostRemembered = 5000;

/** A diagram never changes, so that the same facts always leave the same of it. */
const remembering = (restrict: (facts: Facts) => Node): ((facts: Facts) => Node) => {
  const known = new Map<string, Node>();
  return (facts) => {
    const key = JSON.stringify(facts);
    const left = known.get(key) ?? restrict(facts);
    if (known.size >= mostRemembered) known.clear();
    known.set(key, left);
    return left;
  };
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
