import type { FactName } from '../../policy/facts.ts';
import type { Question } from '../../policy/rulebook.ts';
import { Language } from '../language.ts';
import type { Row } from './certainty.ts';
import type { ClauseWords } from './clauses.ts';
import type { CustomerWords } from './customer.ts';
import { createFinder, type Finder } from './finder.ts';
import type { Lexicon, Lexicons } from './lexicon.ts';
import type { Pattern } from './pattern.ts';
import { answerRows, sayingRows } from './question-words.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { wordsOf } from './tokens.ts';

/** All that reading a text needs, made ready once. */
export interface ReadingWords {
  vocabulary: Vocabulary;
  /** What a word with a capital may be a typo of: "Norte" is no "corte". */
  brands: Vocabulary;
  rows: Finder<Row>;
  /** What is said by people of one language only, since it is another word in another. */
  own: Readonly<Record<Language, Finder<Row>>>;
  answers: ReadonlyMap<FactName, Finder<Row>>;
  vague: Finder<null>;
  clauses: ClauseWords;
  customer: CustomerWords;
  isBarrier: (word: string) => boolean;
}

const both = (lexicons: Lexicons, words: (lexicon: Lexicon) => readonly string[]): ReadonlySet<string> =>
  new Set(Language.options.flatMap((language) => words(lexicons[language]).flatMap(wordsOf)));

const finderOf = <Found>(rows: Iterable<{ row: Found; pattern: Pattern }>): Finder<Found> => {
  const finder = createFinder<Found>();
  for (const { row, pattern } of rows) finder.add(row, pattern);
  return finder;
};

const patternsOf = (lexicons: Lexicons, patterns: (lexicon: Lexicon) => readonly Pattern[]): Finder<null> =>
  finderOf(
    Language.options.flatMap((language) => patterns(lexicons[language]).map((pattern) => ({ row: null, pattern }))),
  );

const signalRows = (lexicon: Lexicon, isOwn: boolean): { row: Row; pattern: Pattern }[] =>
  lexicon.signals
    .filter(({ signal }) => (signal === 'ownMoments') === isOwn)
    .flatMap(({ signal, patterns }) =>
      patterns.map((pattern) => ({ row: { kind: 'signal', signal } as const, pattern })),
    );

const factRows = ({ facts }: Lexicon): { row: Row; pattern: Pattern }[] =>
  facts.flatMap(({ saying, patterns }) =>
    patterns.map((pattern) => ({ row: { kind: 'saying', saying } as const, pattern })),
  );

const signalsOf = (lexicons: Lexicons): { row: Row; pattern: Pattern }[] =>
  Language.options.flatMap((language) => signalRows(lexicons[language], false));

const factsOf = (questions: readonly Question[], lexicons: Lexicons): { row: Row; pattern: Pattern }[] => [
  ...Language.options.flatMap((language) => factRows(lexicons[language])),
  ...sayingRows(questions, lexicons),
];

const denials = (lexicons: Lexicons): ReadonlySet<string> => {
  const single = Language.options.flatMap((language) =>
    lexicons[language].signals
      .filter(({ signal }) => signal === 'denies')
      .flatMap(({ patterns }) => patterns.filter((pattern) => pattern.length === 1)),
  );
  return finderOf(single.map((pattern) => ({ row: null, pattern }))).words();
};

/** Makes the words of the rulebook and of the lexicons ready for reading. */
export const readingWords = (questions: readonly Question[], lexicons: Lexicons): ReadingWords => {
  const facts = factsOf(questions, lexicons);
  const rows = finderOf([...signalsOf(lexicons), ...facts]);
  const vague = patternsOf(lexicons, ({ vagueDates }) => vagueDates);
  const plain = both(lexicons, (lexicon) => lexicon.plain);
  const does = patternsOf(lexicons, ({ customer }) => customer.does);
  const answers = new Map(questions.map((question) => [question.fact, finderOf(answerRows(question))]));
  // Typos are put right to what says something; "salió" is no "salvo", which would turn everything round.
  const meant = new Set([...finderOf(facts).words()].filter((word) => !word.startsWith('@')));
  const vocabulary = createVocabulary(
    meant,
    new Set(
      [...rows.words(), ...does.words(), ...vague.words(), ...plain].filter(
        (word) => !meant.has(word) || plain.has(word),
      ),
    ),
  );
  const brands = createVocabulary(finderOf(sayingRows(questions, lexicons)).words(), new Set(['traves', ...plain]));
  const denied = denials(lexicons);
  return {
    vocabulary,
    brands,
    rows,
    own: { en: finderOf(signalRows(lexicons.en, true)), es: finderOf(signalRows(lexicons.es, true)) },
    answers,
    vague,
    clauses: {
      contrast: both(lexicons, ({ clauses }) => clauses.contrast),
      and: both(lexicons, ({ clauses }) => clauses.and),
      starts: both(lexicons, ({ clauses }) => clauses.starts),
      yesNo: both(lexicons, ({ clauses }) => clauses.yesNo),
    },
    customer: {
      isKnown: (word) => vocabulary.has(word) || word.startsWith('@'),
      isOfField: (word) => (vocabulary.has(word) && !plain.has(word)) || /\d/.test(word),
      endings: both(lexicons, ({ customer }) => customer.endings),
      joins: both(lexicons, ({ customer }) => customer.joins),
      alsoNames: both(lexicons, ({ customer }) => customer.alsoNames),
      labels: patternsOf(lexicons, ({ customer }) => customer.labels),
      before: patternsOf(lexicons, ({ customer }) => customer.before),
      others: patternsOf(lexicons, ({ customer }) => customer.others),
      does,
    },
    isBarrier: (word) => denied.has(word),
  };
};
