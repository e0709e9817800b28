import { isDeepStrictEqual } from 'node:util';

import type { AuditEntry, Case } from '../../src/cases/case.ts';
import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Place } from './kept.ts';
import { engineOf, type Trials } from './trials.ts';

const reader = { tenant: 'tenant-1', agent: 'reader', name: 'Reader' };
const casesOnAPage = 500;

const breaksIn = (history: readonly AuditEntry[], present: Case): string[] => {
  const breaks: string[] = [];
  let before: Case | undefined;
  for (const [index, entry] of history.entries()) {
    if (!isDeepStrictEqual(entry.before, before)) breaks.push('does not follow from the one before');
    if (entry.after.version !== index + 1) breaks.push('leaves a version out');
    if (entry.at.getTime() !== entry.after.changedAt.getTime()) breaks.push('has another time than its change');
    before = entry.after;
  }
  if (!isDeepStrictEqual(before, present)) breaks.push('does not lead to the present');
  return breaks.map((found) => `case ${present.number}: its history ${found}`);
};

/** Replays the history of every case that is there: it has to lead, change by change, to the case as it stands. */
export const replayAudit = async (place: Place): Promise<Trials> => {
  const store = await openStore(place);
  const cases = createCases({ store, clock: { now: () => new Date() } });
  const failures: string[] = [];
  let trials = 0;
  try {
    for (let before: number | undefined; ;) {
      const page = await cases.list(reader, { limit: casesOnAPage, ...(before !== undefined && { before }) });
      for (const one of page.cases) {
        const history = await cases.history(reader, one.number);
        trials += history.length;
        failures.push(...breaksIn(history, one));
      }
      before = page.cases.at(-1)?.number;
      if (!page.more) break;
    }
  } finally {
    await store.close();
  }
  return { promise: 'P36', what: 'audit replayed', engine: engineOf(place), trials, acknowledged: [], failures };
};
