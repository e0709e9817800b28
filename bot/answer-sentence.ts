import type { TurnContext } from 'botbuilder';

import { exchangeOf } from '../dialogs/exchange.ts';
import { openQuestionOf } from '../dialogs/open-question.ts';
import type { GuidanceTalk } from '../dialogs/talk.ts';
import { utcDate } from '../src/clock.ts';
import type { Understanding } from '../src/language/understand/understand.ts';
import { FactName } from '../src/policy/facts.ts';
import type { Services } from './commands/command.ts';

/** Fewer words are an answer to what was asked, or a customer's name. */
const fewestWords = 4;

const isSentence = (text: string): boolean => text.split(' ').length >= fewestWords;

const deciding: ReadonlySet<string> = new Set(FactName.options);

/** Whether it says, or hints at, anything that the policy turns on. */
const concernsCase = ({ facts, uncertain }: Understanding): boolean =>
  [...Object.keys(facts), ...uncertain].some((name) => deciding.has(name));

/** A sentence out of nothing begins a case with everything it says. Answers whether it was one. */
export const beginWithSentence = async (turn: TurnContext, services: Services): Promise<boolean> => {
  const { text, language } = exchangeOf(turn).heard;
  const said = services.understand(text, language);
  if (!concernsCase(said)) return false;
  await services.conversation.startGuidance(turn, said);
  return true;
};

/** What a sentence says beyond the answer to the open question; nothing when it is only an answer. */
const saidBeside = (services: Services, talk: GuidanceTalk, turn: TurnContext): Understanding | undefined => {
  const { text, language } = exchangeOf(turn).heard;
  if (!isSentence(text)) return undefined;
  const asked = openQuestionOf(services.policy, talk, utcDate(services.clock.now()))?.about;
  const said = services.understand(text, language, asked === 'customer' ? undefined : asked);
  const names = Object.keys(said.facts);
  if (asked === 'customer') return said.customer !== undefined && names.length > 0 ? said : undefined;
  return names.some((name) => name !== asked) ? said : undefined;
};

/** A sentence in the middle of the questions answers all that it says. Answers whether it was one. */
export const goOnWithSentence = async (turn: TurnContext, services: Services): Promise<boolean> => {
  const { talk } = exchangeOf(turn);
  if (talk?.dialog !== 'guidance') return false;
  const said = saidBeside(services, talk, turn);
  if (said === undefined) return false;
  await services.conversation.add(turn, said);
  return true;
};
