import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Command } from '../../bot/commands/command.ts';
import { commands } from '../../bot/commands/index.ts';
import { words } from '../../src/language/words.ts';

/** README's list of what can be written, out of the table that the bot itself reads. */
export const readmeFile = resolve(import.meta.dirname, '../../README.md');

const titles = ['write', 'escriba', 'with', 'what it does', 'where'];

const code = (text: string): string => `\`${text}\``;

const whereOf = ({ where, isOffered }: Command): string => {
  if (where !== undefined) return 'own chat, or in private';
  return isOffered === false ? 'everywhere, by word' : 'everywhere';
};

const cells = (command: Command): string[] => {
  const { name, aliases, takes } = command;
  return [
    aliases.en.map(code).join(', '),
    aliases.es.map(code).join(', '),
    takes === undefined ? '' : [...new Set([takes.example.en, takes.example.es])].map(code).join(', '),
    words.en.commands[name],
    whereOf(command),
  ];
};

/** As Prettier lays tables out. */
export const commandTable = (): string => {
  const rows = [titles, ...commands.map(cells)];
  const widths = titles.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
};

const table = /^\| write .*(?:\n\|.*)*/m;

/** The table as README has it. */
export const tableIn = (readme: string): string => table.exec(readme)?.[0] ?? '';

/** Run by hand when the commands have changed; the test that finds it out says how. */
export const rewriteReadme = (): void => {
  const readme = readFileSync(readmeFile, 'utf8');
  writeFileSync(
    readmeFile,
    readme.replace(table, () => commandTable()),
  );
};
