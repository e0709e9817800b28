import type { Command } from '../bot/commands/command.ts';
import { commandRow, offeredIn, type CommandScope } from '../bot/commands/command-rows.ts';
import type { Language } from '../src/language/language.ts';

/** As many as Teams lists. */
export const mostCommands = 12;

/** Lower comes first: help names all the others, and what a card offers can be spared. */
const rank = ({ name, isOnCaseCard }: Command): number => {
  if (name === 'help') return 0;
  return isOnCaseCard === true ? 2 : 1;
};

/** Where the table is longer than a list, the commands that it needs most; in the table's order. */
export const listed = (offered: readonly Command[]): Command[] => {
  const chosen = offered.toSorted((one, other) => rank(one) - rank(other)).slice(0, mostCommands);
  return offered.filter((command) => chosen.includes(command));
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
