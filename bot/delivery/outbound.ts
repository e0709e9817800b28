import type { Clock } from '../../src/clock.ts';
import { retryAfterMs } from '../../src/reminders/verdict.ts';
import type { Timers } from '../timers.ts';
import { createCaller, NotDelivered, type Caller, type CallerParts } from './caller.ts';
import { connectorOver, type Connector } from './connector.ts';
import { createHttp } from './http-call.ts';
import { createPatientCaller } from './patient-caller.ts';
import type { SendLimits, Urgency } from './send-limits.ts';
import type { Traffic } from './traffic.ts';
import { createTraffic } from './traffic.ts';

export interface OutboundParts extends Omit<CallerParts, 'http'> {
  limits: SendLimits;
  /** Among how many instances the limits of Teams are shared; none while they do not know of this one. */
  instances: () => number;
  timers: Timers;
  clock: Clock;
  random: () => number;
}

/** Everything that leaves for Teams. */
export interface Outbound {
  /** For what a person waits for: tries again soon where that does no harm. */
  connector: Connector;
  /** For reminders, which come back by themselves: one attempt, after everything else. */
  reminders: Pick<Connector, 'send' | 'createChat'>;
  /** Whether a reminder that failed before may be tried again now. */
  mayRepeat: (tenant: string) => boolean;
  /** Takes nothing more, and breaks off what is under way. */
  close: () => void;
}

interface Limiting {
  traffic: Traffic;
  clock: Clock;
  urgencyOf: (method: string) => Urgency;
  isClosed: () => boolean;
}

const noPlace = () => new NotDelivered('No place in time', 0, { isUnsent: true, isFinal: true });

/** Takes its place in the limits of Teams before each attempt, and keeps the pause that Teams asks for. */
const limited =
  (attempt: Caller, { traffic, clock, urgencyOf, isClosed }: Limiting): Caller =>
  async (call) => {
    if (isClosed()) throw noPlace();
    const lane = traffic.of(call.tenant);
    const leave = await lane.enter(call.place, urgencyOf(call.method));
    if (leave === false) throw noPlace();
    try {
      return await attempt(call);
    } catch (problem) {
      if (problem instanceof NotDelivered && problem.status === 429)
        lane.pause(call.place, retryAfterMs(problem.retryAfter, clock.now()) ?? 0);
      throw problem;
    } finally {
      leave();
    }
  };

const urgencyOfMethod = (method: string): Urgency => (method === 'POST' ? 'reply' : 'update');

export const createOutbound = (parts: OutboundParts): Outbound => {
  const { clock } = parts;
  const http = createHttp();
  const traffic = createTraffic(parts);
  const attempt = createCaller({ ...parts, http });
  let isClosed = false;
  const limiting = { traffic, clock, isClosed: () => isClosed };
  const replies = limited(attempt, { ...limiting, urgencyOf: urgencyOfMethod });
  const reminders = limited(attempt, { ...limiting, urgencyOf: () => 'reminder' });
  return {
    connector: connectorOver(createPatientCaller(replies, { ...parts, traffic })),
    reminders: connectorOver(async (call) => {
      const { retries } = traffic.of(call.tenant);
      retries.attempted();
      const id = await reminders(call);
      retries.succeeded();
      return id;
    }),
    mayRepeat: (tenant) => traffic.of(tenant).retries.take(),
    close: () => {
      isClosed = true;
      traffic.close();
      http.close();
    },
  };
};
