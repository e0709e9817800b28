import type { Reading } from '../store/store.ts';
import type { Case, RecordedOutcome } from './case.ts';
import { CaseStatus, OutcomeStatus } from './case.ts';
import { Instant, StoredFacts } from './stored-case.ts';

/** The cases of one tenant, each with its last outcome. There is no query without a tenant. */
export const casesOf = (tables: Reading, tenant: string) =>
  tables
    .selectFrom('case_record')
    .leftJoin('outcome', (join) =>
      join
        .onRef('outcome.tenant', '=', 'case_record.tenant')
        .onRef('outcome.case_number', '=', 'case_record.number')
        .onRef('outcome.version', '=', 'case_record.outcome_version'),
    )
    .where('case_record.tenant', '=', tenant)
    .select([
      'case_record.number',
      'case_record.customer',
      'case_record.facts',
      'case_record.as_of',
      'case_record.policy_version',
      'case_record.advice_outcome',
      'case_record.status',
      'case_record.opened_by',
      'case_record.opened_by_name',
      'case_record.opened_at',
      'case_record.changed_at',
      'case_record.version',
      'outcome.status as outcome_status',
      'outcome.term_end',
      'outcome.note',
      'outcome.recorded_by',
      'outcome.recorded_by_name',
      'outcome.recorded_at',
    ]);

export type CaseRow = Awaited<ReturnType<ReturnType<typeof casesOf>['executeTakeFirstOrThrow']>>;

export const findRow = (tables: Reading, tenant: string, number: number): Promise<CaseRow | undefined> =>
  casesOf(tables, tenant).where('case_record.number', '=', number).executeTakeFirst();

export function readCase(row: CaseRow): Case {
  const outcome = readOutcome(row);
  return {
    number: row.number,
    advice: {
      customer: row.customer,
      facts: StoredFacts.parse(JSON.parse(row.facts)),
      asOf: row.as_of,
      policyVersion: row.policy_version,
      outcome: row.advice_outcome,
    },
    status: CaseStatus.parse(row.status),
    ...(outcome && { outcome }),
    openedBy: { agent: row.opened_by, name: row.opened_by_name },
    openedAt: Instant.parse(row.opened_at),
    changedAt: Instant.parse(row.changed_at),
    version: row.version,
  };
}

function readOutcome(row: CaseRow): RecordedOutcome | undefined {
  const { outcome_status: status, recorded_by: agent, recorded_by_name: name, recorded_at: at } = row;
  if (status === null || agent === null || name === null || at === null) return undefined;
  return {
    status: OutcomeStatus.parse(status),
    ...(row.term_end !== null && { termEnd: row.term_end }),
    ...(row.note !== null && { note: row.note }),
    by: { agent, name },
    at: Instant.parse(at),
  };
}
