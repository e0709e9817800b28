import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Request, type Response } from 'restify';
import { type z } from 'zod';
import { failed, ok, type Result } from '../../src/result.ts';

/** A JSON answer. */
export interface Answer {
  status: number;
  body: unknown;
}

export const answer = (status: number, body: unknown): Answer => ({ status, body });

export const refusal = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
});

export const send = (response: ServerResponse, { status, body }: Answer): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
};

/** A restify handler that answers with JSON. */
export const route =
  (handle: (request: Request) => Answer | Promise<Answer>) =>
  async (request: Request, response: Response): Promise<void> => {
    send(response, await handle(request));
  };

const BODY_LIMIT = 256 * 1024;
const TOO_BIG = refusal(413, 'MessageSizeTooBig', 'The body is larger than 256 KiB.');

/** The body as text, at most 256 KiB; compressed bodies are refused. */
export const readBody = async (request: IncomingMessage): Promise<Result<string, Answer>> => {
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    return failed(refusal(415, 'UnsupportedMediaType', 'Send the body without content-encoding.'));
  const { promise, resolve, reject } = Promise.withResolvers<Result<string, Answer>>();
  const parts: Buffer[] = [];
  let size = 0;
  request.on('data', (part: Buffer) => {
    size += part.length;
    if (size <= BODY_LIMIT) parts.push(part);
    else resolve(failed(TOO_BIG));
  });
  request.once('end', () => resolve(ok(Buffer.concat(parts).toString('utf8'))));
  request.once('error', reject);
  return promise;
};

const parseJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
};

/** The JSON body of that shape, at most `longest` characters (UTF-16 units); otherwise what to answer. */
export const readJson = async <Schema extends z.ZodType>(
  request: IncomingMessage,
  schema: Schema,
  longest = Infinity,
): Promise<Result<z.output<Schema>, Answer>> => {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    return failed(refusal(415, 'UnsupportedMediaType', 'Send application/json.'));
  const body = await readBody(request);
  if (!body.ok) return body;
  if (body.value.length > longest)
    return failed(refusal(413, 'MessageSizeTooBig', `The message is longer than ${longest} characters.`));
  const parsed = schema.safeParse(parseJson(body.value));
  if (parsed.success) return ok(parsed.data);
  const where = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  return failed(refusal(400, 'BadSyntax', where.join('; ')));
};

/** A handler of JSON bodies of that shape. */
export const posted = <Schema extends z.ZodType>(
  schema: Schema,
  handle: (body: z.output<Schema>) => Promise<Answer>,
): ReturnType<typeof route> =>
  route(async (request) => {
    const body = await readJson(request, schema);
    return body.ok ? handle(body.value) : body.problem;
  });

/** The query's fields. */
export const queryOf = ({ url = '' }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(new URL(url, 'http://room').searchParams);
