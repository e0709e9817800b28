import { readLexicons } from '../../src/language/understand/lexicon.ts';
import { createUnderstand, type Understand } from '../../src/language/understand/understand.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';
import { english } from '../language/sentences/english.ts';
import { heldOut } from '../language/sentences/held-out.ts';
import { secondLook } from '../language/sentences/second-look.ts';
import { spanish } from '../language/sentences/spanish.ts';
import { median, type Bench, type Measured } from './measure.ts';

const sentences = [...english, ...spanish, ...heldOut, ...secondLook].map(([, text]) => text);

const long = (text: string): string => text.repeat(Math.ceil(2_500 / text.length));

/** Texts that nobody would write but to make reading slow. */
const hostile = [
  ...[
    'not ',
    'maybe EA ',
    'EA, ',
    'if EA ',
    '(',
    '((((EA',
    '1/2/',
    '14 March ',
    '3/4/2027 ',
    '“A ',
    'A of ',
    "a's ",
    'S.A. ',
  ],
  ...[
    '\u200b',
    '🙂',
    '\ud83d',
    '\u202eEA ',
    '\u0301',
    'ﷺ',
    '\n',
    'licenzes subscripzion ',
    'is EA? ',
    'Customer Foo is ',
  ],
  ...[
    'they want us to ',
    'quiere que se lo ',
    'another csp partner ',
    'otro partner que ya no está autorizado en CSP ',
  ],
  sentences.join(' ').slice(0, 2_500),
  sentences.join(' ').slice(-2_500),
  sentences
    .flatMap((text) => text.split(' '))
    .toSorted()
    .join(' ')
    .slice(6_000, 8_500),
].map(long);

/** Milliseconds of processor time that one reading takes. */
const timeOf = (understand: Understand, text: string): number => {
  const before = process.cpuUsage();
  understand(text, { language: 'es', asOf: '2026-11-22' });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const measured = (understand: Understand, what: string, texts: readonly string[]): Measured[] => {
  const times = texts.map((text) => median(Array.from({ length: 9 }, () => timeOf(understand, text))));
  return [
    { what: `${what}: median`, value: median(times), unit: 'ms', target: 20 },
    { what: `${what}: worst`, value: Math.max(...times), unit: 'ms', target: 20 },
  ];
};

export const understandBench: Bench = {
  name: 'understand',
  run: () => {
    const start = process.hrtime.bigint();
    const lexicons = readLexicons();
    const { questions } = readRulebook();
    const understand = createUnderstand({ questions, lexicons });
    const made = Number(process.hrtime.bigint() - start) / 1e6;
    const first = timeOf(understand, sentences[0] ?? '');
    return [
      { what: 'lexicons and rulebook read, reader made ready', value: made, unit: 'ms' },
      { what: 'processor time of the very first sentence', value: first, unit: 'ms', target: 20 },
      ...measured(understand, `processor time of a sentence, ${sentences.length} of them`, sentences),
      ...measured(understand, `of 2,000 hostile characters, ${hostile.length} texts`, hostile),
    ];
  },
};
