import { byteOrderMark, csvRow, type Cell } from '../csv/write-csv.ts';
import type { Separator } from '../csv/separator.ts';
import type { Actor, Case } from '../cases/case.ts';
import type { Cases } from '../cases/service.ts';
import { headerName, type CsvField } from './csv-headers.ts';
import type { Subscription, Subscriptions } from './subscription.ts';

export interface ExportForm {
  separator: Separator;
  /** Whether a byte order mark comes first, for Excel. */
  hasMark: boolean;
}

const casesOnAPage = 500;

type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

const field = (name: CsvField, cell: (row: Subscription) => Cell): Column<Subscription> => [headerName(name), cell];

const yesNo = (value: boolean | undefined): Cell => (value === undefined ? undefined : value ? 'Yes' : 'No');

const subscriptionColumns: readonly Column<Subscription>[] = [
  field('id', ({ id }) => id),
  field('customer', ({ customer }) => customer),
  field('customerTenant', ({ customerTenant }) => customerTenant),
  field('product', ({ product }) => product),
  field('productKind', ({ productKind }) => productKind),
  field('channel', ({ channel }) => channel),
  field('quantity', ({ quantity }) => quantity),
  field('termStart', ({ termStart }) => termStart),
  field('termEnd', ({ termEnd }) => termEnd),
  field('termLength', ({ termLength }) => termLength),
  field('autoRenew', ({ autoRenew }) => yesNo(autoRenew)),
  field('endOfTermAction', ({ endOfTermAction }) => endOfTermAction),
  field('cancellationAllowedUntil', ({ cancellationAllowedUntil }) => cancellationAllowedUntil),
  field('status', ({ status }) => status),
  field('owner', ({ owner }) => owner),
  field('source', ({ source }) => source),
  // Always written: it also tells the import that the file is ours and says exactly what it means.
  field('extra', ({ extra }) => (extra === undefined ? undefined : JSON.stringify(extra))),
];

const caseColumns: readonly Column<Case>[] = [
  ['Case', ({ number }) => number],
  ['CustomerName', ({ advice }) => advice.customer],
  ['Status', ({ status }) => status],
  ['Advice', ({ advice }) => advice.outcome],
  ['AsOf', ({ advice }) => advice.asOf],
  ['PolicyVersion', ({ advice }) => advice.policyVersion],
  ['Facts', ({ advice }) => JSON.stringify(advice.facts)],
  ['TermEnd', ({ termEnd }) => termEnd],
  ['SubscriptionId', ({ subscription }) => subscription?.id],
  ['AssignedTo', ({ assignedTo }) => assignedTo?.name],
  ['Note', ({ note }) => note?.text],
  ['OpenedBy', ({ openedBy }) => openedBy.name],
  ['OpenedById', ({ openedBy }) => openedBy.agent],
  ['OpenedAt', ({ openedAt }) => openedAt.toISOString()],
  ['ChangedAt', ({ changedAt }) => changedAt.toISOString()],
  ['Version', ({ version }) => version],
];

const outcomeColumns: readonly Column<Case>[] = [
  ['Case', ({ number }) => number],
  ['CustomerName', ({ advice }) => advice.customer],
  ['Version', ({ version }) => version],
  ['Outcome', ({ outcome }) => outcome?.status],
  ['TermEnd', ({ outcome }) => outcome?.termEnd],
  ['Note', ({ outcome }) => outcome?.note],
  ['RecordedBy', ({ outcome }) => outcome?.by.name],
  ['RecordedById', ({ outcome }) => outcome?.by.agent],
  ['RecordedAt', ({ outcome }) => outcome?.at.toISOString()],
  ['Advice', ({ advice }) => advice.outcome],
  ['AsOf', ({ advice }) => advice.asOf],
  ['PolicyVersion', ({ advice }) => advice.policyVersion],
  ['Facts', ({ advice }) => JSON.stringify(advice.facts)],
];

/** A page of rows as text, as large as a page of the records. */
interface Piece {
  text: string;
  rows: number;
}

const written = async function* <Row>(
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
  { separator, hasMark }: ExportForm,
): AsyncGenerator<Piece> {
  const names = columns.map(([name]) => name);
  yield { text: `${hasMark ? byteOrderMark : ''}${csvRow(names, separator)}`, rows: 0 };
  for await (const rows of pages) {
    const lines = rows.map((row) =>
      csvRow(
        columns.map(([, cell]) => cell(row)),
        separator,
      ),
    );
    yield { text: lines.join(''), rows: rows.length };
  }
};

const subscriptionPages = async function* (subscriptions: Subscriptions, actor: Actor) {
  let page = await subscriptions.all(actor);
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    yield page;
    page = await subscriptions.all(actor, last.id);
  }
};

/** Newest first, as everywhere. */
const casePages = async function* (cases: Cases, actor: Actor) {
  let page = await cases.list(actor, { limit: casesOnAPage });
  yield page.cases;
  for (let last = page.cases.at(-1); page.more && last !== undefined; last = page.cases.at(-1)) {
    page = await cases.list(actor, { before: last.number, limit: casesOnAPage });
    yield page.cases;
  }
};

/** Every recorded outcome with the case as it was then. */
const outcomePages = async function* (cases: Cases, actor: Actor) {
  let page = await cases.outcomes(actor);
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    yield page;
    page = await cases.outcomes(actor, last);
  }
};

export const exported = ['cases', 'outcomes', 'subscriptions'] as const;
export type Exported = (typeof exported)[number];

export interface Records {
  cases: Cases;
  subscriptions: Subscriptions;
}

/** One tenant's records as CSV, page by page: no cell starts a formula, and the import reads the subscriptions back as they are. */
export const exportCsv = (
  what: Exported,
  { cases, subscriptions }: Records,
  { actor, form }: { actor: Actor; form: ExportForm },
): AsyncGenerator<Piece> => {
  switch (what) {
    case 'cases':
      return written(caseColumns, casePages(cases, actor), form);
    case 'outcomes':
      return written(outcomeColumns, outcomePages(cases, actor), form);
    case 'subscriptions':
      return written(subscriptionColumns, subscriptionPages(subscriptions, actor), form);
  }
};
