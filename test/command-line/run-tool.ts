import { PassThrough, Readable } from 'node:stream';

import { Misused, type Options, type Tool } from '../../bot/command-line/tool.ts';
import { createAnswers } from '../../src/policy/answer.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';

const { policy, calendar } = loadPolicy();
const answers = createAnswers(policy, calendar);

/** Runs a command inside the test, as the command line would run it. */
export const runTool = async (
  tool: Tool,
  words: readonly string[],
  options: Partial<Options> = {},
  input = '',
): Promise<{ code: number; out: string; misused: string }> => {
  const output = new PassThrough({ highWaterMark: 64 * 1024 * 1024 });
  const written = async (): Promise<string> => {
    output.end();
    return (await output.toArray()).map(String).join('');
  };
  try {
    const code = await tool.run({
      words,
      options: { json: false, lang: 'en', asOf: '2026-11-22', bom: false, yes: false, newTenant: false, ...options },
      clock: { now: () => new Date('2026-11-22T09:00:00Z') },
      policy: () => policy,
      calendar: () => calendar,
      answers: () => answers,
      progress: { say: () => undefined },
      environment: {},
      input: Readable.from([input]),
      output,
    });
    return { code, out: await written(), misused: '' };
  } catch (problem) {
    if (problem instanceof Misused) return { code: 2, out: await written(), misused: problem.message };
    throw problem;
  }
};
