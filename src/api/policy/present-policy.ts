import type { Language } from '../../language/language.ts';
import { createAnswers } from '../../policy/answer.ts';
import { diffPolicies } from '../../policy/diff.ts';
import { drawFamilies } from '../../policy/graph.ts';
import type { LoadedPolicy } from '../../policy/load-policy.ts';
import type { PresentPolicy } from '../services.ts';

/** Every pair of dates of the built-in rulebook in both languages; and some drawings, which are large. */
const mostKept = { comparisons: 256, drawings: 16 } as const;

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
  const [drawings, comparisons] = [
    createKept<ReturnType<typeof drawFamilies>>(mostKept.drawings),
    createKept<ReturnType<typeof diffPolicies>>(mostKept.comparisons),
  ];
  return {
    policy,
    calendar,
    answers: createAnswers(policy, calendar),
    drawn: (on, language: Language) => drawings(`${on}/${language}`, () => drawFamilies(policy, on, language)),
    compared: (from, to, language) =>
      comparisons(`${from}/${to}/${language}`, () => diffPolicies(policy, from, to, language)),
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
