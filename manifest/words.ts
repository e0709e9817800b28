import type { Language } from '../src/language/language.ts';

/** The pages that are pinned in the personal app, in their order. */
export const pinnedPages = ['terms', 'cases', 'ask', 'policy'] as const;
export type PinnedPage = (typeof pinnedPages)[number];

/** What can stand in a person's activity feed. */
export const activityTypes = ['termEnd', 'handOver'] as const;
export type ActivityName = (typeof activityTypes)[number];

interface Feature {
  title: string;
  description: string;
}

/** What the app says of itself where people find and install it. */
interface AppWords {
  name: { short: string; full: string };
  description: { short: string; full: string; features: Feature[] };
  pages: Record<PinnedPage, string>;
  search: { description: string; text: string; textDescription: string };
  newCase: { description: string };
  /** `{actor}` is filled by Teams, the others by whoever sends. */
  activities: Record<ActivityName, { description: string; templateText: string }>;
}

const english: AppWords = {
  name: { short: 'Channel Guide', full: 'Channel Guide: the next step for a subscription bought elsewhere' },
  description: {
    short: 'Where was the subscription bought, what is the next step, what came of it.',
    full: [
      'For people who sell and support Microsoft subscriptions at a Cloud Solution Provider (CSP) partner.',
      'A customer wants you to manage a subscription that was bought somewhere else. Channel Guide asks where it was bought and of what type it is, and gives the one right next step with its links, its caveats and its source. Every answer is dated: the same question can be asked for any date since 17 June 2020.',
      'What came of it is recorded as a case. Cases are found again in chat, from the compose box and on the pages, and Channel Guide comes back by itself when the term of a subscription ends.',
      'In a channel or group chat, mention Channel Guide or type a slash to choose a command; the answer to a command chosen that way is seen by you alone. It reads what is written to it and the messages that you turn into cases, nothing else.',
      'It answers people of the tenants that its operator has allowed. It gives no prices and changes nothing at Microsoft: the steps are yours to take.',
      'Languages: English and Spanish.',
    ].join('\n\n'),
    features: [
      {
        title: 'One next step',
        description: 'A few questions lead to one answer, with who does what, where, and the source.',
      },
      {
        title: 'Cases for the whole team',
        description: 'What was advised and what came of it, searched from chat and from the compose box.',
      },
      {
        title: 'Term ends in good time',
        description: 'A reminder when somebody can still act, and a timeline of the next twelve months.',
      },
    ],
  },
  pages: { terms: 'Term ends', cases: 'Cases', ask: 'Ask', policy: 'Policy' },
  search: {
    description: 'Find a case and put it into a message',
    text: 'Case',
    textDescription: 'Number, customer, note or subscription',
  },
  newCase: { description: 'Find the next step for what this message is about' },
  activities: {
    termEnd: {
      description: 'The term of a subscription ends soon',
      templateText: '{customer}: the term ends on {date}',
    },
    handOver: { description: 'A case is handed over to you', templateText: '{actor} handed case {case} over to you' },
  },
};

const spanish: AppWords = {
  name: { short: 'Channel Guide', full: 'Channel Guide: el siguiente paso para una suscripción comprada fuera' },
  description: {
    short: 'Dónde se compró la suscripción, cuál es el siguiente paso y en qué quedó.',
    full: [
      'Para quienes venden y atienden suscripciones de Microsoft en un partner Cloud Solution Provider (CSP).',
      'Un cliente quiere que usted administre una suscripción que se compró en otro sitio. Channel Guide pregunta dónde se compró y de qué tipo es, y da el único siguiente paso correcto con sus vínculos, sus advertencias y su fuente. Cada respuesta lleva fecha: la misma pregunta puede hacerse para cualquier día desde el 17 de junio de 2020.',
      'En qué quedó se registra como un caso. Los casos se vuelven a encontrar en el chat, desde el cuadro de redacción y en las páginas, y Channel Guide vuelve por sí solo cuando termina el período de una suscripción.',
      'En un canal o chat de grupo, mencione a Channel Guide o escriba una barra para elegir un comando; la respuesta a un comando elegido así la ve solo usted. Lee lo que se le escribe y los mensajes que usted convierte en casos, nada más.',
      'Responde a las personas de los inquilinos que ha admitido quien lo opera. No da precios ni cambia nada en Microsoft: los pasos los da usted.',
      'Idiomas: inglés y español.',
    ].join('\n\n'),
    features: [
      {
        title: 'Un siguiente paso',
        description: 'Unas pocas preguntas llevan a una respuesta: quién hace qué, dónde, y la fuente.',
      },
      {
        title: 'Casos para todo el equipo',
        description: 'Qué se aconsejó y en qué quedó; se busca desde el chat y desde el cuadro de redacción.',
      },
      {
        title: 'Fechas de finalización a tiempo',
        description: 'Un aviso cuando todavía se puede actuar y una línea de tiempo de los próximos doce meses.',
      },
    ],
  },
  pages: { terms: 'Fechas de finalización', cases: 'Casos', ask: 'Preguntar', policy: 'Directiva' },
  search: {
    description: 'Encontrar un caso y ponerlo en un mensaje',
    text: 'Caso',
    textDescription: 'Número, cliente, nota o suscripción',
  },
  newCase: { description: 'Encontrar el siguiente paso para lo que trata este mensaje' },
  activities: {
    termEnd: {
      description: 'El período de una suscripción termina pronto',
      templateText: '{customer}: el período termina el {date}',
    },
    handOver: { description: 'Se le entrega un caso', templateText: '{actor} le ha entregado el caso {case}' },
  },
};

export const appWords: Readonly<Record<Language, AppWords>> = { en: english, es: spanish };
