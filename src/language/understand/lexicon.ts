import { join } from 'node:path';

import { readYaml, RulebookError } from '../../policy/yaml-rows.ts';
import { Language } from '../language.ts';
import { LexiconFile, Signal, type Saying } from './lexicon-file.ts';
import { firstWords, readPattern, type Groups, type Pattern } from './pattern.ts';

/** One language's lexicon, its patterns read. */
export interface Lexicon extends Pick<LexiconFile, 'clauses' | 'answersOnly' | 'plain'> {
  facts: readonly { saying: Saying; patterns: readonly Pattern[] }[];
  signals: readonly { signal: Signal; patterns: readonly Pattern[] }[];
  vagueDates: readonly Pattern[];
  customer: Pick<LexiconFile['customer'], 'endings' | 'joins' | 'alsoNames'> &
    Record<'labels' | 'before' | 'others' | 'does', readonly Pattern[]>;
}

type Path = readonly (string | number)[];
type Report = (path: Path, problem: string) => void;
type Read = (written: readonly string[], ...path: Path) => Pattern[];

const emptiness = (pattern: Pattern): string | undefined =>
  firstWords(pattern).size > 0 ? undefined : 'expected a word that cannot be left out, and no … in front';

const reader =
  (groups: Groups, report: Report): Read =>
  (written, ...path) =>
    written.flatMap((text, row) => {
      const pattern = readPattern(text, groups);
      const problem = pattern.ok ? emptiness(pattern.value) : pattern.problem;
      if (problem !== undefined) report([...path, row], `"${text}": ${problem}`);
      return pattern.ok ? [pattern.value] : [];
    });

const groupsOf = (file: LexiconFile, report: Report): Groups => {
  const groups = new Map<string, Pattern>();
  for (const [name, says] of Object.entries(file.groups)) {
    const pattern = readPattern(`(${says.join(' | ')})`, groups);
    if (!pattern.ok) report(['groups', name], pattern.problem);
    groups.set(name, pattern.ok ? pattern.value : []);
  }
  return groups;
};

const lexiconOf = (file: LexiconFile, report: Report): Lexicon => {
  const read = reader(groupsOf(file, report), report);
  const { customer, clauses, answersOnly, plain } = file;
  const names = (field: 'labels' | 'before' | 'others' | 'does') => read(customer[field], 'customer', field);
  return {
    clauses,
    answersOnly,
    plain,
    facts: file.facts.map((saying, row) => ({ saying, patterns: read(saying.says, 'facts', row, 'says') })),
    signals: Signal.options.map((signal) => ({
      signal,
      patterns: read(file.signals[signal] ?? [], 'signals', signal),
    })),
    vagueDates: read(file.vagueDates, 'vagueDates'),
    customer: {
      endings: customer.endings,
      joins: customer.joins,
      alsoNames: customer.alsoNames,
      labels: names('labels'),
      before: names('before'),
      others: names('others'),
      does: names('does'),
    },
  };
};

const LexiconRows = LexiconFile.transform((file, context): Lexicon =>
  lexiconOf(file, (path, message) => {
    context.addIssue({ code: 'custom', path: [...path], message });
  }),
);

/** The words that ship with the product. */
export const builtInLexicons = join(import.meta.dirname, '../lexicon');

/** What people say, by language. */
export type Lexicons = Readonly<Record<Language, Lexicon>>;

/**
 * Reads what people say, in every language.
 * @throws RulebookError naming every problem by file, line and field.
 */
export const readLexicons = (folder: string = builtInLexicons): Lexicons => {
  const problems: string[] = [];
  const read = (language: Language) => {
    const name = `${language}.yaml`;
    return readYaml(join(folder, name), name, LexiconRows, problems);
  };
  const [en, es] = [read('en'), read('es')];
  if (en === undefined || es === undefined) throw new RulebookError(problems);
  return { en, es };
};
