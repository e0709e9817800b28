import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Acknowledged } from '../support/writers.ts';

export type Place = Parameters<typeof openStore>[0];

/** What is wrong with the records: an acknowledged change that is not there, or one that is there by half. */
export const problemsAt = async (place: Place, acknowledged: readonly Acknowledged[]): Promise<string[]> => {
  const store = await openStore(place);
  try {
    return [...(await lost(store, acknowledged)), ...(await torn(store))];
  } finally {
    await store.close();
  }
};

const lost = async (store: Store, acknowledged: readonly Acknowledged[]): Promise<string[]> => {
  const rows = await store.reading
    .selectFrom('audit')
    .innerJoin('case_record', (join) =>
      join.onRef('case_record.tenant', '=', 'audit.tenant').onRef('case_record.number', '=', 'audit.case_number'),
    )
    .select(['audit.case_number', 'audit.version', 'case_record.customer'])
    .execute();
  const kept = new Set(rows.map((row) => `${row.case_number} ${row.version} ${row.customer}`));
  return acknowledged
    .map(({ number, version, customer }) => `${number} ${version} ${customer}`)
    .filter((change) => !kept.has(change))
    .map((change) => `lost: ${change}`);
};

const torn = async (store: Store): Promise<string[]> => {
  const [cases, audit, processed, outcomes, counters] = await Promise.all([
    store.reading
      .selectFrom('case_record')
      .select(['number', 'version', 'outcome_version'])
      .orderBy('number')
      .execute(),
    store.reading.selectFrom('audit').select(['case_number', 'version']).execute(),
    store.reading.selectFrom('processed_activity').select('cause').execute(),
    store.reading.selectFrom('outcome').select(['case_number', 'version']).execute(),
    store.reading.selectFrom('case_counter').select('last_number').execute(),
  ]);
  const versions = cases.reduce((sum, { version }) => sum + version, 0);
  const recorded = new Set(outcomes.map((outcome) => `${outcome.case_number} ${outcome.version}`));
  const checks: [string, boolean][] = [
    ['a number was left out', cases.every(({ number }, index) => number === index + 1)],
    ['the counter is not at the last number', (counters[0]?.last_number ?? 0) === cases.length],
    ['a version has no audit row', audit.length === versions],
    ['an audit row has no processed activity', processed.length === audit.length],
    [
      'a case has no outcome',
      cases.every((one) => !one.outcome_version || recorded.has(`${one.number} ${one.outcome_version}`)),
    ],
    ['an outcome has no version of its case', outcomes.length === versions - cases.length],
  ];
  return checks.filter(([, isSound]) => !isSound).map(([problem]) => `torn: ${problem}`);
};
