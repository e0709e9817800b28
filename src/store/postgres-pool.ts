import pg from 'pg';

const second = 1000;

/** Connections to the server, made when they are needed and made anew when they broke. */
export function openPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'channel-guide',
    max: 10,
    connectionTimeoutMillis: 5 * second,
    idleTimeoutMillis: 30 * second,
    keepAlive: true,
    // An open store alone keeps no process alive.
    allowExitOnIdle: true,
    statement_timeout: 30 * second,
    // A server that froze does not keep its own time.
    query_timeout: 35 * second,
    // What a process that froze holds is let go of.
    idle_in_transaction_session_timeout: 10 * second,
    // PostgreSQL reckons with a disk that turns: it would read and sort all that fits rather than walk along an index.
    options: '-c random_page_cost=1.1',
    types: numbersAsNumbers(),
  });
  // A connection that breaks tells whoever uses it next, by failing; unheard, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Counts and sums come as text, because some do not fit into a number; ours do, or fail as they do in SQLite. */
function numbersAsNumbers(): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, readNumber);
  types.setTypeParser(pg.types.builtins.NUMERIC, readNumber);
  return types;
}

function readNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
    throw new RangeError('A number of the database is too large to be read exactly.');
  }
  return number;
}
