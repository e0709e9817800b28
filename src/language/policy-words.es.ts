import type { aboutWords as enAbout, policyWords as enPolicy } from './policy-words.en.ts';

export const policyWords: typeof enPolicy = {
  title: ({ date }) => `La directiva el ${date}`,
  since: 'Directiva del',
  rules: 'Reglas vigentes',
  next: 'Próximo cambio',
  nextOn: ({ date, changed, of }) => `${date}: otra respuesta para ${changed} de ${of} situaciones`,
  nothingNext: 'Ninguno que se conozca hoy',
  stale: 'Sin comparar con sus fuentes desde hace 180 días',
  staleRow: ({ rule, date }) => `${rule}, comparada por última vez el ${date}`,
  staleMore: ({ more }) => `y ${more} más`,
  nothingStale: 'Todas las reglas se han comparado con sus fuentes en los últimos 180 días.',
  before: ({ date, first }) => `Para el ${date} no tengo directiva: la primera es del ${first}.`,
  whichDate: ({ written }) => `No entiendo «${written}» como fecha. Escríbala así: directiva 2021-03-01.`,
  changesTitle: 'Qué cambió',
  whichDates: ({ written }) =>
    `No entiendo «${written}» como una fecha o dos. Escríbalas así: cambios 2021-03-01 2022-03-01.`,
  wrongOrder: ({ from, to }) =>
    `El ${from} no es anterior al ${to}. Escriba primero la fecha más antigua, por ejemplo: cambios 2021-03-01 2022-03-01.`,
  moreChanges: ({ more }) => `Hay ${more} cambios más. Pida un plazo más corto, por ejemplo un año.`,
  feedbackTitle: 'Qué opinan los agentes de las respuestas, lo último primero',
  noFeedback: 'Todavía no ha opinado nadie.',
  noOlderFeedback: 'No hay opiniones anteriores.',
  opinion: ({ number, rule, outcome }) => `Caso ${number} · regla ${rule} · ${outcome}`,
  opinionBy: ({ verdict, name, date }) => `${verdict} · ${name}, el ${date} (UTC)`,
};

export const aboutWords: typeof enAbout = {
  title: 'Acerca de Channel Guide',
  what: 'Digo a quienes venden y atienden suscripciones de Microsoft el único paso correcto para una suscripción comprada en otro lugar, y guardo en qué quedó.',
  version: 'Versión',
  policy: 'Directiva del',
  records: 'Registros',
  recordsIn: {
    sqlite: 'En un archivo de base de datos del servidor de su organización',
    postgres: 'En una base de datos PostgreSQL de su organización',
  },
  privacy:
    'Guardo lo que me cuentan de los casos, su nombre y sus ajustes, solo para su organización. Leo únicamente lo que me escriben y no lo paso a nadie.',
  feedback:
    'Para decir qué le parece una respuesta, abra su caso y pulse lo que corresponda. «directiva opiniones» las muestra todas.',
  thanks: 'De nada.',
  diagnosis: 'Cómo estoy',
  tenant: 'Inquilino (tenant)',
  uptime: 'En marcha desde hace',
  uptimeOf: ({ days, hours, minutes }) => `${days} días, ${hours} h y ${minutes} min`,
  engine: 'Motor de los registros',
  store: 'Registros',
  storeWell: ({ milliseconds }) => `Responden en ${milliseconds} ms`,
  storeAway: 'Ahora mismo no se puede llegar a ellos. No se pierde nada; si algo no se guarda, lo digo.',
  cases: 'Casos abiertos hasta hoy',
  reminders: 'Recordatorios cuya hora llegó',
  balance: ({ due, accepted, cancelled, dead, pending }) =>
    `${due} = ${accepted} entregados + ${cancelled} retirados + ${dead} sin entregar + ${pending} en espera`,
  lastReminder: 'Última entrega',
  noneYet: 'Ninguna todavía',
  oldestReminder: 'El que más espera, desde el',
  checked: 'Última comprobación de la directiva',
  delay: 'Mayor espera desde la última consulta',
  milliseconds: ({ milliseconds }) => `${milliseconds} milisegundos`,
  instant: ({ date, time }) => `${date}, ${time} (UTC)`,
};
