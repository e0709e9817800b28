import type { ReminderEngine } from '../src/reminders/engine.ts';
import type { Outbound } from './delivery/outbound.ts';
import type { Receive } from './receive.ts';
import type { BotServer } from './server.ts';
import { processTimers } from './timers.ts';

export interface UnderWay {
  server: Pick<BotServer, 'close'>;
  engine: Pick<ReminderEngine, 'close'>;
  receive: Pick<Receive, 'finished'>;
  outbound: Pick<Outbound, 'close'>;
}

/** A supervisor waits ten seconds before it kills: what hangs for so many milliseconds is broken off, and written down so. */
const finishWithin = 8000;

/** Takes nothing more, and finishes what is under way: requests, their replies, reminders that were claimed. */
export const finishWork = async ({ server, engine, receive, outbound }: UnderWay): Promise<void> => {
  const callOff = processTimers.after(finishWithin, outbound.close);
  await Promise.all([server.close(finishWithin), engine.close()]);
  await receive.finished();
  callOff();
  outbound.close();
};
