import type { IsoDate } from './decision.ts';
import { createDrawer, type Diagram } from './diagram.ts';
import { FactName } from './facts.ts';
import { drawingOrder, exceptedBy, resultsIn } from './period.ts';
import { holdsOn } from './periods.ts';
import type { Rule, Rulebook, Valid } from './rulebook.ts';

/** Hosts that a link for people may lead to (design 2): Microsoft's own pages. */
const allowedHost = /^([a-z0-9-]+\.)*microsoft\.com$/;

const linkProblems = ({ links }: Rulebook): string[] =>
  links.flatMap(({ id, url }) =>
    [url.en, url.es].flatMap((address) => {
      const isAllowed =
        URL.canParse(address) && new URL(address).protocol === 'https:' && allowedHost.test(new URL(address).hostname);
      return isAllowed ? [] : [`links: ${id}: url: expected https on a Microsoft host, not ${address}`];
    }),
  );

/** A question that answers "I do not know" with itself must be told so, or it would be asked for ever. */
const cycleProblems = ({ rules }: Rulebook): string[] =>
  rules.flatMap(({ id, ask, when }) => {
    if (ask === undefined) return [];
    const isOnlyForUnknown = when[ask]?.every((value) => value === 'unknown') ?? false;
    return isOnlyForUnknown
      ? []
      : [`rules: ${id}: ask: expected \`when.${ask}: [unknown]\`; otherwise it asks for ever`];
  });

const validityProblems = ({ rules, outcomes, overlays }: Rulebook): string[] =>
  [...rules, ...outcomes, ...overlays].flatMap(({ id, valid: { from, to } }) =>
    to !== undefined && to < from ? [`${id}: valid: expected an end on or after ${from}, not ${to}`] : [],
  );

const overlap = (one: Valid, other: Valid): boolean =>
  (one.to === undefined || other.from <= one.to) && (other.to === undefined || one.from <= other.to);

const editionProblems = (rows: readonly { id: string; valid: Valid }[]): string[] =>
  rows.flatMap(({ id, valid }, place) =>
    rows
      .slice(place + 1)
      .filter((other) => other.id === id && overlap(valid, other.valid))
      .map((other) => `${id}: the editions of ${valid.from} and ${other.valid.from} overlap`),
  );

/** True when some set of facts fits both rules. */
const canMeet = (one: Rule, other: Rule): boolean =>
  overlap(one.valid, other.valid) &&
  FactName.options.every((fact) => {
    const [ones, others] = [one.when[fact], other.when[fact]];
    return ones === undefined || others === undefined || ones.some((value) => others.includes(value));
  });

/** On one date: the outcomes that facts lead to, the rules that lead there, and what is missing or stands in the way. */
const inspect = (rulebook: Rulebook, date: IsoDate, diagram: Diagram) => {
  const holding = (rows: readonly { id: string; valid: Valid }[]) =>
    new Set(rows.filter(({ valid }) => holdsOn(valid, date)).map(({ id }) => id));
  const results = resultsIn(diagram).flatMap((result) => (result.kind === 'outcome' ? result.outcome : []));
  const written = holding(rulebook.outcomes);
  const overlays = rulebook.rules.flatMap(({ overlay, valid }) =>
    overlay !== undefined && holdsOn(valid, date) ? overlay : [],
  );
  const overlaid = holding(rulebook.overlays);
  const missing = new Set([
    ...results.filter((id) => !written.has(id)).map((id) => `outcomes: ${id}`),
    ...overlays.filter((id) => !overlaid.has(id)).map((id) => `overlays: ${id}`),
  ]);
  return {
    outcomes: results,
    problems:
      diagram.problems.length > 0
        ? diagram.problems.map((found) => `rules on ${date}: ${found}`)
        : [...missing].map((row) => `${row}: no edition holds on ${date}`),
  };
};

const overlayProblems = ({ rules, overlays }: Rulebook, isUsed: (rule: Rule) => boolean): string[] => {
  const leading = rules.filter((rule) => rule.outcome !== undefined && isUsed(rule));
  const meets = (rule: Rule): boolean =>
    leading.some(
      (other) =>
        canMeet(rule, other) &&
        overlays.some((overlay) => overlay.id === rule.overlay && !exceptedBy(overlay)(other.outcome ?? '')),
    );
  const idle = rules.filter((rule) => rule.overlay !== undefined && !meets(rule));
  const named = new Set(rules.flatMap(({ overlay }) => overlay ?? []));
  return [
    ...idle.map(({ id }) => `rules: ${id}: no set of facts leads to it`),
    ...overlays.filter(({ id }) => !named.has(id)).map(({ id }) => `overlays: ${id}: no rule leads to it`),
  ];
};

/**
 * What is wrong with a rulebook although every row has its shape and points somewhere: gaps, overlaps, rows that nothing
 * leads to, questions that ask for ever, foreign links. Empty when all is well. Overlays leave outcomes as they are, so
 * the drawings looked at here are without them: a twentieth of the work.
 */
export const hygieneProblems = (rulebook: Rulebook, dates: readonly IsoDate[]): string[] => {
  const rules = rulebook.rules.filter(({ overlay }) => overlay === undefined);
  const draw = createDrawer({ rules, order: drawingOrder(rulebook), isExcepted: () => true });
  const diagrams = dates.map((date) => ({ date, diagram: draw(({ valid }) => holdsOn(valid, date)) }));
  const inspected = diagrams.map(({ date, diagram }) => inspect(rulebook, date, diagram));
  const incomplete = inspected.flatMap(({ problems }) => problems);
  if (incomplete.length > 0) return incomplete;
  const used = diagrams.at(-1)?.diagram.used ?? new Set();
  const outcomes = new Set(inspected.flatMap((found) => found.outcomes));
  for (const { id, alternatives } of rulebook.outcomes) {
    if (outcomes.has(id)) for (const alternative of alternatives) outcomes.add(alternative);
  }
  return [
    ...linkProblems(rulebook),
    ...cycleProblems(rulebook),
    ...validityProblems(rulebook),
    ...editionProblems(rulebook.outcomes),
    ...editionProblems(rulebook.overlays),
    ...rules.filter(({ id }) => !used.has(id)).map(({ id }) => `rules: ${id}: no set of facts leads to it`),
    ...rulebook.outcomes.filter(({ id }) => !outcomes.has(id)).map(({ id }) => `outcomes: ${id}: no rule leads to it`),
    ...overlayProblems(rulebook, ({ id }) => used.has(id)),
  ];
};

const daysBetween = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Rows that nobody has compared with their sources for more than `days` days before a date. */
export const staleRows = (rows: readonly { id: string; verified: IsoDate }[], asOf: IsoDate, days = 180) =>
  rows
    .filter(({ verified }) => daysBetween(verified, asOf) > days)
    .map(({ id, verified }) => ({ rule: id, verified, days: daysBetween(verified, asOf) }));
