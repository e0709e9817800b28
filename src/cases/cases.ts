import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { readHistory } from './audit.ts';
import { casesOf, findRow, readCase } from './case-rows.ts';
import type { Cases } from './case.ts';
import { openCase } from './open-case.ts';
import { recordOutcome } from './record-outcome.ts';

export const createCases = ({ store, clock }: { store: Store; clock: Clock }): Cases => ({
  open: (actor, advice, cause) => store.change((tables) => openCase(tables, { actor, advice, cause, at: clock.now() })),

  recordOutcome: (actor, change) => store.change((tables) => recordOutcome(tables, { actor, change, at: clock.now() })),

  async find({ tenant }, number) {
    const row = await findRow(store.reading, tenant, number);
    return row && readCase(row);
  },

  async list({ tenant }, { before, limit }) {
    // One more than asked for tells whether there is another page.
    const newestFirst = casesOf(store.reading, tenant)
      .orderBy('case_record.number', 'desc')
      .limit(limit + 1);
    const rows = await (
      before === undefined ? newestFirst : newestFirst.where('case_record.number', '<', before)
    ).execute();
    return { cases: rows.slice(0, limit).map(readCase), more: rows.length > limit };
  },

  history: ({ tenant }, number) => readHistory(store.reading, tenant, number),
});
