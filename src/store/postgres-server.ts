import { sql, type Kysely } from 'kysely';
import { z } from 'zod';

import { databaseUnusable } from './postgres-unusable.ts';
import type { StoreUnusable } from './store.ts';
import type { Tables } from './tables.ts';

const Server = z.object({ version: z.number(), encoding: z.string() });

/** @throws {StoreUnusable} when the server is too old, or the database loses letters. */
export async function checkServer(tables: Kysely<Tables>): Promise<void> {
  const { rows } = await sql`
    select current_setting('server_version_num')::integer as version,
      current_setting('server_encoding') as encoding`.execute(tables);
  const { version, encoding } = Server.parse(rows[0]);
  if (!isNewEnough(version)) throw databaseUnusable('its server is too old', 'PostgreSQL 15 or newer');
  if (encoding !== 'UTF8') throw databaseUnusable('it cannot keep every letter', 'a database with the encoding UTF8');
}

/** By `server_version_num`: 150018 is 15.18. */
export const isNewEnough = (version: number): boolean => version >= 150_000;

const Rights = z.object({ is_read_only: z.boolean(), may_create: z.boolean() });

/** Why the tables cannot be made, where the server says so: the error itself names only the statement after it. */
export async function writingRefused(tables: Kysely<Tables>): Promise<StoreUnusable | undefined> {
  const { rows } = await sql`
    select current_setting('transaction_read_only') = 'on' as is_read_only,
      coalesce(has_schema_privilege(current_schema(), 'create'), false) as may_create`.execute(tables);
  const { is_read_only, may_create } = Rights.parse(rows[0]);
  if (is_read_only) return databaseUnusable('it is read-only', 'a database that may be written to');
  if (may_create) return undefined;
  return databaseUnusable('the user may not create tables in it', 'a user with the right CREATE on its schema');
}
