import type { IncomingMessage } from 'node:http';

import type { Call, Endpoint } from '../../src/api/endpoint.ts';
import { refused, type Problem } from '../../src/api/problem.ts';
import type { Language } from '../../src/language/language.ts';
import { ok, type Result } from '../../src/result.ts';
import { readJsonBody } from '../edge/body.ts';

/** The parts of a request that only HTTP has. */
type Read = Pick<Call, 'name' | 'path' | 'query' | 'body' | 'upload' | 'ifMatch' | 'idempotencyKey'>;

/** Every name once; a name that comes twice has a list, which no part of ours takes. The language is read before. */
const queryOf = (address: URL): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(address.searchParams.keys())]
      .filter((name) => name !== 'lang')
      .map((name) => {
        const [first = '', ...more] = address.searchParams.getAll(name);
        return [name, more.length === 0 ? first : [first, ...more]];
      }),
  );

const headerOf = ({ headers }: IncomingMessage, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

const isCsv = (request: IncomingMessage): boolean => {
  const encoding = headerOf(request, 'content-encoding') ?? 'identity';
  return /^text\/csv\s*(;|$)/i.test(headerOf(request, 'content-type') ?? '') && encoding === 'identity';
};

const hasBody = (request: IncomingMessage): boolean =>
  headerOf(request, 'transfer-encoding') !== undefined || Number(headerOf(request, 'content-length') ?? 0) > 0;

const bytesOf = async function* (request: IncomingMessage): AsyncGenerator<Uint8Array> {
  for await (const piece of request) if (Buffer.isBuffer(piece)) yield piece;
};

const jsonLimit = '256 KiB';

const readBody = async (
  request: IncomingMessage,
  { takes }: Endpoint,
  language: Language,
): Promise<Result<Pick<Call, 'body' | 'upload'>, Problem>> => {
  if (takes === 'csv') {
    return isCsv(request)
      ? ok({ upload: bytesOf(request) })
      : refused(language, 'body-type', { expected: 'text/csv' }, { field: 'Content-Type', expected: 'text/csv' });
  }
  if (takes === 'nothing' && !hasBody(request)) return ok({});
  const body = await readJsonBody(request);
  if (body.ok) return ok({ body: body.value });
  if (body.problem === 413) return refused(language, 'body-too-large', { limit: jsonLimit });
  if (body.problem === 400) return refused(language, 'body-not-read', {}, { field: 'body' });
  const expected = 'application/json';
  return refused(language, 'body-type', { expected }, { field: 'Content-Type', expected });
};

/** What a request says, before any of it is looked at. */
export const readCall = async (
  request: IncomingMessage,
  path: Readonly<Record<string, string>>,
  { endpoint, language }: { endpoint: Endpoint; language: Language },
): Promise<Result<Read, Problem>> => {
  const address = new URL(request.url ?? '/', 'http://bot');
  const body = await readBody(request, endpoint, language);
  if (!body.ok) return body;
  const ifMatch = headerOf(request, 'if-match');
  const idempotencyKey = headerOf(request, 'idempotency-key');
  return ok({
    name: `${request.method ?? ''} ${address.pathname}`,
    path,
    query: queryOf(address),
    ...body.value,
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
};
