import type { Language } from '../../language/language.ts';
import { createAnswers } from '../../policy/answer.ts';
import { drawFamilies } from '../../policy/graph.ts';
import type { LoadedPolicy } from '../../policy/load-policy.ts';
import type { PresentPolicy } from '../services.ts';

/** They are large. */
const mostDrawings = 16;

/** Makes something once for each name; when too much is kept, what was wanted longest ago goes. */
const createKept = <Made>(most: number) => {
  const kept = new Map<string, Made>();
  return (name: string, make: () => Made): Made => {
    const made = kept.get(name) ?? make();
    kept.delete(name);
    kept.set(name, made);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
    return made;
  };
};

const presentOf = ({ policy, calendar }: LoadedPolicy): PresentPolicy => {
  const drawings = createKept<ReturnType<typeof drawFamilies>>(mostDrawings);
  return {
    policy,
    calendar,
    answers: createAnswers(policy, calendar),
    drawn: (on, language: Language) => drawings(`${on}/${language}`, () => drawFamilies(policy, on, language)),
  };
};

/** The policy of the moment: what is worked out from it is worked out once for each rulebook. */
export const presentPolicy = (loaded: () => LoadedPolicy): (() => PresentPolicy) => {
  let present: { of: LoadedPolicy; policy: PresentPolicy } | undefined;
  return () => {
    const now = loaded();
    if (present?.of !== now) present = { of: now, policy: presentOf(now) };
    return present.policy;
  };
};
