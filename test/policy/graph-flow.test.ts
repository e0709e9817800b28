import type { FactName, FactValue, Facts } from '../../src/policy/facts.ts';
import { families } from '../../src/policy/graph-families.ts';
import { flowOf, type Flow, type FlowAnswer } from '../../src/policy/graph-flow.ts';
import { createPolicy } from '../../src/policy/policy.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';
import { valuesOf, withFact } from '../../src/policy/values.ts';

const policy = createPolicy(readRulebook());
const { questions } = policy.rulebook;
const assumed = questions.flatMap(({ fact, assume }) => (assume === undefined ? [] : [[fact, [assume]] as const]));
const cases = policy.turningDates.flatMap((date) =>
  Object.entries(families).map(([id, kinds]) => ({ date, id, kinds })),
);

/** Reads a drawing as a person does: the arrow of the answer, but first the notes that it is marked with, in order. */
const read = ({ boxes, notes }: Flow, facts: ReadonlyMap<FactName, FactValue>): string => {
  const arrive = (id: string): string => {
    const box = boxes.find((one) => one.id === id);
    if (box === undefined) return `no box ${id}`;
    if (box.kind === 'outcome') return box.outcome;
    if (box.kind === 'find-out') return `find-out-${box.fact}`;
    const value = facts.get(box.fact) ?? '';
    const answer = box.answers.find(({ values }) => values.includes(value));
    if (answer !== undefined) return byNotes(answer) ?? arrive(answer.to);
    const noted = box.noted.find(({ values }) => values.includes(value));
    return (noted === undefined ? undefined : byNote(noted.note)) ?? `${id} does not say where ${value} leads`;
  };
  const byNotes = (answer: FlowAnswer): string | undefined => answer.notes.map(byNote).find((end) => end !== undefined);
  const byNote = (number: number): string | undefined => {
    const note = notes[number - 1];
    const value = note === undefined ? undefined : facts.get(note.question.fact);
    const answer = note?.question.answers.find(({ values }) => value !== undefined && values.includes(value));
    if (answer === undefined) return undefined;
    return byNotes(answer) ?? answer.to.replace(/^note-\d+-/, '');
  };
  return arrive(boxes[0]?.id ?? '');
};

/** Every set of answers that the conversation can collect, with what it leads to. */
const conversations = (date: string, kind: FactValue): { facts: ReadonlyMap<FactName, FactValue>; end: string }[] => {
  const ask = (facts: Facts, stated: ReadonlyMap<FactName, FactValue>): ReturnType<typeof conversations> => {
    const decision = policy.decide(facts, date);
    if (decision.kind === 'outcome') return [{ facts: stated, end: decision.outcome }];
    if (decision.kind === 'refusal') return [];
    const { question } = decision;
    if (decision.unknown) return [{ facts: stated, end: `find-out-${question}` }];
    return valuesOf(question).flatMap((value) =>
      ask(withFact(facts, question, value), new Map([...stated, [question, value]])),
    );
  };
  return valuesOf('channel').flatMap((channel) =>
    ask(
      withFact(withFact({}, 'channel', channel), 'product_kind', kind),
      new Map<FactName, FactValue>([
        ['channel', channel],
        ['product_kind', kind],
      ]),
    ),
  );
};

describe('a drawing', () => {
  it.each(cases)('of $id on $date leads where every conversation leads', ({ date, kinds }) => {
    const root = policy.diagramOn(date)?.root;
    if (root === undefined) throw new Error(`no policy on ${date}`);
    const kept = new Map<FactName, readonly FactValue[]>([...assumed, ['product_kind', kinds]]);
    const flow = flowOf(
      root,
      kept,
      questions.map(({ fact }) => fact),
    );
    const all = kinds.flatMap((kind) => conversations(date, kind));
    const wrong = all.filter(({ facts, end }) => read(flow, facts) !== end);
    expect(all.length).toBeGreaterThan(12);
    expect(wrong.map(({ facts, end }) => [...facts.values(), end, read(flow, facts)].join(' '))).toEqual([]);
  });
});
