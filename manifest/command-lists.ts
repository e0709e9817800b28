import type { Command } from '../bot/commands/command.ts';
import { commandRow, offeredIn, type CommandScope } from '../bot/commands/command-rows.ts';
import type { Language } from '../src/language/language.ts';

/** As many as Teams lists. */
export const mostCommands = 12;

/** Where the table is longer, its first commands; help, which names all the others, is always among them. */
export const listed = (offered: readonly Command[]): Command[] => {
  const help = offered.filter(({ name }) => name === 'help');
  const others = offered.filter((command) => !help.includes(command));
  const chosen = new Set([...help, ...others.slice(0, mostCommands - help.length)]);
  return offered.filter((command) => chosen.has(command));
};

/** The rows of a command list of the app package. */
export const listedRows = (language: Language, scope: CommandScope): { title: string; description: string }[] =>
  listed(offeredIn(scope)).map((command) => commandRow(language, command));

/** Commands that people can write and that the list has no room for. */
export const leftOut = (scope: CommandScope): Command['name'][] => {
  const offered = offeredIn(scope);
  const kept = listed(offered);
  return offered.filter((command) => !kept.includes(command)).map(({ name }) => name);
};
