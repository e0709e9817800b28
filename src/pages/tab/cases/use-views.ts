import { useState } from 'react';

import { SavedViews } from '../../../api/views/view-shapes.ts';
import type { SavedView } from '../../../views/view.ts';
import type { TabApi } from '../api.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSending } from '../use-sending.ts';

/** A person's saved views, and what can be done with them. What was deleted can be brought back. */
export const useViews = (api: TabApi) => {
  const loaded = useLoaded('views', (signal) => api.get('/views', SavedViews, signal));
  const sending = useSending();
  const [deleted, setDeleted] = useState<SavedView>();
  const { again } = loaded;
  const put = async ({ id, name, filters }: SavedView): Promise<boolean> => {
    const isSaved = await sending.send((key) =>
      api.change(`/views/${id}`, SavedViews, { method: 'PUT', key, body: { name, filters } }),
    );
    if (isSaved) setDeleted(undefined);
    again();
    return isSaved;
  };
  const remove = async (view: SavedView): Promise<void> => {
    const isGone = await sending.send((key) => api.change(`/views/${view.id}`, SavedViews, { method: 'DELETE', key }));
    if (isGone) setDeleted(view);
    again();
  };
  return { ...loaded, views: loaded.shown?.views ?? [], sending, deleted, put, remove };
};
