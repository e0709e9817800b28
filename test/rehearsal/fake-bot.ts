import { createServer, type IncomingMessage } from 'node:http';
import { EventEmitter, once } from 'node:events';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { type Room } from '../../bot/rehearsal/room.ts';

/** What a test looks at in an activity. */
const Received = z.looseObject({
  type: z.string(),
  id: z.string(),
  text: z.string().optional(),
  serviceUrl: z.string(),
  replyToId: z.string().optional(),
  value: z.unknown().optional(),
  locale: z.string(),
  localTimestamp: z.string(),
  from: z.object({ id: z.string(), name: z.string(), aadObjectId: z.string() }),
  recipient: z.looseObject({ id: z.string(), name: z.string() }),
  conversation: z.looseObject({ id: z.string(), conversationType: z.string() }),
  channelData: z.looseObject({ tenant: z.object({ id: z.string() }) }),
  entities: z.array(z.looseObject({ type: z.string() })),
});
export type Received = z.infer<typeof Received>;

export interface BotAnswer {
  status?: number;
  body?: unknown;
}

/** A bot of a few lines: checks every token with the published keys, remembers what it heard, answers as told. */
export interface FakeBot {
  url: string;
  heard: Received[];
  /** Everything but the installation. */
  talk(): Received[];
  /** The first activity like that, as soon as it has come. */
  hears(isWanted: (activity: Received) => boolean): Promise<Received>;
  answerWith(answer: (activity: Received) => BotAnswer | Promise<BotAnswer>): void;
  /** A connector call with the bot's own token, or with another Authorization header. */
  call(
    method: string,
    path: string,
    body?: unknown,
    authorization?: string,
  ): Promise<{ status: number; body: unknown }>;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += String(part);
  return text;
};

const Metadata = z.object({ issuer: z.string(), jwks_uri: z.string() });
const Token = z.object({ access_token: z.string(), expires_in: z.literal(3600) });

export const getBotToken = async (
  room: Room,
  secret = room.settings['MicrosoftAppPassword'] ?? '',
): Promise<Response> =>
  fetch(`${room.settings['ToChannelFromBotLoginUrl'] ?? ''}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: room.settings['MicrosoftAppId'] ?? '',
      client_secret: secret,
      scope: 'https://api.botframework.com/.default',
    }),
  });

const verifier = async (room: Room) => {
  const metadata = Metadata.parse(await (await fetch(room.settings['ToBotFromChannelOpenIdMetadataUrl'] ?? '')).json());
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri));
  return async (authorization: string, serviceUrl: string): Promise<boolean> => {
    const { payload } = await jwtVerify(authorization.replace('Bearer ', ''), keys, {
      issuer: metadata.issuer,
      audience: room.settings['MicrosoftAppId'] ?? '',
      requiredClaims: ['exp'],
    });
    return payload['serviceurl'] === serviceUrl;
  };
};

const callConnector = async (room: Room, method: string, path: string, body?: unknown, authorization?: string) => {
  const { access_token } = Token.parse(await (await getBotToken(room)).json());
  const response = await fetch(`${room.origin}/teams${path}`, {
    method,
    headers: { authorization: authorization ?? `Bearer ${access_token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  return { status: response.status, body: answer };
};

export const startFakeBot = async (room: Room): Promise<FakeBot> => {
  const heard: Received[] = [];
  const news = new EventEmitter();
  let reply: (activity: Received) => BotAnswer | Promise<BotAnswer> = () => ({});
  const verify = await verifier(room);
  const receive = async (request: IncomingMessage): Promise<BotAnswer> => {
    const activity = Received.parse(JSON.parse(await bodyOf(request)));
    if (!(await verify(request.headers.authorization ?? '', activity.serviceUrl))) return { status: 401 };
    heard.push(activity);
    news.emit('heard');
    return reply(activity);
  };
  const server = createServer((request, response) => {
    void receive(request)
      .catch((error: unknown): BotAnswer => ({ status: 599, body: String(error) }))
      .then(({ status = 200, body = {} }) => {
        response.statusCode = status;
        response.end(JSON.stringify(body));
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/api/messages`;
  room.connect(url);
  return {
    url,
    heard,
    talk: () => heard.filter(({ type }) => type === 'message' || type === 'invoke'),
    async hears(isWanted) {
      for (;;) {
        const found = heard.find(isWanted);
        if (found !== undefined) return found;
        await once(news, 'heard');
      }
    },
    answerWith(answer) {
      reply = answer;
    },
    call: (method, path, body, authorization) => callConnector(room, method, path, body, authorization),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
