import { caseCard, changedMeanwhileCard, closedCard } from '../cards/case.card.ts';
import type { CardMessage } from '../cards/card-message.ts';
import { noticeCard } from '../cards/notice.card.ts';
import type { Advice, Case, Cases, RecordProblem } from '../src/cases/case.ts';
import type { CaseClosed } from '../src/cases/service.ts';
import { words } from '../src/language/words.ts';
import type { DecidedOutcome } from '../src/policy/decision.ts';
import type { Policy } from '../src/policy/policy.ts';
import { ok, type Result } from '../src/result.ts';
import { readCaseView } from './case-view.ts';
import type { Exchange, Heard } from './exchange.ts';
import { factsOf, type GuidanceTalk } from './talk.ts';

type NotKept = RecordProblem | CaseClosed;

/** Ends the questions: keeps the answer as a new case, or as the case whose answers were revised, and shows it. */
export const createAdviceGiver = ({ policy, cases }: { policy: Policy; cases: Cases }) => {
  const keep = async ({ heard }: Exchange, talk: GuidanceTalk, advice: Advice): Promise<Result<Case, NotKept>> => {
    const cause = `guidance/${talk.id}`;
    const { revises } = talk;
    return revises === undefined
      ? ok(await cases.open(heard.actor, advice, cause))
      : cases.answer(heard.actor, { ...revises, advice, cause });
  };

  const refusal = async (heard: Heard, number: number, problem: NotKept): Promise<CardMessage> => {
    const { language } = heard;
    switch (problem.kind) {
      case 'not-found':
        return noticeCard(language, words[language].cases.missing({ number: String(number) }));
      case 'closed':
        return closedCard(await readCaseView({ cases, policy }, heard, problem.present));
      case 'changed-meanwhile':
        return changedMeanwhileCard(await readCaseView({ cases, policy }, heard, problem.present), problem);
    }
  };

  return async (exchange: Exchange, talk: GuidanceTalk, decision: DecidedOutcome): Promise<void> => {
    const { asOf, policyVersion, outcome, edition } = decision;
    const advice = { customer: talk.customer ?? '', facts: factsOf(talk), asOf, policyVersion, outcome, edition };
    const kept = await keep(exchange, talk, advice);
    const number = kept.ok ? kept.value.number : (talk.revises?.case ?? 0);
    exchange.talk = undefined;
    exchange.ended = { id: talk.id, how: 'answered', case: number };
    if (!kept.ok) {
      exchange.reply = { where: 'living', message: await refusal(exchange.heard, number, kept.problem) };
      return;
    }
    exchange.reply = {
      where: 'living',
      message: caseCard(await readCaseView({ cases, policy }, exchange.heard, kept.value)),
      shows: number,
    };
    exchange.changed = kept.value;
  };
};
