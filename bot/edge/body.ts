import type { IncomingMessage } from 'node:http';

import { failed, ok, type Result } from '../../src/result.ts';

/** Why a body was not read, as the HTTP status to answer with. */
export type BodyProblem = 400 | 413 | 415;

/** The largest activity Teams sends is far below this (teams.md 0.9). */
const mostBytes = 256 * 1024;

const isPlainJson = ({ headers }: IncomingMessage): boolean => {
  const type = headers['content-type'] ?? '';
  const encoding = headers['content-encoding'] ?? 'identity';
  return /^application\/json\s*(;|$)/i.test(type) && encoding.trim().toLowerCase() === 'identity';
};

const readBytes = async (request: IncomingMessage): Promise<Result<Buffer, BodyProblem>> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) return failed(400);
    size += chunk.length;
    if (size > mostBytes) return failed(413);
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
};

/** Written as an escape, half a letter gets through where broken UTF-8 does not. */
const mayHoldHalves = /\\ud[89a-f]/i;

const parse = (text: string): unknown =>
  mayHoldHalves.test(text)
    ? JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))
    : JSON.parse(text);

/**
 * Reads a JSON body of at most 256 KiB, counted as it arrives. Nothing is unpacked: a compressed body, or any type but
 * JSON, is refused unread. Broken UTF-8, a byte order mark and broken JSON are 400; every text in it
 * is well-formed.
 */
export const readJsonBody = async (request: IncomingMessage): Promise<Result<unknown, BodyProblem>> => {
  if (!isPlainJson(request)) return failed(415);
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return failed(413);
  try {
    const bytes = await readBytes(request);
    if (!bytes.ok) return bytes;
    return ok(parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.value)));
  } catch {
    return failed(400);
  }
};
