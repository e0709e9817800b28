import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** What the connector does with a message: whether it shows it, and what it answers. */
export interface Mode {
  isShown: boolean;
  answer: (response: ServerResponse) => void;
}

/** Where restify is loaded, Node's own `writeHead` answers nothing. */
const saying = (response: ServerResponse, status: number, headers: Record<string, string> = {}): ServerResponse => {
  response.writeHead(status, headers);
  return response;
};

const json = (status: number, body: object, headers: Record<string, string> = {}) => {
  return (response: ServerResponse): void => {
    saying(response, status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
};
const refused = (status: number, code: string, headers?: Record<string, string>): Mode => ({
  isShown: false,
  answer: json(status, { error: { code, message: code } }, headers),
});
const throttled = (retryAfter?: string): Mode =>
  refused(429, 'Throttled', retryAfter === undefined ? {} : { 'retry-after': retryAfter });
const reset = (response: ServerResponse): void => {
  response.socket?.resetAndDestroy();
};
/** The answer never comes to its end. */
const dripping = (response: ServerResponse): void => {
  saying(response, 201, { 'content-type': 'application/json' });
  const drip = setInterval(() => response.write(' '), 1000);
  response.once('close', () => clearInterval(drip));
};
const strange = (answer: Mode['answer']): Mode => ({ isShown: true, answer });

const older = { errorCode: 209, message: '{"subCode":"MessageWritesBlocked","details":"blocked"}' };

/** Every way in which Teams was seen, or could be seen, to answer (reliability 2.1). */
export const modes = {
  '201': strange(json(201, { id: 'a1' })),
  '201 late': strange((response) => void setTimeout(() => json(201, { id: 'a1' })(response), 700)),
  '400': refused(400, 'BadArgument'),
  '401': refused(401, 'Unauthorized'),
  '403 blocked': refused(403, 'ConversationBlockedByUser'),
  '403 blocked, older shape': { isShown: false, answer: json(403, older) },
  '403 not in the roster': refused(403, 'BotNotInConversationRoster'),
  '403 disabled': refused(403, 'BotDisabledByAdmin'),
  '403 another host': refused(403, 'InvalidBotApiHost'),
  '404': refused(404, 'ConversationNotFound'),
  '409': refused(409, 'Conflict'),
  '412': refused(412, 'PreconditionFailed'),
  '413': refused(413, 'MessageSizeTooBig'),
  '429 in seconds': throttled('1'),
  '429 by date': throttled('Fri, 12 Feb 2027 09:01:00 GMT'),
  '429 at once': throttled('0'),
  '429 back in time': throttled('-5'),
  '429 for a day': throttled('86400'),
  '429 in words': throttled('abc'),
  '429 without a time': throttled(),
  '503 with a time': refused(503, 'ServiceUnavailable', { 'retry-after': '1' }),
  'reset before': { isShown: false, answer: reset },
  '500 before': refused(500, 'ServiceError'),
  '502 before': refused(502, 'BadGateway'),
  '504 before': refused(504, 'GatewayTimeout'),
  'reset after': strange(reset),
  '500 after': strange(json(500, {})),
  '502 after': strange(json(502, {})),
  '504 after': strange(json(504, {})),
  'cut after': strange((response) => {
    saying(response, 201, { 'content-length': '1000' }).write('{"id":');
    response.socket?.destroySoon();
  }),
  'hang after': strange(() => undefined),
  '201 a byte a second': strange(dripping),
  '201 without an id': strange(json(201, {})),
  '201 with broken JSON': strange((response) => saying(response, 201).end('{"id":')),
  '200 with a page': strange((response) => saying(response, 200, { 'content-type': 'text/html' }).end('<p>hello')),
  '201 of ten megabytes': strange((response) => saying(response, 201).end('x'.repeat(10_000_000))),
  '201 that unpacks to a gigabyte': strange((response) =>
    saying(response, 201, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))),
  ),
  '302 elsewhere': {
    isShown: false,
    answer: (response) => saying(response, 302, { location: 'http://127.0.0.1:9/' }).end(),
  },
} as const satisfies Record<string, Mode>;
export type ModeName = keyof typeof modes;

/** One message that arrived. */
export interface Received {
  conversation: string;
  body: string;
  isShown: boolean;
  at: number;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += String(piece);
  return body;
};

/** A connector that writes everything down before it answers. */
export const openFakeConnector = async (modeOf: (body: string, count: number) => Mode) => {
  const received: Received[] = [];
  const created: string[] = [];
  const server = createServer((request, response) => {
    const handle = async (): Promise<void> => {
      const body = await bodyOf(request);
      const conversation = /\/v3\/conversations\/([^/]+)\/activities$/.exec(request.url ?? '')?.[1];
      if (conversation === undefined) {
        created.push(body);
        json(201, { id: `chat ${created.length}` })(response);
        return;
      }
      const mode = modeOf(body, received.length);
      received.push({ conversation: decodeURIComponent(conversation), body, isShown: mode.isShown, at: Date.now() });
      mode.answer(response);
    };
    handle().catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    received,
    created,
    serviceUrl: `http://127.0.0.1:${address.port}/teams/`,
    close: async (): Promise<void> => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
