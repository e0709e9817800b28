import type { Language } from '../language/language.ts';
import type { IsoDate } from './decision.ts';
import type { FactName, FactValue } from './facts.ts';
import type { FlowAnswer, FlowBox, FlowEnd, FlowQuestion } from './graph-flow.ts';
import { graphWords } from './graph-words.ts';
import { holdsOn } from './periods.ts';
import type { Rulebook } from './rulebook.ts';

const noBreak = '\u00a0';
const longestLabel = 130;
const signs = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

export const signOf = (note: number): string => signs[note - 1] ?? `(${note})`;

/** Reads the rulebook's words for a fact and its values in one language. */
export const factWords = ({ questions }: Pick<Rulebook, 'questions'>, language: Language) => {
  const byFact = new Map(questions.map((question) => [question.fact, question]));
  const label = (fact: FactName, value: FactValue): string =>
    byFact.get(fact)?.values.find((known) => known.value === value)?.label[language] ?? value;
  return {
    name: (fact: FactName): string => byFact.get(fact)?.name[language] ?? fact,
    label,
    labels: (fact: FactName, values: readonly FactValue[]): string =>
      values.map((value) => label(fact, value)).join(', '),
  };
};
export type FactWords = ReturnType<typeof factWords>;

/** One line inside a question's box. Without `to` it only points at a note. */
export interface Row {
  text: string;
  to?: string;
}

/** An outcome's one line on a date, in every language. */
export const lineOn = ({ outcomes }: Pick<Rulebook, 'outcomes'>, date: IsoDate, outcome: string) =>
  outcomes.find(({ id, valid }) => id === outcome && holdsOn(valid, date))?.line;

/** What a drawing writes into its boxes. */
export const flowLabels = (rulebook: Rulebook, date: IsoDate, language: Language) => {
  const facts = factWords(rulebook, language);
  const words = graphWords[language];
  const withSigns = (text: string, notes: readonly number[]): string => [text, ...notes.map(signOf)].join(noBreak);
  const rowsOf = ({ fact, answers, noted }: FlowQuestion): Row[] => {
    const written = (answer: FlowAnswer) => facts.labels(fact, answer.values);
    const longest = answers.reduce<FlowAnswer | undefined>(
      (found, answer) => (found !== undefined && written(found).length >= written(answer).length ? found : answer),
      undefined,
    );
    const textOf = (answer: FlowAnswer): string =>
      answer === longest && written(answer).length > longestLabel ? words.anyOther : written(answer);
    return [
      ...answers.map((answer) => ({ text: withSigns(textOf(answer), answer.notes), to: answer.to })),
      ...noted.map(({ values, note }) => ({
        text: words.seeNote({ labels: facts.labels(fact, values), sign: signOf(note) }),
      })),
    ];
  };
  const endText = (end: FlowEnd): string =>
    end.kind === 'find-out'
      ? words.findOut({ name: facts.name(end.fact) })
      : (lineOn(rulebook, date, end.outcome)?.[language] ?? end.outcome);
  return {
    rowsOf,
    /** A note's answers, and what to do with every other one. */
    noteRowsOf: (question: FlowQuestion): Row[] => [...rowsOf(question), { text: words.otherwise }],
    endText,
    headOf: (box: FlowBox): string => (box.kind === 'question' ? facts.name(box.fact) : endText(box)),
    noteHead: (note: number, fact: FactName): string => `${signOf(note)} ${facts.name(fact)}`,
  };
};
export type FlowLabels = ReturnType<typeof flowLabels>;
