import type { InsightsWords } from './words.en.ts';

/** What the page of insights says, in Spanish. */
export const es: InsightsWords = {
  title: 'Resumen de resultados',
  months: 'Meses',
  lastMonths: (count) => `Los últimos ${count} meses`,
  byMonth: 'Resultados por mes',
  byChannel: 'Resultados por canal de compra',
  byMonthHint: 'Según el mes en que se abrió el caso.',
  month: 'Mes',
  total: 'En total',
  outcome: 'Resultado',
  time: 'Tiempo hasta el resultado',
  timeHint: 'Desde la respuesta hasta que alguien indicó por primera vez el resultado.',
  took: {
    hour: 'En menos de una hora',
    day: 'En menos de un día',
    week: 'En menos de una semana',
    month: 'En menos de 30 días',
    longer: 'Más tiempo',
    open: 'Aún sin indicar',
  },
  length: 'Tiempo',
  cases: 'Casos',
  share: (share) => `${share} del total`,
  waiting: 'Qué depende de quién',
  waitingHint: 'Casos abiertos, de las cien personas que más tienen.',
  person: 'Persona',
  nobody: 'No hay ningún caso abierto: nada depende de nadie.',
  nothing: 'No se abrió ningún caso en estos meses.',
  bar: (name, total, parts) => `${name}: ${total}. ${parts}`,
  part: (name, count) => `${name}: ${count}`,
};
