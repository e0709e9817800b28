import { useState } from 'react';
import type { z } from 'zod';

import { RemindersPage, type Which } from '../../../api/reminders/reminder-shapes.ts';
import type { TabApi } from '../api.ts';
import { pathOf } from '../shared/query.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useFresh } from '../use-fresh.ts';

type Page = z.infer<typeof RemindersPage>;

interface Asked {
  which: z.infer<typeof Which>;
  /** `me`, or empty for everybody. */
  owner: string;
}

const pageSize = 50;

/** As many pages as were asked for, as they are now. */
const readPages = async (api: TabApi, { which, owner }: Asked, pages: number, signal: AbortSignal): Promise<Page> => {
  let read = await api.get(pathOf('/reminders', { which, owner, limit: pageSize }), RemindersPage, signal);
  for (let count = 1; count < pages && read.next !== undefined; count += 1) {
    const path = pathOf('/reminders', { which, owner, limit: pageSize, cursor: read.next });
    const page = await api.get(path, RemindersPage, signal);
    read = { ...page, reminders: [...read.reminders, ...page.reminders] };
  }
  return read;
};

/** A list of reminders, page after page, kept up to date with what is done in chat. */
export const useReminderList = (api: TabApi, asked: Asked) => {
  const name = `${asked.which} ${asked.owner}`;
  const [begun, setBegun] = useState({ name, pages: 1 });
  const pages = begun.name === name ? begun.pages : 1;
  const [last, setLast] = useState<{ name: string; page: Page }>();
  const loaded = useLoaded(`${name} ${pages}`, async (signal) => {
    const page = await readPages(api, asked, pages, signal);
    setLast({ name, page });
    return page;
  });
  useFresh(loaded.again);
  // While one more page is read, the earlier ones stay.
  const shown = loaded.shown ?? (last?.name === name ? last.page : undefined);
  return {
    ...loaded,
    ...(shown !== undefined && { shown }),
    ...(shown?.next !== undefined && { more: () => setBegun({ name, pages: pages + 1 }) }),
  };
};
