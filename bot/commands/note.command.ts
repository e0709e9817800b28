import { noteCard } from '../../cards/note.card.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { addNote } from '../add-note.ts';
import { caseAndRest, namedOrLastCase } from '../named-case.ts';
import { beginsWithCase, type Command } from './command.ts';

const example = { en: '12 They decide on Friday', es: '12 Deciden el viernes' };

export const noteCommand: Command = {
  name: 'note',
  aliases: { en: ['note', 'add a note', 'add note'], es: ['nota', 'anotar', 'añadir una nota', 'añadir nota'] },
  takes: { example, fits: beginsWithCase, isOnlyThis: true, isText: true },
  isOnCaseCard: true,
  run: async (turn, services, argument) => {
    const exchange = exchangeOf(turn);
    const { language } = exchange.heard;
    const { number, rest } = caseAndRest(argument);
    const form = `${noteCommand.aliases[language][0]} ${example[language]}`;
    const one = await namedOrLastCase(turn, services, number, form);
    if (one === undefined) return;
    if (rest !== '') await addNote(turn, services, one, { text: rest, version: one.version });
    else exchange.reply = { where: 'below', message: noteCard(language, one) };
  },
};
