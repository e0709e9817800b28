import type { OutcomeStatus } from '../cases/case.ts';

/** Ways to say each outcome, beside its label. */
export const outcomeSayings: Record<OutcomeStatus, readonly string[]> = {
  doing: ['doing', 'doing it', 'in progress', 'working on it', 'haciendo', 'en curso', 'en marcha'],
  done: ['finished', 'completed', 'complete', 'terminado', 'completado', 'listo', 'hecha'],
  declined: ['declined', 'customer declined', 'rejected', 'rechazado', 'el cliente rechazo', 'no quiere', 'no quiso'],
  waiting_for_term_end: ['waiting', 'wait', 'waiting for term end', 'esperando', 'a la espera', 'esperar', 'en espera'],
  escalated: ['escalate', 'escalado a microsoft', 'escalar', 'escalada'],
};

/** Ways to say that there is nothing to note, folded. */
export const emptyNotes = new Set([
  'none',
  'no',
  'no note',
  'skip',
  'nothing',
  'ninguna',
  'ninguno',
  'sin nota',
  'nada',
  'omitir',
]);
