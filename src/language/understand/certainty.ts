import type { ClauseWords, Place } from './clauses.ts';
import { freshClauses, placesOf } from './clauses.ts';
import type { Found } from './finder.ts';
import type { Saying, Signal } from './lexicon-file.ts';
import type { Token } from './tokens.ts';

/** Whether what was said is so, is not so, or nobody can tell. */
export type Standing = 'stated' | 'denied' | 'doubted';

/** What a reader of the lexicon finds: words that say something of a fact, or that bear on what is said. */
export type Row = { kind: 'saying'; saying: Saying } | { kind: 'signal'; signal: Signal };

/** Something said of facts: by which words, and how far it holds. */
export interface Mention {
  saying: Saying;
  used: readonly number[];
  standing: Standing;
}

interface Heard {
  signal: Signal;
  first: number;
  last: number;
}

interface Scene {
  tokens: readonly Token[];
  places: readonly Place[];
  fresh: ReadonlySet<number>;
  words: ClauseWords;
}

/** A "not" does not reach farther than this many words. */
const denialReach = 8;

/** "EA, I think": only what is this short is said of what stands before it. */
const longestAfterthought = 5;

const nowhere: Place = { sentence: -1, clause: -1 };
const placeAt = ({ places }: Scene, at: number): Place => places[at] ?? nowhere;
const startOf = ({ used }: Pick<Mention, 'used'>): number => used[0] ?? 0;

const isDeniedBy = ({ signal, first, last }: Heard, mention: Mention, scene: Scene): boolean => {
  if (signal !== 'denies' && signal !== 'past') return false;
  const start = startOf(mention);
  const isSame = placeAt(scene, start).clause === placeAt(scene, first).clause;
  if (!isSame || start - last > denialReach) return false;
  if (start > last) {
    const between = scene.tokens.slice(last + 1, start);
    const joint = between.findLastIndex(({ word }) => scene.words.and.has(word));
    return joint < 0 || between.length - joint <= 2;
  }
  // "EA no": a "not" right behind closes the thought.
  const isLast = placeAt(scene, last + 1).clause !== placeAt(scene, last).clause;
  return isLast && mention.used.at(-1) === first - 1;
};

/** The clauses of its own sentence that a doubt at a place reaches, from its own on. */
const reachOf = ({ first }: Heard, scene: Scene): Set<number> => {
  const { sentence, clause } = placeAt(scene, first);
  const reach = new Set([clause]);
  for (const place of scene.places) {
    if (place.sentence !== sentence || place.clause <= clause) continue;
    if (scene.fresh.has(place.clause)) break;
    reach.add(place.clause);
  }
  return reach;
};

/** What a doubt bears on: what follows it; where nothing follows in its clause, what stands before it. */
const doubtedBy = (heard: Heard, mentions: readonly Mention[], scene: Scene): Set<Mention> => {
  const { clause, sentence } = placeAt(scene, heard.first);
  const inClause = (wanted: number) => mentions.filter((mention) => placeAt(scene, startOf(mention)).clause === wanted);
  const own = inClause(clause);
  const isFollowed = own.some((mention) => startOf(mention) > heard.first);
  const before = inClause(clause - 1).filter((mention) => placeAt(scene, startOf(mention)).sentence === sentence);
  if (!isFollowed && own.length > 0) return new Set(own);
  const isShort = scene.places.filter((place) => place.clause === clause).length <= longestAfterthought;
  if (own.length === 0 && before.length > 0 && isShort) return new Set(before);
  const reach = reachOf(heard, scene);
  return new Set(
    mentions.filter((mention) => startOf(mention) > heard.first && reach.has(placeAt(scene, startOf(mention)).clause)),
  );
};

/** "They bought it through Open, but not any more": a "not" that stands alone turns round what was said before it. */
const turnedRoundBy = ({ first, last }: Heard, mentions: readonly Mention[], scene: Scene): Set<Mention> => {
  const { clause, sentence } = placeAt(scene, first);
  const isAlone = scene.tokens.every(({ word }, at) => {
    const isElsewhere = scene.places[at]?.clause !== clause || (at >= first && at <= last);
    return isElsewhere || scene.words.contrast.has(word) || scene.words.and.has(word);
  });
  if (!isAlone) return new Set();
  const isBefore = (place: Place) => place.sentence === sentence && place.clause === clause - 1;
  return new Set(mentions.filter((mention) => isBefore(placeAt(scene, startOf(mention)))));
};

