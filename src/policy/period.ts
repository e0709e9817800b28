import type { IsoDate } from './decision.ts';
import { createDrawer, type Diagram, type Drawer, type Node, type Result } from './diagram.ts';
import { editionCard, type Card } from './edition-card.ts';
import type { FactName } from './facts.ts';
import { holdsOn } from './periods.ts';
import type { Overlay, Rule, Rulebook } from './rulebook.ts';

export type OutcomeResult = Extract<Result, { kind: 'outcome' }>;

/** A stretch of time in which every day has the same answers. */
export interface Period {
  /** Drawn when it is first asked for. */
  diagram: () => Diagram;
  /** The card of a result, and the rules that can lead to it; put together when it is first shown. */
  answer: (result: OutcomeResult) => { card: Card; rules: readonly Rule[] };
}

/** Every result a diagram can end in, each once. */
export const resultsIn = ({ root }: Diagram): Result[] => {
  const seen = new Set<number>();
  const results: Result[] = [];
  const visit = (node: Node): void => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    if (node.kind === 'end') results.push(node.result);
    else for (const child of node.children.values()) visit(child);
  };
  visit(root);
  return results;
};

/** Facts that are taken for granted are never asked: drawn first, their stops and gates cut most of the drawing away. */
export const drawingOrder = ({ questions }: Rulebook): FactName[] => {
  const assumed = questions.filter(({ assume }) => assume !== undefined);
  const asked = questions.filter(({ assume }) => assume === undefined);
  return [...assumed, ...asked].map(({ fact }) => fact);
};

/** Tells of which outcomes an overlay says nothing. */
export const exceptedBy = ({ only, except }: Pick<Overlay, 'only' | 'except'>): ((outcome: string) => boolean) => {
  const named = new Set(only ?? except);
  return only === undefined ? (outcome) => named.has(outcome) : (outcome) => !named.has(outcome);
};

const answerReader = (rulebook: Rulebook, date: IsoDate): Period['answer'] => {
  const rules = rulebook.rules.filter(({ valid }) => holdsOn(valid, date));
  const answers = new Map<string, ReturnType<Period['answer']>>();
  return ({ outcome, overlays }) => {
    const key = [outcome, ...overlays].join('|');
    const known = answers.get(key);
    if (known !== undefined) return known;
    const card = editionCard(rulebook, date, outcome, overlays);
    if (card === undefined) throw new Error(`No card for ${key} on ${date}`);
    const leading = rules.filter(
      (rule) => rule.outcome === outcome || (rule.overlay !== undefined && overlays.includes(rule.overlay)),
    );
    const made = { card, rules: leading };
    answers.set(key, made);
    return made;
  };
};

/** Reads a rulebook's periods. What several dates have in common is drawn once, and nothing before it is asked for. */
export const periodReader = (rulebook: Rulebook): ((date: IsoDate) => Period) => {
  const drawers = new Map<string, Drawer>();
  const drawerFor = (date: IsoDate): Drawer => {
    const overlays = rulebook.overlays.filter(({ valid }) => holdsOn(valid, date));
    const key = JSON.stringify(overlays.map(({ id, only, except }) => [id, only ?? null, except]));
    const excepted = new Map(overlays.map((overlay) => [overlay.id, exceptedBy(overlay)]));
    const drawer =
      drawers.get(key) ??
      createDrawer({
        rules: rulebook.rules,
        order: drawingOrder(rulebook),
        isExcepted: (overlay, outcome) => excepted.get(overlay)?.(outcome) ?? false,
      });
    drawers.set(key, drawer);
    return drawer;
  };
  return (date) => {
    let drawn: Diagram | undefined;
    return {
      diagram: () => (drawn ??= drawerFor(date)(({ valid }) => holdsOn(valid, date))),
      answer: answerReader(rulebook, date),
    };
  };
};
