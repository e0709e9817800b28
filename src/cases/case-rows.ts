import type { Reading } from '../store/store.ts';
import { caseTerm } from '../terms/term-kind.ts';
import type { Advice, Case, CaseNote, Person, RecordedOutcome } from './case.ts';
import { CaseStatus, OutcomeStatus, ownerOf } from './case.ts';
import { Instant, StoredFacts, StoredReplacedAnswer, StoredTicks } from './stored-case.ts';

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
      'case_record.advice_edition',
      'case_record.advice_instead_of',
      'case_record.status',
      'case_record.outcome_version',
      'case_record.assigned_to',
      'case_record.assigned_to_name',
      'case_record.term_end',
      'case_record.note',
      'case_record.note_by',
      'case_record.note_by_name',
      'case_record.note_at',
      'case_record.subscription_id',
      'case_record.subscription_product',
      'case_record.ticks',
      'case_record.opened_by',
      'case_record.opened_by_name',
      'case_record.opened_at',
      'case_record.changed_at',
      'case_record.version',
      'outcome.status as outcome_status',
      'outcome.term_end as outcome_term_end',
      'outcome.note as outcome_note',
      'outcome.recorded_by',
      'outcome.recorded_by_name',
      'outcome.recorded_at',
    ]);

export type CaseRow = Awaited<ReturnType<ReturnType<typeof casesOf>['executeTakeFirstOrThrow']>>;

/** What an engine keeps in an integer column. Any other number was never given to a case. */
export const isCaseNumber = (number: number): boolean =>
  Number.isInteger(number) && number > 0 && number <= 0x7fff_ffff;

export async function findRow(tables: Reading, tenant: string, number: number): Promise<CaseRow | undefined> {
  if (!isCaseNumber(number)) return undefined;
  return casesOf(tables, tenant).where('case_record.number', '=', number).executeTakeFirst();
}

export function readCase(row: CaseRow): Case {
  const outcome = readOutcome(row);
  const assignedTo = readPerson(row.assigned_to, row.assigned_to_name);
  const note = readNote(row);
  const { term_end: termEnd, subscription_id: id, subscription_product: product } = row;
  return {
    number: row.number,
    advice: readAdvice(row),
    status: CaseStatus.parse(row.status),
    ...(outcome && { outcome }),
    ...(assignedTo && { assignedTo }),
    ...(termEnd !== null && { termEnd }),
    ...(note && { note }),
    ...(id !== null && product !== null && { subscription: { id, product } }),
    ...(row.ticks !== null && { done: StoredTicks.parse(JSON.parse(row.ticks)) }),
    openedBy: { agent: row.opened_by, name: row.opened_by_name },
    openedAt: Instant.parse(row.opened_at),
    changedAt: Instant.parse(row.changed_at),
    version: row.version,
  };
}

const readAdvice = ({ advice_edition: edition, advice_instead_of: insteadOf, ...row }: CaseRow): Advice => ({
  customer: row.customer,
  facts: StoredFacts.parse(JSON.parse(row.facts)),
  asOf: row.as_of,
  policyVersion: row.policy_version,
  outcome: row.advice_outcome,
  ...(edition !== null && { edition }),
  ...(insteadOf !== null && { insteadOf: StoredReplacedAnswer.parse(JSON.parse(insteadOf)) }),
});

const readPerson = (agent: string | null, name: string | null): Person | undefined =>
  agent === null || name === null ? undefined : { agent, name };

function readNote({ note: text, note_by, note_by_name, note_at: at }: CaseRow): CaseNote | undefined {
  const by = readPerson(note_by, note_by_name);
  return text === null || at === null || by === undefined ? undefined : { text, by, at: Instant.parse(at) };
}

function readOutcome(row: CaseRow): RecordedOutcome | undefined {
  const { outcome_status: status, outcome_term_end: termEnd, outcome_note: note, recorded_at: at } = row;
  const by = readPerson(row.recorded_by, row.recorded_by_name);
  if (status === null || at === null || by === undefined) return undefined;
  return {
    status: OutcomeStatus.parse(status),
    ...(termEnd !== null && { termEnd }),
    ...(note !== null && { note }),
    by,
    at: Instant.parse(at),
  };
}

/** The columns that hold the advice, and those that the lists are filtered by with it. */
export const adviceColumns = (one: Case) => ({
  customer: one.advice.customer,
  facts: JSON.stringify(one.advice.facts),
  channel: one.advice.facts.channel ?? null,
  ...answerColumns(one),
});

/** What follows from the facts. */
export const answerColumns = ({ advice }: Case) => ({
  as_of: advice.asOf,
  policy_version: advice.policyVersion,
  advice_outcome: advice.outcome,
  advice_edition: advice.edition ?? null,
  advice_instead_of: advice.insteadOf === undefined ? null : JSON.stringify(advice.insteadOf),
});

/** The columns that any change may touch. */
export const stateColumns = (one: Case) => ({
  status: one.status,
  owner: ownerOf(one).agent,
  assigned_to: one.assignedTo?.agent ?? null,
  assigned_to_name: one.assignedTo?.name ?? null,
  term_end: one.termEnd ?? null,
  ...caseTerm(one),
  note: one.note?.text ?? null,
  note_by: one.note?.by.agent ?? null,
  note_by_name: one.note?.by.name ?? null,
  note_at: one.note?.at.toISOString() ?? null,
  subscription_id: one.subscription?.id ?? null,
  subscription_product: one.subscription?.product ?? null,
  ticks: one.done === undefined ? null : JSON.stringify(one.done),
  changed_at: one.changedAt.toISOString(),
  version: one.version,
});
