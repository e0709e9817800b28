import type { SharedWords } from './words.en.ts';

/** What several pages of the tab say, in Spanish. */
export const es: SharedWords = {
  loading: 'Cargando…',
  failed: 'No se pudo cargar.',
  offline: 'No se puede acceder a Channel Guide. Compruebe su conexión.',
  tryAgain: 'Intentar de nuevo',
  more: 'Mostrar más',
  asTable: 'Mostrar como tabla',
  everything: 'Todo',
  channel: 'Canal de compra',
  customer: 'Cliente',
};
