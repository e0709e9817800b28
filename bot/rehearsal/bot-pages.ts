import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, type Server } from 'restify';
import { refusal, send } from './http.ts';

/** Where the bot can be reached, once one is connected. */
export interface BotDoor {
  connect(messagesUrl: string): void;
  address(): { host: string; port: string } | undefined;
}

export const createBotDoor = (): BotDoor => {
  let bot: URL | undefined;
  return {
    connect(messagesUrl) {
      bot = new URL(messagesUrl);
    },
    address: () => bot && { host: bot.hostname, port: bot.port },
  };
};

const AWAY = refusal(502, 'BotAway', 'The bot could not be reached.');

const answerTo = (
  { host, port }: { host: string; port: string },
  request: IncomingMessage,
  gone: AbortSignal,
): Promise<IncomingMessage> => {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const { method, url, headers } = request;
  const onward = ask({ host, port, method, path: url, headers: { ...headers, host: `${host}:${port}` }, signal: gone });
  onward.once('response', resolve);
  onward.once('error', reject);
  pipeline(request, onward).catch(reject);
  return promise;
};

const pass = async (door: BotDoor, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const address = door.address();
  try {
    if (address === undefined) throw new Error('No bot is connected to this room.');
    const answer = await answerTo(address, request, gone.signal);
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    await pipeline(answer, response);
  } catch {
    if (response.headersSent) response.destroy();
    else send(response, AWAY);
  }
};

/** The bot's own pages and what they ask it, on the room's origin: as in Teams, a page sees one origin only. */
export const mountBotPages = (server: Server, door: BotDoor): void => {
  const handle = async (request: Request, response: Response): Promise<void> => {
    await pass(door, request, response);
  };
  for (const path of ['/tab', '/tab/*', '/api/v1/*']) server.get(path, handle);
  server.post('/api/v1/*', handle);
  server.put('/api/v1/*', handle);
  server.del('/api/v1/*', handle);
};
