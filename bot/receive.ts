import { createApology } from './apology.ts';
import { activityOf } from './activity.ts';
import { openCourse, usualPatience, type Course, type Patience } from './course.ts';
import type { Admitted } from './edge/gate.ts';
import { createOneAtATime } from './edge/one-at-a-time.ts';
import type { Turned } from './edge/pace.ts';
import { createTurnSlots, usualSlots, type TurnSlots } from './edge/turn-slots.ts';
import { agentOf, hear } from './hear.ts';
import { invokeAnswer, invokeFailure, invokeWord } from './invoke-answer.ts';
import { answerSearch, isSearch } from './search/index.ts';
import { createTurn, type TurnEnd, type TurnParts } from './take-turn.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import { processTimers, type Timers } from './timers.ts';
import type { Exchange } from '../dialogs/exchange.ts';
import { languageOf } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';

/** What Teams is answered: the HTTP status and, for an invoke, a body. */
export interface Received {
  status: 200 | 501 | 503;
  body?: object;
}

export interface ReceiveParts extends TurnParts {
  adapter: TeamsAdapter;
  /** Turns away what one person sends too fast. */
  pace: (who: string) => Turned;
  slots?: TurnSlots;
  timers?: Timers;
  patience?: Patience;
}

/** What is asked of us with an answer of its own; every other kind of invoke is 501, as the platform wants. */
const answered = new Map<string | undefined, (end: TurnEnd | undefined) => object>([
  ['adaptiveCard/action', invokeAnswer],
  // A suggested action of a message that we do not send any more.
  ['suggestedAction/submit', () => ({})],
]);

const isPersons = ({ type }: Admitted['activity']): boolean => type === 'message' || type === 'invoke';

/** Nobody reads so fast what comes of more. */
const mostInLine = 20;

const busy: Received = { status: 503 };

/** Teams hears that it is not kept yet; to a press, which would be shown as failed, it is said in words. */
const lateAnswer = ({ activity: { type, name, locale } }: Admitted): Received => {
  if (type !== 'invoke' || !answered.has(name)) return busy;
  return { status: 200, body: invokeFailure(words[languageOf(locale)].notices.unavailable.unknown) };
};

/** What the reply will come to as far as anybody knows before it is sent. */
const foreseen = (exchange: Exchange): TurnEnd => {
  const { heard, reply } = exchange;
  const isInPlace = heard.pressedMessage !== undefined && reply?.where !== 'below';
  return { exchange, delivered: { isInPlace } };
};

/** Takes an admitted activity through its turn. Turns of one conversation run one after another; nothing is thrown. */
export const createReceive = (parts: ReceiveParts) => {
  const { adapter, log, pace, timers = processTimers, patience = usualPatience } = parts;
  const { slots = createTurnSlots(usualSlots, timers.elapsed) } = parts;
  const turn = createTurn(parts);
  const { apologise, say } = createApology(parts);
  const oneAtATime = createOneAtATime();
  const underWay = new Set<Promise<unknown>>();

  const take = async (admitted: Admitted, kept: (early: Received) => void): Promise<Received> => {
    const { activity } = admitted;
    if (activity.type === 'invoke' && isSearch(activity.name)) return answerInvoke(admitted);
    const answer = activity.type === 'invoke' ? answered.get(activity.name) : undefined;
    if (activity.type === 'invoke' && answer === undefined) return { status: 501 };
    const received = (end: TurnEnd | undefined): Received => ({ status: 200, ...(answer && { body: answer(end) }) });
    let end: TurnEnd | undefined;
    await adapter.run(activityOf(admitted), async (context) => {
      end = await turn(context, admitted, (exchange) => kept(received(foreseen(exchange))));
    });
    log.info('turn', { type: activity.type, answered: end?.exchange.reply !== undefined });
    return received(end);
  };

  /** The message extension changes no conversation, so that it waits for none either. */
  const answerInvoke = async (admitted: Admitted): Promise<Received> => {
    const { activity, tenant } = admitted;
    const known = await parts.services.settings.ofAgent(tenant, agentOf(activity));
    const body = await answerSearch(parts.services, hear(admitted, { known }), activity);
    log.info('search', { answered: body !== undefined });
    return body === undefined ? { status: 501 } : { status: 200, body };
  };

  /** Holds a slot until everything is kept: what is only sent needs none. */
  const attend = async (admitted: Admitted, course: Course<Received>): Promise<Received> => {
    const leave = await slots.enter(admitted.tenant);
    try {
      return await take(admitted, (early) => {
        leave();
        course.kept(early);
      });
    } catch (problem) {
      leave();
      course.kept({ status: 200 });
      return await apologise(admitted, problem);
    } finally {
      leave();
    }
  };

  /** Said once, and to a press always: without an answer the client calls it an error. */
  const slowDown = async (admitted: Admitted, how: Exclude<Turned, 'heard'>): Promise<Received> => {
    const { activity } = admitted;
    const sentence = words[languageOf(activity.locale)].notices.slowDown;
    if (how === 'over') log.warn('too-fast', { type: activity.type });
    if (activity.type === 'invoke') return { status: 200, body: invokeWord(sentence) };
    if (how === 'over') await say(admitted, sentence);
    return { status: 200 };
  };

  const follow = async (course: Course<Received>, work: Promise<Received>): Promise<void> => {
    const done = work.then(course.ended);
    underWay.add(done);
    await course.passed;
    void done.finally(() => underWay.delete(done));
  };

  const receive = async (admitted: Admitted): Promise<Received> => {
    const { activity, tenant } = admitted;
    const how = isPersons(activity) ? pace(`${tenant}/${agentOf(activity)}`) : 'heard';
    const course = openCourse(timers, patience, lateAnswer(admitted));
    if (how !== 'heard') {
      course.kept({ status: 200 });
      await follow(course, slowDown(admitted, how));
      return course.answered;
    }
    const conversation = `${tenant}/${activity.conversation.id}`;
    if (slots.isFull(tenant) || oneAtATime.lengthOf(conversation) >= mostInLine) {
      log.warn('busy', { type: activity.type });
      course.ended(busy);
      return busy;
    }
    void oneAtATime(conversation, () => follow(course, attend(admitted, course)));
    return course.answered;
  };

  return Object.assign(receive, {
    /** When everything that was taken is done, also what Teams was answered without. */
    finished: async (): Promise<void> => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  });
};
export type Receive = ReturnType<typeof createReceive>;
