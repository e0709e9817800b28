import { cases, oneCase, views } from './cases/words.es.ts';
import type { TabWords } from './words.en.ts';

const pages: TabWords['pages'] = {
  terms: 'Fechas de finalización',
  reminders: 'Recordatorios',
  cases: 'Casos',
  ask: 'Preguntar',
  policy: 'Directiva',
  insights: 'Resultados',
  import: 'Importar',
};

const status: TabWords['status'] = {
  advised: 'Respuesta dada, resultado pendiente',
  doing: 'Lo estamos haciendo',
  done: 'Hecho',
  declined: 'El cliente no quiso',
  waiting_for_term_end: 'A la espera del fin del período',
  escalated: 'Escalado',
};

const channels: TabWords['channels'] = {
  direct_microsoft: 'Directamente de Microsoft',
  advisor: 'Microsoft con un asesor',
  open_license: 'Licencia Open',
  open_value: 'Open Value',
  ea: 'Contrato Enterprise (EA)',
  mca_e: 'MCA empresarial (MCA-E)',
  csp_other: 'Otro asociado de CSP',
  csp_deauthorized: 'Asociado de CSP sin autorización',
  csp_own: 'Nosotros, en CSP',
  syndication: 'Asociado de sindicación',
  third_party_non_csp: 'Un tercero ajeno a CSP',
  unknown: 'No se sabe',
};

const actors: TabWords['ask']['actors'] = {
  agent: 'Usted',
  customer: 'Cliente',
  current_partner: 'Partner actual',
  indirect_provider: 'Su proveedor indirecto',
  customer_and_partners: 'Cliente y ambos partners',
  microsoft: 'Microsoft',
};

const roleNames: TabWords['ask']['roleNames'] = {
  admin_agent: 'Agente de administración',
  sales_agent: 'Agente de ventas',
  helpdesk_agent: 'Agente del departamento de soporte técnico',
  billing_admin: 'Administrador de facturación',
  user_mgmt_admin: 'Administrador de administración de usuarios',
  global_admin: 'Administrador global',
  account_admin: 'Administrador de cuenta',
  azure_owner: 'Propietario de la suscripción de Azure',
};

const ask: TabWords['ask'] = {
  title: 'Preguntar',
  actors,
  roleNames,
  intro: 'Las mismas preguntas que en el chat. No se guarda nada hasta que abra un caso.',
  asOf: 'En la fecha',
  answers: 'Sus respuestas',
  change: (name) => `Cambiar: ${name}`,
  changeIt: 'Cambiar',
  lookup: 'Dónde consultarlo',
  others: 'Otras respuestas',
  choose: 'Elija…',
  allAtOnce: 'Todas las preguntas a la vez',
  startAgain: 'Empezar de nuevo',
  nextStep: 'Siguiente paso',
  steps: 'Pasos',
  roles: 'Roles necesarios',
  caveats: 'Tenga en cuenta',
  links: 'Páginas que abrir',
  sources: 'Fuentes',
  source: (id, date) => `${id}, ${date}`,
  policyOf: (date) => `Directiva del ${date}`,
  refused: 'No hay respuesta para eso',
  customer: 'Nombre del cliente',
  open: 'Abrir como caso',
  share: 'Enlace a esta respuesta',
  copy: 'Copiar el enlace',
  copied: 'El enlace se ha copiado.',
  notCopied: 'No se pudo copiar el enlace: selecciónelo y cópielo usted.',
};

const configure: TabWords['configure'] = {
  title: 'Channel Guide en este canal',
  intro: 'La pestaña muestra los casos de su equipo y las fechas de finalización que vienen.',
  who: 'Aquí todos los de esta conversación ven los casos de su organización; los ajustes y los borradores son personales.',
  save: 'Pulse Guardar para añadir la pestaña.',
  help: 'Más información sobre los canales de compra en CSP',
};

/** What the tab says, in Spanish. */
export const es: TabWords = {
  pages,
  title: (page) => `${page} · Channel Guide`,
  navigation: 'Páginas',
  skip: 'Ir al contenido',
  loading: 'Cargando…',
  offline: 'Nadie responde en este momento. ¿Hay red?',
  failed: (code) => `No funcionó (${code}).`,
  again: 'Intentar de nuevo',
  broken: 'No se pudo mostrar esta página.',
  notYet: 'Aquí todavía no hay nada.',
  onlyInTeams: 'Esta página se abre en Microsoft Teams, donde sabe quién es usted.',
  teamsAway: 'Teams no dijo quién es usted. Inténtelo de nuevo.',
  status,
  channels,
  cases,
  views,
  oneCase,
  ask,
  configure,
};
