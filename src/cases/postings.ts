import type { Store } from '../store/store.ts';
import { refuseErased } from './erased-tenants.ts';

/** Showing a case to everybody, in a message of its own. */
export interface Posting {
  case: number;
  version: number;
  /** What asked for it: one cause posts once. */
  cause: string;
  at: Date;
}

export interface Postings {
  /** To be done before it is posted. Whether nobody did before, for the same cause. */
  claim: (tenant: string, posting: Posting) => Promise<boolean>;
  /** It could not be posted: the same cause may try again. */
  giveUp: (tenant: string, posting: Posting) => Promise<void>;
}

export const createPostings = (store: Store): Postings => ({
  claim: (tenant, { case: case_number, version, cause, at }) =>
    store.change(async (tables) => {
      await refuseErased(tables, tenant);
      const claimed = await tables
        .insertInto('processed_activity')
        .values({ tenant, cause, case_number, version, at: at.toISOString() })
        .onConflict((conflict) => conflict.columns(['tenant', 'cause']).doNothing())
        .returning('cause')
        .executeTakeFirst();
      return claimed !== undefined;
    }),
  giveUp: async (tenant, { cause }) => {
    await store.change((tables) =>
      tables.deleteFrom('processed_activity').where('tenant', '=', tenant).where('cause', '=', cause).execute(),
    );
  },
});
