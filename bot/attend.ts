import { activityOf } from './activity.ts';
import type { Admitted } from './edge/gate.ts';
import { agentOf, hear } from './hear.ts';
import { invokeAnswer, invokeFailure } from './invoke-answer.ts';
import type { Received, ReceiveParts } from './receive.ts';
import { answerSearch, isSearch } from './search/index.ts';
import { createTurn, type TurnEnd } from './take-turn.ts';
import { turnKind } from './turn-kind.ts';
import type { Exchange } from '../dialogs/exchange.ts';
import { languageOf } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';

/** What is asked of us with an answer of its own; every other kind of invoke is 501, as the platform wants. */
const answered = new Map<string | undefined, (end: TurnEnd | undefined) => object>([
  ['adaptiveCard/action', invokeAnswer],
  // A suggested action of a message that we do not send any more.
  ['suggestedAction/submit', () => ({})],
]);

/** More than can be done in time. */
export const busy: Received = { status: 503, end: 'busy' };

/** Teams hears that it is not kept yet; to a press, which would be shown as failed, it is said in words. */
export const lateAnswer = ({ activity: { type, name, locale } }: Admitted): Received => {
  if (type !== 'invoke' || !answered.has(name)) return busy;
  return { status: 200, body: invokeFailure(words[languageOf(locale)].notices.unavailable.unknown), end: 'late' };
};

/** What the reply will come to as far as anybody knows before it is sent. */
const foreseen = (exchange: Exchange): TurnEnd => {
  const { heard, reply } = exchange;
  const isInPlace = heard.pressedMessage !== undefined && reply?.where !== 'below';
  return { exchange, delivered: { isInPlace } };
};

/** Takes an activity through its turn. `kept` is called when all of it is kept and nothing said yet, with the answer to Teams. */
export const createAttend = (parts: ReceiveParts) => {
  const { adapter, log } = parts;
  const turn = createTurn(parts);

  /** The message extension changes no conversation. */
  const answerInvoke = async (admitted: Admitted): Promise<Received> => {
    const { activity, tenant } = admitted;
    const known = await parts.services.settings.ofAgent(tenant, agentOf(activity));
    const body = await answerSearch(parts.services, hear(admitted, { known }), activity);
    log.info('search', { answered: body !== undefined });
    return body === undefined ? { status: 501, end: 'unknown' } : { status: 200, body, end: 'answered' };
  };

  return async (admitted: Admitted, kept: (early: Received) => void): Promise<Received> => {
    const { activity } = admitted;
    if (activity.type === 'invoke' && isSearch(activity.name)) return answerInvoke(admitted);
    const answer = activity.type === 'invoke' ? answered.get(activity.name) : undefined;
    if (activity.type === 'invoke' && answer === undefined) return { status: 501, end: 'unknown' };
    const received = (end: TurnEnd | undefined): Received => ({
      status: 200,
      ...(answer && { body: answer(end) }),
      end: end?.exchange.reply === undefined ? 'silent' : 'answered',
    });
    let end: TurnEnd | undefined;
    await adapter.run(activityOf(admitted), async (context) => {
      end = await turn(context, admitted, (exchange) => kept(received(foreseen(exchange))));
    });
    log.info('turn', { kind: turnKind(activity), answered: end?.exchange.reply !== undefined });
    return received(end);
  };
};
