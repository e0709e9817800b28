import type { IncomingMessage } from 'node:http';

import type { Clock } from '../../src/clock.ts';
import type { ChannelSettings } from '../../src/config.ts';
import { failed, ok, type Result } from '../../src/result.ts';
import { readJsonBody } from './body.ts';
import { createTokenCheck, type Caller, type TokenCheck } from './channel-token.ts';
import { Inbound, tenantOf } from './inbound.ts';
import { createServiceUrlCheck, type ServiceUrlCheck } from './service-urls.ts';

/** Why a request was turned away: the status, and a short code for the log. The caller is told the status alone. */
export interface Refusal {
  status: 400 | 401 | 403 | 413 | 415 | 503;
  reason: string;
}

/** An activity that Teams really sent, for a tenant that is served. */
export interface Admitted {
  activity: Inbound;
  tenant: string;
}

/** What stands before everything else: decides whether a request is heard at all. */
export type Gate = (request: IncomingMessage) => Promise<Result<Admitted, Refusal>>;

const refuse = (status: Refusal['status'], reason: string): { ok: false; problem: Refusal } =>
  failed({ status, reason });

const readActivity = async (request: IncomingMessage): Promise<Result<Inbound, Refusal>> => {
  const body = await readJsonBody(request);
  if (!body.ok) return refuse(body.problem, 'body');
  const activity = Inbound.safeParse(body.value);
  if (activity.success) return ok(activity.data);
  return refuse(400, `shape: ${activity.error.issues[0]?.path.map(String).join('.') ?? 'activity'}`);
};

const sameAddress = (left: string, right: string): boolean =>
  URL.canParse(left) && URL.canParse(right) && new URL(left).href === new URL(right).href;

interface Checks {
  mayCall: ServiceUrlCheck;
  tenants: ReadonlySet<string>;
}

const admit = (activity: Inbound, caller: Caller, { mayCall, tenants }: Checks): Result<Admitted, Refusal> => {
  if (activity.channelId !== 'msteams') return refuse(401, 'channel');
  if (!sameAddress(activity.serviceUrl, caller.serviceUrl)) return refuse(401, 'service-url-claim');
  if (!mayCall(activity.serviceUrl)) return refuse(401, 'service-url');
  const tenant = tenantOf(activity);
  if (tenant === undefined) return refuse(400, 'tenant-mismatch');
  return tenants.has(tenant) ? ok({ activity, tenant }) : refuse(403, 'tenant');
};

const authenticate = async (check: TokenCheck, request: IncomingMessage): Promise<Result<Caller, Refusal>> => {
  const caller = await check(request.headers.authorization);
  if (caller.ok) return caller;
  return caller.problem === 'refused' ? refuse(401, 'token') : refuse(503, 'keys-unavailable');
};

/** The gate for Teams: the token before the body, the signature before anything the token says (reliability.md 0, 10). */
export const createGate = (settings: ChannelSettings, clock: Clock): Gate => {
  const check = createTokenCheck(settings, clock);
  const checks = { mayCall: createServiceUrlCheck(settings.serviceUrls), tenants: new Set(settings.tenants) };
  return async (request) => {
    const caller = await authenticate(check, request);
    if (!caller.ok) return caller;
    const activity = await readActivity(request);
    return activity.ok ? admit(activity.value, caller.value, checks) : activity;
  };
};

/** True for an address on this machine. */
export const isLoopback = (url: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);

/** The gate for Microsoft's Playground, which signs nothing: whoever reaches the loopback address is let in. */
export const createOpenGate = (): Gate => async (request) => {
  const activity = await readActivity(request);
  if (!activity.ok) return activity;
  if (!isLoopback(activity.value.serviceUrl)) return refuse(401, 'service-url');
  return ok({ activity: activity.value, tenant: tenantOf(activity.value) ?? 'playground' });
};
