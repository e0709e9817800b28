import { createApology } from './apology.ts';
import { busy, createAttend, lateAnswer } from './attend.ts';
import type { Course } from './course.ts';
import type { Admitted, Refusal } from './edge/gate.ts';
import { createOneAtATime } from './edge/one-at-a-time.ts';
import type { MaySpeak } from './edge/one-tenant-each.ts';
import type { Turned } from './edge/pace.ts';
import { createTurnSlots, usualSlots, type TurnSlots } from './edge/turn-slots.ts';
import { agentOf } from './hear.ts';
import { invokeWord } from './invoke-answer.ts';
import type { TurnParts } from './take-turn.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import { processTimers, type Timers } from './timers.ts';
import { traceOf } from './trace.ts';
import { turnKind } from './turn-kind.ts';
import { languageOf } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';

/** What Teams is answered: the HTTP status and, for an invoke, a body. */
export interface Received {
  status: 200 | 501 | Refusal['status'];
  body?: object;
  /** What became of it; `refused`: at the door; `unknown`: nobody here knows such a thing; `late`: it goes on. */
  end: 'answered' | 'silent' | 'refused' | 'unknown' | 'too-fast' | 'busy' | 'late' | 'failed';
}

export interface ReceiveParts extends TurnParts {
  adapter: TeamsAdapter;
  /** Turns away what one person sends too fast. */
  pace: (who: string) => Turned;
  maySpeak: MaySpeak;
  slots?: TurnSlots;
  timers?: Timers;
}

const isPersons = ({ type }: Admitted['activity']): boolean => type === 'message' || type === 'invoke';

/** Of one conversation; nobody reads so fast what comes of more. */
const mostInLine = 20;

const notTheirs = (log: ReceiveParts['log']): Received => {
  log.warn('refused', { status: 403, reason: 'conversation' });
  return { status: 403, end: 'refused' };
};

/** Works on one activity in its course. Nothing is thrown. */
const createWork = (parts: ReceiveParts, slots: TurnSlots) => {
  const { log, maySpeak } = parts;
  const take = createAttend(parts);
  const { apologise, say } = createApology(parts);
  return {
    /** Holds a slot until everything is kept: what is only sent needs none. */
    attend: async (admitted: Admitted, course: Course<Received>): Promise<Received> => {
      const leave = await slots.enter(admitted.tenant);
      try {
        if (!(await maySpeak(admitted))) return notTheirs(log);
        return await take(admitted, (early) => {
          leave();
          course.kept(early);
        });
      } catch (problem) {
        leave();
        course.kept({ status: 200, end: 'failed' });
        return await apologise(admitted, problem);
      } finally {
        leave();
      }
    },
    /** Said once, and to a press always: without an answer the client calls it an error. */
    slowDown: async (admitted: Admitted, how: Exclude<Turned, 'heard'>): Promise<Received> => {
      const { activity } = admitted;
      const sentence = words[languageOf(activity.locale)].notices.slowDown;
      if (how === 'over') log.warn('too-fast', { kind: turnKind(activity) });
      if (activity.type === 'invoke') return { status: 200, body: invokeWord(sentence), end: 'too-fast' };
      if (how === 'over' && (await maySpeak(admitted))) await say(admitted, sentence);
      return { status: 200, end: 'too-fast' };
    },
  };
};

/** Takes an admitted activity through its turn. Turns of one conversation run one after another; nothing is thrown. */
export const createReceive = (parts: ReceiveParts) => {
  const { log, pace, timers = processTimers } = parts;
  const { slots = createTurnSlots(usualSlots, timers.elapsed) } = parts;
  const { attend, slowDown } = createWork(parts, slots);
  const oneAtATime = createOneAtATime();
  const underWay = new Set<Promise<unknown>>();

  /** Waits until the next of the conversation may begin; the work may take longer. */
  const follow = (course: Course<Received>, work: Promise<Received>): Promise<unknown> => {
    const unanswered = (problem: unknown): Received => {
      log.error('turn.unanswered', traceOf(problem));
      return { status: 200, end: 'failed' };
    };
    const done = work
      .catch(unanswered)
      .then(course.ended)
      .finally(() => underWay.delete(done));
    underWay.add(done);
    return course.passed;
  };

  const receive = async (admitted: Admitted, course: Course<Received>): Promise<Received> => {
    const { activity, tenant } = admitted;
    const how = isPersons(activity) ? pace(`${tenant}/${agentOf(activity)}`) : 'heard';
    const conversation = `${tenant}/${activity.conversation.id}`;
    if (how === 'heard' && (slots.isFull(tenant) || oneAtATime.lengthOf(conversation) >= mostInLine)) {
      log.warn('busy', { kind: turnKind(activity) });
      course.ended(busy);
      return busy;
    }
    course.lateIs(lateAnswer(admitted));
    if (how === 'heard') void oneAtATime(conversation, () => follow(course, attend(admitted, course)));
    else {
      course.kept({ status: 200, end: 'too-fast' });
      void follow(course, slowDown(admitted, how));
    }
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
