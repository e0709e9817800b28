import { randomUUID } from 'node:crypto';

import { ActivityTypes, CardFactory } from 'botbuilder';

import { failureCard } from '../cards/notice.card.ts';
import { languageOf, type Language } from '../src/language/language.ts';
import type { Log } from '../src/log.ts';
import { words } from '../src/language/words.ts';
import { activityOf } from './activity.ts';
import { StoreUnavailable } from '../src/store/store.ts';
import { NotDelivered } from './delivery/connector.ts';
import type { Admitted } from './edge/gate.ts';
import { createOneAtATime } from './edge/one-at-a-time.ts';
import { invokeAnswer, invokeFailure } from './invoke-answer.ts';
import { createTurn, type TurnEnd, type TurnParts } from './take-turn.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import { traceOf } from './trace.ts';

/** What Teams is answered: the HTTP status and, for an invoke, a body. */
export interface Received {
  status: 200 | 501;
  body?: object;
}

export interface ReceiveParts extends TurnParts {
  adapter: TeamsAdapter;
  log: Log;
}

const isInvoke = ({ activity }: Admitted): boolean => activity.type === 'invoke';

/** What a person reads: true words about the records where they are the trouble, and else the reference in the log. */
const sentenceFor = (problem: unknown, language: Language, reference: string): string => {
  const { notices } = words[language];
  return problem instanceof StoreUnavailable ? notices.unavailable[problem.why] : notices.failed({ reference });
};

/** The only place where a bug meets a person: they get what happened, what to do, and the reference that is in the log. */
const createApology =
  ({ adapter, log }: Pick<ReceiveParts, 'adapter' | 'log'>) =>
  async (admitted: Admitted, problem: unknown): Promise<Received> => {
    const reference = randomUUID().slice(0, 8);
    log.error('turn.failed', { reference, type: admitted.activity.type, ...traceOf(problem) });
    const language = languageOf(admitted.activity.locale);
    const sentence = sentenceFor(problem, language, reference);
    if (isInvoke(admitted)) return { status: 200, body: invokeFailure(sentence) };
    if (problem instanceof NotDelivered) return { status: 200 };
    const { card, text } = failureCard(language, sentence);
    await adapter
      .run(activityOf(admitted.activity), async (turn) => {
        await turn.sendActivity({
          type: ActivityTypes.Message,
          summary: text,
          attachments: [CardFactory.adaptiveCard(card)],
        });
      })
      .catch(() => {
        log.error('apology.failed', { reference });
      });
    return { status: 200 };
  };

/** Takes an admitted activity through its turn. Turns of one conversation run one after another; nothing is thrown. */
export const createReceive = (parts: ReceiveParts) => {
  const { adapter, log } = parts;
  const turn = createTurn(parts);
  const apologise = createApology(parts);
  const oneAtATime = createOneAtATime();

  const take = async (admitted: Admitted): Promise<Received> => {
    let end: TurnEnd | undefined;
    await adapter.run(activityOf(admitted.activity), async (context) => {
      end = await turn(context, admitted);
    });
    log.info('turn', { type: admitted.activity.type, answered: end?.exchange.reply !== undefined });
    if (!isInvoke(admitted)) return { status: 200 };
    if (admitted.activity.name !== 'adaptiveCard/action') return { status: 501 };
    return { status: 200, body: invokeAnswer(end) };
  };

  return (admitted: Admitted): Promise<Received> =>
    oneAtATime(`${admitted.tenant}/${admitted.activity.conversation.id}`, () =>
      take(admitted).catch((problem: unknown) => apologise(admitted, problem)),
    );
};
export type Receive = ReturnType<typeof createReceive>;
