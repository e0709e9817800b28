import { createPostgres, type PostgresServer } from './postgres.ts';

declare global {
  var postgresOfThisRun: PostgresServer | undefined;
}

/** One server for all tests of a run; each test has its own database on it. */
export default async (): Promise<void> => {
  globalThis.postgresOfThisRun = await createPostgres({ durable: false });
  process.env['TEST_DATABASE_URL'] = globalThis.postgresOfThisRun.url('postgres');
};
