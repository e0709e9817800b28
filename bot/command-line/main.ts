import { parseArgs } from 'node:util';

import { utcDate, type Clock } from '../../src/clock.ts';
import { Language } from '../../src/language/language.ts';
import { createAnswers } from '../../src/policy/answer.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { RulebookError } from '../../src/policy/yaml-rows.ts';
import { backupTool } from './backup.tool.ts';
import { checkTool } from './check.tool.ts';
import { decideTool } from './decide.tool.ts';
import { diffTool } from './diff.tool.ts';
import { eraseTool } from './erase.tool.ts';
import { explainTool } from './explain.tool.ts';
import { exportTool } from './export.tool.ts';
import { graphTool } from './graph.tool.ts';
import { importTool } from './import.tool.ts';
import { moveTool } from './move.tool.ts';
import { createProgress } from './progress.ts';
import { purgeTool } from './purge.tool.ts';
import { questionsTool } from './questions.tool.ts';
import { readmitTool } from './readmit.tool.ts';
import { Misused, print, type Call, type Tool } from './tool.ts';
import { understandTool } from './understand.tool.ts';

/** Everything the command line can do. */
const tools: ReadonlyMap<string, Tool> = new Map([
  ['decide', decideTool],
  ['understand', understandTool],
  ['explain', explainTool],
  ['questions', questionsTool],
  ['check', checkTool],
  ['graph', graphTool],
  ['diff', diffTool],
  ['import', importTool],
  ['export', exportTool],
  ['backup', backupTool],
  ['move', moveTool],
  ['erase', eraseTool],
  ['readmit', readmitTool],
  ['purge', purgeTool],
]);

const clock: Clock = { now: () => new Date() };

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};

const usage = (): string[] => [
  'channel-guide: where was the subscription bought, and what is the one right next step',
  ...[...tools.values()].map((tool) => `  channel-guide ${tool.usage}\n      ${tool.summary}`),
];

const options = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'en' },
  'as-of': { type: 'string' },
  batch: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  tenant: { type: 'string' },
  'new-tenant': { type: 'boolean', default: false },
  cause: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  before: { type: 'string' },
  yes: { type: 'boolean', default: false },
  agent: { type: 'string' },
  dates: { type: 'string' },
  encoding: { type: 'string' },
  separator: { type: 'string' },
  bom: { type: 'boolean', default: false },
} as const;

const parse = (given: string[]) => {
  try {
    return parseArgs({ args: given, options, allowPositionals: true });
  } catch (problem) {
    throw new Misused(problem instanceof Error ? problem.message : 'expected options as --name value');
  }
};

/** The options that were written, of those that are text and may be left out. */
const textsIn = ({
  batch,
  out,
  from,
  to,
  tenant,
  cause,
  before,
  agent,
  dates,
  encoding,
  separator,
}: ReturnType<typeof parse>['values']) => ({
  ...(batch === undefined ? {} : { batch }),
  ...(out === undefined ? {} : { out }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(cause === undefined ? {} : { cause }),
  ...(before === undefined ? {} : { before }),
  ...(tenant === undefined ? {} : { tenant }),
  ...(agent === undefined ? {} : { agent }),
  ...(dates === undefined ? {} : { dates }),
  ...(encoding === undefined ? {} : { encoding }),
  ...(separator === undefined ? {} : { separator }),
});

const callOf = (given: string[]): Call => {
  const { values, positionals } = parse(given);
  const lang = Language.safeParse(values.lang);
  if (!lang.success) throw new Misused(`--lang ${values.lang}: expected en or es`);
  const folder = process.env['POLICY_DIR'];
  const place = folder === undefined || folder === '' ? [] : [folder];
  const loaded = once(() => loadPolicy(...place));
  const policy = () => loaded().policy;
  return {
    words: positionals,
    options: {
      json: values.json,
      lang: lang.data,
      asOf: values['as-of'] ?? utcDate(clock.now()),
      bom: values.bom,
      yes: values.yes,
      newTenant: values['new-tenant'],
      ...textsIn(values),
    },
    clock,
    policy,
    calendar: () => loaded().calendar,
    answers: once(() => createAnswers(policy(), loaded().calendar)),
    input: process.stdin,
    output: process.stdout,
    progress: createProgress(process.stderr, clock),
    environment: process.env,
  };
};

const run = async ([name = '', ...given]: string[]): Promise<number> => {
  const tool = tools.get(name);
  if (tool === undefined) {
    const isAsked = ['', 'help', '--help', '-h'].includes(name);
    print(isAsked ? process.stdout : process.stderr, ...(isAsked ? [] : [`${name}: no such command`]), ...usage());
    return isAsked ? 0 : 2;
  }
  try {
    if (parse(given).values.help) {
      print(process.stdout, `Usage: channel-guide ${tool.usage}`, `    ${tool.summary}`);
      return 0;
    }
    return await tool.run(callOf(given));
  } catch (problem) {
    if (problem instanceof RulebookError) print(process.stderr, problem.message);
    else if (problem instanceof Misused) print(process.stderr, problem.message, `Usage: channel-guide ${tool.usage}`);
    else throw problem;
    return 2;
  }
};

// A reader that stops early (`| head`) is no failure.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await run(process.argv.slice(2));
