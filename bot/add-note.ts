import type { TurnContext } from 'botbuilder';

import { noteCard } from '../cards/note.card.ts';
import { exchangeOf } from '../dialogs/exchange.ts';
import { maxNoteLength, type Case } from '../src/cases/case.ts';
import { words } from '../src/language/words.ts';
import type { Services } from './commands/command.ts';
import { causeOf, showChanged } from './work-on-case.ts';

/** Keeps a note with a case, or says why it cannot be kept. `version`: the one that the writer saw. */
export const addNote = async (
  turn: TurnContext,
  services: Services,
  one: Case,
  { text, version }: { text: string; version: number },
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const say = words[language].work.note;
  const note = text.trim();
  if (note === '' || note.length > maxNoteLength) {
    const problem = note === '' ? say.missing : say.tooLong({ length: note.length });
    exchange.reply = { where: 'in-place', message: noteCard(language, one, problem) };
    return;
  }
  const changed = await services.cases.note(actor, { case: one.number, version, cause: causeOf(turn), note });
  await showChanged(turn, services, one, { changed, sentence: say.saved });
};
