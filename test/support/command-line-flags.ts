import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const launcher = join(import.meta.dirname, '../../bot/channel-guide.js');

/** What the command line asks of its Node, as the first line of its launcher has it. */
export const commandLineFlags = (): string[] =>
  /^#!.*\bnode\b(.*)$/m
    .exec(readFileSync(launcher, 'utf8'))?.[1]
    ?.split(' ')
    .filter((flag) => flag !== '') ?? [];
