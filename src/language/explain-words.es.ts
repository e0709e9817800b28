import type { commandLineWords as enCommandLine, explainWords as enExplain } from './explain-words.en.ts';

export const explainWords: typeof enExplain = {
  title: 'Por qué esta respuesta',
  why: 'Por estas respuestas',
  fact: ({ name, value }) => `${name}: ${value}`,
  because: ({ rule, since, facts }) => `${facts}. Regla ${rule}, vigente desde el ${since}.`,
  always: ({ rule, since }) => `Regla ${rule}, vigente desde el ${since}.`,
  assumedTitle: 'Se da por hecho, porque nadie ha dicho otra cosa',
  change: 'Qué la cambiaría',
  wouldBe: ({ fact, line }) => `Con «${fact}» sería: ${line}`,
  nothingElse: 'Ninguna otra respuesta por sí sola llevaría a otro resultado.',
  before: 'Qué era distinto antes',
  was: ({ until, line }) => `Hasta el ${until} la respuesta era: ${line}`,
  askedMore: ({ until }) => `Hasta el ${until} estas respuestas no bastaban para dar un paso.`,
  neverDifferent: 'Nada: es así desde la primera directiva.',
  sure: 'Qué seguridad tiene',
  sources: 'Fuentes',
  confidence: {
    A: 'A: tomada de un texto de Microsoft leído por completo.',
    B: 'B: tomada del comienzo de una página de Microsoft.',
    C: 'C: tomada de terceros; confírmela con Microsoft antes de prometer nada.',
    D: 'D: lectura nuestra; Microsoft no lo dice con estas palabras.',
  },
  verified: ({ date }) => `Comparada con las fuentes por última vez el ${date}.`,
  asOfAsk: '¿Para qué fecha?',
  asOfHint: 'Desde el 17 de junio de 2020, por ejemplo 2022-05-01. No se guarda nada.',
  asOfLabel: 'Fecha de la pregunta',
  asOfTitle: ({ date }) => `Las mismas respuestas el ${date}`,
  asOfMissing:
    'Para esa fecha no tengo directiva: la primera es del 17 de junio de 2020 y el futuro lejano no lo conoce nadie.',
  asOfQuestion: ({ date, ask }) => `El ${date} decide una respuesta más: ${ask}`,
};

export const commandLineWords: typeof enCommandLine = {
  customer: ({ customer }) => `Cliente: ${customer}`,
  understood: ({ fact, value, from }) => `${fact}=${value} («${from}»)`,
  uncertain: ({ fact }) => `${fact}: por preguntar`,
  nothingUnderstood: 'No se ha entendido nada.',
  asked: ({ fact, ask }) => `${fact}: ${ask}`,
  assumed: ({ fact, ask, value }) => `${fact} (se supone: ${value}): ${ask}`,
  longestWays: 'Preguntas en el camino más largo hasta cada respuesta:',
  lengths: ({ worst, median }) => `la peor ${worst}, la mediana ${median}`,
  whole: ({ rules, outcomes, dates }) =>
    `${rules} reglas, ${outcomes} resultados, ${dates} fechas en las que algo cambia: ningún problema.`,
  stale: ({ rule, verified, days, asOf }) =>
    `${rule}: comprobada por última vez el ${verified}, ${days} días antes del ${asOf}`,
};
