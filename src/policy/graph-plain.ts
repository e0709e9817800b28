import type { Node, Result } from './diagram.ts';
import type { FactName, FactValue } from './facts.ts';

/** A way on: where it leads, and the notes that are to be read on the way. */
export interface Arrow {
  to: PlainNode;
  notes: readonly number[];
}

export interface PlainQuestion {
  kind: 'question';
  /** Equal ids are equal diagrams. */
  id: number;
  fact: FactName;
  answers: ReadonlyMap<FactValue, Arrow>;
  /** Answers that lead where a note says, and the number of that note. */
  noted: ReadonlyMap<FactValue, number>;
}

export type PlainEnd =
  { kind: 'outcome'; id: number; outcome: string } | { kind: 'find-out'; id: number; fact: FactName };

/** A decision diagram without what a drawing leaves out: details of an outcome, and facts taken for granted. */
export type PlainNode = PlainQuestion | PlainEnd;

export const keyOf = ({ to, notes }: Arrow): string => `${to.id}/${notes.join('+')}`;

export const united = (...notes: readonly (readonly number[])[]): number[] =>
  [...new Set(notes.flat())].sort((one, other) => one - other);

/** Hands out one node for each distinct diagram. */
export const plainTable = () => {
  const nodes = new Map<string, PlainNode>();
  const keep = (key: string, make: (id: number) => PlainNode): PlainNode => {
    const known = nodes.get(key) ?? make(nodes.size);
    nodes.set(key, known);
    return known;
  };
  return {
    end: (result: Result): PlainNode =>
      result.kind === 'ask'
        ? keep(`ask ${result.fact}`, (id) => ({ kind: 'find-out', id, fact: result.fact }))
        : keep(result.outcome, (id) => ({ kind: 'outcome', id, outcome: result.outcome })),
    /** The question, or the way on where all its answers are the same one. */
    question({ fact, answers, noted }: Pick<PlainQuestion, 'fact' | 'answers' | 'noted'>): Arrow {
      const keys = [...answers].map(([value, arrow]) => `${value}:${keyOf(arrow)}`);
      const [first, ...rest] = answers.values();
      if (first !== undefined && rest.every((arrow) => keyOf(arrow) === keyOf(first))) {
        return { to: first.to, notes: united(first.notes, [...noted.values()]) };
      }
      const signs = [...noted].map(([value, note]) => `${value}=${note}`);
      const key = [fact, ...keys, ...signs].join(' ');
      return { to: keep(key, (id) => ({ kind: 'question', id, fact, answers, noted })), notes: [] };
    },
  };
};
export type PlainTable = ReturnType<typeof plainTable>;

/** The part of a diagram that is left for some values of some facts; facts that are not named keep all of theirs. */
export const plainOf = (root: Node, kept: ReadonlyMap<FactName, readonly FactValue[]>, table: PlainTable): Arrow => {
  const done = new Map<number, Arrow>();
  const walk = (node: Node): Arrow => {
    const known = done.get(node.id);
    if (known !== undefined) return known;
    const arrow = node.kind === 'end' ? { to: table.end(node.result), notes: [] } : branch(node.fact, node.children);
    done.set(node.id, arrow);
    return arrow;
  };
  const branch = (fact: FactName, children: ReadonlyMap<FactValue, Node>): Arrow => {
    const values = kept.get(fact);
    const left = [...children].filter(([value]) => values?.includes(value) ?? true);
    return table.question({
      fact,
      answers: new Map(left.map(([value, child]) => [value, walk(child)])),
      noted: new Map(),
    });
  };
  return walk(root);
};

/** Every node, in the order in which a reader meets them. */
export const nodesFrom = (root: PlainNode): PlainNode[] => {
  const seen = new Set<PlainNode>();
  const visit = (node: PlainNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'question') for (const { to } of node.answers.values()) visit(to);
  };
  visit(root);
  return [...seen];
};