const afterwards = (heard: Heard, mentions: readonly Mention[], scene: Scene, unit: keyof Place): Set<Mention> =>
  new Set(
    mentions.filter(
      (mention) =>
        startOf(mention) > heard.first && placeAt(scene, startOf(mention))[unit] === placeAt(scene, heard.first)[unit],
    ),
  );

const isOfGoal = ({ saying }: Mention): boolean => saying.means?.goal !== undefined;

const bearsOn = (heard: Heard, mentions: readonly Mention[], scene: Scene): Set<Mention> => {
  switch (heard.signal) {
    case 'doubts':
      return doubtedBy(heard, mentions, scene);
    case 'reports':
      return new Set([...doubtedBy(heard, mentions, scene)].filter((mention) => !isOfGoal(mention)));
    case 'conditions':
      return afterwards(heard, mentions, scene, 'sentence');
    case 'moments':
    case 'ownMoments':
      return afterwards(heard, mentions, scene, 'clause');
    case 'denies':
    case 'past':
      return turnedRoundBy(heard, mentions, scene);
    case 'nothing':
    case 'asksHow':
    case 'context':
      return new Set();
  }
};

/** Where the question begins that ends at `end`: with its own clause, if that asks; else with its sentence. */
const questionStart = (sentenceStart: number, end: number, { tokens, places, words }: Scene): number => {
  for (let at = end; at > sentenceStart; at -= 1) {
    const begins = places[at]?.clause !== places[at - 1]?.clause;
    const opener = words.and.has(tokens[at]?.word ?? '') ? at + 1 : at;
    if (begins && words.yesNo.has(tokens[opener]?.word ?? '')) return at;
  }
  return sentenceStart;
};

const sentenceStartOf = (at: number, { places }: Scene): number => {
  const sentence = places[at]?.sentence;
  return places.findIndex((place) => place.sentence === sentence);
};

/** "…, right?", "…, ¿no?": so short a question asks whether all that was said before it is so. */
const longestTag = 2;

/** The places of each question that asks whether something is so. */
const askedPlaces = (heard: readonly Heard[], mentions: readonly Mention[], scene: Scene): Set<number> => {
  const asked = new Set<number>();
  const isHow = (at: number) =>
    heard.some(({ signal, first }) => signal === 'asksHow' && first >= at && first < at + 2);
  scene.tokens.forEach(({ isAsked }, end) => {
    if (!isAsked) return;
    let start = questionStart(sentenceStartOf(end, scene), end, scene);
    if (isHow(start)) return;
    const isTag =
      end - start < longestTag && !mentions.some((mention) => startOf(mention) >= start && startOf(mention) <= end);
    if (isTag && start > 0) start = sentenceStartOf(start - 1, scene);
    for (let at = start; at <= end; at += 1) asked.add(at);
  });
  return asked;
};

/** What a text says of facts, each with how far it holds. */
export const mentionsIn = (tokens: readonly Token[], found: readonly Found<Row>[], words: ClauseWords): Mention[] => {
  const places = placesOf(tokens, words);
  const scene: Scene = { tokens, places, fresh: freshClauses(tokens, places, words), words };
  const heard = found.flatMap(({ row, used }): Heard[] =>
    row.kind === 'signal' ? [{ signal: row.signal, first: used[0] ?? 0, last: used.at(-1) ?? 0 }] : [],
  );
  const mentions = found.flatMap(({ row, used }): Mention[] =>
    row.kind === 'saying' ? [{ saying: row.saying, used, standing: 'stated' }] : [],
  );
  const asked = askedPlaces(heard, mentions, scene);
  const doubted = new Set(heard.flatMap((signal) => [...bearsOn(signal, mentions, scene)]));
  return mentions.map((mention) => {
    if (asked.has(startOf(mention)) || doubted.has(mention)) return { ...mention, standing: 'doubted' };
    const isDenied = heard.some((signal) => isDeniedBy(signal, mention, scene));
    return isDenied ? { ...mention, standing: 'denied' } : mention;
  });
};
