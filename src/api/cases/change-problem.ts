import type { Language } from '../../language/language.ts';
import { ok, type Result } from '../../result.ts';
import type { Actor, Case, Person } from '../../cases/case.ts';
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

/** Who asked for a change, and whom it is to be told to. */
interface Asked {
  actor: Actor;
  language: Language;
  handedTo?: Person;
}

const refusal = async (services: ApiServices, found: ChangeProblem, asked: Asked) => {
  const { language } = asked;
  switch (found.kind) {
    case 'not-found':
      return refused(language, 'not-found', {});
    case 'changed-meanwhile': {
      const present = await wholeCase(services, found.present, asked);
      return refused(language, 'version-stale', { name: found.by.name }, { field: 'If-Match', present });
    }
    case 'closed':
      return refused(language, 'closed', {}, { present: await wholeCase(services, found.present, asked) });
    case 'impossible-status':
      return refused(language, 'impossible-status', { possible: found.possible.join(', ') }, { field: 'status' });
    case 'no-such-subscription':
      return noSuch('subscription', language);
    case 'nothing-to-undo':
      return refused(language, 'nothing-to-undo', {});
  }
};

/** What came of a change: the case as it is now, or why it is not as asked. */
export const changeAnswer = async (
  services: ApiServices,
  changed: Result<Case, ChangeProblem>,
  asked: Asked,
): Promise<Result<Answer, Problem>> => {
  if (!changed.ok) return refusal(services, changed.problem, asked);
  const { handedTo } = asked;
  return ok(await changedCase(services, changed.value, asked, handedTo && { handedTo }));
};
