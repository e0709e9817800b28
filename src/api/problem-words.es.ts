import { words } from '../language/words.ts';
import type { ProblemWords } from './problem-words.ts';

export const es: ProblemWords = {
  'no-token': {
    title: 'Sin iniciar sesión',
    detail: () =>
      'Se esperaba un token que Teams haya emitido para esta aplicación, como «Authorization: Bearer …»; dura alrededor de una hora.',
  },
  'tenant-not-served': {
    title: 'Organización no atendida',
    detail: () =>
      'Su organización no está dada de alta aquí. Su administrador puede pedir a quien opera este bot que añada el identificador de su inquilino.',
  },
  'keys-unavailable': {
    title: 'No se puede comprobar el inicio de sesión',
    detail: () => 'Ahora no se pueden leer las claves de firma de Microsoft. Inténtelo de nuevo en un minuto.',
  },
  'no-such-route': { title: 'Aquí no hay nada', detail: () => 'No hay nada en esta dirección.' },
  'no-such-method': { title: 'Así no', detail: () => 'Esta dirección no admite este método; véase Allow.' },
  'not-found': { title: 'No encontrado', detail: () => 'No existe, o no es suyo.' },
  'wrong-field': {
    title: 'Una parte no es correcta',
    detail: ({ field, expected }) => `${field}: se esperaba ${expected}.`,
  },
  'unknown-field': { title: 'Una parte desconocida', detail: ({ field }) => `${field}: aquí no existe esa parte.` },
  'facts-contradict': {
    title: 'Respuestas que se contradicen',
    detail: ({ facts }) => `Estas respuestas no pueden ser ciertas a la vez: ${facts}.`,
  },
  'bad-cursor': {
    title: 'No es una página de esta lista',
    detail: () => 'cursor: se esperaba el que vino con la página anterior, con los mismos filtros.',
  },
  'key-missing': {
    title: 'Falta la clave de idempotencia',
    detail: () =>
      'Idempotency-Key: se esperaban de 8 a 100 letras, cifras, guiones o guiones bajos; una nueva para cada cambio y la misma cuando se repite.',
  },
  'key-reused': {
    title: 'Clave de idempotencia ya usada',
    detail: () => 'Idempotency-Key: esta representa otra petición. Se esperaba una nueva.',
  },
  'version-missing': {
    title: 'Falta la versión',
    detail: () => 'If-Match: se esperaba el ETag del caso sobre el que se hizo el cambio, por ejemplo "3".',
  },
  'version-stale': {
    title: 'Cambiado mientras tanto',
    detail: ({ name }) => `No se guardó nada: ${name} cambió el caso mientras tanto. Se muestra como está ahora.`,
  },
  'question-open': {
    title: 'Decide una respuesta más',
    detail: ({ fact, ask }) => `facts.${fact}: decide una respuesta más. ${ask}`,
  },
  'impossible-status': {
    title: 'No desde este estado',
    detail: ({ possible }) => `status: desde aquí se esperaba uno de ${possible}.`,
  },
  closed: { title: 'El caso está cerrado', detail: () => 'El caso está hecho o rechazado. Retómelo primero.' },
  'nothing-to-undo': {
    title: 'Nada que deshacer',
    detail: () => 'Solo se puede deshacer un cambio propio, mientras sea el último.',
  },
  'reminder-answered': { title: 'No hace falta respuesta', detail: ({ how }) => how },
  'reason-missing': { title: 'Hace falta un motivo', detail: ({ ask }) => ask },
  'not-as-given': { title: 'Una directiva anterior', detail: () => words.es.work.cannotExplain },
  'too-many-views': {
    title: 'Demasiadas vistas',
    detail: ({ most }) => `Ya hay ${most} vistas guardadas. Elimine antes una de ellas.`,
  },
  'not-checked': {
    title: 'Aún no se puede confirmar',
    detail: () => 'El archivo no se comprobó hasta el final, o ya se confirmó.',
  },
  'body-not-read': { title: 'Ilegible', detail: () => 'El cuerpo no es JSON en UTF-8.' },
  'body-type': { title: 'Se esperaba otro tipo', detail: ({ expected }) => `Content-Type: se esperaba ${expected}.` },
  'body-too-large': { title: 'Demasiado grande', detail: ({ limit }) => `El cuerpo supera ${limit}.` },
  'too-many': {
    title: 'Demasiadas peticiones',
    detail: ({ seconds }) => `Fueron muchas a la vez. Continúe dentro de ${seconds} s.`,
  },
  unavailable: { title: 'Registros no disponibles', detail: ({ why }) => words.es.notices.unavailable[why] },
  failed: { title: 'Algo falló', detail: ({ reference }) => words.es.notices.failed({ reference }) },
};
