import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

import restify, { type Next, type Request, type Response } from 'restify';
import { z } from 'zod';

import { openApiOf } from '../src/api/open-api.ts';
import type { Log } from '../src/log.ts';
import type { Api } from './api/answer-call.ts';
import { apiRoutes } from './api/routes.ts';
import { apiHeaders } from './api/security-headers.ts';
import { writeNoRoute } from './api/write-answer.ts';
import type { Door } from './door.ts';
import type { Readiness } from './readiness.ts';
import type { Downloads } from './downloads.ts';
import { sendDownload } from './send-download.ts';
import { sendTab } from './tab/send-tab.ts';
import { openTabFiles } from './tab/tab-files.ts';
import { wellAddressed } from './well-addressed.ts';

export interface ServerParts {
  host: string;
  port: number;
  door: Door;
  downloads: Downloads;
  readiness: () => Promise<Readiness>;
  /** Missing where nobody signs in. */
  api?: Api;
  log: Log;
}

const apiBeginning = '/api/v1';

export interface BotServer {
  port: number;
  /** Takes no more work, lets what is under way finish for so many milliseconds, and frees the port. */
  close: (within: number) => Promise<void>;
}

const answer = (response: Response & ServerResponse, status: number, body?: object): void => {
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    // What follows a refused body was never read: the connection cannot be used again.
    ...(status === 413 || status === 415 ? { connection: 'close' } : {}),
    ...(status === 503 ? { 'retry-after': '1' } : {}),
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
};

/** What follows `/download/`; restify has taken it out of the address. */
const Token = z.object({ token: z.string().catch('') }).transform(({ token }) => token);

const mount = (server: restify.Server, parts: ServerParts): void => {
  const { door, downloads, readiness, log } = parts;
  server.post('/api/messages', async (request: Request, response: Response) => {
    const { status, body } = await door(request);
    answer(response, status, body);
  });
  server.get('/download/:token', async (request: Request, response: Response) => {
    await sendDownload(Token.parse(request.params), { downloads, log }, response);
  });
  server.get('/health/live', async (_request: Request, response: Response) => {
    answer(response, 200, { status: 'live' });
    await Promise.resolve();
  });
  // Alive and not ready: the records or the login are away. To be started again would not bring them back.
  server.get('/health/ready', async (_request: Request, response: Response) => {
    const status = await readiness();
    answer(response, status === 'ready' ? 200 : 503, { status });
  });
};

/** As restify calls them. */
const verbs = { get: 'get', put: 'put', post: 'post', delete: 'del' } as const;

/** Each page's request needs a token; only the description of the API has nothing to hide. */
const mountApi = (server: restify.Server, api: Api): void => {
  for (const { method, path, endpoint } of apiRoutes) server[verbs[method]](`${apiBeginning}${path}`, api(endpoint));
  let description: string | undefined;
  server.get(`${apiBeginning}/openapi.json`, async (_request: Request, response: Response) => {
    response.writeHead(200, { ...apiHeaders, 'content-type': 'application/json; charset=utf-8' });
    // Nearly nobody asks for it: a start does not wait for it.
    description ??= JSON.stringify(openApiOf(apiRoutes, apiBeginning));
    response.end(description);
    await Promise.resolve();
  });
};

const builtPages = join(import.meta.dirname, '../dist/pages');

/** The page is for everybody and holds nothing: what it shows, it asks the API for. */
const mountTab = (server: restify.Server): void => {
  const files = openTabFiles(builtPages);
  for (const path of ['/tab', '/tab/*']) {
    server.get(path, async (request: Request, response: Response) => {
      sendTab(files, request, response);
      await Promise.resolve();
    });
  }
};

/** Opens the bot's HTTP door. @throws an Error of one line when the port cannot be had. */
export const openServer = async (parts: ServerParts): Promise<BotServer> => {
  const server = restify.createServer({ name: '', handleUncaughtExceptions: false, maxParamLength: 500 });
  mount(server, parts);
  if (parts.api !== undefined) {
    mountApi(server, parts.api);
    mountTab(server);
  }
  server.on('restifyError', writeNoRoute);
  const { server: http } = server;
  server.pre(wellAddressed);
  // Whoever keeps a connection has to let go of it: the next request belongs to another instance.
  server.pre((_request: Request, response: Response, next: Next) => {
    if (!http.listening) response.setHeader('connection', 'close');
    next();
  });
  http.headersTimeout = 15_000;
  http.requestTimeout = 20_000;
  http.keepAliveTimeout = 30_000;
  http.maxConnections = 5000;
  // Node looks for slow clients every thirty seconds otherwise.
  Object.assign(http, { connectionsCheckingInterval: 5000 });
  // restify repeats the HTTP server's errors on itself; one without a listener would end the process.
  server.on('error', () => undefined);
  // restify would take a connection that asks for another protocol and keep it open for ever, unanswered.
  http.removeAllListeners('upgrade');
  server.listen(parts.port, parts.host);
  try {
    await once(http, 'listening');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    const why = code === 'EADDRINUSE' ? 'it is taken; set PORT to another one' : code;
    throw new Error(`PORT ${parts.port} on ${parts.host} cannot be opened: ${why}.`, { cause });
  }
  return {
    port: server.address().port,
    close: async (within) => {
      const closed = once(http, 'close');
      http.close();
      http.closeIdleConnections();
      const late = setTimeout(() => {
        http.closeAllConnections();
      }, within);
      await closed;
      clearTimeout(late);
    },
  };
};
