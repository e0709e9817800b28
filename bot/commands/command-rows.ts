import type { Language } from '../../src/language/language.ts';
import { words } from '../../src/language/words.ts';
import type { Command } from './command.ts';
import { commands } from './index.ts';

export type CommandScope = 'personal' | 'shared';

const worksIn = ({ where, isOffered }: Command, scope: CommandScope): boolean =>
  isOffered !== false &&
  (where === undefined || where.some((kind) => (kind === 'personal') === (scope === 'personal')));

/** What is offered behind a slash, in the table's order. */
export const offeredIn = (scope: CommandScope): Command[] => commands.filter((command) => worksIn(command, scope));

/** How a command is written, and what it does. */
export const commandRow = (language: Language, { name, aliases }: Command): { title: string; description: string } => ({
  title: aliases[language][0],
  description: words[language].commands[name],
});

/** The commands as a client lists them after a slash. */
export const commandRows = (language: Language, scope: CommandScope): { title: string; description: string }[] =>
  offeredIn(scope).map((command) => commandRow(language, command));
