import type { Actor } from '../../src/cases/case.ts';
import { TenantErased } from '../../src/cases/erased-tenants.ts';
import type { PersonalRecords } from '../../src/cases/personal-records.ts';
import { readPlace } from '../../src/config.ts';
import { StoreUnavailable, StoreUnusable, type Store } from '../../src/store/store.ts';
import type { Records } from '../../src/subscriptions/csv-export.ts';
import { refuseUnknownTenant, tenantOf } from './known-tenant.ts';
import { Misused, print, type Call, type ExitCode } from './tool.ts';

/** Where the bot of this environment keeps its records. */
export const placeOf = ({ environment }: Call): { folder: string } | { databaseUrl: string } => {
  const { DATA_DIR, DATABASE_URL } = environment;
  const place = readPlace({ DATA_DIR, DATABASE_URL }, 'serve');
  if (!place.ok) throw new Misused(place.problem.join(' '));
  const { dataDir, databaseUrl } = place.value;
  return databaseUrl === undefined ? { folder: dataDir } : { databaseUrl };
};

/** Opens the store for one command and closes it after it, whatever becomes of it. */
const withStore = async (call: Call, work: (store: Store) => Promise<ExitCode>): Promise<ExitCode> => {
  const place = placeOf(call);
  // Loaded here: the commands that only ask the rulebook start without the engines.
  const { openStore } = await import('../../src/store/open-store.ts');
  const store = await openStore(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/** Whatever is brought in is to be heard of in time, as when the bot itself had changed it. */
const openPlanner = async ({ POLICY_DIR: folder }: Call['environment']) => {
  const { createPlanner } = await import('../../src/reminders/planner.ts');
  const { createZones } = await import('../../src/language/zoned-time.ts');
  const { loadPolicy } = await import('../../src/policy/load-policy.ts');
  const { settingsOfReaders: settings } = await import('../../src/settings/settings-of-readers.ts');
  return createPlanner({ ...loadPolicy(folder), zones: createZones(), settings });
};

/** The records as the bot's people see them. `begins`: they may be a tenant's first. */
export const withRecords = (
  call: Call,
  work: (records: Records) => Promise<ExitCode>,
  { begins = false }: { begins?: boolean } = {},
): Promise<ExitCode> =>
  withStore(call, async (store) => {
    if (begins) await refuseUnknownTenant(store.reading, call);
    const { createCases } = await import('../../src/cases/cases.ts');
    const { createSubscriptions } = await import('../../src/subscriptions/subscriptions.ts');
    const { clock } = call;
    const follower = await openPlanner(call.environment);
    return work({
      cases: createCases({ store, clock, follower }),
      subscriptions: createSubscriptions({ store, clock, follower }),
    });
  });

/** The records by whom they are about. */
export const withPersonalRecords = (
  call: Call,
  work: (records: PersonalRecords) => Promise<ExitCode>,
): Promise<ExitCode> =>
  withStore(call, async (store) => {
    const { createPersonalRecords } = await import('../../src/cases/personal-records.ts');
    return work(createPersonalRecords({ store, clock: call.clock }));
  });

/** Says in one line why the records cannot serve; any other failure is a bug. */
export const orSayWhy = async (work: () => Promise<ExitCode>): Promise<ExitCode> => {
  try {
    return await work();
  } catch (problem) {
    if (!(problem instanceof StoreUnusable || problem instanceof StoreUnavailable || problem instanceof TenantErased))
      throw problem;
    print(process.stderr, problem.message);
    return 2;
  }
};

/** Whoever has the records' password acts for the tenant named; the history says that it was the command line. */
export const actorOf = (call: Call): Actor => {
  const { agent = 'command-line' } = call.options;
  return { tenant: tenantOf(call), agent, name: agent };
};
