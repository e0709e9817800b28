import { z } from 'zod';

import { Language } from '../../src/language/language.ts';
import { readLexicons } from '../../src/language/understand/lexicon.ts';
import { createUnderstand, type Understand, type Understanding } from '../../src/language/understand/understand.ts';
import { words } from '../../src/language/words.ts';
import { answerLines, parse } from './batch.ts';
import { dateIn, Misused, print, type Call, type ExitCode, type Tool } from './tool.ts';

const Line = z.object({ lang: Language.optional(), asOf: z.iso.date().optional(), text: z.string() });

const reader = ({ policy }: Call): Understand =>
  createUnderstand({ questions: policy().rulebook.questions, lexicons: readLexicons() });

const written = ({ customer, facts, uncertain }: Understanding): string =>
  JSON.stringify({ ...(customer === undefined ? {} : { customer }), facts, uncertain });

const inWords = ({ customer, understood, uncertain }: Understanding, language: Language): string[] => {
  const say = words[language].commandLine;
  return [
    ...(customer === undefined ? [] : [say.customer({ customer })]),
    ...understood.map(say.understood),
    ...uncertain.map((fact) => say.uncertain({ fact })),
  ];
};

const one = (call: Call): ExitCode => {
  const { options, output } = call;
  const text = call.words.join(' ');
  if (text.trim() === '') throw new Misused('understand: expected a sentence');
  const asOf = dateIn(call, options.asOf, '--as-of');
  const understanding = reader(call)(text, { language: options.lang, asOf });
  const lines = options.json ? [written(understanding)] : inWords(understanding, options.lang);
  print(output, ...(lines.length === 0 ? [words[options.lang].commandLine.nothingUnderstood] : lines));
  return 0;
};

const batch = (call: Call, file: string): Promise<ExitCode> => {
  const understand = reader(call);
  const asOf = dateIn(call, call.options.asOf, '--as-of');
  return answerLines(call, file, (line, number) => {
    const said = Line.safeParse(parse(line));
    if (!said.success) {
      const detail = `line ${number}: expected {"lang":"en" or "es","asOf":"YYYY-MM-DD","text":"…"}`;
      return JSON.stringify({ kind: 'refusal', reason: 'unknown-value', detail });
    }
    const { text, lang, asOf: day } = said.data;
    return written(understand(text, { language: lang ?? call.options.lang, asOf: day ?? asOf }));
  });
};

export const understandTool: Tool = {
  usage: 'understand [--json] [--lang en|es] [--as-of YYYY-MM-DD] "sentence" | understand --batch FILE',
  summary: 'what a sentence states, and what it only hints at; --batch reads one {"lang":…,"asOf":…,"text":…} a line',
  run: (call) => (call.options.batch === undefined ? one(call) : batch(call, call.options.batch)),
};
