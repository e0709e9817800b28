import type { Language } from '../language/language.ts';

const en = {
  policyOf: ({ date }: { date: string }) => `Policy of ${date}. Read from left to right.`,
  anyOther: 'Any other answer',
  seeNote: ({ labels, sign }: { labels: string; sign: string }) => `${labels}: see ${sign}`,
  findOut: ({ name }: { name: string }) => `Find out first: ${name}`,
  nextStep: 'Next step',
  notes: 'An answer marked with one of these signs asks this first, in this order:',
  otherwise: 'Any other answer: follow the arrow',
  legend: 'Rounded box: a question and its answers. Square box: the next step. Dashed box: find something out first.',
  assumed: ({ facts }: { facts: string }) => `Taken for granted unless stated otherwise: ${facts}.`,
  otherDetails: 'The same step can have more details for one role or relationship than for another.',
  leadsTo: ({ from, labels, to }: { from: string; labels: string; to: string }) => `${from}: ${labels} → ${to}.`,
};

type GraphWords = typeof en;

const es: GraphWords = {
  policyOf: ({ date }) => `Directiva del ${date}. Se lee de izquierda a derecha.`,
  anyOther: 'Cualquier otra respuesta',
  seeNote: ({ labels, sign }) => `${labels}: véase ${sign}`,
  findOut: ({ name }) => `Averigüe antes: ${name}`,
  nextStep: 'Siguiente paso',
  notes: 'Una respuesta marcada con uno de estos signos pregunta antes lo siguiente, en este orden:',
  otherwise: 'Cualquier otra respuesta: siga la flecha',
  legend:
    'Recuadro redondeado: una pregunta y sus respuestas. Recuadro recto: el siguiente paso. Borde discontinuo: antes hay que averiguar algo.',
  assumed: ({ facts }) => `Se da por supuesto, salvo que se indique otra cosa: ${facts}.`,
  otherDetails: 'Un mismo paso puede llevar más detalles según el rol o la relación.',
  leadsTo: ({ from, labels, to }) => `${from}: ${labels} → ${to}.`,
};

/** The frame of the drawings; the words of questions, answers and outcomes are the rulebook's. */
export const graphWords: Record<Language, GraphWords> = { en, es };
