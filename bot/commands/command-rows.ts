import type { Language } from '../../src/language/language.ts';
import { words } from '../../src/language/words.ts';
import type { Command } from './command.ts';
import { commands } from './index.ts';

export type CommandScope = 'personal' | 'shared';

const worksIn = ({ where, isOffered }: Command, scope: CommandScope): boolean =>
  isOffered !== false &&
  (where === undefined || where.some((kind) => (kind === 'personal') === (scope === 'personal')));

/** The commands as a client lists them after a slash: how each is written, and what it does. */
export const commandRows = (language: Language, scope: CommandScope): { title: string; description: string }[] =>
  commands
    .filter((command) => worksIn(command, scope))
    .map(({ name, aliases }) => ({ title: aliases[language][0], description: words[language].commands[name] }));
