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
  channels: {
    direct_microsoft: 'Directamente de Microsoft',
    advisor: 'Advisor',
    open_license: 'Open License',
    open_value: 'Open Value',
    ea: 'Contrato Enterprise (EA)',
    mca_e: 'MCA empresarial / MPSA',
    csp_other: 'Otro asociado de CSP',
    csp_deauthorized: 'Un revendedor que ya no está en CSP',
    csp_own: 'A nosotros',
    syndication: 'Un asociado de Syndication',
    third_party_non_csp: 'Un tercero ajeno a CSP',
    unknown: 'Canal desconocido',
  },
  statuses: {
    advised: 'Respuesta dada, resultado pendiente',
    doing: 'Lo estamos haciendo',
    done: 'Hecho',
    declined: 'El cliente no quiso',
    waiting_for_term_end: 'A la espera del fin del período',
    escalated: 'Escalado',
  },
};
