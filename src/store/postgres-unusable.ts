import { DatabaseIsNewer } from './migrate.ts';
import { codeOf, isGone } from './postgres-failures.ts';
import { StoreUnusable } from './store.ts';

/** Never with the address, which holds a password. */
export const databaseUnusable = (reason: string, expected: string): StoreUnusable =>
  new StoreUnusable(`The database of DATABASE_URL cannot be used: ${reason}. Expected ${expected}.`);

const running = 'a running PostgreSQL 15 or newer';
const allowed = 'a user and password that the server lets in';

const failures = new Map<string, [reason: string, expected: string]>([
  ['ECONNREFUSED', ['no server answers there', running]],
  ['ENOTFOUND', ['its host is not known', running]],
  ['EAI_AGAIN', ['its host is not known', running]],
  ['ENOENT', ['no server answers there', running]],
  ['28P01', ['its server refuses the user or the password', allowed]],
  ['28000', ['its server refuses the user or the password', allowed]],
  ['3D000', ['it does not exist', 'an existing database, which may be empty']],
  ['53100', ['its disk is full', 'free space']],
  ['53300', ['its server has no connection left', 'up to 10 connections']],
]);

/** One line for the person who starts the bot; nothing for a bug. */
export function unusable(error: unknown): StoreUnusable | undefined {
  if (error instanceof StoreUnusable) return error;
  if (error instanceof DatabaseIsNewer) {
    return databaseUnusable('a newer version of Channel Guide has used it', 'that version, or a newer one');
  }
  for (const cause of causesOf(error)) {
    const known = failures.get(codeOf(cause) ?? '');
    if (known !== undefined) return databaseUnusable(...known);
    if (isGone(cause)) return databaseUnusable('the connection to it failed', running);
  }
  return undefined;
}

const causesOf = (error: unknown): unknown[] =>
  typeof error === 'object' && error !== null && 'cause' in error ? [error, ...causesOf(error.cause)] : [error];
