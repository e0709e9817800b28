import { randomUUID } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { Writable } from 'node:stream';

import { z } from 'zod';

import { encodings } from '../../src/csv/decode.ts';
import { dateOrders } from '../../src/subscriptions/csv-dates.ts';
import { importSubscriptions, type ImportCounts, type ImportOrder } from '../../src/subscriptions/csv-import.ts';
import type { Records } from '../../src/subscriptions/csv-export.ts';
import { problemInWords } from '../../src/subscriptions/csv-problem-words.ts';
import type { Refusal } from '../../src/subscriptions/csv-refusal.ts';
import { reasonInWords, refusalInWords } from '../../src/subscriptions/csv-refusal-words.ts';
import { actorOf, orSayWhy, withRecords } from './records.ts';
import { Misused, print, type Call, type ExitCode, type Tool } from './tool.ts';

/** What is read of the file at once is worked off at once, while nothing else of the process can run. */
const pieceSize = 16 * 1024;

const chosen = <Choice extends string>(name: string, choices: readonly Choice[], given: string | undefined) => {
  if (given === undefined) return undefined;
  const read = z.enum(choices).safeParse(given);
  if (!read.success) throw new Misused(`--${name} ${given}: expected ${choices.join(', ')}`);
  return read.data;
};

const openFile = async (name: string | undefined): Promise<FileHandle> => {
  if (name === undefined) throw new Misused('import: expected the name of a CSV file');
  const file = await open(name).catch(() => undefined);
  if (file === undefined) throw new Misused(`${name}: cannot be read; expected a CSV file`);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new Misused(`${name}: is no file; expected a CSV file`);
};

/** Writes each refused row as it comes: a file may have a million of them. */
const createReport = ({ options: { json, lang } }: Call, output: Writable) => {
  let refused = 0;
  const asJson = (refusal: Refusal): string => {
    const { line, column, reason: code, value, otherLine } = refusal;
    return JSON.stringify({ line, column, reason: reasonInWords(refusal, lang), code, value, otherLine });
  };
  return {
    refuse: (refusal: Refusal): void => {
      if (json) output.write(`${refused === 0 ? '{"refused":[' : ','}${asJson(refusal)}`);
      else print(output, refusalInWords(refusal, lang));
      refused += 1;
    },
    end: ({ read, added, changed, unchanged }: ImportCounts): void => {
      if (json) {
        const counts = JSON.stringify({ read, added, changed, unchanged, refusedRows: refused }).slice(1);
        print(output, `${refused === 0 ? '{"refused":[' : ''}],${counts}`);
      } else if (lang === 'en')
        print(output, `${read} rows: ${added} added, ${changed} changed, ${unchanged} unchanged, ${refused} refused.`);
      else
        print(
          output,
          `${read} filas: ${added} nuevas, ${changed} cambiadas, ${unchanged} sin cambios, ${refused} rechazadas.`,
        );
    },
  };
};

const doing = { dates: 'checking', repetitions: 'comparing', storing: 'storing' } as const;

const importFile = async (call: Call, order: Omit<ImportOrder, 'sink' | 'onRefused'>): Promise<ExitCode> => {
  const actor = actorOf(call);
  const report = createReport(call, call.output);
  // A cause of its own for each batch of each run: a second run must look at the rows again.
  const run = randomUUID();
  let batches = 0;
  const work = async ({ subscriptions }: Records): Promise<ExitCode> => {
    const put: ImportOrder['sink']['put'] = (rows) => subscriptions.put(actor, rows, `import ${run} ${(batches += 1)}`);
    const done = await importSubscriptions({ ...order, sink: { put }, onRefused: report.refuse });
    if (done.ok) report.end(done.value);
    else print(process.stderr, problemInWords(done.problem, call.options.lang, 'command-line'));
    return done.ok ? 0 : 2;
  };
  return await withRecords(call, work, { begins: true });
};

const run = async (call: Call): Promise<ExitCode> => {
  const { words, options, progress } = call;
  const { tenant } = actorOf(call);
  const dates = chosen('dates', dateOrders, options.dates);
  const encoding = chosen('encoding', encodings, options.encoding);
  const file = await openFile(words[0]);
  try {
    const { size } = await file.stat();
    return await importFile(call, {
      // Through one handle, so that every reading is of the same file, whatever its name becomes meanwhile.
      source: { open: () => file.createReadStream({ start: 0, autoClose: false, highWaterMark: pieceSize }) },
      tenant,
      ...(dates !== undefined && { dates }),
      ...(encoding !== undefined && { encoding }),
      onProgress: ({ step, rows, bytes }) =>
        progress.say(
          () => `${doing[step]}: ${rows} rows, ${Math.round((100 * bytes) / Math.max(size, 1))} % of the file`,
        ),
    });
  } finally {
    await file.close();
  }
};

export const importTool: Tool = {
  usage: `import FILE --tenant ID [--new-tenant] [--dates dmy|mdy] [--encoding ${encodings.join('|')}] [--agent NAME] [--json] [--lang en|es]`,
  summary: 'subscriptions from a CSV file, such as the report of Partner Center; names every row it refuses',
  run: (call) => orSayWhy(() => run(call)),
};
