import type { TurnContext } from 'botbuilder';

import { Answered } from '../../cards/press.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { answeredLines } from '../../dialogs/questions.ts';
import type { GuidanceTalk } from '../../dialogs/talk.ts';
import { fold } from '../../src/language/fold.ts';
import { understandAnswer } from '../../src/language/understand-answer.ts';
import { words } from '../../src/language/words.ts';
import { reviseAction } from '../actions/change.action.ts';
import { beginWithSentence, goOnWithSentence } from '../answer-sentence.ts';
import { namedOrLastCase } from '../named-case.ts';
import { caseNumberIn, type Command, type Services } from './command.ts';

const article = /^(?:the|our|el|la|los|las|nuestro|nuestra) /;

/** The given answer that is named, as the card names it in either language. */
const answerNamed = ({ policy }: Services, talk: GuidanceTalk, written: string): Answered | undefined => {
  const [inEnglish, inSpanish] = [
    answeredLines('en', policy.question, talk),
    answeredLines('es', policy.question, talk),
  ];
  const given = inEnglish.flatMap(({ about, name }, at) =>
    about === undefined ? [] : [{ value: about, says: [name, inSpanish[at]?.name ?? name] }],
  );
  const read = understandAnswer(fold(written).replace(article, ''), given, []);
  return read.ok ? Answered.parse(read.value) : undefined;
};

/** While questions are asked: one answer by its name. What names none is a sentence, or an answer, like any other. */
const changeAnswer = async (turn: TurnContext, services: Services, talk: GuidanceTalk, written: string) => {
  const { conversation } = services;
  const what = answerNamed(services, talk, written);
  if (what !== undefined) return conversation.change(turn, what);
  const { language } = exchangeOf(turn).heard;
  if (written === '') return conversation.askAgain(turn, words[language].notices.changeWhich);
  return (await goOnWithSentence(turn, services)) ? undefined : conversation.answer(turn);
};

/** The answers of a case, each to be changed. */
const changeCase = async (turn: TurnContext, services: Services, written: string): Promise<void> => {
  const { language } = exchangeOf(turn).heard;
  const number = caseNumberIn(written);
  if (number === undefined && written !== '' && (await beginWithSentence(turn, services))) return;
  const form = `${changeCommand.aliases[language][0]} 12`;
  const one = await namedOrLastCase(turn, services, number ?? '', form);
  if (one !== undefined) await reviseAction(turn, services, { verb: 'revise', case: one.number, version: one.version });
};

export const changeCommand: Command = {
  name: 'change',
  aliases: { en: ['change', 'change case'], es: ['cambiar', 'cambia', 'cambiar caso'] },
  // “Change partner” is how people say what the customer wants; with an article it names an answer.
  takes: {
    example: { en: '12', es: '12' },
    fits: (argument) => caseNumberIn(argument) !== undefined || article.test(fold(argument)),
    isOnlyThis: true,
  },
  run: (turn, services, argument) => {
    const { talk, heard } = exchangeOf(turn);
    if (talk === undefined) return changeCase(turn, services, argument);
    if (talk.dialog === 'guidance') return changeAnswer(turn, services, talk, argument);
    return services.conversation.askAgain(turn, words[heard.language].notices.finishFirst);
  },
};
