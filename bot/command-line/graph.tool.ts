import { accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { drawFamilies } from '../../src/policy/graph.ts';
import { dateIn, Misused, noWords, print, type Tool } from './tool.ts';

const makeFolder = (folder: string): void => {
  try {
    if (!existsSync(folder)) mkdirSync(folder);
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) throw new Error('not a folder');
  } catch {
    throw new Misused(`--out ${folder}: expected a folder that can be written to, in a folder that is there`);
  }
};

export const graphTool: Tool = {
  usage: 'graph [--json] [--lang en|es] [--as-of YYYY-MM-DD] [--out FOLDER]',
  summary: 'the questions and answers of a date as SVG and Mermaid, one drawing for each product family',
  run: (call) => {
    const { policy, output } = call;
    const { json, lang, out } = call.options;
    noWords(call);
    const asOf = dateIn(call, call.options.asOf, '--as-of');
    const families = drawFamilies(policy(), asOf, lang);
    if (json) {
      print(output, JSON.stringify({ asOf, families }));
      return 0;
    }
    if (out === undefined) {
      print(output, ...families.map(({ title, mermaid }) => `%% ${title}\n${mermaid}\n`));
      return 0;
    }
    makeFolder(out);
    for (const { id, svg, mermaid } of families) {
      writeFileSync(join(out, `${id}.svg`), svg);
      writeFileSync(join(out, `${id}.mmd`), mermaid);
      print(output, join(out, `${id}.svg`));
    }
    return 0;
  },
};
