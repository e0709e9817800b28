import type { Reading } from '../store/store.ts';

/**
 * The chats with these people; somebody has to be named. Each is asked for by the whole key: of a list beside a tenant
 * PostgreSQL, before it has counted, makes a walk through all of the tenant's chats.
 */
export const personalChats = (tables: Reading, tenant: string, people: readonly string[]) =>
  tables
    .selectFrom('conversation')
    .selectAll()
    .where((row) => row.or(people.map((who) => row.and({ tenant, kind: 'personal', who }))));
