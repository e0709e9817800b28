import type { Clock } from '../src/clock.ts';
import type { Config } from '../src/config.ts';
import { tenantsOf } from '../src/conversations/tenants-of.ts';
import type { Log } from '../src/log.ts';
import type { Store } from '../src/store/store.ts';
import { createBelonging, type Belonging } from './belonging.ts';
import { createChannelLogin, noLogin, type ChannelLogin } from './delivery/channel-login.ts';
import { keepRoster } from './delivery/kept-roster.ts';
import { signIn } from './delivery/login/sign-in.ts';
import { createRoster } from './delivery/roster.ts';
import type { SendLimits } from './delivery/send-limits.ts';
import { createGate, createOpenGate, isLoopback, type Gate } from './edge/gate.ts';
import { oneTenantEach, type MaySpeak } from './edge/one-tenant-each.ts';
import { createServiceUrlCheck } from './edge/service-urls.ts';
import { openOutbound, type OpenOutbound } from './open-outbound.ts';

export interface OpenChannel {
  gate: Gate;
  maySpeak: MaySpeak;
  /** Who may change something in a shared place. */
  belonging: Belonging;
  outbound: OpenOutbound;
  login: ChannelLogin;
}

export interface ChannelWiring {
  store: Store;
  clock: Clock;
  tokenClock: Clock;
  limits: SendLimits;
  log: Log;
}

/** What leads in and out: with credentials the checks of production, without them loopback and nothing else. */
export const openChannel = async ({ channel }: Config, wiring: ChannelWiring): Promise<OpenChannel> => {
  const { store, tokenClock: clock, log } = wiring;
  const wayOut =
    channel === undefined
      ? { login: noLogin, mayCall: isLoopback }
      : {
          login: createChannelLogin(signIn({ settings: channel, clock }), clock),
          mayCall: createServiceUrlCheck(channel.serviceUrls),
        };
  const gate = channel === undefined ? createOpenGate() : createGate(channel, clock);
  return {
    gate,
    maySpeak: oneTenantEach({
      tenants: channel?.tenants ?? [],
      tenantsOf: (conversation) => tenantsOf(store.reading, conversation),
      log,
    }),
    belonging: createBelonging({ roster: keepRoster({ ask: createRoster(wayOut), clock, log }), log }),
    outbound: await openOutbound({ ...wayOut, ...wiring }),
    login: wayOut.login,
  };
};
