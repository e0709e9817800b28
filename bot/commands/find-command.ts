import { fold } from '../../src/language/fold.ts';
import { understandAnswer } from '../../src/language/understand-answer.ts';
import type { Command } from './command.ts';
import { commands } from './index.ts';

export interface FoundCommand {
  command: Command;
  argument: string;
}

const aliasesOf = ({ aliases }: Command): string[] =>
  [...aliases.en, ...aliases.es].map((alias) => fold(alias) || alias);

const withoutSlash = (text: string): string => text.replace(/^[/\uff0f]\s*/u, '').trim();

/** Folding takes the sign away; a case below zero has to be missing, not another one. */
const signIn = (text: string): string => (/(?:^|\s)[-\u2212]\d/u.test(text) ? '-' : '');

/**
 * The command a text is, word for word, in either language, with or without a slash. A command that takes something also
 * fits when something follows: `case 12`.
 */
export const findCommand = (text: string): FoundCommand | undefined => {
  const plain = withoutSlash(text);
  const folded = fold(plain) || plain;
  for (const command of commands) {
    const isWhole = aliasesOf(command).includes(folded);
    if (isWhole) return { command, argument: '' };
    const alias =
      command.example === undefined ? undefined : aliasesOf(command).find((one) => folded.startsWith(`${one} `));
    if (alias !== undefined) return { command, argument: `${signIn(plain)}${folded.slice(alias.length + 1)}` };
  }
  return undefined;
};

/** The one command a sentence seems to want; only asked for where no question is open. */
export const guessCommand = (text: string): FoundCommand | undefined => {
  const choices = commands.map((command) => ({ value: command.name, says: aliasesOf(command) }));
  const guess = understandAnswer(withoutSlash(text), [], choices);
  const command = guess.ok ? commands.find(({ name }) => name === guess.value) : undefined;
  return command === undefined ? undefined : { command, argument: `${signIn(text)}${/\d+/.exec(text)?.[0] ?? ''}` };
};

const greetings = new Set(
  ['hello', 'hi', 'hey', 'good morning', 'good afternoon', 'hola', 'buenas', 'buenos dias', 'buenas tardes'].map(fold),
);

const thanks = new Set(
  ['thanks', 'thank you', 'thanks a lot', 'many thanks', 'thx', 'gracias', 'muchas gracias', 'mil gracias'].map(fold),
);

export const isThanks = (text: string): boolean => thanks.has(fold(text));

export const isGreeting = (text: string): boolean => greetings.has(fold(text));
