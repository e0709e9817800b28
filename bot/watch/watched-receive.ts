import type { Course } from '../course.ts';
import type { Admitted } from '../edge/gate.ts';
import type { Received, Receive } from '../receive.ts';
import { turnKind } from '../turn-kind.ts';
import type { Outcome, Watch } from './watch.ts';

const endOf = (outcome: Outcome<Received>): string => ('done' in outcome ? outcome.done.end : 'failed');

/** Turns, with somebody looking on. */
export const watchedReceive = (receive: Receive, watch: Watch): Receive =>
  Object.assign(
    (admitted: Admitted, course: Course<Received>) =>
      watch.follow({ what: 'turn', how: turnKind(admitted.activity) }, () => receive(admitted, course), endOf),
    { finished: receive.finished },
  );
