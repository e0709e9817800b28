import { longestAt, type Finder } from './finder.ts';
import { namesIn, writtenName, type Name, type NameWords } from './names.ts';
import type { Matching } from './pattern.ts';
import type { Token } from './tokens.ts';

/** What tells a customer's name from another name. */
export interface CustomerWords extends NameWords {
  labels: Finder<null>;
  before: Finder<null>;
  others: Finder<null>;
  does: Finder<null>;
}

const longestName = 120;
const mostLowerCaseWords = 3;

interface Scene {
  text: string;
  matching: Matching;
  words: CustomerWords;
}

/** The places right behind what a finder finds. */
const endsOf = (finder: Finder<null>, { matching }: Scene): Set<number> =>
  new Set(matching.tokens.flatMap((_, place) => finder.at(place, matching).map(({ at }) => at)));

const isClauseStart = (tokens: readonly Token[], at: number): boolean => tokens[at]?.gap !== 'none';

const follows = ({ text, matching: { tokens } }: Scene, { last }: Name): string =>
  text.slice(tokens[last]?.end ?? 0, tokens[last + 1]?.start ?? text.length);

/** A number for how sure it is that a name is the customer's; 0 when it may be anybody's. */
const sureness =
  (
    scene: Scene,
    {
      quoted,
      labelled,
      introduced,
      others,
    }: Record<'quoted', ReadonlySet<Name>> & Record<'labelled' | 'introduced' | 'others', ReadonlySet<number>>,
  ) =>
  (name: Name): number => {
    const { matching, words } = scene;
    const { tokens } = matching;
    const { first, last } = name;
    if (labelled.has(first)) return 6;
    const next = tokens[last + 1];
    const acts = next?.gap === 'none' && longestAt(words.does, last + 1, matching) !== undefined;
    // "Hi, Contoso has …": whoever is greeted before a pause is not who does something behind it.
    if (acts && (!others.has(first) || isClauseStart(tokens, first))) return 5;
    if (quoted.has(name)) return others.has(first) ? 0 : 4;
    const isFirst = isClauseStart(tokens, first);
    if (isFirst && /^:\s/.test(follows(scene, name))) return 4;
    if (introduced.has(first)) return 3;
    if (others.has(first)) return 0;
    if (next?.word === 's' && next.start === tokens[last]?.end) return 3;
    const isEnd = next === undefined || next.gap !== 'none';
    if (first === 0 && isEnd && next?.gap !== 'sentence') return 2;
    return isFirst && last > first ? 1 : 0;
  };

/** "contoso tiene …": nobody uses the shift key in a chat. */
const lowerCaseName = ({ matching, words }: Scene, from: number): Name | undefined => {
  const { tokens } = matching;
  for (let at = from; at < from + mostLowerCaseWords; at += 1) {
    const token = tokens[at];
    const isOwn = token !== undefined && (at === from || token.gap === 'none') && /^\p{L}{2,}$/u.test(token.word);
    if (!isOwn || words.isKnown(token.word)) return undefined;
    if (tokens[at + 1]?.gap === 'none' && longestAt(words.does, at + 1, matching) !== undefined) {
      return { first: from, last: at };
    }
  }
  return undefined;
};

const firstLowerCase = (scene: Scene, labelled: ReadonlySet<number>): Name | undefined => {
  const starts = [...labelled, ...scene.matching.tokens.flatMap(({ gap }, at) => (gap === 'none' ? [] : [at]))];
  for (const start of starts) {
    const name = lowerCaseName(scene, start);
    if (name !== undefined) return name;
  }
  return undefined;
};

/** The customer a text speaks of, and every name in it: what a name says is no fact. */
export const customerIn = (
  text: string,
  matching: Matching,
  words: CustomerWords,
): { customer?: string; names: Name[] } => {
  const scene: Scene = { text, matching, words };
  const { quoted, plain } = namesIn({
    text,
    tokens: matching.tokens,
    words,
    acts: (at) => longestAt(words.does, at, matching) !== undefined,
  });
  const names = [...quoted, ...plain].toSorted((one, other) => one.first - other.first);
  const labelled = endsOf(words.labels, scene);
  const sure = sureness(scene, {
    quoted: new Set(quoted),
    labelled,
    introduced: endsOf(words.before, scene),
    others: endsOf(words.others, scene),
  });
  const [best] = names
    .map((name) => ({ name, sure: sure(name) }))
    .filter((candidate) => candidate.sure > 0)
    .toSorted((one, other) => other.sure - one.sure);
  const chosen = best?.name ?? firstLowerCase(scene, labelled);
  if (chosen === undefined) return { names };
  const customer = writtenName(text, matching.tokens, words, chosen);
  const all = best === undefined ? [...names, chosen] : names;
  return customer.length > longestName ? { names: all } : { customer, names: all };
};
