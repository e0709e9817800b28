import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { readHistory, readOutcomes } from './audit.ts';
import { newest, pageOf, readEnding } from './case-pages.ts';
import { findRow, readCase } from './case-rows.ts';
import type { Actor } from './case.ts';
import type { CaseEdit } from './change-case.ts';
import { changeCase } from './change-case.ts';
import type { CaseFollower } from './follower.ts';
import { answered, assigned, linked, noted, statusChanged, ticked } from './edits.ts';
import { openCase } from './open-case.ts';
import { recordOutcome } from './record-outcome.ts';
import { searchCases } from './search-cases.ts';
import type { CaseChange, Cases, Changed } from './service.ts';
import { undoChange } from './undo-change.ts';

export interface CaseParts {
  store: Store;
  clock: Clock;
  follower?: CaseFollower;
}

export function createCases({ store, clock, follower }: CaseParts): Cases {
  const editing = (actor: Actor, change: CaseChange) => ({ actor, change, at: clock.now(), follower });
  const edit = <Problem>(actor: Actor, change: CaseChange, what: CaseEdit<Problem>): Changed<Problem> =>
    store.change((tables) => changeCase(tables, editing(actor, change), what));

  return {
    open: (actor, advice, cause) =>
      store.change((tables) => openCase(tables, { actor, advice, cause, at: clock.now() })),
    recordOutcome: (actor, change) =>
      store.change((tables) => recordOutcome(tables, editing(actor, change), change.outcome)),

    answer: (actor, change) => edit(actor, change, answered(change.advice)),
    changeStatus: (actor, change) => edit(actor, change, statusChanged(change.to)),
    assign: (actor, change) => edit(actor, change, assigned(change.to)),
    note: (actor, change) =>
      store.change((tables) => {
        const noting = editing(actor, change);
        return changeCase(tables, noting, noted(change.note, actor, noting.at));
      }),
    tick: (actor, change) =>
      store.change((tables) => {
        const ticking = editing(actor, change);
        return changeCase(tables, ticking, ticked(change.tick, actor, ticking.at));
      }),
    undo: (actor, change) => store.change((tables) => undoChange(tables, editing(actor, change))),
    linkSubscription: (actor, change) =>
      store.change((tables) => changeCase(tables, editing(actor, change), linked(tables, actor, change.subscription))),

    async find({ tenant }, number) {
      const row = await findRow(store.reading, tenant, number);
      return row && readCase(row);
    },
    list: async ({ tenant }, page) => pageOf(await newest(store.reading, tenant, page).execute(), page.limit),
    ending: async ({ tenant }, page) => pageOf(await readEnding(store.reading, tenant, page), page.limit),
    outcomes: ({ tenant }, after) => readOutcomes(store.reading, tenant, after),
    search: ({ tenant }, page) => searchCases(store, tenant, page),
    history: async ({ tenant }, number) =>
      (await findRow(store.reading, tenant, number)) === undefined ? [] : readHistory(store.reading, tenant, number),
  };
}
