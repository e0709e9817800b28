import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { openStore } from '../../src/store/open-store.ts';
import type { Records } from './records.ts';

const serverUrl = (): string => {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('No PostgreSQL server was started for this run.');
  return url;
};

/** Says something to a database. */
export const tellPostgres = async (databaseUrl: string, ...statements: string[]): Promise<void> => {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

export interface FreshDatabase {
  databaseUrl: string;
  remove: () => Promise<void>;
}

/** A new database on the server, empty or like another. */
export const freshDatabase = async (server = serverUrl(), template = 'template1'): Promise<FreshDatabase> => {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await tellPostgres(server, `create database ${name} template ${template}`);
  return {
    databaseUrl: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    remove: () => tellPostgres(server, `drop database ${name} with (force)`),
  };
};

/** Gives empty records with all their tables, which are made once. */
export const postgresRecords = (): (() => Promise<Records>) => {
  let template: Promise<string> | undefined;
  return async () => {
    const { databaseUrl, remove } = await freshDatabase(serverUrl(), await (template ??= migratedDatabase()));
    return { open: () => openStore({ databaseUrl }), remove };
  };
};

const migratedDatabase = async (): Promise<string> => {
  const { databaseUrl } = await freshDatabase();
  await (await openStore({ databaseUrl })).close();
  return new URL(databaseUrl).pathname.slice(1);
};
