import type { Actor, Cases } from '../cases/case.ts';
import type { News } from './news.ts';

/** The same cases; whoever waits for news hears at once of what is changed through them. */
export const announcedCases = (cases: Cases, { nudge }: Pick<News, 'nudge'>): Cases => {
  const announced =
    <Asked extends readonly unknown[], Kept>(change: (actor: Actor, ...asked: Asked) => Promise<Kept>) =>
    async (actor: Actor, ...asked: Asked): Promise<Kept> => {
      const kept = await change(actor, ...asked);
      nudge(actor.tenant);
      return kept;
    };
  return {
    ...cases,
    open: announced(cases.open),
    answer: announced(cases.answer),
    recordOutcome: announced(cases.recordOutcome),
    changeStatus: announced(cases.changeStatus),
    assign: announced(cases.assign),
    note: announced(cases.note),
    linkSubscription: announced(cases.linkSubscription),
    tick: announced(cases.tick),
    undo: announced(cases.undo),
  };
};
