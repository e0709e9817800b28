import type { IncomingMessage } from 'node:http';

import type { Log } from '../src/log.ts';
import { busy } from './attend.ts';
import { openCourse, usualPatience, type Course, type Patience } from './course.ts';
import type { Gate } from './edge/gate.ts';
import type { Received, Receive } from './receive.ts';
import { processTimers, type Timers } from './timers.ts';

export interface DoorParts {
  gate: Gate;
  receive: Receive;
  log: Log;
  timers?: Timers;
  patience?: Patience;
}

/** Requests of Teams that are looked at or worked on at once; more are turned away unread. */
const mostInside = 2000;

/**
 * Where Teams' requests come in. One clock runs from here to the answer: whatever hangs, the keys, the body, the records or
 * Teams itself, the answer is in time.
 */
export const createDoor = ({ gate, receive, log, timers = processTimers, patience = usualPatience }: DoorParts) => {
  let inside = 0;

  const answerTo = async (request: IncomingMessage, course: Course<Received>): Promise<Received> => {
    const admitted = await gate(request);
    if (admitted.ok) return receive(admitted.value, course);
    const { status, reason } = admitted.problem;
    log.warn('refused', { status, reason });
    const refused: Received = { status, end: 'refused' };
    course.ended(refused);
    return refused;
  };

  return async (request: IncomingMessage): Promise<Received> => {
    if (inside >= mostInside) return busy;
    inside += 1;
    const course = openCourse(timers, patience, busy);
    return Promise.race([course.answered, answerTo(request, course)]).finally(() => (inside -= 1));
  };
};
export type Door = ReturnType<typeof createDoor>;
