import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { freshFolder } from './fresh-folder.ts';

/** Records on some engine, empty at first. */
export interface Records {
  /** Opens them, or opens them once more. */
  open(): Promise<Store>;
  /** After every opened store was closed. */
  remove(): Promise<void>;
}

export function sqliteRecords(): Promise<Records> {
  const { folder, remove } = freshFolder();
  return Promise.resolve({
    open: () => openStore({ folder }),
    remove: () => {
      remove();
      return Promise.resolve();
    },
  });
}
