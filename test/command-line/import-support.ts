import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { commandLineFlags } from '../support/command-line-flags.ts';

const program = join(import.meta.dirname, '../../bot/command-line/main.ts');

/** Runs the command line as a person does, with the heap that its launcher gives it. */
export const run = async (words: readonly string[], environment: NodeJS.ProcessEnv) => {
  const child = spawn(process.execPath, [...commandLineFlags(), program, ...words], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  return { code: child.exitCode, output, errors };
};
