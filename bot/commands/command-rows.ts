import type { Language } from '../../src/language/language.ts';
import { words } from '../../src/language/words.ts';
import { commands } from './index.ts';

/** The commands as a client lists them after a slash: how each is written, and what it does. */
export const commandRows = (language: Language): { title: string; description: string }[] =>
  commands.map(({ name, aliases }) => ({ title: aliases[language][0], description: words[language].commands[name] }));
