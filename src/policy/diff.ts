import type { Language } from '../language/language.ts';
import type { IsoDate } from './decision.ts';
import type { Result } from './diagram.ts';
import { combinationsIn, merged, type Cube } from './diff-cubes.ts';
import { walkTogether, type Walked } from './diff-walk.ts';
import { diffWords } from './diff-words.ts';
import type { FactName, FactValue } from './facts.ts';
import { factWords, lineOn } from './graph-labels.ts';
import type { DrawnPolicy } from './graph.ts';
import type { Policy } from './policy.ts';
import type { Rulebook, Source } from './rulebook.ts';

/** What a situation led to: an outcome's id and its one line on that date, or the fact to find out. */
export interface Answer {
  kind: 'outcome' | 'find-out';
  id: string;
  line: string;
}

/** Situations whose answer changed alike, on the same dates. */
export interface Difference {
  was: Answer;
  now: Answer;
  /** From the first change to the last one, which led to `now`. */
  steps: readonly { since: IsoDate; answer: Answer }[];
  /** For whom: any of these. A fact that is not named does not matter. */
  who: readonly Cube[];
  /** How many combinations of channel, subscription type, goal and our role, out of how many. */
  situations: number;
  of: number;
  /** The rules that give the answer now, and where they come from. */
  rules: readonly string[];
  sources: readonly Source[];
}

export interface ComparedPolicy extends DrawnPolicy, Pick<Policy, 'turningDates' | 'decide'> {}

/** The facts that make a situation. Others are named where they make a difference. */
const situationFacts: readonly FactName[] = ['channel', 'product_kind', 'goal', 'partner_role'];

type Values = ReadonlyMap<FactName, readonly FactValue[]>;

interface Changed {
  walked: Walked;
  /** Places in `dates` on which the answer differs from the one before. */
  turns: readonly number[];
  rules: readonly string[];
}

const idOf = (result: Result | undefined): string =>
  result?.kind === 'ask' ? `find-out-${result.fact}` : (result?.outcome ?? '');

const statedValues = ({ questions }: Rulebook): Values =>
  new Map(
    questions.map(({ fact, values }) => [
      fact,
      values.map(({ value }) => value).filter((value) => value !== 'unknown'),
    ]),
  );

const walkPeriods = (policy: ComparedPolicy, dates: readonly IsoDate[]): Walked[] => {
  const roots = dates.flatMap((date) => policy.diagramOn(date)?.root ?? []);
  if (roots.length < dates.length) throw new RangeError(`There is no policy yet on ${dates[0] ?? 'that date'}`);
  const { questions } = policy.rulebook;
  const assumed = new Map(questions.flatMap(({ fact, assume }) => (assume === undefined ? [] : [[fact, assume]])));
  return walkTogether({ roots, values: statedValues(policy.rulebook), assumed });
};

/** What changed in one set of facts; nothing where the answers cannot all be true at once. */
const changedIn = (policy: ComparedPolicy, walked: Walked, dates: readonly IsoDate[], to: IsoDate): Changed[] => {
  const ids = walked.results.map(idOf);
  if (ids[0] === ids.at(-1)) return [];
  const decision = policy.decide(walked.facts, to);
  if (decision.kind === 'refusal') return [];
  const turns = [...dates.keys()].filter((place) => place > 0 && ids[place] !== ids[place - 1]);
  // A trace begins with the rule that gave the outcome; overlays follow.
  const rules = decision.kind === 'outcome' ? decision.trace.slice(0, 1).map(({ rule }) => rule) : [];
  return [{ walked, turns, rules }];
};

const answerReader = (rulebook: Rulebook, dates: readonly IsoDate[], language: Language) => {
  const facts = factWords(rulebook, language);
  return ({ results }: Walked, place: number): Answer => {
    const result = results[place];
    const id = idOf(result);
    if (result?.kind === 'ask') {
      return { kind: 'find-out', id, line: diffWords[language].findOut({ name: facts.name(result.fact) }) };
    }
    return { kind: 'outcome', id, line: lineOn(rulebook, dates[place] ?? '', id)?.[language] ?? id };
  };
};

/** The situations that some cubes hold, each once. */
export const situationsIn = (rulebook: Rulebook, who: readonly Cube[]): Set<string> =>
  combinationsIn(who, new Map([...statedValues(rulebook)].filter(([fact]) => situationFacts.includes(fact))));

const sourcesOf = ({ rules, sources }: Rulebook, ruleIds: ReadonlySet<string>): Source[] => {
  const cited = new Set(rules.filter(({ id }) => ruleIds.has(id)).flatMap((rule) => rule.sources));
  return sources.filter(({ id }) => cited.has(id));
};

/**
 * What changed for whom from one date to a later one, the change with the most situations first. Outcomes are compared, not
 * their details; a situation that is answered alike on both dates is none, whatever came between. The answer
 * "I don't know" is left out, and so is what is taken for granted.
 * @throws RangeError when there is no policy yet on `from`
 */
export const diffPolicies = (policy: ComparedPolicy, from: IsoDate, to: IsoDate, language: Language): Difference[] => {
  const { rulebook } = policy;
  const dates = [from, ...policy.turningDates.filter((date) => from < date && date <= to)];
  const values = statedValues(rulebook);
  const of = situationsIn(rulebook, [new Map()]).size;
  const answer = answerReader(rulebook, dates, language);
  const changed = walkPeriods(policy, dates).flatMap((walked) => changedIn(policy, walked, dates, to));
  const storyOf = ({ walked: { results }, turns }: Changed): string =>
    [0, ...turns].map((place) => `${place}:${idOf(results[place])}`).join(' ');

  const differences = [...Map.groupBy(changed, storyOf).values()].flatMap((alike): Difference[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const { walked, turns } = first;
    const cubes = alike.map((one) => new Map([...one.walked.stated].map(([fact, value]) => [fact, [value]])));
    const who = merged(cubes, values);
    const rules = new Set(alike.flatMap((one) => one.rules));
    return [
      {
        was: answer(walked, 0),
        now: answer(walked, dates.length - 1),
        steps: turns.map((place) => ({ since: dates[place] ?? to, answer: answer(walked, place) })),
        who,
        situations: situationsIn(rulebook, who).size,
        of,
        rules: [...rules],
        sources: sourcesOf(rulebook, rules),
      },
    ];
  });
  return differences.sort((one, other) => other.situations - one.situations);
};
