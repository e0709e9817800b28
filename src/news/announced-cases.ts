import type { Actor, Cases } from '../cases/case.ts';
import type { News } from './news.ts';

/** The same cases; whoever waits for news hears at once of what is changed through them. */
export const announcedCases = (cases: Cases, { nudge }: Pick<News, 'nudge'>): Cases => {
  const announced = async <Kept>({ tenant }: Actor, change: Promise<Kept>): Promise<Kept> => {
    const kept = await change;
    nudge(tenant);
    return kept;
  };
  return {
    ...cases,
    open: (actor, advice, cause) => announced(actor, cases.open(actor, advice, cause)),
    answer: (actor, change) => announced(actor, cases.answer(actor, change)),
    recordOutcome: (actor, change) => announced(actor, cases.recordOutcome(actor, change)),
    changeStatus: (actor, change) => announced(actor, cases.changeStatus(actor, change)),
    assign: (actor, change) => announced(actor, cases.assign(actor, change)),
    note: (actor, change) => announced(actor, cases.note(actor, change)),
    linkSubscription: (actor, change) => announced(actor, cases.linkSubscription(actor, change)),
    tick: (actor, change) => announced(actor, cases.tick(actor, change)),
    undo: (actor, change) => announced(actor, cases.undo(actor, change)),
  };
};
