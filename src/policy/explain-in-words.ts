import { dateInWords } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { words } from '../language/words.ts';
import type { Explanation } from './explain.ts';
import type { FactName, FactValue } from './facts.ts';
import type { Policy } from './policy.ts';

/** One part of an explanation: a heading and its sentences. */
export interface ExplainedPart {
  title: string;
  sentences: readonly string[];
}

const labels = (policy: Policy, language: Language) => (fact: FactName, value: FactValue) => {
  const { name, values } = policy.question(fact);
  const label = values.find((row) => row.value === value)?.label[language] ?? value;
  return words[language].explain.fact({ name: name[language], value: label });
};

/** An explanation as a person reads it, part by part. */
export const explainInWords = (policy: Policy, explanation: Explanation, language: Language): ExplainedPart[] => {
  const say = words[language].explain;
  const label = labels(policy, language);
  const { because, wouldChange, before, confidence, verified, decision } = explanation;
  const rules = because.map(({ rule, since, facts }) => {
    const given = facts.map(({ fact, value }) => label(fact, value)).join('; ');
    const from = dateInWords(since, language);
    return given === '' ? say.always({ rule, since: from }) : say.because({ rule, since: from, facts: given });
  });
  const changes = wouldChange.map(({ fact, value, line }) =>
    say.wouldBe({ fact: label(fact, value), line: line[language] }),
  );
  const earlier = () => {
    if (before === undefined) return say.neverDifferent;
    const until = dateInWords(before.until, language);
    return before.line === undefined ? say.askedMore({ until }) : say.was({ until, line: before.line[language] });
  };
  const assumed = Object.entries(decision.assumed).flatMap(([name, value]) => {
    const fact = policy.rulebook.questions.find((question) => question.fact === name)?.fact;
    return fact === undefined ? [] : label(fact, value);
  });
  return [
    { title: say.why, sentences: rules },
    ...(assumed.length === 0 ? [] : [{ title: say.assumedTitle, sentences: assumed }]),
    { title: say.change, sentences: changes.length === 0 ? [say.nothingElse] : changes },
    { title: say.before, sentences: [earlier()] },
    {
      title: say.sure,
      sentences: [say.confidence[confidence], say.verified({ date: dateInWords(verified, language) })],
    },
  ];
};
