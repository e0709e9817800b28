import { names } from '../../language/names.es.ts';
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

const ask: TabWords['ask'] = {
  title: 'Preguntar',
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
  offline: 'No se puede acceder a Channel Guide. Compruebe su conexión.',
  refused: (code) => `No ha funcionado (${code}).`,
  failed: 'No ha funcionado. Inténtelo de nuevo.',
  again: 'Intentar de nuevo',
  more: 'Mostrar más',
  asTable: 'Mostrar como tabla',
  all: 'Todo',
  channel: 'Canal de compra',
  customer: 'Cliente',
  broken: 'No se pudo mostrar esta página.',
  onlyInTeams: 'Esta página se abre en Microsoft Teams, donde sabe quién es usted.',
  teamsAway: 'Teams no dijo quién es usted. Inténtelo de nuevo.',
  names,
  cases,
  views,
  oneCase,
  ask,
  configure,
};
