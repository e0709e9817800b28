import type { IsoDate } from './decision.ts';
import { drawDiagram, type Diagram, type Node, type Result } from './diagram.ts';
import { editionCard, type Card } from './edition-card.ts';
import { holdsOn } from './periods.ts';
import type { Rule, Rulebook } from './rulebook.ts';

/** A stretch of time in which every day has the same answers. */
export interface Period {
  rules: readonly Rule[];
  diagram: Diagram;
  cards: ReadonlyMap<string, Card>;
  /** Gaps, overlaps and outcomes without a card: empty when the period can be used. */
  problems: readonly string[];
}

type OutcomeResult = Extract<Result, { kind: 'outcome' }>;

/** Which card a result shows. */
export const cardKey = ({ outcome, overlays }: OutcomeResult): string => [outcome, ...overlays].join('|');

/** Every result a diagram can end in, each once. */
export const resultsIn = ({ root }: Diagram): Result[] => {
  const seen = new Set<number>();
  const visit = (node: Node): Result[] => {
    if (seen.has(node.id)) return [];
    seen.add(node.id);
    return node.kind === 'end' ? [node.result] : [...node.children.values()].flatMap(visit);
  };
  return visit(root);
};

/** Everything that holds on one date, drawn and put together so that a decision only has to look it up. */
export const periodOn = (rulebook: Rulebook, date: IsoDate): Period => {
  const rules = rulebook.rules.filter(({ valid }) => holdsOn(valid, date));
  const overlays = rulebook.overlays.filter(({ valid }) => holdsOn(valid, date));
  const diagram = drawDiagram({
    rules,
    order: rulebook.questions.map(({ fact }) => fact),
    isExcepted: (overlay, outcome) => overlays.some(({ id, except }) => id === overlay && except.includes(outcome)),
  });
  if (diagram.problems.length > 0) {
    return {
      rules,
      diagram,
      cards: new Map(),
      problems: diagram.problems.map((found) => `rules on ${date}: ${found}`),
    };
  }
  const cards = new Map<string, Card>();
  const problems: string[] = [];
  for (const result of resultsIn(diagram)) {
    if (result.kind === 'ask') continue;
    const card = editionCard(rulebook, date, result.outcome, result.overlays);
    if (card === undefined) problems.push(`outcomes on ${date}: ${cardKey(result)}: no edition holds`);
    else cards.set(cardKey(result), card);
  }
  return { rules, diagram, cards, problems };
};
