import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const launcher = join(import.meta.dirname, '../../bot/channel-guide.js');

const [, before = '', after = ''] = /^#!.* -S (.*)\bnode\b(.*)$/m.exec(readFileSync(launcher, 'utf8')) ?? [];

const wordsIn = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** What the command line asks of its Node, as the first line of its launcher has it. */
export const commandLineFlags = (): string[] => wordsIn(after);

/** What that line adds to the environment. */
export const commandLineEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    wordsIn(before).map((word): [string, string] => [word.replace(/=.*/, ''), word.replace(/^.*?=/, '')]),
  );
