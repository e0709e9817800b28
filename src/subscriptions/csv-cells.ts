import { z } from 'zod';

import { unguard } from '../csv/write-csv.ts';
import { failed, ok, type Result } from '../result.ts';
import { channelOf } from './csv-channel.ts';
import { isNoEnd, readCsvDate, type DateOrder } from './csv-dates.ts';
import { headerName, type CsvColumns, type CsvField } from './csv-headers.ts';
import { shown, type Refusal, type RefusalReason } from './csv-refusal.ts';

/** What is said for the whole file. */
export interface FileReading {
  columns: CsvColumns;
  order: DateOrder;
  /** Whose subscriptions these are; a column that names another tenant is refused. */
  tenant: string;
}

export type Wrong = Omit<Refusal, 'line'>;
type DateField = 'termStart' | 'termEnd' | 'cancellationAllowedUntil';
export type Read<Value> = Result<Value, Wrong>;

export const longest = { text: 400, extra: 2_000 } as const;

type TextField = Exclude<CsvField, 'quantity' | 'termStart' | 'termEnd' | 'autoRenew' | 'extra'>;

const guid = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;
const mangled = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d+$/i;

/** A GUID is the same in capitals and in braces; any other id is only itself. */
const canonical = (id: string): string => guid.exec(id)?.[1]?.toLowerCase() ?? id;

export const cellReader = ({ columns: { at, names } }: FileReading, cells: readonly string[]) => ({
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
export type Cells = ReturnType<typeof cellReader>;

export const readText = ({ cell, wrong }: Cells, field: TextField): Read<string | undefined> => {
  const text = cell(field);
  return text.length > longest.text ? wrong(field, 'too-long', text) : ok(text === '' ? undefined : text);
};

/** A file with the column `Extra` is one of our own exports: what it says is taken as it stands. */
const isOwnExport = ({ columns }: FileReading): boolean => columns.at.has('extra');

export const readGivenId = (
  reading: FileReading,
  cells: Cells,
  field: 'id' | 'customerTenant',
): Read<string | undefined> => {
  const text = readText(cells, field);
  if (!text.ok || text.value === undefined || isOwnExport(reading)) return text;
  return mangled.test(text.value) ? cells.wrong(field, 'mangled-id', text.value) : ok(canonical(text.value));
};

export const readDate = (reading: FileReading, { cell, wrong }: Cells, field: DateField): Read<string | undefined> => {
  const text = cell(field);
  if (text === '') return ok(undefined);
  if (isOwnExport(reading) && z.iso.date().safeParse(text).success) return ok(text);
  const date = readCsvDate(text, reading.order);
  if (!date.ok) return wrong(field, date.problem, text);
  return ok(isNoEnd(date.value) ? undefined : date.value);
};

/** The hour counts here, so an instant is kept as one. */
export const readDeadline = (reading: FileReading, cells: Cells): Read<string | undefined> => {
  const text = cells.cell('cancellationAllowedUntil');
  if (text === '') return ok(undefined);
  return z.iso.datetime({ offset: true }).safeParse(text).success
    ? ok(text)
    : readDate(reading, cells, 'cancellationAllowedUntil');
};

export const readChannel = (reading: FileReading, cells: Cells): Read<string | undefined> => {
  const text = readText(cells, 'channel');
  if (!text.ok || text.value === undefined || isOwnExport(reading)) return text;
  return ok(channelOf(text.value, cells.cell('attribution')) ?? text.value);
};

export const readQuantity = ({ cell, wrong }: Cells): Read<number | undefined> => {
  const text = cell('quantity');
  if (text === '') return ok(undefined);
  return /^\d{1,9}$/.test(text) ? ok(Number(text)) : wrong('quantity', 'not-a-count', text);
};

const answers = new Map([
  ...['yes', 'true', 'y', '1', 'si', 'sí', 'verdadero'].map((word) => [word, true] as const),
  ...['no', 'false', 'n', '0', 'falso'].map((word) => [word, false] as const),
]);

export const readYesNo = ({ cell, wrong }: Cells): Read<boolean | undefined> => {
  const text = cell('autoRenew');
  if (text === '') return ok(undefined);
  const answer = answers.get(text.toLowerCase());
  return answer === undefined ? wrong('autoRenew', 'not-yes-or-no', text) : ok(answer);
};

const Extra = z.record(z.string(), z.string());

export const readWritten = ({ cell, wrong }: Cells): Read<Record<string, string>> => {
  const text = cell('extra');
  if (text === '') return ok({});
  try {
    return ok(Extra.parse(JSON.parse(text)));
  } catch {
    return wrong('extra', 'not-an-object', text);
  }
};
