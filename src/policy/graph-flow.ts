import type { Node } from './diagram.ts';
import type { FactName, FactValue } from './facts.ts';
import { withNotes, type Note } from './graph-notes.ts';
import { keyOf, nodesFrom, plainOf, plainTable, type Arrow, type PlainEnd, type PlainNode } from './graph-plain.ts';

/** Answers that lead the same way. */
export interface FlowAnswer {
  values: readonly FactValue[];
  /** Id of the box it leads to. */
  to: string;
  /** Numbers of the notes to be read on the way. */
  notes: readonly number[];
}

export interface FlowQuestion {
  kind: 'question';
  id: string;
  fact: FactName;
  answers: readonly FlowAnswer[];
  /** Answers that a note speaks of. */
  noted: readonly { values: readonly FactValue[]; note: number }[];
}

export type FlowEnd =
  { kind: 'outcome'; id: string; outcome: string } | { kind: 'find-out'; id: string; fact: FactName };

export type FlowBox = FlowQuestion | FlowEnd;

/** What one drawing shows. Ids are the same in every language, and as long as the drawing has the same questions. */
export interface Flow {
  /** The first one is where a reader begins. */
  boxes: readonly FlowBox[];
  /** Each a question of its own with its ends, which no other box leads to. */
  notes: readonly { question: FlowQuestion; ends: readonly FlowEnd[] }[];
}

const grouped = <Item>(items: readonly Item[], keyFor: (item: Item) => string): Item[][] => [
  ...Map.groupBy(items, keyFor).values(),
];

/** A note's number in the drawing: notes are read in the order in which their questions are asked. */
type Renumber = (note: number) => number;

const renumbered = (notes: readonly Note[], order: readonly FactName[]): { sorted: Note[]; renumber: Renumber } => {
  const sorted = [...notes].sort(
    (one, other) => order.indexOf(one.fact) - order.indexOf(other.fact) || one.number - other.number,
  );
  const places = new Map(sorted.map(({ number }, place) => [number, place + 1]));
  return { sorted, renumber: (note) => places.get(note) ?? note };
};

const answersOf = (
  answers: ReadonlyMap<FactValue, Arrow>,
  idOf: (node: PlainNode) => string,
  renumber: Renumber,
): FlowAnswer[] =>
  grouped([...answers], ([, arrow]) => keyOf(arrow)).flatMap((alike) => {
    const [first] = alike;
    return first === undefined
      ? []
      : [
          {
            values: alike.map(([value]) => value),
            to: idOf(first[1].to),
            notes: first[1].notes.map(renumber).sort((one, other) => one - other),
          },
        ];
  });

const notedIn = (noted: ReadonlyMap<FactValue, number>, renumber: Renumber): FlowQuestion['noted'] =>
  grouped([...noted], ([, note]) => String(note)).map((alike) => ({
    values: alike.map(([value]) => value),
    note: renumber(alike[0]?.[1] ?? 0),
  }));

const endBox = (end: PlainEnd, id: string): FlowEnd =>
  end.kind === 'outcome' ? { kind: 'outcome', id, outcome: end.outcome } : { kind: 'find-out', id, fact: end.fact };

const endName = (end: PlainEnd): string => (end.kind === 'outcome' ? end.outcome : `find-out-${end.fact}`);

const namesFor = (nodes: readonly PlainNode[]): ((node: PlainNode) => string) => {
  const names = new Map<PlainNode, string>();
  const asked = new Map<FactName, number>();
  for (const node of nodes) {
    if (node.kind !== 'question') names.set(node, endName(node));
    else {
      const place = (asked.get(node.fact) ?? 0) + 1;
      asked.set(node.fact, place);
      names.set(node, `${node.fact}-${place}`);
    }
  }
  return (node) => names.get(node) ?? '';
};

const noteBoxes = ({ number, fact, answers }: Note, renumber: Renumber): Flow['notes'][number] => {
  const prefix = `note-${renumber(number)}`;
  const ends = new Set([...answers.values()].flatMap(({ to }) => (to.kind === 'question' ? [] : [to])));
  const idOf = (node: PlainNode): string => (node.kind === 'question' ? prefix : `${prefix}-${endName(node)}`);
  return {
    question: { kind: 'question', id: prefix, fact, answers: answersOf(answers, idOf, renumber), noted: [] },
    ends: [...ends].map((end) => endBox(end, idOf(end))),
  };
};

/** The drawing of a diagram for some values of some facts; facts that are not named keep all their values. */
export const flowOf = (
  root: Node,
  kept: ReadonlyMap<FactName, readonly FactValue[]>,
  order: readonly FactName[],
): Flow => {
  const table = plainTable();
  const drawn = withNotes(plainOf(root, kept, table), order, table);
  const { sorted, renumber } = renumbered(drawn.notes, order);
  const nodes = nodesFrom(drawn.root.to);
  const idOf = namesFor(nodes);
  const boxes = nodes.map((node): FlowBox =>
    node.kind === 'question'
      ? {
          kind: 'question',
          id: idOf(node),
          fact: node.fact,
          answers: answersOf(node.answers, idOf, renumber),
          noted: notedIn(node.noted, renumber),
        }
      : endBox(node, idOf(node)),
  );
  return { boxes, notes: sorted.map((note) => noteBoxes(note, renumber)) };
};
