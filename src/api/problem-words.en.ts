import { words } from '../language/words.ts';
import type { ProblemWords } from './problem-words.ts';

export const en: ProblemWords = {
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
  'reminder-answered': { title: 'No answer is needed', detail: ({ how }) => how },
  'reason-missing': { title: 'A reason is needed', detail: ({ ask }) => ask },
  'not-as-given': { title: 'An earlier policy', detail: () => words.en.work.cannotExplain },
  'too-many-views': {
    title: 'Too many views',
    detail: ({ most }) => `There are ${most} saved views already. Delete one of them first.`,
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
