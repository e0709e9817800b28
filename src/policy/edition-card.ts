import type { DecidedOutcome, DecidedStep, IsoDate } from './decision.ts';
import { editionKey } from './edition.ts';
import { holdsOn } from './periods.ts';
import type { Link, Outcome, Overlay, Rulebook, Step } from './rulebook.ts';

/** The part of a decided outcome that depends on the date and the overlays alone: put together once, when the rules load. */
export interface Card extends Pick<
  DecidedOutcome,
  'edition' | 'line' | 'steps' | 'requiredRoles' | 'caveats' | 'links' | 'alternatives' | 'reminderCodes'
> {
  /** The date of the newest edition in it. */
  since: IsoDate;
}

const overlaid = (outcome: Outcome, overlays: readonly Overlay[]): Step[] => {
  const replaced = (step: Step): Step =>
    overlays.reduce(
      (changed, { replaceActor }) =>
        replaceActor?.from === changed.actor ? { ...changed, actor: replaceActor.to } : changed,
      step,
    );
  return [
    ...overlays.flatMap(({ stepsBefore }) => stepsBefore),
    ...outcome.steps.map(replaced),
    ...overlays.flatMap(({ stepsAfter }) => stepsAfter),
  ];
};

/** An outcome's card on a date, with its overlays; `undefined` when no edition of one of them holds on that date. */
export const editionCard = (
  rulebook: Rulebook,
  date: IsoDate,
  outcomeId: string,
  overlayIds: readonly string[],
): Card | undefined => {
  const outcome = rulebook.outcomes.find(({ id, valid }) => id === outcomeId && holdsOn(valid, date));
  const overlays = overlayIds.flatMap(
    (overlay) => rulebook.overlays.find(({ id, valid }) => id === overlay && holdsOn(valid, date)) ?? [],
  );
  if (outcome === undefined || overlays.length < overlayIds.length) return undefined;
  const linkOf = (id: string): Link[] => rulebook.links.filter((link) => link.id === id);
  const steps = overlaid(outcome, overlays).map(({ link, ...step }): DecidedStep => {
    const [page] = link === undefined ? [] : linkOf(link);
    return page === undefined ? step : { ...step, link: page };
  });
  const linkIds = new Set([...outcome.links, ...overlays.flatMap(({ links }) => links)]);
  return {
    edition: editionKey([outcome, ...overlays], steps),
    since: [outcome, ...overlays].reduce((newest, { valid }) => (valid.from > newest ? valid.from : newest), ''),
    line: outcome.line,
    steps,
    requiredRoles: [outcome, ...overlays].find(({ roles }) => roles.length > 0)?.roles ?? [],
    caveats: [...outcome.caveats, ...overlays.flatMap(({ caveats }) => caveats)],
    links: [...linkIds].flatMap(linkOf),
    alternatives: outcome.alternatives,
    reminderCodes: outcome.reminders,
  };
};
