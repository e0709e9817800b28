import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { createHttp } from '../../bot/delivery/http-call.ts';
import { requestOf } from '../bench/edge/line.ts';
import { openIssuer } from '../support/issuer.ts';

/** One request that Teams got from a bot. */
export interface Arrived {
  method: string;
  tenant: string;
  conversation: string;
  body: string;
  at: number;
}

/** What Teams does with it; nothing: takes it. True: it was answered, or never will be. */
export type Behaviour = (arrived: Arrived, response: ServerResponse) => boolean;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += String(piece);
  return body;
};

/** How the bot answered something that was said to it. */
export interface Answered {
  /** 0: not at all. */
  status: number;
  took: number;
}

export interface Said {
  tenant: string;
  conversation: string;
  agent?: string;
  text?: string;
  id?: string;
}

/** Everything of Microsoft that a bot meets, with tenants as many as wanted; signs what is said, and writes down what comes. */
export const openFakeTeams = async (howMany = 2) => {
  const issuer = await openIssuer();
  const tenants = Array.from({ length: howMany }, () => randomUUID());
  const arrived: Arrived[] = [];
  const said = createHttp({ whole: 30_000, connecting: 5000 });
  let behaviour: Behaviour = () => false;
  const json = (response: ServerResponse, body: object, status = 200): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, part = '', , , conversation = ''] = (request.url ?? '').split('/');
    const body = await bodyOf(request);
    if (part === 'login') {
      json(response, { access_token: 'token', expires_in: 3600 });
      return;
    }
    const one = { tenant: part, conversation: decodeURIComponent(conversation), body, at: performance.now() };
    const arriving = { ...one, method: request.method ?? '' };
    arrived.push(arriving);
    if (!behaviour(arriving, response)) json(response, { id: randomUUID() }, 201);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const origin = `http://127.0.0.1:${address.port}`;
  const serviceUrlOf = (tenant: string): string => `${origin}/${tenant}/`;
  const tokens = new Map<string, Promise<string>>();
  const tokenFor = (serviceurl: string): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const token = tokens.get(serviceurl) ?? issuer.token({ serviceurl, nbf: now - 10, exp: now + 24 * 3600 });
    tokens.set(serviceurl, token);
    return token;
  };

  const activityOf = ({ tenant, conversation, agent = randomUUID(), text = 'help', id = randomUUID() }: Said) => ({
    type: 'message',
    id,
    channelId: 'msteams',
    serviceUrl: serviceUrlOf(tenant),
    conversation: { id: conversation, conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    from: { id: `29:${agent}`, name: 'Agent', aadObjectId: agent },
    recipient: { id: '28:bot', name: 'Channel Guide' },
    locale: 'en-US',
    text,
  });

  /** The token names the address of the activity, or another one. */
  const post = async (
    bot: string,
    activity: { serviceUrl: string },
    named = activity.serviceUrl,
  ): Promise<Answered> => {
    const authorization = `Bearer ${await tokenFor(named)}`;
    const start = performance.now();
    const headers = { 'content-type': 'application/json', authorization };
    const request = { method: 'POST', headers, body: JSON.stringify(activity) };
    const answer = await said.call(new URL('/api/messages', bot), request).catch(() => ({ status: 0 }));
    return { status: answer.status, took: performance.now() - start };
  };

  /** How it is said, as it is written to a socket. */
  const written = async (what: Said): Promise<string> => {
    const activity = activityOf(what);
    return requestOf(activity, await tokenFor(activity.serviceUrl));
  };

  return {
    tenants,
    arrived,
    /** The settings of a bot that meets this Teams and no other. */
    settings: {
      ...issuer.settings,
      AllowedTenants: tenants.join(','),
      AllowedServiceUrls: origin,
      ToChannelFromBotLoginUrl: `${origin}/login`,
    },
    serviceUrlOf,
    activityOf,
    post,
    written,
    say: (bot: string, what: Said): Promise<Answered> => post(bot, activityOf(what)),
    behave: (now: Behaviour): void => {
      behaviour = now;
    },
    close: async (): Promise<void> => {
      said.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await issuer.close();
    },
  };
};
export type FakeTeams = Awaited<ReturnType<typeof openFakeTeams>>;

/** The time that so many of a hundred stay under. */
export const percentile = (times: readonly number[], percent: number): number => {
  const sorted = times.toSorted((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
};
