import { fold, tidy } from '../../src/language/fold.ts';
import { understandAnswer } from '../../src/language/understand-answer.ts';
import type { Command } from './command.ts';
import { commands } from './index.ts';

export interface FoundCommand {
  command: Command;
  argument: string;
}

/** A question mark alone is an alias too; nothing is left of it when it is folded. */
const key = (text: string): string => fold(text) || text;

const aliasesOf = ({ aliases }: Command): string[] => [...aliases.en, ...aliases.es].map(key);

const byAlias = new Map(commands.flatMap((command) => aliasesOf(command).map((alias) => [alias, command])));

const longestAlias = Math.max(...[...byAlias.keys()].map((alias) => alias.split(' ').length));

const slash = /^[/\uff0f]\s*/u;

/** Quotes that people type or paste around what follows. */
const unquoted = (text: string): string => /^["“”«»'‘’](.*)["“”«»'‘’]$/u.exec(text)?.[1]?.trim() ?? text;

/** A word or two after a command are meant for it, right or wrong; more is a sentence that happens to begin like it. */
const isShort = (argument: string): boolean => argument.split(' ').length <= 2;

const accepts = ({ takes }: Command, argument: string, hasSlash: boolean): boolean =>
  argument === '' ||
  (takes !== undefined && (hasSlash || takes.fits(argument) || (takes.isOnlyThis !== true && isShort(argument))));

const findIn = (text: string): FoundCommand | undefined => {
  const tokens = unquoted(text.replace(slash, '').trim()).split(' ');
  for (let length = Math.min(longestAlias, tokens.length); length > 0; length -= 1) {
    const command = byAlias.get(key(tokens.slice(0, length).join(' ')));
    const argument = unquoted(tokens.slice(length).join(' '));
    if (command !== undefined && accepts(command, argument, slash.test(text))) return { command, argument };
  }
  return undefined;
};

/** A slash after the names of those who are spoken to: `@Channel Guide /case 12`. */
const afterNames = /^(?:@?[\p{L}\p{N}.'’()-]+[,:]? ){1,6}(?=[/\uff0f]\p{L})/u;

/** "I want to start a case for Contoso": the wish says nothing that the command does not. */
const wish =
  /^(?:i (?:want|need|would like) to|i['’]d like to|quiero|quisiera|queremos|necesito) (?=\p{L}+ (?:a|un) (?:case|caso)\b)/iu;

/**
 * The command a text is, in either language, with or without a slash: word for word, or followed by what it takes, as in
 * `case 12`. The longest alias that fits wins. Quotes around it and names before its slash do not matter.
 */
export const findCommand = (text: string): FoundCommand | undefined => {
  const plain = unquoted(tidy(text)).replace(wish, '');
  const addressed = afterNames.exec(plain)?.[0];
  return findIn(plain) ?? (addressed === undefined ? undefined : findIn(plain.slice(addressed.length)));
};

/** Longer sentences are about a customer, and only happen to hold a word such as "about". */
const longestGuessed = 6;

/** What follows the word for the command, where that takes any words; else the number somewhere in it. */
const guessedArgument = (text: string, { takes, aliases }: Command): string => {
  const plain = text.replace(slash, '');
  const alias = [...aliases.en, ...aliases.es].find((one) => key(plain).startsWith(`${key(one)} `));
  if (takes?.isText === true && alias !== undefined) return plain.split(' ').slice(alias.split(' ').length).join(' ');
  return /(?<!\S)[-\u2212]?\d+/u.exec(plain)?.[0] ?? '';
};

/** The one command a short sentence seems to want; only asked for where no question is open. */
export const guessCommand = (text: string): FoundCommand | undefined => {
  if (text.split(' ').length > longestGuessed) return undefined;
  const choices = commands.map((command) => ({ value: command.name, says: aliasesOf(command) }));
  const guess = understandAnswer(text.replace(slash, ''), [], choices);
  const command = guess.ok ? commands.find(({ name }) => name === guess.value) : undefined;
  return command === undefined ? undefined : { command, argument: guessedArgument(text, command) };
};

const greetings = new Set(
  ['hello', 'hi', 'hey', 'good morning', 'good afternoon', 'hola', 'buenas', 'buenos dias', 'buenas tardes'].map(fold),
);

const thanks = new Set(
  ['thanks', 'thank you', 'thanks a lot', 'many thanks', 'thx', 'gracias', 'muchas gracias', 'mil gracias'].map(fold),
);

export const isThanks = (text: string): boolean => thanks.has(fold(text));

export const isGreeting = (text: string): boolean => greetings.has(fold(text));

const agreement = new Set([
  'ok',
  'okay',
  'k',
  'alright',
  'great',
  'got it',
  'vale',
  'de acuerdo',
  'perfecto',
  'genial',
]);

/** Said on the way, when nothing was asked. */
export const isAgreement = (text: string): boolean => agreement.has(fold(text));

const deletion =
  /^(?:please |por favor )?(?:delete|remove|erase|borra|borrar|borre|elimina|eliminar|elimine) .*?\b(?:case|caso)s?\b/u;

/** The case that is to be deleted, as its number was written, or the first one. */
export const deletedCase = (text: string): string | undefined => {
  const folded = fold(text);
  return folded.split(' ').length <= longestGuessed && deletion.test(folded)
    ? (/\d{1,9}/.exec(folded)?.[0] ?? '1')
    : undefined;
};
