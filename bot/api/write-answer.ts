import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Answer } from '../../src/api/endpoint.ts';
import { problem, type Problem } from '../../src/api/problem.ts';
import { languageOf } from '../../src/language/language.ts';
import { apiHeaders } from './security-headers.ts';

/** What follows a refused body was never read: the connection cannot be used again. */
const isUnread = (status: number): boolean => status === 413 || status === 415;

export const writeProblem = (
  response: ServerResponse,
  problem: Problem,
  headers: Readonly<Record<string, string>> = {},
): void => {
  const { status } = problem;
  response.writeHead(status, {
    ...apiHeaders,
    'content-type': 'application/problem+json; charset=utf-8',
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(isUnread(status) ? { connection: 'close' } : {}),
    ...headers,
  });
  response.end(JSON.stringify(problem));
};

const routeProblems = { 404: 'no-such-route', 405: 'no-such-method' } as const;

/** For what the router itself turns away; any other error of it is the request's, too. */
export const writeNoRoute = (
  request: IncomingMessage,
  response: ServerResponse,
  error: { statusCode?: number },
): void => {
  const kind = routeProblems[error.statusCode === 405 ? 405 : 404];
  writeProblem(response, problem(languageOf(request.headers['accept-language']), kind, {}));
};

const writeText = async (
  response: ServerResponse,
  { status, type, fileName, text }: Extract<Answer, { text: unknown }>,
): Promise<void> => {
  response.writeHead(status, {
    ...apiHeaders,
    'content-type': `${type}; charset=utf-8`,
    ...(fileName === undefined ? {} : { 'content-disposition': `attachment; filename="${fileName}"` }),
  });
  for await (const piece of text) {
    if (response.destroyed) return;
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
};

export const writeAnswer = async (response: ServerResponse, answer: Answer): Promise<void> => {
  if ('text' in answer) return writeText(response, answer);
  const { status, body, etag } = answer;
  response.writeHead(status, {
    ...apiHeaders,
    'content-type': 'application/json; charset=utf-8',
    ...(etag === undefined ? {} : { etag }),
  });
  response.end(JSON.stringify(body));
};
