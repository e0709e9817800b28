import type { OnStatement } from '../../src/store/on-statement.ts';
import { StoreUnavailable, type Store } from '../../src/store/store.ts';
import type { Outcome, Watch } from './watch.ts';

const endOf = (outcome: Outcome<unknown>): string => {
  if ('done' in outcome) return 'served';
  return outcome.problem instanceof StoreUnavailable ? outcome.problem.why : 'failed';
};

/** The records, with somebody looking on at each change. */
export const watchedStore = (store: Store, watch: Watch): Store => ({
  ...store,
  change: (work) => watch.follow({ what: 'store', how: 'change' }, () => store.change(work), endOf),
});

export const watchedStatements =
  (watch: Watch): OnStatement =>
  (milliseconds, isServed) => {
    watch.took({ what: 'store', how: 'statement' }, milliseconds / 1000, isServed ? 'served' : 'failed');
  };
