import type { FactName, FactValue } from './facts.ts';
import {
  keyOf,
  nodesFrom,
  united,
  type Arrow,
  type PlainNode,
  type PlainQuestion,
  type PlainTable,
} from './graph-plain.ts';

/** Answers that lead to the same step wherever their question is asked: drawn once instead of at every place. */
export interface Note {
  number: number;
  fact: FactName;
  answers: ReadonlyMap<FactValue, Arrow>;
}

/** A drawing with no more boxes and arrows than this is read at a glance, and needs no notes. */
const readAtAGlance = 45;

/** More notes than this are a riddle. */
const mostNotes = 3;

/** From so many places on, a note is easier to read than the same arrow at each of them. */
const fewestPlaces = 3;

/** A note has to save so many boxes and arrows. */
const worthIt = 6;

const sharedAnswers = (questions: readonly PlainQuestion[]): Map<FactValue, Arrow> => {
  const [first, ...others] = questions;
  const shared = [...(first?.answers ?? [])].filter(
    ([value, arrow]) =>
      arrow.to.kind !== 'question' &&
      others.every(({ answers }) => {
        const other = answers.get(value);
        return other !== undefined && keyOf(other) === keyOf(arrow);
      }),
  );
  return new Map(shared);
};

const notesFor = (root: PlainNode, order: readonly FactName[], number: number): Note[] => {
  const questions = nodesFrom(root).filter((node) => node.kind === 'question');
  return order.flatMap((fact) => {
    const asking = questions.filter((question) => question.fact === fact);
    const answers = sharedAnswers(asking);
    const leavesSome = asking.every((question) => question.answers.size > answers.size);
    return asking.length >= fewestPlaces && answers.size > 0 && leavesSome ? [{ number, fact, answers }] : [];
  });
};

const takeOut = (root: Arrow, { number, fact, answers: noted }: Note, table: PlainTable): Arrow => {
  const done = new Map<PlainNode, Arrow>();
  const walk = (arrow: Arrow): Arrow => {
    const found = done.get(arrow.to) ?? smaller(arrow.to);
    done.set(arrow.to, found);
    return { to: found.to, notes: united(arrow.notes, found.notes) };
  };
  const smaller = (node: PlainNode): Arrow => {
    if (node.kind !== 'question') return { to: node, notes: [] };
    const asked = node.fact === fact;
    const left = [...node.answers].filter(([value]) => !(asked && noted.has(value)));
    return table.question({
      fact: node.fact,
      answers: new Map(left.map(([value, arrow]) => [value, walk(arrow)])),
      noted: new Map([...node.noted, ...(asked ? [...noted.keys()].map((value) => [value, number] as const) : [])]),
    });
  };
  return walk(root);
};

/** Boxes and arrows a reader has to take in. */
const sizeOf = (root: PlainNode): number =>
  nodesFrom(root).reduce(
    (sum, node) => sum + 1 + (node.kind === 'question' ? new Set([...node.answers.values()].map(keyOf)).size : 0),
    0,
  );

/**
 * Takes out, as notes, answers that lead to the same step wherever they are given, while the drawing is large. Nothing is
 * lost: every place that asked such a question still names the note.
 */
export const withNotes = (
  root: Arrow,
  order: readonly FactName[],
  table: PlainTable,
): { root: Arrow; notes: Note[] } => {
  const notes: Note[] = [];
  let left = root;
  while (notes.length < mostNotes && sizeOf(left.to) > readAtAGlance) {
    const [best] = notesFor(left.to, order, notes.length + 1)
      .map((note) => ({ note, rest: takeOut(left, note, table) }))
      .sort((one, other) => sizeOf(one.rest.to) - sizeOf(other.rest.to));
    if (best === undefined || sizeOf(left.to) - sizeOf(best.rest.to) < worthIt) break;
    notes.push(best.note);
    left = best.rest;
  }
  return { root: left, notes };
};
