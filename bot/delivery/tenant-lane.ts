import type { CallOff, Timers } from '../timers.ts';
import { createConversationLimits, longestOf } from './conversation-limits.ts';
import { createRetryBudget } from './retry-budget.ts';
import { shareOf, type SendLimits, type Urgency } from './send-limits.ts';
import { createSlidingWindows } from './sliding-windows.ts';
import { createWaitingLine, type Leave, type Waiting } from './waiting-line.ts';

export interface LaneParts {
  limits: SendLimits;
  /** Among how many the limits are shared now. */
  instances: () => number;
  timers: Timers;
}

/** So often it is looked whether there are fewer to share with. */
const lookAgain = 250;

/** What is under way to one tenant, and when it can be sent more. */
const createRoom = ({ limits, instances, timers }: LaneParts) => {
  const sent = createSlidingWindows(longestOf(limits.tenant));
  const conversations = createConversationLimits(limits.conversation);
  let underWay = 0;
  return {
    conversations,
    isInUse: (): boolean => underWay > 0,
    freeAt: (now: number): number =>
      underWay < limits.atOnce ? sent.freeAt(shareOf(limits.tenant, instances()), now) : Infinity,
    freeIn: (conversation: string, now: number): number =>
      conversations.freeAt(conversation, shareOf(limits.conversation, instances()), now),
    /** Counts one that is sent now; what is answered says that its answer came. */
    take: (conversation: string, now: number): Leave => {
      const notes = [sent.add(now), conversations.add(conversation, now)];
      underWay += 1;
      return () => {
        underWay -= 1;
        for (const note of notes) note(timers.elapsed());
      };
    },
  };
};

/** What is sent to one tenant: in order of urgency, within the limits of Teams, and not too much of it at once. */
export const createTenantLane = (parts: LaneParts) => {
  const { limits, timers } = parts;
  const room = createRoom(parts);
  const line = createWaitingLine(limits.waiting);
  let nextLook: CallOff | undefined;

  const begin = (one: Waiting, now: number): void => {
    line.take(one);
    const release = room.take(one.conversation, now);
    let isUnderWay = true;
    one.enter(() => {
      if (!isUnderWay) return;
      isUnderWay = false;
      release();
      pump();
    });
  };

  /** Sends the most urgent whose turn it is; otherwise answers when to look again. */
  const sendOne = (now: number): number | undefined => {
    const free = room.freeAt(now);
    if (free > now) return free;
    const waits = line.inOrder().map((one) => ({ one, until: room.freeIn(one.conversation, now) }));
    const next = waits.find(({ until }) => until <= now);
    if (next === undefined) return Math.min(...waits.map(({ until }) => until));
    begin(next.one, now);
    return undefined;
  };

  const pump = (): void => {
    nextLook?.();
    nextLook = undefined;
    const now = timers.elapsed();
    line.turnAwayLate(now);
    while (!line.isEmpty()) {
      const lookAt = sendOne(now);
      if (lookAt === undefined) continue;
      nextLook = timers.after(Math.min(lookAgain, Math.max(1, lookAt - now)), pump);
      return;
    }
  };

  return {
    retries: createRetryBudget(timers.elapsed),
    /** Waits for a place. False when there was none in time. */
    enter: (conversation: string, urgency: Urgency): Promise<Leave | false> =>
      new Promise((resolve) => {
        const until = timers.elapsed() + limits.patience[urgency];
        line.add({ conversation, urgency, until, enter: resolve, turnAway: () => resolve(false) });
        pump();
      }),
    /** Teams asked to wait. */
    pause: (conversation: string, milliseconds: number): void =>
      room.conversations.pause(conversation, timers.elapsed() + milliseconds),
    /** Turns away whoever waits. */
    close: (): void => {
      nextLook?.();
      line.turnAwayAll();
    },
    /** Forgets what no limit counts any more; whether anything is left. */
    forget: (): boolean => room.conversations.forget(timers.elapsed()) || room.isInUse() || !line.isEmpty(),
  };
};
export type TenantLane = ReturnType<typeof createTenantLane>;
