import type { casesWords as enCases, exportWords as enExport, importWords as enImport } from './records-words.en.ts';

export const importWords: typeof enImport = {
  title: 'Incorporar suscripciones',
  how: 'Pegue las filas de una lista con su encabezado, por ejemplo el informe de suscripciones del Centro de partners o celdas de una hoja de cálculo. No se guarda nada antes de que vea qué haría.',
  rows: 'Filas, primero el encabezado',
  missing: 'Pegue el encabezado y al menos una fila.',
  dates: '¿Cómo se leen fechas como 03/04/2027?',
  datesChoices: { unset: 'Como muestre la propia lista', dmy: 'Primero el día', mdy: 'Primero el mes' },
  datesAmbiguous: ({ text, line }) =>
    `${text}, en la línea ${line}, se puede leer de dos maneras. Elija abajo si va primero el día o el mes.`,
  datesMixed: ({ dayFirst, monthFirst }) =>
    `${dayFirst} lleva primero el día y ${monthFirst} el mes. Elija abajo cuál vale; las filas del otro tipo se rechazan.`,
  tooLong: ({ length, most }) =>
    `Son ${length} caracteres y en una tarjeta caben ${most}. Péguelo por partes, cada una con el encabezado, o dé el archivo a su administrador: la línea de comandos lo admite entero.`,
  preview: 'Esto es lo que haría',
  done: 'Guardado',
  counts: ({ added, changed, unchanged, refused }) =>
    `Nuevas: ${added}. Cambiadas: ${changed}. Iguales a las que hay: ${unchanged}. Rechazadas: ${refused}.`,
  refused: 'Filas rechazadas',
  refusal: ({ line, reason }) => `Línea ${line}: ${reason}`,
  refusalIn: ({ line, column, value, reason }) => `Línea ${line}, ${column}, «${value}»: ${reason}`,
  moreRefused: ({ more }) => `y ${more} filas más`,
  changedSince: 'Las filas no son las que se le mostraron. Esto es lo que harían estas:',
};

export const exportWords: typeof enExport = {
  title: 'Llevarse los registros',
  how: 'En un archivo que abre cualquier hoja de cálculo. El enlace vale una sola vez, durante diez minutos.',
  what: { cases: 'Casos', outcomes: 'Resultados', subscriptions: 'Suscripciones' },
  ready: ({ what }) => `Su archivo está listo: ${what}`,
  fetch: 'Descargar el archivo',
  opens: 'Abrir «Descargar el archivo» en el navegador',
  whoever: 'Quien tenga el enlace puede descargar el archivo: no lo comparta.',
  which: ({ written }) =>
    `No puedo exportar «${written}». Escriba por ejemplo: exportar casos. Hay casos, resultados y suscripciones.`,
  noAddress:
    'No sé en qué dirección me encuentran las personas. Su administrador tiene que definir PUBLIC_URL, por ejemplo https://channel-guide.contoso.com, y volver a iniciarme.',
};

export const casesWords: typeof enCases = {
  mine: 'Sus casos, del más reciente al más antiguo',
  withStatus: ({ status }) => `Casos, del más reciente al más antiguo: ${status}`,
  found: ({ text }) => `Casos con «${text}», del más reciente al más antiguo`,
  noneSuch: 'No hay ningún caso así.',
  allOfThem: 'Todos',
  mineOnly: 'Los míos',
  waiting: 'En espera',
  open: 'Sin resultado',
};
