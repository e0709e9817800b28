import type { Language } from '../../language/language.ts';
import { ok, type Result } from '../../result.ts';
import type { Case } from '../../cases/case.ts';
import type {
  CaseClosed,
  ImpossibleStatus,
  NoSuchSubscription,
  NothingToUndo,
  RecordProblem,
} from '../../cases/service.ts';
import type { Answer } from '../endpoint.ts';
import { expectedAt } from '../expected.ts';
import { refused, type Problem } from '../problem.ts';
import type { ApiServices } from '../services.ts';
import { changedCase, wholeCase } from './whole-case.ts';

type ChangeProblem = RecordProblem | CaseClosed | ImpossibleStatus | NoSuchSubscription | NothingToUndo;

/** A part of the body that names something that is not there. */
export const noSuch = (field: 'agent' | 'subscription' | 'step', language: Language) => {
  const expected = expectedAt(field, language);
  return refused(language, 'wrong-field', { field, expected }, { field, expected });
};

const refusal = (services: ApiServices, found: ChangeProblem, language: Language) => {
  switch (found.kind) {
    case 'not-found':
      return refused(language, 'not-found', {});
    case 'changed-meanwhile': {
      const present = wholeCase(services, found.present, language);
      return refused(language, 'version-stale', { name: found.by.name }, { field: 'If-Match', present });
    }
    case 'closed':
      return refused(language, 'closed', {}, { present: wholeCase(services, found.present, language) });
    case 'impossible-status':
      return refused(language, 'impossible-status', { possible: found.possible.join(', ') }, { field: 'status' });
    case 'no-such-subscription':
      return noSuch('subscription', language);
    case 'nothing-to-undo':
      return refused(language, 'nothing-to-undo', {});
  }
};

/** What came of a change: the case as it is now, or why it is not as asked. */
export const changeAnswer = (
  services: ApiServices,
  changed: Result<Case, ChangeProblem>,
  language: Language,
): Result<Answer, Problem> =>
  changed.ok ? ok(changedCase(services, changed.value, language)) : refusal(services, changed.problem, language);
