import { z } from 'zod';

import type { Actor } from '../../cases/case.ts';
import { ok } from '../../result.ts';
import { ViewFilters, ViewName } from '../../views/view.ts';
import { mostViews } from '../../views/views.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { refused } from '../problem.ts';
import type { ApiServices } from '../services.ts';
import { SavedViews } from './view-shapes.ts';

const listed = async ({ views }: ApiServices, actor: Actor) =>
  ok({ status: 200 as const, body: { views: await views.list(actor) } });

export const listViews = endpoint(
  { summary: 'Your saved views of the cases', path: nothing, query: nothing, body: noBody, answer: SavedViews },
  (services, { actor }) => listed(services, actor),
);

/** Whoever saves a view chooses its id: the same one again takes the place of what was there, and brings back what was deleted. */
const oneView = {
  effect: 'writes',
  path: z.strictObject({ id: z.uuid() }),
  query: nothing,
  answer: SavedViews,
} as const;

export const saveView = endpoint(
  {
    ...oneView,
    summary: 'Saves filters and order of the cases under a name',
    body: z.strictObject({ name: ViewName, filters: ViewFilters }),
  },
  async (services, { actor, language, path: { id }, body: { name, filters } }) => {
    const saved = await services.views.save(actor, { id, name, filters });
    return saved.ok ? listed(services, actor) : refused(language, 'too-many-views', { most: mostViews });
  },
);

export const deleteView = endpoint(
  { ...oneView, summary: 'Deletes a saved view; one that is gone already stays gone', body: noBody },
  async (services, { actor, path: { id } }) => {
    await services.views.remove(actor, id);
    return listed(services, actor);
  },
);
