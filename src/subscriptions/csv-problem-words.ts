import type { Language } from '../language/language.ts';
import type { DateExample } from './csv-dates.ts';
import type { ImportProblem } from './csv-refusal.ts';
import { reasonInWords } from './csv-refusal-words.ts';

const quoted = (text: string): string => JSON.stringify(text.slice(0, 40));
const list = (texts: readonly string[]): string => texts.map(quoted).join(', ');

/** Where a file is brought in: at the command line, where options are typed, or in a form, where they are chosen. */
export type ImportPlace = 'command-line' | 'form';

/** How to say what the file does not say by itself. */
type Declaring = Readonly<Record<'encoding' | 'utf16' | 'order' | 'oneOrder', string>>;

const declaring: Record<Language, Record<ImportPlace, Declaring>> = {
  en: {
    'command-line': {
      encoding: 'Expected UTF-8, or the encoding of the file declared, for example --encoding windows-1252.',
      utf16: 'Expected UTF-8, or --encoding utf-16le.',
      order: 'Expected the order declared: --dates dmy or --dates mdy.',
      oneOrder: "Expected one order, or --dates dmy|mdy to refuse the other's rows.",
    },
    form: {
      encoding: 'Expected UTF-8; or choose the encoding of the file, and send it again.',
      utf16: 'Expected UTF-8; or choose UTF-16 as the encoding, and send it again.',
      order: 'Choose which comes first, and send it again.',
      oneOrder: 'Expected one order; or choose the one that holds, and the rows of the other are refused.',
    },
  },
  es: {
    'command-line': {
      encoding: 'Se esperaba UTF-8, o la codificación del archivo declarada, por ejemplo --encoding windows-1252.',
      utf16: 'Se esperaba UTF-8, o --encoding utf-16le.',
      order: 'Se esperaba el orden declarado: --dates dmy o --dates mdy.',
      oneOrder: 'Se esperaba un solo orden, o --dates dmy|mdy para rechazar las filas del otro.',
    },
    form: {
      encoding: 'Se esperaba UTF-8; o elija la codificación del archivo y envíelo de nuevo.',
      utf16: 'Se esperaba UTF-8; o elija UTF-16 como codificación y envíelo de nuevo.',
      order: 'Elija cuál va primero y envíelo de nuevo.',
      oneOrder: 'Se esperaba un solo orden; o elija el que vale, y se rechazan las filas del otro.',
    },
  },
};

const en = (problem: ImportProblem, how: Declaring): string => {
  const example = ({ line, text }: DateExample): string => `${quoted(text)} on line ${line}`;
  switch (problem.kind) {
    case 'not-text':
      return `The file is ${problem.found}, not CSV. Expected text; in Excel: Save as, CSV UTF-8.`;
    case 'bytes-not-text':
      return `Line ${problem.line}: the bytes ${problem.bytes} are not ${problem.encoding}. ${how.encoding}`;
    case 'looks-like-utf-16':
      return `The file looks like UTF-16 without a byte order mark. ${how.utf16}`;
    case 'separator-unclear':
      return `The separator is not clear: ${list(problem.separators)}. Expected comma, semicolon, tab or bar, or a first line such as sep=;`;
    case 'header-malformed':
      return `Line ${problem.line}, the header: ${reasonInWords({ line: problem.line, reason: problem.malformed }, 'en')}.`;
    case 'empty':
      return 'The file is empty. Expected a header with CustomerName and Product, and a row for each subscription.';
    case 'columns-missing':
      return `The header has no ${problem.missing.join(', no ')}. Expected at least CustomerName (or customer) and Product; best also SubscriptionId, AvailableSeats, SubscriptionEndDate. Found: ${list(problem.found)}.`;
    case 'columns-twice':
      return `The columns ${list(problem.names)} mean the same. Expected each once.`;
    case 'dates-ambiguous':
      return `Is the day or the month first? ${problem.examples.map(example).join(', ')} can be read both ways${problem.hints.length === 0 ? '' : ` (but ${problem.hints.map(example).join(', ')} cannot)`}. ${how.order}`;
    case 'dates-mixed':
      return `The file mixes orders: ${example(problem.dayFirst)} has the day first, ${example(problem.monthFirst)} the month. ${how.oneOrder}`;
    case 'too-many-rows':
      return `The file has more than ${problem.most} rows. Expected it in parts.`;
    case 'too-large':
      return `The file has more than ${problem.most} bytes. Expected it in parts.`;
  }
};

const es = (problem: ImportProblem, how: Declaring): string => {
  const example = ({ line, text }: DateExample): string => `${quoted(text)} en la línea ${line}`;
  switch (problem.kind) {
    case 'not-text':
      return `El archivo es ${problem.found}, no CSV. Se esperaba texto; en Excel: Guardar como, CSV UTF-8.`;
    case 'bytes-not-text':
      return `Línea ${problem.line}: los bytes ${problem.bytes} no son ${problem.encoding}. ${how.encoding}`;
    case 'looks-like-utf-16':
      return `El archivo parece UTF-16 sin marca de orden de bytes. ${how.utf16}`;
    case 'separator-unclear':
      return `El separador no está claro: ${list(problem.separators)}. Se esperaba coma, punto y coma, tabulación o barra, o una primera línea como sep=;`;
    case 'header-malformed':
      return `Línea ${problem.line}, el encabezado: ${reasonInWords({ line: problem.line, reason: problem.malformed }, 'es')}.`;
    case 'empty':
      return 'El archivo está vacío. Se esperaba un encabezado con cliente y producto, y una fila por suscripción.';
    case 'columns-missing':
      return `En el encabezado falta ${problem.missing.join(' y ')}. Se esperaba al menos CustomerName (o cliente) y Product (o producto); mejor también SubscriptionId, AvailableSeats y SubscriptionEndDate. Se encontró: ${list(problem.found)}.`;
    case 'columns-twice':
      return `Las columnas ${list(problem.names)} significan lo mismo. Se esperaba cada una una vez.`;
    case 'dates-ambiguous':
      return `¿Va primero el día o el mes? ${problem.examples.map(example).join(', ')} se puede leer de dos maneras${problem.hints.length === 0 ? '' : ` (pero ${problem.hints.map(example).join(', ')} no)`}. ${how.order}`;
    case 'dates-mixed':
      return `El archivo mezcla órdenes: ${example(problem.dayFirst)} lleva primero el día y ${example(problem.monthFirst)} el mes. ${how.oneOrder}`;
    case 'too-many-rows':
      return `El archivo tiene más de ${problem.most} filas. Se esperaba en partes.`;
    case 'too-large':
      return `El archivo tiene más de ${problem.most} bytes. Se esperaba en partes.`;
  }
};

const sayers = { en, es };

/** Why nothing of the file was stored, and what is expected, in one line. */
export const problemInWords = (problem: ImportProblem, language: Language, place: ImportPlace): string =>
  sayers[language](problem, declaring[language][place]);
