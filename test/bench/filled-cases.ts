import type { Advice, Case, Person } from '../../src/cases/case.ts';
import { OutcomeStatus } from '../../src/cases/case.ts';
import { adviceColumns, stateColumns } from '../../src/cases/case-rows.ts';
import { wordKey, wordsIn } from '../../src/cases/search-words.ts';
import type { Tables } from '../../src/store/tables.ts';

export const benchTenant = 'bench-0000-0000-0000-000000000001';
export const agents: readonly Person[] = Array.from({ length: 200 }, (_, place) => ({
  agent: `agent-${String(place).padStart(4, '0')}-4789-abcd-ef0123456789`,
  name: `Agente ${place}`,
}));
const first = Date.parse('2024-01-01T08:00:00.000Z');
const minute = 60_000;
const lines = ['Panadería', 'Ferretería', 'Clínica', 'Asesoría', 'Transportes', 'Bodegas', 'Hotel'];
const channels = ['csp_other', 'ea', 'direct_microsoft', 'csp_own'] as const;

/** What is recorded of a case; the first of four is only opened. */
export interface FilledCase {
  opened: Case;
  recorded?: Case;
}

/**
 * The customer of a case. Each has a code of its own; `Iberia` is in all, `Norte` in the odd ones and `Sur` in the even
 * ones: two common words that never meet.
 */
export const customerOf = (number: number): string =>
  [
    lines[number % lines.length],
    number % 2 === 0 ? 'Sur' : 'Norte',
    'Iberia',
    `K${((number * 7919) % 50_000).toString(36)}`,
    `Z${number.toString(36)}`,
  ].join(' ');

export const adviceOf = (number: number): Advice => ({
  customer: customerOf(number),
  facts: {
    channel: channels[number % channels.length],
    product_kind: number % 3 === 0 ? 'license_nce' : 'azure_plan',
    goal: 'move_billing',
    partner_role: 'direct_bill',
  },
  asOf: '2026-11-22',
  policyVersion: '2026-05-04',
  outcome: 'transfer-ea-azure-billing',
});

export const openedAt = (number: number): Date => new Date(first + number * minute);
/** In no step with the channel and the status: everybody has cases of each. */
export const agentOf = (number: number): Person =>
  agents[(Math.imul(number, 2_654_435_761) >>> 12) % agents.length] ?? { agent: '', name: '' };

/** What is recorded of the case, if anything is. */
export const outcomeOf = (number: number) => {
  if (number % 4 === 0) return undefined;
  const status = OutcomeStatus.options[number % OutcomeStatus.options.length] ?? 'done';
  const termEnd = new Date(Date.UTC(2026, 10, 22) + ((number * 37) % 1500) * 24 * 60 * minute)
    .toISOString()
    .slice(0, 10);
  return { status, termEnd, note: `Llamada al cliente, pendiente de factura F${number % 1000}` };
};

export const filledCase = (number: number): FilledCase => {
  const by = agentOf(number);
  const at = openedAt(number);
  const opened: Case = {
    number,
    advice: adviceOf(number),
    status: 'advised',
    openedBy: by,
    openedAt: at,
    changedAt: at,
    version: 1,
  };
  const outcome = outcomeOf(number);
  if (outcome === undefined) return { opened };
  const { status, termEnd } = outcome;
  return { opened, recorded: { ...opened, status, outcome: { ...outcome, by, at }, termEnd, version: 2 } };
};

export const causesOf = (number: number): [opened: string, recorded: string] => [`open ${number}`, `record ${number}`];

export type FilledTable = Exclude<
  keyof Tables,
  | 'subscription'
  | 'subscription_audit'
  | 'processed_batch'
  | 'bot_state'
  | 'word_block'
  | 'search_word'
  | 'case_counter'
>;
export type Row = Record<string, string | number | null>;

/** The rows of one case as the services write them; its words come for all cases together. */
export const rowsOf = ({ opened, recorded }: FilledCase): [FilledTable, Row][] => {
  const tenant = benchTenant;
  const { number: case_number } = opened;
  const now = recorded ?? opened;
  const [opening, recording] = causesOf(case_number);
  const { agent: by_agent, name: by_name } = opened.openedBy;
  const at = opened.openedAt.toISOString();
  const advised = adviceColumns(opened);
  const openedJson = JSON.stringify(opened);
  const audited = { tenant, case_number, by_agent, by_name, at };
  const rows: [FilledTable, Row][] = [
    [
      'case_record',
      {
        tenant,
        number: case_number,
        ...advised,
        ...stateColumns(now),
        outcome_version: recorded?.version ?? null,
        opened_by: by_agent,
        opened_by_name: by_name,
        opened_at: at,
      },
    ],
    ['audit', { ...audited, version: 1, action: 'case.opened', before: null, after: openedJson }],
    ['processed_activity', { tenant, case_number, version: 1, cause: opening, at }],
    ['case_agent', { tenant, agent: by_agent, case_number }],
  ];
  if (recorded?.outcome === undefined) return rows;
  const { facts, as_of, policy_version, advice_outcome } = advised;
  const { status, termEnd = null, note = null } = recorded.outcome;
  const { version } = recorded;
  rows.push(
    [
      'outcome',
      {
        ...{ tenant, case_number, version, facts, as_of, policy_version, advice_outcome, status, note },
        ...{ term_end: termEnd, recorded_by: by_agent, recorded_by_name: by_name, recorded_at: at },
      },
    ],
    ['audit', { ...audited, version, action: 'outcome.recorded', before: openedJson, after: JSON.stringify(recorded) }],
    ['processed_activity', { tenant, case_number, version, cause: recording, at }],
  );
  return rows;
};

const keys = new Map<string, number>();

/** The words by which a case is found, with the number that stands for each. */
export const wordsOf = ({ opened, recorded }: FilledCase): [word: string, key: number][] =>
  wordsIn(opened.advice.customer, recorded?.outcome?.note).map((word) => {
    const key = keys.get(word) ?? wordKey(benchTenant, word);
    // Only words of one case start with a Z: they would fill the memory.
    if (!word.startsWith('z')) keys.set(word, key);
    return [word, key];
  });
