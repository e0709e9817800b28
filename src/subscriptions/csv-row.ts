import { hash } from 'node:crypto';

import { z } from 'zod';

import { unguard } from '../csv/write-csv.ts';
import { failed, ok, type Result } from '../result.ts';
import { channelOf } from './csv-channel.ts';
import { isNoEnd, readCsvDate, readMonth, type DateOrder } from './csv-dates.ts';
import { headerName, type CsvColumns, type CsvField } from './csv-headers.ts';
import { shown, type Refusal, type RefusalReason } from './csv-refusal.ts';
import type { NewSubscription } from './subscription.ts';

/** What is said for the whole file. */
export interface FileReading {
  columns: CsvColumns;
  order: DateOrder;
  /** Whose subscriptions these are; a column that names another tenant is refused. */
  tenant: string;
}

type Wrong = Omit<Refusal, 'line'>;
type DateField = 'termStart' | 'termEnd' | 'cancellationAllowedUntil';
type Read<Value> = Result<Value, Wrong>;

const longest = { text: 400, extra: 2_000 } as const;

type TextField = Exclude<CsvField, 'quantity' | 'termStart' | 'termEnd' | 'autoRenew' | 'extra'>;

const guid = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;
const mangled = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d+$/i;

/** A GUID is the same in capitals and in braces; any other id is only itself. */
const canonical = (id: string): string => guid.exec(id)?.[1]?.toLowerCase() ?? id;

const cellReader = ({ columns: { at, names } }: FileReading, cells: readonly string[]) => ({
  cell: (field: CsvField): string => {
    const index = at.get(field);
    return index === undefined ? '' : unguard((cells[index] ?? '').trim());
  },
  wrong: (field: CsvField, reason: RefusalReason, value = ''): { ok: false; problem: Wrong } => {
    const index = at.get(field);
    const column = index === undefined ? headerName(field) : (names[index] ?? '');
    return failed({ column, reason, ...(value !== '' && { value: shown(value) }) });
  },
});
type Cells = ReturnType<typeof cellReader>;

const readText = ({ cell, wrong }: Cells, field: TextField): Read<string | undefined> => {
  const text = cell(field);
  return text.length > longest.text ? wrong(field, 'too-long', text) : ok(text === '' ? undefined : text);
};

/** A file with the column `Extra` is one of our own exports: what it says is taken as it stands. */
const isOwnExport = ({ columns }: FileReading): boolean => columns.at.has('extra');

const readGivenId = (reading: FileReading, cells: Cells, field: 'id' | 'customerTenant'): Read<string | undefined> => {
  const text = readText(cells, field);
  if (!text.ok || text.value === undefined || isOwnExport(reading)) return text;
  return mangled.test(text.value) ? cells.wrong(field, 'mangled-id', text.value) : ok(canonical(text.value));
};

/** A list without ids is told apart by customer and product; a number made of both stays the same in every list. */
const madeId = (customer: string, product: string): string =>
  `list-${hash('sha256', JSON.stringify([customer.toLowerCase(), product.toLowerCase()])).slice(0, 24)}`;

/** The id under which this row is stored; the file says it, or customer and product do. */
export const readId = (reading: FileReading, row: readonly string[]): Read<string> => {
  const cells = cellReader(reading, row);
  if (reading.columns.at.has('id')) {
    const id = readGivenId(reading, cells, 'id');
    if (!id.ok) return id;
    return id.value === undefined ? cells.wrong('id', 'missing') : ok(id.value);
  }
  const [customer, product] = [cells.cell('customer'), cells.cell('product')];
  if (customer === '') return cells.wrong('customer', 'missing');
  return product === '' ? cells.wrong('product', 'missing') : ok(madeId(customer, product));
};

/** The month a row of a monthly report is about, as a number that sorts; 0 where the file has no months. */
export const readRowMonth = (reading: FileReading, row: readonly string[]): Read<number> => {
  const { cell, wrong } = cellReader(reading, row);
  const text = cell('month');
  if (text === '') return ok(0);
  const month = readMonth(text, reading.order);
  return month === undefined ? wrong('month', 'not-a-month', text) : ok(month);
};

const readDate = (reading: FileReading, { cell, wrong }: Cells, field: DateField): Read<string | undefined> => {
  const text = cell(field);
  if (text === '') return ok(undefined);
  if (isOwnExport(reading) && z.iso.date().safeParse(text).success) return ok(text);
  const date = readCsvDate(text, reading.order);
  if (!date.ok) return wrong(field, date.problem, text);
  return ok(isNoEnd(date.value) ? undefined : date.value);
};

/** The hour counts here, so an instant is kept as one. */
const readDeadline = (reading: FileReading, cells: Cells): Read<string | undefined> => {
  const text = cells.cell('cancellationAllowedUntil');
  if (text === '') return ok(undefined);
  return z.iso.datetime({ offset: true }).safeParse(text).success
    ? ok(text)
    : readDate(reading, cells, 'cancellationAllowedUntil');
};

