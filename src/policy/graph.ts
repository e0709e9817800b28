import { dateInWords } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { names } from '../language/names.ts';
import type { IsoDate } from './decision.ts';
import type { Diagram } from './diagram.ts';
import type { FactName, FactValue } from './facts.ts';
import { families, FamilyId } from './graph-families.ts';
import { flowOf, type Flow } from './graph-flow.ts';
import { factWords, flowLabels, type FlowLabels } from './graph-labels.ts';
import { drawMermaid } from './graph-mermaid.ts';
import { drawSvg } from './graph-svg.ts';
import { graphWords } from './graph-words.ts';
import type { Rulebook } from './rulebook.ts';

/** The questions and next steps of one product family on one date. */
export interface Family {
  id: FamilyId;
  title: string;
  /** Mermaid text, `flowchart LR`. */
  mermaid: string;
  /** A whole SVG document. */
  svg: string;
}

export interface DrawnPolicy {
  readonly rulebook: Rulebook;
  /** `undefined` before the first policy. */
  diagramOn: (asOf: IsoDate) => Pick<Diagram, 'root'> | undefined;
}

const assumedIn = ({ questions }: Rulebook): (readonly [FactName, FactValue])[] =>
  questions.flatMap(({ fact, assume }) => (assume === undefined ? [] : [[fact, assume] as const]));

/** What the drawing says, for somebody who cannot see it. */
const inWords = ({ boxes, notes }: Flow, labels: FlowLabels, language: Language): string => {
  const heads = new Map(boxes.map((box) => [box.id, labels.headOf(box)]));
  for (const { ends } of notes) for (const end of ends) heads.set(end.id, labels.headOf(end));
  // An answer is a sentence already, and has its point.
  const headOf = (id: string): string => (heads.get(id) ?? id).replace(/\.$/, '');
  const questions = [...boxes, ...notes.map(({ question }) => question)].filter((box) => box.kind === 'question');
  return questions
    .flatMap((question) =>
      labels
        .rowsOf(question)
        .map(({ text, to }) =>
          to === undefined
            ? `${labels.headOf(question)}: ${text}.`
            : graphWords[language].leadsTo({ from: labels.headOf(question), labels: text, to: headOf(to) }),
        ),
    )
    .join(' ');
};

/**
 * Draws the questions and next steps that hold on a date: one drawing for each product family, facts that are taken for
 * granted left out. Empty before the first policy.
 */
export const drawFamilies = ({ rulebook, diagramOn }: DrawnPolicy, asOf: IsoDate, language: Language): Family[] => {
  const root = diagramOn(asOf)?.root;
  if (root === undefined) return [];
  const words = graphWords[language];
  const labels = flowLabels(rulebook, asOf, language);
  const facts = factWords(rulebook, language);
  const assumed = assumedIn(rulebook);
  const order = rulebook.questions.map(({ fact }) => fact);
  const taken = assumed.map(([fact, value]) => `${facts.name(fact)}: ${facts.label(fact, value)}`).join('; ');

  return FamilyId.options.map((id) => {
    const kept = new Map<FactName, readonly FactValue[]>([
      ...assumed.map(([fact, value]) => [fact, [value]] as const),
      ['product_kind', families[id]],
    ]);
    const flow = flowOf(root, kept, order);
    const title = names[language].families[id];
    const policyOf = words.policyOf({ date: dateInWords(asOf, language) });
    return {
      id,
      title,
      mermaid: drawMermaid(flow, labels, `${title}. ${policyOf}`),
      svg: drawSvg(flow, `${id}-${asOf}`, labels, {
        title,
        policyOf,
        nextStep: words.nextStep,
        notes: words.notes,
        remarks: [words.legend, words.assumed({ facts: taken }), words.otherDetails],
        description: inWords(flow, labels, language),
      }),
    };
  });
};
