import { guidanceCard } from '../../cards/guidance.card.ts';
import type { Heard } from '../../dialogs/exchange.ts';
import { answeredLines } from '../../dialogs/questions.ts';
import { answersOf } from '../../dialogs/talk-from.ts';
import { utcDate } from '../../src/clock.ts';
import { words } from '../../src/language/words.ts';
import { outcomeLine } from '../../src/policy/outcome-line.ts';
import type { Services } from '../commands/command.ts';
import type { FoundRow } from './answers.ts';

/** What a text says of a subscription, answered: the next step where it suffices, else the question that is left. */
export const searchGuidance = (
  { policy, understand, clock }: Services,
  { language }: Heard,
  typed: string,
): FoundRow[] => {
  const { customer, facts } = understand(typed, language);
  const answers = answersOf(facts);
  const asOf = utcDate(clock.now());
  const decision = policy.decide(facts, asOf);
  if (answers.length === 0 || decision.kind === 'refusal') return [];
  const understood = answeredLines(language, policy.question, { customer, answers, dated: facts });
  const isAnswer = decision.kind === 'outcome';
  const title = isAnswer ? decision.line[language] : policy.question(decision.question).ask[language];
  const ids = isAnswer ? decision.alternatives : [];
  const { card } = guidanceCard({
    language,
    title,
    understood,
    said: facts,
    terms: policy.rulebook.terms,
    alternatives: ids.flatMap((id) => outcomeLine(policy, id, asOf, language) ?? []),
    ...(customer === undefined ? {} : { customer }),
    ...(isAnswer ? { decision } : {}),
  });
  const say = words[language].search;
  return [{ title, text: isAnswer ? say.guidance : say.askInChat, card }];
};
