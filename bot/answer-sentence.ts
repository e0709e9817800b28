import type { TurnContext } from 'botbuilder';

import { literal } from '../cards/elements.ts';
import { exchangeOf, type Heard } from '../dialogs/exchange.ts';
import { dateProblem } from '../dialogs/date-problem.ts';
import { openQuestionOf } from '../dialogs/open-question.ts';
import { choicesOf } from '../dialogs/questions.ts';
import { utcDate } from '../src/clock.ts';
import { fold } from '../src/language/fold.ts';
import type { Language } from '../src/language/language.ts';
import { readTypedDate } from '../src/language/typed-date.ts';
import { isHedged, isPlainAnswer } from '../src/language/understand-answer.ts';
import type { Understanding } from '../src/language/understand/understand.ts';
import { words } from '../src/language/words.ts';
import { DatedFact } from '../src/policy/dated-facts.ts';
import { FactName } from '../src/policy/facts.ts';
import { valuesOf } from '../src/policy/values.ts';
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

/** A longer answer is more than a label: one word of it may say the opposite of the whole. */
const longestLabel = 3;

const partsOf = (text: string): string[] => text.split(/[,.;:!?¿¡()]|\s(?:y|and)\s/u).map(fold);

/** Whether what was asked is answered outright: by a thought of its own, “us, until 14 March”, or by yes or no. */
const answersOutright = (asked: FactName, { understood }: Understanding, text: string): boolean => {
  const answer = understood.find(({ fact }) => fact === asked);
  if (answer === undefined) return false;
  return valuesOf(asked).includes('true') || partsOf(text).includes(fold(answer.from));
};

/** What a typed answer says of any fact: what it states by itself, and the answer where it answers outright. */
const saidTo = (services: Services, asked: FactName, { text, language }: Heard): Understanding => {
  const stated = services.understand(text, language);
  const answering = services.understand(text, language, asked);
  const { [asked]: answer, ...others } = answering.facts;
  const isAnswered = answer !== undefined && !isHedged(text) && answersOutright(asked, answering, text);
  const facts = { ...others, ...(isAnswered ? { [asked]: answer } : {}), ...stated.facts };
  return { ...stated, facts };
};

/** What was typed at the name: a sentence about the customer, or nothing when it is only a name. */
const addCustomer = async (turn: TurnContext, services: Services): Promise<boolean> => {
  const { text, language } = exchangeOf(turn).heard;
  if (!isSentence(text)) return false;
  const said = services.understand(text, language);
  if (said.customer === undefined || Object.keys(said.facts).length === 0) return false;
  await services.conversation.add(turn, said);
  return true;
};

/** Says of a day in figures that it can be read two ways, rather than drop it unsaid. */
const unclearDay = (text: string, language: Language): string | undefined => {
  const [typed] = /(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)/u.exec(text) ?? [];
  const read = typed === undefined ? undefined : readTypedDate(typed);
  return typed === undefined || read === undefined || read.ok ? undefined : dateProblem(language, typed, read.problem);
};

/** Takes all that it states; what states nothing is no answer if it is longer than one. */
const addAnswer = async (turn: TurnContext, services: Services, asked: FactName): Promise<boolean> => {
  const { heard } = exchangeOf(turn);
  const { text, language } = heard;
  if (isPlainAnswer(text, choicesOf(services.policy.question(asked)))) return false;
  const said = saidTo(services, asked, heard);
  if (Object.keys(said.facts).length > 0) {
    await services.conversation.add(turn, { facts: said.facts }, unclearDay(text, language));
    return true;
  }
  if (text.split(' ').length <= longestLabel) return false;
  await services.conversation.askAgain(turn, words[language].question.notUnderstood({ typed: literal(text, 60) }));
  return true;
};

/** “Until 14 March” as well as “14 March”; anything else is read as the answer. */
const addDated = async (turn: TurnContext, services: Services, asked: DatedFact): Promise<boolean> => {
  const { text, language } = exchangeOf(turn).heard;
  const { facts } = services.understand(text, language);
  if (facts[asked] === undefined) return false;
  await services.conversation.add(turn, { facts });
  return true;
};

/** What is typed in the middle of the questions answers all that it says. Answers whether that was done. */
export const goOnWithSentence = async (turn: TurnContext, services: Services): Promise<boolean> => {
  const { talk } = exchangeOf(turn);
  if (talk?.dialog !== 'guidance') return false;
  const asked = openQuestionOf(services.policy, talk, utcDate(services.clock.now()))?.about;
  if (asked === undefined) return false;
  if (asked === 'customer') return addCustomer(turn, services);
  const dated = DatedFact.safeParse(asked).data;
  return dated === undefined ? addAnswer(turn, services, FactName.parse(asked)) : addDated(turn, services, dated);
};
