import type { WorkWords } from './work-words.en.ts';

export const work: WorkWords = {
  next: ({ actor, step }) => `Siguiente (${actor}): ${step}`,
  allDone: 'Todos los pasos están hechos. Registre en qué quedó.',
  tickHint: 'Pulse un paso cuando esté hecho; vuelva a pulsarlo si no lo está.',
  doneStep: ({ step, who }) => `${step}: hecho por ${who}`,
  markDone: 'Marcar como hecho',
  markOpen: 'Marcar como pendiente',
  closed: ({ number }) =>
    `No se ha cambiado nada: el caso ${number} está cerrado. Registre el resultado «Lo estamos haciendo» para retomarlo.`,
  cannotExplain: 'Esta respuesta es de una versión anterior de mis reglas y ya no puedo hacer eso con ella.',
  owner: 'Lo lleva',
  moreTitle: 'Más sobre este caso',
  historyTitle: 'Historial, de lo más reciente a lo más antiguo',
  earlier: ({ count }) => (count === 1 ? 'Y 1 cambio anterior.' : `Y ${count} cambios anteriores.`),
  buttons: {
    forCustomer: 'Para el cliente',
    assign: 'Asignar',
    change: 'Cambiar una respuesta',
    more: 'Más',
    note: 'Añadir una nota',
    undo: 'Deshacer mi último cambio',
    history: 'Historial',
    publish: 'Publicar en el canal',
    publishYes: 'Sí, publicar',
    helpful: 'Útil',
    notHelpful: 'No es útil',
    ruleWrong: 'Esta regla es incorrecta',
    send: 'Enviar',
    noReason: 'Sin motivo',
    giveTo: 'Entregar',
    takeOver: 'Lo llevo yo',
    handOver: 'Pasarlo a un compañero',
    inLanguage: { en: 'En inglés', es: 'En español' },
  },
  assign: {
    title: '¿Quién va a llevar este caso?',
    hint: 'En la lista están los compañeros que me han escrito alguna vez. Reciben el caso con todas las respuestas y el siguiente paso.',
    label: 'Compañero',
    missing: 'Elija a un compañero de la lista.',
    roleNeeded: ({ roles }) =>
      `Este paso requiere el rol ${roles}. Si usted no lo tiene, pase el caso a un compañero que lo tenga.`,
    done: ({ name, number }) => `Ahora ${name} lleva el caso ${number}.`,
    told: ({ name, number }) => `Ahora ${name} lleva el caso ${number}; se le ha avisado en su propio chat.`,
    notTold: ({ name, number }) =>
      `Ahora ${name} lleva el caso ${number}. No he podido avisarle: hágalo usted, por favor.`,
    unknown: ({ name }) =>
      `No conozco a «${name}». Pídale que me escriba «hola» una vez o elija a un compañero que ya lo haya hecho.`,
    several: ({ name, names }) =>
      `«${name}» puede ser más de una persona: ${names}. Escriba el nombre completo o elija una de la lista.`,
    oneOnly: 'Un caso lo lleva una sola persona. Mencione a un compañero o elija uno de la lista.',
  },
  note: {
    title: '¿Qué conviene saber de este caso?',
    hint: 'Ocupa el lugar de la última nota de la tarjeta; las anteriores quedan en el historial. 1000 caracteres como máximo.',
    label: 'Nota',
    missing: 'Escriba antes una nota.',
    tooLong: ({ length }) => `La nota tiene ${length} caracteres y caben 1000 como máximo. Acórtela, por favor.`,
    saved: 'La nota está guardada.',
  },
  undo: {
    done: 'Se ha deshecho su último cambio. Ambos quedan en el historial.',
    nothing: ({ number }) => `No hay nada que deshacer: el caso ${number} no ha cambiado desde que se abrió.`,
    notYours: ({ number, name }) =>
      `No se ha deshecho nada: el último cambio del caso ${number} lo hizo ${name}. Solo esa persona puede deshacerlo.`,
    noCase: 'No hay nada que deshacer: usted todavía no ha trabajado aquí en ningún caso.',
  },
  feedback: {
    thanks: 'Gracias. Lo leerá quien cuida las reglas.',
    title: {
      not_helpful: '¿Qué no le ha sido útil?',
      rule_wrong: '¿Qué tiene de incorrecto esta regla?',
    },
    hint: 'Se guarda con la regla que eligió esta respuesta. Bastan una o dos líneas; también puede dejarlo vacío.',
    label: 'Motivo',
    missing: 'Escriba un motivo o pulse «Sin motivo».',
  },
  customer: {
    title: 'Un mensaje para el cliente',
    how: 'Cambie lo que quiera, cópielo y envíelo. Desde aquí no se envía nada.',
    subjectLabel: 'Asunto',
    messageLabel: 'Mensaje',
    missing: 'No hay nada que copiar.',
    subject: ({ customer }) => `Sus suscripciones de Microsoft: qué pasa ahora (${customer})`,
    hello: 'Buenos días:',
    ask: 'Para poder continuar con sus suscripciones de Microsoft necesitamos su ayuda con lo siguiente:',
    termEnd:
      'Indíquenos el último día de su período de suscripción actual. Lo encontrará en el Centro de administración de Microsoft 365, en Facturación > Sus productos.',
    nothing:
      'Por ahora no tiene que hacer nada: el siguiente paso nos corresponde a nosotros. Le escribiremos en cuanto esté hecho o si necesitamos algo de usted.',
    reply:
      'Responda a este mensaje cuando esté hecho o si algo no queda claro, por favor. Le ayudaremos con mucho gusto.',
    bye: 'Un cordial saludo,',
  },
  publish: {
    ask: '¿Publicar este caso aquí?',
    hint: 'Todas las personas de esta conversación lo verán, con el nombre del cliente, las respuestas y la nota.',
    done: ({ number }) => `El caso ${number} está publicado: ahora lo ven todas las personas de esta conversación.`,
    already: 'Todas las personas de esta conversación ven ya esta tarjeta.',
  },
  history: {
    when: ({ name, at }) => `${name}, el ${at} (UTC)`,
    'case.opened': 'Se abrió el caso.',
    'case.answered': 'Se cambiaron las respuestas.',
    'change.undone': 'Se deshizo el cambio anterior.',
    'case.assigned': ({ name }) => `El caso pasó a ${name}.`,
    'note.added': ({ note }) => `Se añadió una nota: ${note}`,
    'outcome.recorded': ({ status }) => `Se registró el resultado: ${status}`,
    'status.changed': ({ status }) => `El estado pasó a ser: ${status}`,
    'subscription.linked': ({ product }) => `Se vinculó una suscripción: ${product}`,
    stepDone: ({ step }) => `Se hizo un paso: ${step}`,
    stepOpen: ({ step }) => `Vuelve a estar pendiente un paso: ${step}`,
    oldStep: 'Un paso que la respuesta ya no tiene',
  },
  commands: {
    whichCase: ({ example }) => `¿Qué caso? Escriba su número, por ejemplo: ${example}.`,
  },
};
