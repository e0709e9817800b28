import { z } from 'zod';

import { StoreUnavailable } from './store.ts';

const Coded = z.object({ code: z.string() });
const Worded = z.object({ message: z.string() });

/** PostgreSQL's SQLSTATE, or the name of what the network said. */
export const codeOf = (error: unknown): string | undefined => {
  const coded = Coded.safeParse(error);
  return coded.success ? coded.data.code : undefined;
};

/** Two changes met: a serialization failure, a deadlock, or the same new key twice. */
export const haveCollided = (error: unknown): boolean => ['40001', '40P01', '23505'].includes(codeOf(error) ?? '');

const passing = new Map<string | undefined, StoreUnavailable['why']>([
  ['25006', 'unwritable'],
  ['53100', 'full'],
  ['53200', 'busy'],
  ['55P03', 'busy'],
  ['57014', 'busy'],
  ['25P03', 'busy'],
]);

/** Of the connection itself (08), of a server that is out of connections, stopping or starting (53300, 57P), or its disk. */
const goneStates = /^(08|53300|57P0|58030|28)/;
const goneOnTheWay =
  /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENET|ENOENT|ERR_SOCKET|ERR_STREAM|ERR_SSL|ERR_TLS)/;

/** What `pg` says of a lost connection carries no code. */
const goneInWords =
  /connection (terminated|error|timeout)|timeout exceeded|read timeout|not queryable|server does not/i;

/** The connection that failed so is of no use any more. */
export function isGone(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return goneStates.test(code) || goneOnTheWay.test(code);
  const worded = Worded.safeParse(error);
  return worded.success && goneInWords.test(worded.data.message);
}

export function nowUnavailable(error: unknown): unknown {
  if (isGone(error)) return new StoreUnavailable('away', { cause: error });
  const why = passing.get(codeOf(error));
  return why === undefined ? error : new StoreUnavailable(why, { cause: error });
}
