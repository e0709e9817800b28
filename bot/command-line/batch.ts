import { once } from 'node:events';
import { open as openFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';

import { z } from 'zod';

import { Language } from '../../src/language/language.ts';
import { Misused, type Call, type ExitCode } from './tool.ts';

const Line = z.object({ asOf: z.unknown().optional(), facts: z.unknown().optional(), lang: Language.optional() });

/** Output is handed on in pieces of about this size: a write for each line would cost more than its answer. */
const pieceSize = 64 * 1024;

const linesOf = async function* (input: Readable): AsyncGenerator<string[]> {
  let rest = '';
  input.setEncoding('utf8');
  for await (const chunk of input) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest !== '') yield [rest];
};

const open = async (file: string, standardInput: Readable): Promise<Readable> => {
  if (file === '-') return standardInput;
  try {
    const opened = await openFile(file);
    if ((await opened.stat()).isDirectory()) throw new Error('a folder');
    return opened.createReadStream({ highWaterMark: 256 * 1024 });
  } catch {
    throw new Misused(`--batch: ${file} cannot be read; expected a file with one JSON object a line`);
  }
};

const write = async (output: Writable, text: string): Promise<void> => {
  if (!output.write(text)) await once(output, 'drain');
};

/** What a line says, as JSON; nothing where it is none. */
export const parse = (line: string): unknown => {
  try {
    const value: unknown = JSON.parse(line);
    return value;
  } catch {
    return undefined;
  }
};

/** Prints one answer for each line of a file that is not empty, in order. `number` counts all lines, from 1. */
export const answerLines = async (
  { input, output }: Call,
  file: string,
  answerTo: (line: string, number: number) => string,
): Promise<ExitCode> => {
  let piece = '';
  let number = 0;
  for await (const lines of linesOf(await open(file, input))) {
    for (const text of lines) {
      number += 1;
      if (text.trim() === '') continue;
      piece += `${answerTo(text, number)}\n`;
      if (piece.length < pieceSize) continue;
      await write(output, piece);
      piece = '';
    }
  }
  await write(output, piece);
  return 0;
};

/** One answer a line, in the order of the questions. A line that cannot be read is refused on its own line. */
export const answerBatch = (call: Call, file: string): Promise<ExitCode> => {
  const { answers, options } = call;
  const { line: answerLine } = answers();
  return answerLines(call, file, (text) => {
    const question = Line.safeParse(parse(text));
    if (question.success)
      return answerLine(
        { facts: question.data.facts, asOf: question.data.asOf ?? options.asOf },
        question.data.lang ?? options.lang,
      );
    const detail = 'line: expected {"asOf":"YYYY-MM-DD","facts":{…}}';
    return JSON.stringify({ asOf: null, kind: 'refusal', reason: 'unknown-value', detail });
  });
};
