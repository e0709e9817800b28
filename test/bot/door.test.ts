import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

import type { Course } from '../../bot/course.ts';
import { createDoor } from '../../bot/door.ts';
import type { Admitted, Refusal } from '../../bot/edge/gate.ts';
import type { Received } from '../../bot/receive.ts';
import { pauseOf } from '../../bot/timers.ts';
import { failed, ok, type Result } from '../../src/result.ts';
import { createSteppedTimers } from '../support/stepped-timers.ts';

const admitted: Admitted = {
  tenant: 't',
  activity: {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    conversation: { id: 'a:1' },
    from: { id: '29:1' },
    recipient: { id: '28:1' },
    entities: undefined,
  },
};
const inWords: Received = { status: 200, body: { says: 'not kept yet' }, end: 'late' };

/** A door whose gate takes so long (milliseconds), and whose work takes so long until everything is kept. */
const opened = (gate: { takes: number; says: Result<Admitted, Refusal> }, working: number) => {
  const timers = createSteppedTimers();
  const done: number[] = [];
  const work = async (_: Admitted, course: Course<Received>): Promise<Received> => {
    course.lateIs(inWords);
    void pauseOf(timers, working).then(() => {
      done.push(timers.elapsed());
      course.ended({ status: 200, end: 'answered' });
    });
    return course.answered;
  };
  const door = createDoor({
    gate: async () => {
      await pauseOf(timers, gate.takes);
      return gate.says;
    },
    receive: Object.assign(work, { finished: () => Promise.resolve() }),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    timers,
  });
  const answers: [Received, number][] = [];
  void door(new IncomingMessage(new Socket())).then((answer) => answers.push([answer, timers.elapsed()]));
  return { timers, answers, done };
};

it('P7: one clock runs from the door to the answer, whatever takes the time', async () => {
  const { timers, answers, done } = opened({ takes: 5000, says: ok(admitted) }, 7000);
  await timers.pass(60_000);
  expect(answers).toEqual([[inWords, 8000]]);
  expect(done).toEqual([12_000]);
});

it('P7: also at the gate, and what is let in later is worked on all the same', async () => {
  const { timers, answers, done } = opened({ takes: 9000, says: ok(admitted) }, 100);
  await timers.pass(60_000);
  expect(answers).toEqual([[{ status: 503, end: 'busy' }, 8000]]);
  expect(done).toEqual([9100]);
});

it('what is refused is answered at once', async () => {
  const { timers, answers } = opened({ takes: 3, says: failed({ status: 401, reason: 'token' }) }, 100);
  await timers.pass(60_000);
  expect(answers).toEqual([[{ status: 401, end: 'refused' }, 3]]);
});