const readChannel = (reading: FileReading, cells: Cells): Read<string | undefined> => {
  const text = readText(cells, 'channel');
  if (!text.ok || text.value === undefined || isOwnExport(reading)) return text;
  return ok(channelOf(text.value, cells.cell('attribution')) ?? text.value);
};

const readQuantity = ({ cell, wrong }: Cells): Read<number | undefined> => {
  const text = cell('quantity');
  if (text === '') return ok(undefined);
  return /^\d{1,9}$/.test(text) ? ok(Number(text)) : wrong('quantity', 'not-a-count', text);
};

const answers = new Map([
  ...['yes', 'true', 'y', '1', 'si', 'sí', 'verdadero'].map((word) => [word, true] as const),
  ...['no', 'false', 'n', '0', 'falso'].map((word) => [word, false] as const),
]);

const readYesNo = ({ cell, wrong }: Cells): Read<boolean | undefined> => {
  const text = cell('autoRenew');
  if (text === '') return ok(undefined);
  const answer = answers.get(text.toLowerCase());
  return answer === undefined ? wrong('autoRenew', 'not-yes-or-no', text) : ok(answer);
};

const Extra = z.record(z.string(), z.string());

const readWritten = ({ cell, wrong }: Cells): Read<Record<string, string>> => {
  const text = cell('extra');
  if (text === '') return ok({});
  try {
    return ok(Extra.parse(JSON.parse(text)));
  } catch {
    return wrong('extra', 'not-an-object', text);
  }
};

/** Columns that are no field, and a date that means "never". */
const readExtra = (reading: FileReading, row: readonly string[], given: Cells, isEndless: boolean) => {
  const { names, others, at } = reading.columns;
  const written = readWritten(given);
  if (!written.ok) return written;
  const kept = [at.get('attribution'), isEndless ? at.get('termEnd') : undefined].filter(
    (index) => index !== undefined,
  );
  const entries = [...others, ...kept]
    .map((index) => [names[index] ?? '', unguard(row[index] ?? '')] as const)
    .filter(([, text]) => text !== '');
  const long = entries.find(([, text]) => text.length > longest.extra);
  if (long !== undefined) return failed({ column: long[0], reason: 'too-long' as const, value: shown(long[1]) });
  return ok({ ...written.value, ...Object.fromEntries(entries) });
};

const isOfOther = (tenant: string, given: string): boolean =>
  given !== '' && given.toLowerCase() !== tenant.toLowerCase();

/** Keeps what could be read, and the first thing that could not. */
const createReader = () => {
  let wrong: Wrong | undefined;
  return {
    take: <Value>(read: Read<Value>): Value | undefined => {
      if (read.ok) return read.value;
      wrong ??= read.problem;
      return undefined;
    },
    wrong: (): Wrong | undefined => wrong,
  };
};

type Present<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

/** Without the keys that hold nothing. */
const present = <Values extends object>(values: Values): Present<Values> => {
  const kept: Present<Values> = {};
  for (const key in values) {
    const value = values[key];
    if (isThere(value)) kept[key] = value;
  }
  return kept;
};

const isThere = <Value>(value: Value): value is Exclude<Value, undefined> => value !== undefined;

/** One row as a subscription, or the first thing that is wrong with it. Nothing in it is repaired or guessed. */
export const readSubscription = (reading: FileReading, row: readonly string[]): Read<NewSubscription> => {
  const cells = cellReader(reading, row);
  const { cell, wrong } = cells;
  if (isOfOther(reading.tenant, cell('tenant'))) return wrong('tenant', 'other-tenant', cell('tenant'));
  const { take, wrong: firstWrong } = createReader();
  const id = take(readId(reading, row));
  take(readRowMonth(reading, row));
  const customer = take(readText(cells, 'customer'));
  const product = take(readText(cells, 'product'));
  const rest = {
    customerTenant: take(readGivenId(reading, cells, 'customerTenant')),
    channel: take(readChannel(reading, cells)),
    productKind: take(readText(cells, 'productKind')),
    quantity: take(readQuantity(cells)),
    termStart: take(readDate(reading, cells, 'termStart')),
    termEnd: take(readDate(reading, cells, 'termEnd')),
    termLength: take(readText(cells, 'termLength')),
    autoRenew: take(readYesNo(cells)),
    endOfTermAction: take(readText(cells, 'endOfTermAction')),
    cancellationAllowedUntil: take(readDeadline(reading, cells)),
    status: take(readText(cells, 'status')),
    owner: take(readText(cells, 'owner')),
  };
  const source = take(readText(cells, 'source')) ?? 'csv';
  const extra = take(readExtra(reading, row, cells, rest.termEnd === undefined)) ?? {};
  const problem = firstWrong();
  if (problem !== undefined) return failed(problem);
  if (id === undefined || customer === undefined) return wrong('customer', 'missing');
  if (product === undefined) return wrong('product', 'missing');
  const { termStart, termEnd } = rest;
  if (termStart !== undefined && termEnd !== undefined && termEnd < termStart) {
    return wrong('termEnd', 'end-before-start', cell('termEnd'));
  }
  return ok({ id, customer, product, source, ...present(rest), ...(Object.keys(extra).length > 0 && { extra }) });
};
