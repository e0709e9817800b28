import { hash } from 'node:crypto';

import { unguard } from '../csv/write-csv.ts';
import { failed, ok } from '../result.ts';
import {
  cellReader,
  longest,
  readChannel,
  readDate,
  readDeadline,
  readGivenId,
  readQuantity,
  readText,
  readWritten,
  readYesNo,
  type Cells,
  type FileReading,
  type Read,
  type Wrong,
} from './csv-cells.ts';
import { readMonth } from './csv-dates.ts';
import { shown } from './csv-refusal.ts';
import type { NewSubscription } from './subscription.ts';

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
