import { once } from 'node:events';
import type { Writable } from 'node:stream';

import { z } from 'zod';

import { safeFileName } from '../../src/csv/file-name.ts';
import { separators } from '../../src/csv/separator.ts';
import { exportCsv, exported, type Exported } from '../../src/subscriptions/csv-export.ts';
import { exportPerson } from './export-person.ts';
import { freeName, writeFile } from './new-file.ts';
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

const run = async (call: Call): Promise<ExitCode> => {
  const { words, options, output } = call;
  if (words[0] === 'person') return exportPerson(call);
  const what = z.enum(exported).safeParse(words[0]);
  if (!what.success)
    throw new Misused(
      `export${words[0] === undefined ? '' : ` ${words[0]}`}: expected ${exported.join(', ')} or person`,
    );
  actorOf(call);
  separatorOf(call);
  if (options.out === undefined) {
    if (options.json)
      throw new Misused('--json: expected --out FILE beside it, because the CSV itself goes to the output');
    await writeAll(call, what.data, output);
    return 0;
  }
  const name = await freeName(options.out, safeFileName(`${what.data}-${options.asOf}`, '.csv'));
  const rows = await writeFile(name, (file) => writeAll(call, what.data, file));
  print(output, options.json ? JSON.stringify({ exported: what.data, rows, out: name }) : `${name}: ${rows} rows`);
  return 0;
};

export const exportTool: Tool = {
  usage: `export ${exported.join('|')} --tenant ID [--out FILE|FOLDER] [--separator comma|semicolon|tab|bar] [--bom] [--json]
  channel-guide export person --tenant ID --agent ID --out FILE|FOLDER [--json]`,
  summary:
    'the records of a tenant as CSV that a spreadsheet opens without running anything; all that names a person as JSON lines',
  run: (call) => orSayWhy(() => run(call)),
};
