import type { Token } from './tokens.ts';

/** Words of a text that are somebody's name, from the first to the last. */
export interface Name {
  first: number;
  last: number;
}

/** What is known of words when names are looked for. */
export interface NameWords {
  /** Words of the field, and common ones. */
  isKnown: (word: string) => boolean;
  /** Words of the field that nobody's name ends with. */
  isOfField: (word: string) => boolean;
  endings: ReadonlySet<string>;
  joins: ReadonlySet<string>;
  alsoNames: ReadonlySet<string>;
}

/** A text in which names are looked for. */
export interface NamedText {
  text: string;
  tokens: readonly Token[];
  words: NameWords;
  /** Whether at a place it is told what a customer does. */
  acts: (at: number) => boolean;
}

const fewestToJudge = 5;
const longestQuote = 100;

/** Where everything is written in capitals, they tell nothing. */
const isShouted = ({ text, tokens }: NamedText): boolean => {
  const spelled = tokens.filter(({ word }) => /^\p{L}{2,}$/u.test(word));
  const capitals = spelled.filter(({ start, end }) => /^\p{Lu}+$/u.test(text.slice(start, end))).length;
  return spelled.length >= fewestToJudge && capitals > spelled.length * 0.7;
};

const between = ({ text, tokens }: NamedText, at: number): string =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length);

const isPossessive = ({ tokens }: NamedText, at: number): boolean =>
  tokens[at]?.word === 's' && tokens[at].start === tokens[at - 1]?.end;

/** The last word of what a company's name ends with: "Ltd", or "S.L.", which is two words. */
const endingAt = ({ text, tokens, words }: NamedText, at: number): number | undefined => {
  let joined = tokens[at]?.word ?? '';
  if (words.endings.has(joined)) return at;
  for (let last = at; last < at + 3 && tokens[last]?.word.length === 1; last += 1) {
    if (last > at) joined += tokens[last]?.word ?? '';
    if (words.endings.has(joined) && text[tokens[last]?.end ?? 0] === '.') return last;
  }
  return undefined;
};

/** The place up to which a name goes on from `at`, the first word that is not known to belong to it; or `at - 1`. */
const nextInName = (scene: NamedText, at: number): number => {
  const { tokens, words } = scene;
  const token = tokens[at];
  if (token === undefined) return at - 1;
  const space = between(scene, at);
  const ending = endingAt(scene, at);
  if (ending !== undefined && /^(?:,? |\.)$/.test(space)) return ending;
  if (!/^(?: ?[-&+.]? ?|')$/.test(space) || space === '. ') return at - 1;
  if (token.isCapital) return at;
  const next = tokens[at + 1];
  if (isPossessive(scene, at)) return next?.isCapital === true && !words.isOfField(next.word) ? at + 1 : at - 1;
  const joined = [at + 1, at + 2].find((place) => tokens[place]?.isCapital === true);
  const isJoint = joined !== undefined && tokens.slice(at, joined).every(({ word }) => words.joins.has(word));
  return isJoint && tokens.slice(at, joined + 1).every(({ gap }) => gap === 'none') ? joined : at - 1;
};

const runFrom = (scene: NamedText, first: number): Name => {
  let last = first;
  for (let next = nextInName(scene, last + 1); next > last; next = nextInName(scene, last + 1)) last = next;
  return { first, last };
};

const hasEnding = (scene: NamedText, { first, last }: Name): boolean => {
  for (let at = last > first ? first : last + 1; at <= last; at += 1) {
    if (endingAt(scene, at) !== undefined) return true;
  }
  return false;
};

/** "E3 de Contoso Azure" holds the name "Contoso": words of the field around it do not belong to it. */
const trimmed = (scene: NamedText, run: Name): Name | undefined => {
  const { tokens, words } = scene;
  const wordAt = (at: number) => tokens[at]?.word ?? '';
  const isOwn = (at: number) => !words.isKnown(wordAt(at)) && !words.joins.has(wordAt(at)) && /\p{L}/u.test(wordAt(at));
  const places = Array.from({ length: run.last - run.first + 1 }, (_, index) => run.first + index);
  const isWhole = hasEnding(scene, run);
  const isCommon = (at: number) => words.isKnown(wordAt(at)) && !words.isOfField(wordAt(at));
  const isJoint = (at: number) => words.joins.has(wordAt(at)) && tokens[at]?.isCapital === false;
  const isOpening = (at: number) => tokens[at]?.gap !== 'none' && isCommon(at);
  const belongs = (at: number) =>
    words.alsoNames.has(wordAt(at)) || words.endings.has(wordAt(at)) || (isCommon(at) && !isOpening(at));
  const own = places.filter(isOwn);
  const firstOwn = places.find((at) => isOwn(at) || (isWhole && at > run.first && !words.joins.has(wordAt(at))));
  if (firstOwn === undefined) return undefined;
  let { first, last } = { first: firstOwn, last: run.last };
  while (first > run.first && (belongs(first - 1) || (isWhole && isJoint(first - 1)))) first -= 1;
  while (first < firstOwn && isJoint(first)) first += 1;
  // "Pepe Azure quiere …": who does something is named to the end; "Contoso Azure" alone is Azure at Contoso.
  const isActing = own.length > 0 && scene.acts(run.last + 1);
  while (!isWhole && !isActing && last > firstOwn && (words.isOfField(wordAt(last)) || words.joins.has(wordAt(last))))
    last -= 1;
  return { first, last };
};

const quotes = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
]);

/** What stands between quotation marks, and is more than one word of the field. */
const quotedNames = ({ text, tokens, words }: NamedText): Name[] => {
  const names: Name[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const close = quotes.get(text[at] ?? '');
    const end = close === undefined ? -1 : text.indexOf(close, at + 1);
    if (end < 0 || end - at > longestQuote) continue;
    const first = tokens.findIndex(({ start }) => start > at);
    const last = tokens.findLastIndex((token) => token.end <= end);
    at = end;
    if (first < 0 || last < first || tokens[first]?.isCapital !== true) continue;
    if (last > first || !words.isKnown(tokens[first].word)) names.push({ first, last });
  }
  return names;
};

/** The names in a text: what is quoted, and what is written with a capital and is no word of the field. */
export const namesIn = (scene: NamedText): { quoted: Name[]; plain: Name[] } => {
  const { tokens } = scene;
  if (isShouted(scene)) return { quoted: quotedNames(scene), plain: [] };
  const quoted = quotedNames(scene);
  const plain: Name[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const around = quoted.find(({ first, last }) => first <= at && at <= last);
    if (around !== undefined) at = around.last;
    else if (tokens[at]?.isCapital === true) {
      const run = runFrom(scene, at);
      const name = trimmed(scene, run);
      if (name !== undefined) plain.push(name);
      at = run.last;
    }
  }
  return { quoted, plain };
};

/** A name as it was written, with the full stop that belongs to it: "Litware Inc.", "Muebles S.L." */
export const writtenName = (
  text: string,
  tokens: readonly Token[],
  words: NameWords,
  { first, last }: Name,
): string => {
  const [from, to] = [tokens[first], tokens[last]];
  if (from === undefined || to === undefined) return '';
  const isShort = words.endings.has(to.word) || (to.word.length === 1 && text[to.start - 1] === '.');
  return text.slice(from.start, to.end) + (isShort && text[to.end] === '.' ? '.' : '');
};
