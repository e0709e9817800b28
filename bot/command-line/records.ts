import type { Actor } from '../../src/cases/case.ts';
import { readPlace } from '../../src/config.ts';
import { StoreUnavailable, StoreUnusable } from '../../src/store/store.ts';
import type { Records } from '../../src/subscriptions/csv-export.ts';
import { Misused, print, type Call, type ExitCode } from './tool.ts';

/** Where the bot of this environment keeps its records. */
export const placeOf = ({ environment }: Call): { folder: string } | { databaseUrl: string } => {
  const { DATA_DIR, DATABASE_URL } = environment;
  const place = readPlace({ DATA_DIR, DATABASE_URL }, 'serve');
  if (!place.ok) throw new Misused(place.problem.join(' '));
  const { dataDir, databaseUrl } = place.value;
  return databaseUrl === undefined ? { folder: dataDir } : { databaseUrl };
};

/** Opens the records for one command and closes them after it, whatever becomes of it. */
export const withRecords = async (call: Call, work: (records: Records) => Promise<ExitCode>): Promise<ExitCode> => {
  const place = placeOf(call);
  // Loaded here: the commands that only ask the rulebook start without the engines.
  const { openStore } = await import('../../src/store/open-store.ts');
  const { createCases } = await import('../../src/cases/cases.ts');
  const { createSubscriptions } = await import('../../src/subscriptions/subscriptions.ts');
  const store = await openStore(place);
  try {
    const { clock } = call;
    return await work({ cases: createCases({ store, clock }), subscriptions: createSubscriptions({ store, clock }) });
  } finally {
    await store.close();
  }
};

/** Says in one line why the records cannot serve; any other failure is a bug. */
export const orSayWhy = async (work: () => Promise<ExitCode>): Promise<ExitCode> => {
  try {
    return await work();
  } catch (problem) {
    if (!(problem instanceof StoreUnusable || problem instanceof StoreUnavailable)) throw problem;
    print(process.stderr, problem.message);
    return 2;
  }
};

const tenantForm = /^[\w-]{1,64}$/;

/** Whoever has the records' password acts for the tenant named; the history says that it was the command line. */
export const actorOf = ({ options: { tenant, agent = 'command-line' } }: Call): Actor => {
  if (tenant === undefined) throw new Misused('--tenant is missing: expected the id of the tenant');
  if (!tenantForm.test(tenant)) throw new Misused('--tenant cannot be used: expected the id of the tenant');
  return { tenant: tenant.toLowerCase(), agent, name: agent };
};
