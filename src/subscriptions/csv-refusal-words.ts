import type { Language } from '../language/language.ts';
import type { Refusal, RefusalReason } from './csv-refusal.ts';

type Sentences = Readonly<Record<RefusalReason, (other: number | undefined) => string>>;

const line = (other: number | undefined): string => String(other ?? '?');

const en: Sentences = {
  nul: () => 'the row holds a NUL character, which no text has',
  'unclosed-quote': () => 'a quotation mark opens a cell that never closes',
  'quote-in-cell': () =>
    'a quotation mark stands inside a cell that does not begin with one; expected "" in a quoted cell',
  'text-after-quote': () => 'text follows a closing quotation mark, or a mark that opened a cell is not closed',
  'cell-too-long': () => 'a cell is longer than 32,767 characters',
  'row-too-long': () => 'the row is longer than 262,144 characters',
  'too-many-columns': () => 'the row has more than 1,000 cells',
  'too-few-cells': () => 'the row has fewer cells than the header',
  'too-many-cells': () => 'the row has more cells than the header',
  'not-a-date': () => 'this is no date; expected YYYY-MM-DD',
  'impossible-date': () => 'there is no such day in the order of day and month of this file',
  'two-digit-year': () => 'the year has two digits; expected four',
  'excel-serial': () => 'this is a number, perhaps how Excel counts days; expected a date such as YYYY-MM-DD',
  'time-with-zone': () => 'the time is of another zone than UTC, so the day is not certain; expected YYYY-MM-DD',
  'year-out-of-range': () => 'expected a year from 1990 to 2100, or 9999 for no end',
  missing: () => 'the cell is empty and needed',
  'too-long': () => 'the text is too long',
  'mangled-id': () => 'a spreadsheet turned this id into a number; export it again and do not save it with Excel',
  'not-a-count': () => 'expected a whole number without separators',
  'not-yes-or-no': () => 'expected yes or no',
  'not-a-month': () => 'expected a month such as 2026-10',
  'not-an-object': () => 'expected what the export writes here: {"column":"text"}',
  'end-before-start': () => 'the term ends before it starts',
  'other-tenant': () => 'this names another tenant; the tenant of a customer belongs in CustomerTenantId',
  'older-month': (other) => `line ${line(other)} has the same subscription with a later month`,
  repeats: (other) => `repeats line ${line(other)}`,
  conflicts: (other) =>
    `line ${line(other)} says something else about the same subscription; keep one, or give each its id`,
};

const es: Sentences = {
  nul: () => 'la fila contiene un carácter NUL, que ningún texto lleva',
  'unclosed-quote': () => 'unas comillas abren una celda que no se cierra',
  'quote-in-cell': () =>
    'hay comillas dentro de una celda que no empieza por ellas; se esperaba "" en una celda entre comillas',
  'text-after-quote': () => 'hay texto después de las comillas de cierre, o unas comillas de apertura no se cierran',
  'cell-too-long': () => 'una celda tiene más de 32.767 caracteres',
  'row-too-long': () => 'la fila tiene más de 262.144 caracteres',
  'too-many-columns': () => 'la fila tiene más de 1.000 celdas',
  'too-few-cells': () => 'la fila tiene menos celdas que el encabezado',
  'too-many-cells': () => 'la fila tiene más celdas que el encabezado',
  'not-a-date': () => 'no es una fecha; se esperaba AAAA-MM-DD',
  'impossible-date': () => 'ese día no existe con el orden de día y mes de este archivo',
  'two-digit-year': () => 'el año tiene dos cifras; se esperaban cuatro',
  'excel-serial': () =>
    'es un número, quizá la forma en que Excel cuenta los días; se esperaba una fecha como AAAA-MM-DD',
  'time-with-zone': () => 'la hora es de una zona distinta de UTC y el día no es seguro; se esperaba AAAA-MM-DD',
  'year-out-of-range': () => 'se esperaba un año de 1990 a 2100, o 9999 si no tiene fin',
  missing: () => 'la celda está vacía y es necesaria',
  'too-long': () => 'el texto es demasiado largo',
  'mangled-id': () =>
    'una hoja de cálculo convirtió este identificador en un número; expórtelo de nuevo y no lo guarde con Excel',
  'not-a-count': () => 'se esperaba un número entero sin separadores',
  'not-yes-or-no': () => 'se esperaba sí o no',
  'not-a-month': () => 'se esperaba un mes como 2026-10',
  'not-an-object': () => 'se esperaba lo que escribe la exportación: {"columna":"texto"}',
  'end-before-start': () => 'el período termina antes de empezar',
  'other-tenant': () => 'nombra otro inquilino; el inquilino del cliente va en CustomerTenantId',
  'older-month': (other) => `la línea ${line(other)} tiene la misma suscripción con un mes posterior`,
  repeats: (other) => `repite la línea ${line(other)}`,
  conflicts: (other) =>
    `la línea ${line(other)} dice otra cosa de la misma suscripción; deje una, o dé a cada una su identificador`,
};

const sentences = { en, es };

/** Why the row was not stored, in one sentence without its line, column and value. */
export const reasonInWords = ({ reason, otherLine }: Refusal, language: Language): string =>
  sentences[language][reason](otherLine);

/** The refused row in one line for people. */
export const refusalInWords = (refusal: Refusal, language: Language): string => {
  const { column, value } = refusal;
  const place = `${language === 'en' ? 'line' : 'línea'} ${refusal.line}${column === undefined ? '' : `, ${column}`}`;
  // Quoted as JSON does it: what a file holds must not move the cursor of a terminal.
  const given = value === undefined ? '' : ` ${JSON.stringify(value)}:`;
  return `${place}:${given} ${reasonInWords(refusal, language)}`;
};
