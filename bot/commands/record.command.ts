import type { TurnContext } from 'botbuilder';

import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import { namedOrLastCase } from '../named-case.ts';
import { caseNumberIn, type Command, type Services } from './command.ts';

const example = { en: '12', es: '12' };

const startRecording = async (turn: TurnContext, services: Services, argument: string): Promise<void> => {
  const { language } = exchangeOf(turn).heard;
  const form = `${recordCommand.aliases[language][0]} ${example[language]}`;
  const one = await namedOrLastCase(turn, services, argument, form);
  if (one !== undefined) await services.conversation.startOutcome(turn, one);
};

/** Asks what came of a case. Whoever is being asked something already finishes that first. */
export const recordCommand: Command = {
  name: 'record',
  aliases: {
    en: ['record', 'record the outcome', 'record outcome', 'record an outcome', 'record case'],
    es: ['registrar', 'registrar el resultado', 'registrar resultado', 'registrar un resultado', 'registrar caso'],
  },
  takes: { example, fits: (argument) => caseNumberIn(argument) !== undefined, isOnlyThis: true },
  run: (turn, services, argument) => {
    const { talk, heard } = exchangeOf(turn);
    const { finishFirst, answerFirst } = words[heard.language].notices;
    if (talk === undefined || (talk.dialog === 'guidance' && argument !== '')) {
      return startRecording(turn, services, argument);
    }
    if (talk.dialog === 'guidance') return services.conversation.askAgain(turn, answerFirst);
    return services.conversation.askAgain(turn, argument === '' ? undefined : finishFirst);
  },
};
