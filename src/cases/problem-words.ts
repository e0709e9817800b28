import type { Language } from '../language/language.ts';
import { names } from '../language/names.ts';
import type { CaseClosed, ImpossibleStatus, NoSuchSubscription } from './service.ts';

/** Why a change of a case is refused, beside that there is no such case or that somebody was faster. */
export type ChangeRefusal = ImpossibleStatus | CaseClosed | NoSuchSubscription;

const en = (problem: ChangeRefusal): string => {
  const { statuses } = names.en;
  switch (problem.kind) {
    case 'impossible-status': {
      const possible = problem.possible.map((one) => `“${statuses[one]}”`).join(', ');
      return `From “${statuses[problem.from]}” a case cannot go to “${statuses[problem.to]}”. From there it can go to: ${possible}.`;
    }
    case 'closed':
      return `Case ${problem.present.number} is closed (“${statuses[problem.present.status]}”), so its answers no longer change. To take it up again, set it to “${statuses.doing}” first.`;
    case 'no-such-subscription':
      return `There is no subscription “${problem.subscription}”. Check its id, or import the list that has it.`;
  }
};

const es = (problem: ChangeRefusal): string => {
  const { statuses } = names.es;
  switch (problem.kind) {
    case 'impossible-status': {
      const possible = problem.possible.map((one) => `«${statuses[one]}»`).join(', ');
      return `De «${statuses[problem.from]}» un caso no puede pasar a «${statuses[problem.to]}». Desde ahí puede pasar a: ${possible}.`;
    }
    case 'closed':
      return `El caso ${problem.present.number} está cerrado («${statuses[problem.present.status]}») y sus respuestas ya no cambian. Para retomarlo, páselo antes a «${statuses.doing}».`;
    case 'no-such-subscription':
      return `No existe la suscripción «${problem.subscription}». Compruebe su identificador o importe la lista en la que está.`;
  }
};

const sayers = { en, es };

/**
 * Why it was refused and what is possible instead. A subscription's id stands in it as it is in the problem: whoever draws
 * it on a card makes it harmless first.
 */
export const refusalInWords = (problem: ChangeRefusal, language: Language): string => sayers[language](problem);
