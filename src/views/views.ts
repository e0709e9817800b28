import { sql, type Selectable } from 'kysely';

import type { Actor } from '../cases/case.ts';
import { refuseErased } from '../cases/erased-tenants.ts';
import type { Clock } from '../clock.ts';
import { failed, ok, type Result } from '../result.ts';
import type { SavedViewTable } from '../store/settings-tables.ts';
import type { Store } from '../store/store.ts';
import { ViewFilters, type SavedView } from './view.ts';

/** Nobody finds their way among more. */
export const mostViews = 50;

/** A person's own; another person's do not exist. */
export interface Views {
  /** By name. */
  list: (actor: Actor) => Promise<SavedView[]>;
  /** The same id again takes the place of what was there. */
  save: (actor: Actor, view: SavedView) => Promise<Result<undefined, 'too-many'>>;
  remove: (actor: Actor, id: string) => Promise<void>;
}

/** A choice that this version no longer knows narrows nothing. */
const readFilters = ({ words, owner, status, channel, sort }: Selectable<SavedViewTable>): ViewFilters => {
  const { q, ...others } = ViewFilters.shape;
  return {
    ...(words !== null && { q: q.parse(words) }),
    ...(owner !== null && { owner }),
    ...(status !== null && { status: others.status.catch(undefined).parse(status) }),
    ...(channel !== null && { channel: others.channel.catch(undefined).parse(channel) }),
    sort: others.sort.catch('newest').parse(sort),
  };
};

export const createViews = ({ store, clock }: { store: Store; clock: Clock }): Views => {
  const viewsOf = ({ tenant, agent }: Actor) =>
    store.reading.selectFrom('saved_view').where('tenant', '=', tenant).where('agent', '=', agent);
  return {
    list: async (actor) => {
      const rows = await viewsOf(actor)
        .selectAll()
        .orderBy(sql`lower(name)`)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ id: row.id, name: row.name, filters: readFilters(row) }));
    },
    save: async (actor, { id, name, filters }) => {
      const { tenant, agent } = actor;
      const { q, owner, status, channel, sort } = filters;
      const narrowed = { words: q ?? null, owner: owner ?? null, status: status ?? null, channel: channel ?? null };
      const chosen = { name, ...narrowed, sort, at: clock.now().toISOString() };
      return store.change(async (tables) => {
        await refuseErased(tables, tenant);
        const others = tables
          .selectFrom('saved_view')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('tenant', '=', tenant)
          .where('agent', '=', agent)
          .where('id', '!=', id);
        if ((await others.executeTakeFirstOrThrow()).count >= mostViews) return failed('too-many' as const);
        await tables
          .insertInto('saved_view')
          .values({ tenant, agent, id, ...chosen })
          .onConflict((conflict) => conflict.columns(['tenant', 'agent', 'id']).doUpdateSet(chosen))
          .execute();
        return ok(undefined);
      });
    },
    remove: async ({ tenant, agent }, id) => {
      await store.change((tables) =>
        tables
          .deleteFrom('saved_view')
          .where('tenant', '=', tenant)
          .where('agent', '=', agent)
          .where('id', '=', id)
          .execute(),
      );
    },
  };
};
