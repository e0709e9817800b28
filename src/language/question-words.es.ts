import type { formWords as enForm, questionWords as enQuestion } from './question-words.en.ts';

export const questionWords: typeof enQuestion = {
  customer: '¿Cómo se llama el cliente?',
  customerHint: 'Como lo llame su equipo. Solo sirve para volver a encontrar el caso.',
  customerLabel: 'Nombre del cliente',
  customerMissing: 'Necesito un nombre para continuar: una línea, 120 caracteres como máximo.',
  typeOrPress: 'Pulse una respuesta o escríbala. «atrás», «cancelar» y «ayuda» valen en cada paso.',
  notUnderstood: ({ typed }) => `No sé a qué respuesta corresponde «${typed}». Elija una de la lista.`,
  severalFit: ({ labels }) => `Encaja más de una respuesta: ${labels}. ¿Cuál es?`,
  lookup: 'Dónde averiguarlo',
  so: 'Hasta ahora',
  movedOn: 'La conversación siguió más abajo.',
  whichToChange: '¿Qué respuesta quiere cambiar?',
  understood: 'Esto es lo que he entendido. Cambie lo que no sea correcto:',
  customerName: 'Cliente',
};

export const formWords: typeof enForm = {
  title: 'Todo de una vez',
  how: 'Elija lo que sepa y pulse «Siguiente paso». Si falta una respuesta que decida, se la pido aquí.',
  choose: 'Elija una opción de la lista.',
  also: 'También he entendido y tengo en cuenta:',
  missing: 'Todavía falta algo: deciden las preguntas que quedan abajo.',
};
