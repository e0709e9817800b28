import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

import { z } from 'zod';

import { safeFileName } from '../../src/csv/file-name.ts';
import { separators } from '../../src/csv/separator.ts';
import { exportCsv, exported, type Exported } from '../../src/subscriptions/csv-export.ts';
import { actorOf, orSayWhy, withRecords } from './records.ts';
import { Misused, print, type Call, type ExitCode, type Tool } from './tool.ts';

const separatorNames = new Map([
  ['tab', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['bar', '|'],
]);

const separatorOf = ({ options: { separator = ',' } }: Call) => {
  const read = z.enum(separators).safeParse(separatorNames.get(separator) ?? separator);
  if (!read.success) throw new Misused(`--separator ${separator}: expected comma, semicolon, tab or bar`);
  return read.data;
};

const writeAll = async (call: Call, what: Exported, output: Writable): Promise<number> => {
  const form = { separator: separatorOf(call), hasMark: call.options.bom };
  let count = 0;
  await withRecords(call, async (records) => {
    for await (const { text, rows } of exportCsv(what, records, { actor: actorOf(call), form })) {
      if (!output.write(text)) await once(output, 'drain');
      count += rows;
      call.progress.say(() => `${what}: ${count} rows`);
    }
    return 0;
  });
  return count;
};

/** A folder gets a file of our own name. What is already there is never written over. */
const freeName = async ({ options }: Call, what: Exported, out: string): Promise<string> => {
  const isFolder = (await stat(out).catch(() => undefined))?.isDirectory() === true;
  const name = isFolder ? join(out, safeFileName(`${what}-${options.asOf}`, '.csv')) : out;
  const isTaken = (await stat(name).catch(() => undefined)) !== undefined;
  if (isTaken) throw new Misused(`--out ${name}: is already there; expected a new file`);
  return name;
};

/** The file gets its name when it is whole. */
const toFile = async (call: Call, what: Exported, name: string): Promise<number> => {
  const unfinished = `${name}.unfinished`;
  const output = createWriteStream(unfinished, { mode: 0o600, flags: 'wx' });
  const written = finished(output);
  let isOurs = false;
  const rows = (async () => {
    await once(output, 'open');
    isOurs = true;
    const count = await writeAll(call, what, output);
    output.end();
    await written;
    await rename(unfinished, name);
    return count;
  })();
  return await Promise.all([rows, written]).then(
    ([count]) => count,
    async (problem: unknown) => {
      output.destroy();
      if (isOurs) await rm(unfinished, { force: true });
      const failure = z.object({ code: z.string(), syscall: z.string() }).safeParse(problem);
      throw failure.success ? new Misused(`--out ${name}: cannot be written (${failure.data.code})`) : problem;
    },
  );
};

const run = async (call: Call): Promise<ExitCode> => {
  const { words, options, output } = call;
  const what = z.enum(exported).safeParse(words[0]);
  if (!what.success) throw new Misused(`export ${words[0] ?? ''}: expected ${exported.join(', ')}`);
  actorOf(call);
  separatorOf(call);
  if (options.out === undefined) {
    if (options.json)
      throw new Misused('--json: expected --out FILE beside it, because the CSV itself goes to the output');
    await writeAll(call, what.data, output);
    return 0;
  }
  const name = await freeName(call, what.data, options.out);
  const rows = await toFile(call, what.data, name);
  print(output, options.json ? JSON.stringify({ exported: what.data, rows, out: name }) : `${name}: ${rows} rows`);
  return 0;
};

export const exportTool: Tool = {
  usage: `export ${exported.join('|')} --tenant ID [--out FILE|FOLDER] [--separator comma|semicolon|tab|bar] [--bom] [--json]`,
  summary: 'the records of a tenant as CSV that a spreadsheet opens without running anything',
  run: (call) => orSayWhy(() => run(call)),
};
