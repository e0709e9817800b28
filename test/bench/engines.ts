import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import pg from 'pg';
import { z } from 'zod';

import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { createPostgres } from '../support/postgres.ts';
import { fillPostgres, fillSqlite } from './fill.ts';
import { filling } from './filling.ts';

/** An engine with filled records. */
export interface Filled {
  /** As the settings of the bot name it. */
  place: { folder: string } | { databaseUrl: string };
  store: Store;
  /** Of the filling, or of the copying where the records were kept from an earlier run. */
  seconds: number;
  megabytes: number;
  remove: () => Promise<void>;
}

export type Engine = (cases: number) => Promise<Filled>;

const secondsOf = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

const fileName = 'channel-guide.sqlite';

const keptAs = (name: string): string => join(import.meta.dirname, '../../build/bench', name);

/** In a temporary folder; with `keep`, from a file under build/ that this run makes and the next one finds. */
export const sqliteEngine =
  (keep: boolean): Engine =>
  async (cases) => {
    const { folder, remove } = freshFolder();
    const [file, kept] = [join(folder, fileName), keptAs(`${cases}.sqlite`)];
    const isKept = keep && existsSync(kept);
    const fill = isKept ? () => copyFile(kept, file) : () => fillSqlite(folder, filling(cases));
    const seconds = await secondsOf(fill);
    if (keep && !isKept) {
      await mkdir(dirname(kept), { recursive: true });
      await copyFile(file, kept);
    }
    const store = await openStore({ folder });
    return {
      place: { folder },
      store,
      seconds,
      megabytes: statSync(file).size / 1e6,
      remove: async () => {
        await store.close();
        remove();
      },
    };
  };

const Size = z.tuple([z.object({ size: z.coerce.number() })]);

const sizeOf = async (databaseUrl: string): Promise<number> => {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query('select pg_database_size(current_database()) as size');
  await client.end();
  return Size.parse(rows)[0].size / 1e6;
};

/** A server of its own, which keeps what it promised as in production; with `keep` begun from what an earlier run kept. */
export const postgresEngine =
  (keep: boolean): Engine =>
  async (cases) => {
    const kept = keptAs(`${cases}.postgresql`);
    const isKept = keep && existsSync(kept);
    const start = performance.now();
    const server = await createPostgres({ durable: true, ...(isKept && { from: kept }) });
    try {
      const databaseUrl = server.url('postgres');
      if (!isKept) await fillPostgres(databaseUrl, filling(cases));
      const seconds = (performance.now() - start) / 1000;
      if (keep && !isKept) {
        await mkdir(dirname(kept), { recursive: true });
        await server.keepIn(kept);
      }
      const store = await openStore({ databaseUrl });
      return {
        place: { databaseUrl },
        store,
        seconds,
        megabytes: await sizeOf(databaseUrl),
        remove: async () => {
          await store.close();
          await server.remove();
        },
      };
    } catch (problem) {
      await server.remove();
      throw problem;
    }
  };
