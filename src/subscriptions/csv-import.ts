import type { Encoding } from '../csv/decode.ts';
import { CsvUnreadable, readCsv } from '../csv/read-csv.ts';
import type { CsvRow } from '../csv/row-reader.ts';
import { failed, ok, type Result } from '../result.ts';
import { createDateSurvey, type DateOrder } from './csv-dates.ts';
import { readHeader, type CsvColumns, type CsvField } from './csv-headers.ts';
import type { ImportProblem, Refusal } from './csv-refusal.ts';
import type { FileReading } from './csv-cells.ts';
import { readId, readRowMonth, readSubscription } from './csv-row.ts';
import type { NewSubscription, PutCounts } from './subscription.ts';
import { createRowChoice, type Displacements } from './row-choice.ts';

/** Where subscriptions are kept. The same rows a second time are `unchanged`. Each call is stored whole or not at all. */
export interface SubscriptionSink {
  put(rows: NewSubscription[]): Promise<PutCounts>;
}

/** `read` is always `added + changed + unchanged + refused`. Rows without any text are no rows. */
export interface ImportCounts extends PutCounts {
  read: number;
  refused: number;
}

/** Bytes that can be read more than once, from the beginning each time. */
export interface CsvSource {
  open(): AsyncIterable<Uint8Array>;
}

export interface ImportProgress {
  step: 'dates' | 'repetitions' | 'storing';
  rows: number;
  bytes: number;
}

export interface ImportOrder {
  source: CsvSource;
  sink: SubscriptionSink;
  /** Whose subscriptions these are. */
  tenant: string;
  /** Declares how `03/04/2027` is meant. */
  dates?: DateOrder;
  encoding?: Encoding;
  /** Called for each refused row, in the order of the file. */
  onRefused: (refusal: Refusal) => void;
  onProgress?: (progress: ImportProgress) => void;
}

export const importLimits = { rows: 2_000_000, bytes: 1024 ** 3, batch: 1_000 } as const;

const dateFields: readonly CsvField[] = ['termStart', 'termEnd', 'cancellationAllowedUntil', 'month'];

class Refused extends Error {
  override name = 'Refused';
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

interface Rows {
  columns: CsvColumns;
  rows: readonly CsvRow[];
}

const columnsOf = (header: CsvRow | undefined): CsvColumns | undefined => {
  if (header === undefined) return undefined;
  if ('malformed' in header) throw new Refused({ kind: 'header-malformed', ...header });
  const columns = readHeader(header.cells);
  if (!columns.ok) throw new Refused(columns.problem);
  return columns.value;
};

/** The rows after the header, within the limits. */
const rowsOf = async function* (order: ImportOrder, step: ImportProgress['step']): AsyncGenerator<Rows> {
  const { source, encoding, onProgress } = order;
  let columns: CsvColumns | undefined;
  let count = 0;
  for await (const { rows, bytes } of readCsv(source.open(), encoding === undefined ? {} : { encoding })) {
    const isHeaderIn = columns === undefined && rows.length > 0;
    columns ??= columnsOf(rows[0]);
    if (columns === undefined) continue;
    const after = isHeaderIn ? rows.slice(1) : rows;
    count += after.length;
    if (count > importLimits.rows) throw new Refused({ kind: 'too-many-rows', most: importLimits.rows });
    if (bytes > importLimits.bytes) throw new Refused({ kind: 'too-large', most: importLimits.bytes });
    onProgress?.({ step, rows: count, bytes });
    yield { columns, rows: after };
  }
  if (columns === undefined) throw new Refused({ kind: 'empty' });
};

interface Surveyed {
  dates: DateOrder;
  howMany: number;
}

/** Reads the whole file once, so that nothing is stored of a file whose bytes, header or dates are in doubt. */
const surveyRows = async (order: ImportOrder): Promise<Surveyed> => {
  const survey = createDateSurvey();
  let howMany = 0;
  for await (const { columns, rows } of rowsOf(order, 'dates')) {
    howMany += rows.length;
    const places = dateFields.map((field) => columns.at.get(field)).filter((place) => place !== undefined);
    for (const row of rows) {
      if ('malformed' in row) continue;
      for (const place of places) survey.see((row.cells[place] ?? '').trim(), row.line);
    }
  }
  const found = order.dates === undefined ? survey.order() : ok(order.dates);
  if (!found.ok) throw new Refused(found.problem);
  return { dates: found.value, howMany };
};

const chooseRows = async (order: ImportOrder, { dates, howMany }: Surveyed): Promise<Displacements> => {
  const choice = createRowChoice(howMany);
  for await (const { columns, rows } of rowsOf(order, 'repetitions')) {
    const reading: FileReading = { columns, order: dates, tenant: order.tenant };
    const monthAt = columns.at.get('month');
    for (const row of rows) {
      const id = 'malformed' in row ? undefined : readId(reading, row.cells);
      const month = 'malformed' in row ? undefined : readRowMonth(reading, row.cells);
      if ('malformed' in row || id?.ok !== true || month?.ok !== true) choice.skip(row.line);
      else {
        const content = row.cells.filter((_, index) => index !== monthAt).join('\u001f');
        choice.see({ line: row.line, id: id.value, month: month.value, content });
      }
    }
  }
  return choice.chosen();
};

const readRow = (row: CsvRow, reading: FileReading, displacedAt: Displacements, place: number) => {
  if ('malformed' in row) return failed({ line: row.line, reason: row.malformed });
  const displaced = displacedAt(place);
  if (displaced !== undefined) return failed({ line: row.line, ...displaced });
  const read = readSubscription(reading, row.cells);
  return read.ok ? read : failed({ line: row.line, ...read.problem });
};

const storeRows = async (order: ImportOrder, dates: DateOrder, displacedAt: Displacements): Promise<ImportCounts> => {
  const counts: ImportCounts = { read: 0, added: 0, changed: 0, unchanged: 0, refused: 0 };
  let batch: NewSubscription[] = [];
  let storing: Promise<PutCounts> | undefined;
  const stored = async (): Promise<void> => {
    const { added, changed, unchanged } = (await storing) ?? { added: 0, changed: 0, unchanged: 0 };
    counts.added += added;
    counts.changed += changed;
    counts.unchanged += unchanged;
    storing = undefined;
  };
  /** One batch is stored while the next is read. */
  const store = async (): Promise<void> => {
    await stored();
    if (batch.length === 0) return;
    storing = order.sink.put(batch);
    // Whoever waits for it hears of its failure.
    storing.catch(() => undefined);
    batch = [];
  };
  for await (const { columns, rows } of rowsOf(order, 'storing')) {
    const reading: FileReading = { columns, order: dates, tenant: order.tenant };
    for (const row of rows) {
      const read = readRow(row, reading, displacedAt, counts.read);
      counts.read += 1;
      if (read.ok) batch.push(read.value);
      else {
        counts.refused += 1;
        order.onRefused(read.problem);
      }
      if (batch.length === importLimits.batch) await store();
    }
  }
  await store();
  await stored();
  return counts;
};

/**
 * Stores the subscriptions of a CSV file, in batches. A file that as a whole is in doubt changes nothing. A failure of
 * the sink is thrown; what was stored before it stays, and the same file once more completes it.
 */
export const importSubscriptions = async (order: ImportOrder): Promise<Result<ImportCounts, ImportProblem>> => {
  try {
    const surveyed = await surveyRows(order);
    return ok(await storeRows(order, surveyed.dates, await chooseRows(order, surveyed)));
  } catch (problem) {
    if (problem instanceof Refused || problem instanceof CsvUnreadable) return failed(problem.problem);
    throw problem;
  }
};
