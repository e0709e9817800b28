import { Agent as HttpAgent, request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';

/** What came back: as much of its text as anybody reads, never unpacked. */
export interface HttpAnswer {
  status: number;
  retryAfter: string | undefined;
  text: string;
}

/** No answer, or one that broke off. */
export class CallFailed extends Error {
  override name = 'CallFailed';
  /** There was no connection, so that nobody can have read anything. */
  readonly isUnsent: boolean;

  constructor(why: string, isUnsent: boolean, options?: ErrorOptions) {
    super(why, options);
    this.isUnsent = isUnsent;
  }
}

export interface HttpRequest {
  method: string;
  headers: Record<string, string>;
  body?: string | undefined;
}

/** Milliseconds: for the whole, and for getting a connection. */
export interface CallLimits {
  whole: number;
  connecting: number;
}

const teamsPatience: CallLimits = { whole: 10_000, connecting: 5_000 };

/** More is not read of an answer. */
const longestAnswer = 256 * 1024;

/** Unused ones are kept so long; whoever is at the other end of Teams keeps them longer. */
const idleFor = 30_000;
const agentOptions = { keepAlive: true, maxFreeSockets: 64, timeout: idleFor, scheduling: 'lifo' } as const;

const textOf = (response: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const done = (): void => {
      resolve(Buffer.concat(pieces).toString('utf8'));
    };
    response.on('data', (piece: Buffer) => {
      pieces.push(piece);
      size += piece.length;
      if (size <= longestAnswer) return;
      done();
      response.destroy();
    });
    response.on('end', done);
    response.on('error', reject);
    response.on('close', () => {
      if (!response.complete) reject(new Error('It broke off'));
    });
  });

const answerOf = async (response: IncomingMessage): Promise<HttpAnswer> => ({
  status: response.statusCode ?? 0,
  retryAfter: response.headers['retry-after'],
  text: await textOf(response),
});

const isOpen = (socket: Socket, { reusedSocket }: ClientRequest): boolean => reusedSocket || !socket.connecting;

/** Follows one request to its end, which comes by its own, by its failure, or by its time limit. */
const follow = (outgoing: ClientRequest, isSecure: boolean, { whole, connecting }: CallLimits): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    let isConnected = false;
    const giveUp = (why: string) => () => outgoing.destroy(new Error(why));
    const late = setTimeout(giveUp('No answer in time'), whole);
    const unconnected = setTimeout(giveUp('No connection in time'), Math.min(connecting, whole));
    const settle = (): void => {
      clearTimeout(late);
      clearTimeout(unconnected);
    };
    const fail = (cause: unknown): void => {
      settle();
      reject(new CallFailed(cause instanceof Error ? cause.message : 'It broke off', !isConnected, { cause }));
    };
    const connected = (): void => {
      isConnected = true;
      clearTimeout(unconnected);
    };
    outgoing.once('socket', (socket) => {
      if (isOpen(socket, outgoing)) connected();
      else socket.once(isSecure ? 'secureConnect' : 'connect', connected);
    });
    outgoing.on('error', fail);
    outgoing.once('response', (response) => {
      answerOf(response).then((answer) => {
        settle();
        resolve(answer);
      }, fail);
    });
  });

/**
 * HTTP as we want it towards Teams: connections are kept, one call is one request, nothing is repeated, redirected or
 * unpacked, and the time limit covers connection, answer and body together.
 */
export const createHttp = (limits: CallLimits = teamsPatience) => {
  const agents = { http: new HttpAgent(agentOptions), https: new HttpsAgent(agentOptions) };
  const underWay = new Set<ClientRequest>();
  return {
    /** @throws CallFailed */
    call: async (url: URL, { method, headers, body }: HttpRequest): Promise<HttpAnswer> => {
      const isSecure = url.protocol === 'https:';
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const options = { method, headers: { ...headers, ...length } };
      const outgoing = isSecure
        ? requestHttps(url, { ...options, agent: agents.https })
        : requestHttp(url, { ...options, agent: agents.http });
      underWay.add(outgoing);
      try {
        const answered = follow(outgoing, isSecure, limits);
        outgoing.end(body);
        return await answered;
      } finally {
        underWay.delete(outgoing);
      }
    },
    /** Breaks off what is still under way, and lets go of the connections. */
    close: (): void => {
      for (const outgoing of underWay) outgoing.destroy(new Error('Closed'));
      agents.http.destroy();
      agents.https.destroy();
    },
  };
};
export type Http = ReturnType<typeof createHttp>;
