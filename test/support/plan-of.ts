import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

import { z } from 'zod';

import { openStore } from '../../src/store/open-store.ts';
import { freshFolder } from './fresh-folder.ts';

const Plan = z.array(z.object({ detail: z.string() }).transform(({ detail }) => detail));

/** How SQLite would find what a statement asks for, step by step, in records with all indexes and no rows. */
export const planOf = async (sql: string): Promise<string[]> => {
  const { folder, remove } = freshFolder();
  await (await openStore({ folder })).close();
  const database = new DatabaseSync(join(folder, 'channel-guide.sqlite'));
  try {
    return Plan.parse(database.prepare(`explain query plan ${sql}`).all());
  } finally {
    database.close();
    remove();
  }
};
