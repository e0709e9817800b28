import { useState } from 'react';

import { SavedViews } from '../../../api/views/view-shapes.ts';
import type { SavedView } from '../../../views/view.ts';
import type { Change, TabApi } from '../api.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSending } from '../use-sending.ts';

/** A person's saved views, and what can be done with them. What was deleted can be brought back. */
export const useViews = (api: TabApi) => {
  const loaded = useLoaded('views', (signal) => api.get('/views', SavedViews, signal));
  const sending = useSending();
  const [deleted, setDeleted] = useState<SavedView>();
  const { again, replace } = loaded;
  const change = async ({ id }: SavedView, changed: Omit<Change, 'key'>): Promise<boolean> => {
    const isDone = await sending.send(async (key) =>
      replace(await api.change(`/views/${id}`, SavedViews, { ...changed, key })),
    );
    if (!isDone) again();
    return isDone;
  };
  const put = async (view: SavedView): Promise<boolean> => {
    const { name, filters } = view;
    const isSaved = await change(view, { method: 'PUT', body: { name, filters } });
    if (isSaved) setDeleted(undefined);
    return isSaved;
  };
  const remove = async (view: SavedView): Promise<void> => {
    if (await change(view, { method: 'DELETE' })) setDeleted(view);
  };
  return { ...loaded, views: loaded.shown?.views ?? [], sending, deleted, put, remove };
};
