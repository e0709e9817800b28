import { createApology } from './apology.ts';
import { activityOf } from './activity.ts';
import type { Admitted } from './edge/gate.ts';
import { createOneAtATime } from './edge/one-at-a-time.ts';
import type { Turned } from './edge/pace.ts';
import { agentOf, hear } from './hear.ts';
import { invokeAnswer, invokeWord } from './invoke-answer.ts';
import { answerSearch, isSearch } from './search/index.ts';
import { createTurn, type TurnEnd, type TurnParts } from './take-turn.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import { turnKind } from './turn-kind.ts';
import { languageOf } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';

/** What Teams is answered: the HTTP status and, for an invoke, a body. */
export interface Received {
  status: 200 | 501;
  body?: object;
  /** What became of the turn; `unknown`: nobody here knows such a thing. */
  end: 'answered' | 'silent' | 'unknown' | 'too-fast' | 'failed';
}

export interface ReceiveParts extends TurnParts {
  adapter: TeamsAdapter;
  /** Turns away what one person sends too fast. */
  pace: (who: string) => Turned;
}

/** What is asked of us with an answer of its own; every other kind of invoke is 501, as the platform wants. */
const answered = new Map<string | undefined, (end: TurnEnd | undefined) => object>([
  ['adaptiveCard/action', invokeAnswer],
  // A suggested action of a message that we do not send any more.
  ['suggestedAction/submit', () => ({})],
]);

const isPersons = ({ type }: Admitted['activity']): boolean => type === 'message' || type === 'invoke';

/** Takes an admitted activity through its turn. Turns of one conversation run one after another; nothing is thrown. */
export const createReceive = (parts: ReceiveParts) => {
  const { adapter, log, pace } = parts;
  const turn = createTurn(parts);
  const { apologise, say } = createApology(parts);
  const oneAtATime = createOneAtATime();

  const take = async (admitted: Admitted): Promise<Received> => {
    const { activity } = admitted;
    if (activity.type === 'invoke' && isSearch(activity.name)) return answerInvoke(admitted);
    const answer = answered.get(activity.name);
    if (activity.type === 'invoke' && answer === undefined) return { status: 501, end: 'unknown' };
    let end: TurnEnd | undefined;
    await adapter.run(activityOf(activity), async (context) => {
      end = await turn(context, admitted);
    });
    const isAnswered = end?.exchange.reply !== undefined;
    log.info('turn', { kind: turnKind(activity), answered: isAnswered });
    const received = { status: 200, end: isAnswered ? 'answered' : 'silent' } as const;
    return activity.type === 'invoke' && answer !== undefined ? { ...received, body: answer(end) } : received;
  };

  /** The message extension changes no conversation, so that it waits for none either. */
  const answerInvoke = async (admitted: Admitted): Promise<Received> => {
    const { activity, tenant } = admitted;
    const known = await parts.services.settings.ofAgent(tenant, agentOf(activity));
    const body = await answerSearch(parts.services, hear(admitted, { known }), activity);
    log.info('search', { answered: body !== undefined });
    return body === undefined ? { status: 501, end: 'unknown' } : { status: 200, body, end: 'answered' };
  };

  /** Said once, and to a press always: without an answer the client calls it an error. */
  const slowDown = async (admitted: Admitted, how: Exclude<Turned, 'heard'>): Promise<Received> => {
    const { activity } = admitted;
    const sentence = words[languageOf(activity.locale)].notices.slowDown;
    if (how === 'over') log.warn('too-fast', { kind: turnKind(activity) });
    if (activity.type === 'invoke') return { status: 200, body: invokeWord(sentence), end: 'too-fast' };
    if (how === 'over') await say(admitted, sentence);
    return { status: 200, end: 'too-fast' };
  };

  return async (admitted: Admitted): Promise<Received> => {
    const { activity, tenant } = admitted;
    const how = isPersons(activity) ? pace(`${tenant}/${agentOf(activity)}`) : 'heard';
    if (how !== 'heard') return slowDown(admitted, how);
    return oneAtATime(`${tenant}/${activity.conversation.id}`, () =>
      take(admitted).catch((problem: unknown) => apologise(admitted, problem)),
    );
  };
};
export type Receive = ReturnType<typeof createReceive>;
