import type { Language } from '../language/language.ts';
import { words } from '../language/words.ts';
import type { StoreUnavailable } from '../store/store.ts';

interface Blanks {
  'no-token': object;
  'tenant-not-served': object;
  'keys-unavailable': object;
  'no-such-route': object;
  'no-such-method': object;
  'not-found': object;
  'wrong-field': { field: string; expected: string };
  'unknown-field': { field: string };
  'facts-contradict': { facts: string };
  'bad-cursor': object;
  'key-missing': object;
  'key-reused': object;
  'version-missing': object;
  'version-stale': { name: string };
  'question-open': { fact: string; ask: string };
  'impossible-status': { possible: string };
  closed: object;
  'nothing-to-undo': object;
  'not-checked': object;
  'body-not-read': object;
  'body-type': { expected: string };
  'body-too-large': { limit: string };
  'too-many': { seconds: number };
  unavailable: { why: StoreUnavailable['why'] };
  failed: { reference: string };
}

export type ProblemKind = keyof Blanks;
export type ProblemFacts<Kind extends ProblemKind> = Blanks[Kind];

type ProblemWords = { [Kind in ProblemKind]: { title: string; detail: (facts: Blanks[Kind]) => string } };

const en: ProblemWords = {
  'no-token': {
    title: 'Not signed in',
    detail: () =>
      'Expected a token that Teams issued for this app, as “Authorization: Bearer …”; it lives for about an hour.',
  },
  'tenant-not-served': {
    title: 'Organisation not served',
    detail: () =>
      'Your organisation is not set up here. Your administrator can ask whoever runs this bot to add its tenant id.',
  },
  'keys-unavailable': {
    title: 'Sign-in cannot be checked',
    detail: () => 'Microsoft’s signing keys cannot be read at the moment. Please try again in a minute.',
  },
  'no-such-route': { title: 'Nothing here', detail: () => 'There is nothing at this address.' },
  'no-such-method': { title: 'Not like this', detail: () => 'This address does not take this method; see Allow.' },
  'not-found': { title: 'Not found', detail: () => 'There is no such thing, or it is not yours.' },
  'wrong-field': {
    title: 'A part is wrong',
    detail: ({ field, expected }) => `${field}: expected ${expected}.`,
  },
  'unknown-field': { title: 'An unknown part', detail: ({ field }) => `${field}: there is no such part here.` },
  'facts-contradict': {
    title: 'Answers contradict each other',
    detail: ({ facts }) => `These answers cannot all be true: ${facts}.`,
  },
  'bad-cursor': {
    title: 'Not a page of this list',
    detail: () => 'cursor: expected the one that came with the page before, with the same filters.',
  },
  'key-missing': {
    title: 'No idempotency key',
    detail: () =>
      'Idempotency-Key: expected 8 to 100 letters, digits, hyphens or underscores, a new one for each change and the same one when it is repeated.',
  },
  'key-reused': {
    title: 'Idempotency key used before',
    detail: () => 'Idempotency-Key: this one stands for another request. Expected a new one.',
  },
  'version-missing': {
    title: 'No version',
    detail: () => 'If-Match: expected the ETag of the case that the change was made on, such as "3".',
  },
  'version-stale': {
    title: 'Changed meanwhile',
    detail: ({ name }) => `Nothing was saved: ${name} changed the case meanwhile. It is shown as it is now.`,
  },
  'question-open': {
    title: 'One more answer decides',
    detail: ({ fact, ask }) => `facts.${fact}: one more answer decides. ${ask}`,
  },
  'impossible-status': {
    title: 'Not from this state',
    detail: ({ possible }) => `status: from here expected one of ${possible}.`,
  },
  closed: { title: 'The case is closed', detail: () => 'The case is done or declined. Take it up again first.' },
  'nothing-to-undo': {
    title: 'Nothing to take back',
    detail: () => 'Only your own change can be taken back, while it is the last one.',
  },
  'not-checked': {
    title: 'Not ready to be confirmed',
    detail: () => 'The file was not checked to its end, or has been confirmed before.',
  },
  'body-not-read': { title: 'Unreadable', detail: () => 'The body is not JSON in UTF-8.' },
  'body-type': { title: 'Another type expected', detail: ({ expected }) => `Content-Type: expected ${expected}.` },
  'body-too-large': { title: 'Too large', detail: ({ limit }) => `The body is larger than ${limit}.` },
  'too-many': {
    title: 'Too many requests',
    detail: ({ seconds }) => `That was a lot at once. Please go on in ${seconds} s.`,
  },
  unavailable: { title: 'Records unavailable', detail: ({ why }) => words.en.notices.unavailable[why] },
  failed: { title: 'It went wrong', detail: ({ reference }) => words.en.notices.failed({ reference }) },
};

const es: ProblemWords = {
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

/** What the API says when it does not do something. */
export const problemWords: Record<Language, ProblemWords> = { en, es };
