import { hash } from 'node:crypto';

import { z } from 'zod';

import type { Actor, Person } from '../cases/case.ts';
import type { Language } from '../language/language.ts';
import { ok, type Result } from '../result.ts';
import { refused, type Problem } from './problem.ts';
import { readPart } from './read-part.ts';
import type { ApiServices } from './services.ts';

/** A request freed of everything that is HTTP's framework. Nothing in it is checked but the actor. */
export interface Call {
  actor: Actor;
  language: Language;
  /** `PUT /cases/12/note`: what the same idempotency key stands for when it comes again. */
  name: string;
  path: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string | string[]>>;
  /** Parsed JSON. */
  body?: unknown;
  /** A body that is too large to be held. */
  upload?: AsyncIterable<Uint8Array>;
  ifMatch?: string;
  idempotencyKey?: string;
  /** Given when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/** What is sent back: JSON, or a text that is written as it comes. `changed`: a case, which `handedTo` looks after now. */
export type Answer =
  | { status: 200 | 201 | 202; body: unknown; etag?: string; changed?: number; handedTo?: Person }
  | { status: 200; type: string; fileName?: string; text: AsyncIterable<string> };

/** `reads`: nothing changes. `writes`: wants an idempotency key. `changes`: wants the version it is made on too. */
export type Effect = 'reads' | 'writes' | 'changes';

export interface Endpoint {
  summary: string;
  effect: Effect;
  shapes: { path: z.ZodType; query: z.ZodType; body?: z.ZodType; answer: z.ZodType | 'image/svg+xml' | 'text/csv' };
  /** What the body has to be. */
  takes: 'nothing' | 'json' | 'csv';
  run: (services: ApiServices, call: Call) => Promise<Result<Answer, Problem>>;
}

/** For an address without blanks, or one that takes no parameters. */
export const nothing = z.strictObject({});
export const noBody = z.undefined();

interface Shape<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  summary: string;
  effect?: Effect;
  path: Path;
  query: Query;
  body: Body;
  takes?: 'csv';
  answer: Endpoint['shapes']['answer'];
}

/** A request whose parts have their shapes. */
export interface Asked<Path, Query, Body> extends Pick<Call, 'actor' | 'language' | 'upload' | 'signal'> {
  path: Path;
  query: Query;
  body: Body;
  /** Names this request among all that change something; empty where nothing changes. */
  cause: string;
  /** What the change was made on; 0 where it is made on nothing. */
  version: number;
}

const keyShape = /^[\w-]{8,100}$/;
const etagShape = /^"([1-9]\d{0,8})"$/;

const digestOf = ({ name, body }: Call): string => hash('sha256', JSON.stringify([name, body ?? null])).slice(0, 16);

/** The same key with the same request is the same cause; with another request it is refused. */
const readCause = async ({ causes }: ApiServices, call: Call, effect: Effect): Promise<Result<string, Problem>> => {
  if (effect === 'reads') return ok('');
  const { idempotencyKey = '', language, actor } = call;
  if (!keyShape.test(idempotencyKey)) return refused(language, 'key-missing', {}, { field: 'Idempotency-Key' });
  const beginning = `api/${actor.agent}/${idempotencyKey}/`;
  const cause = `${beginning}${digestOf(call)}`;
  const earlier = await causes(actor, beginning);
  return earlier.some((used) => used !== cause)
    ? refused(language, 'key-reused', {}, { field: 'Idempotency-Key' })
    : ok(cause);
};

const readVersion = ({ ifMatch = '', language }: Call, effect: Effect): Result<number, Problem> => {
  if (effect !== 'changes') return ok(0);
  const version = etagShape.exec(ifMatch)?.[1];
  return version === undefined ? refused(language, 'version-missing', {}, { field: 'If-Match' }) : ok(Number(version));
};

/** Something that can be asked for: its shapes, and what it does once a request has them. */
export const endpoint = <Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  { summary, effect = 'reads', path, query, body, takes, answer }: Shape<Path, Query, Body>,
  run: (
    services: ApiServices,
    asked: Asked<z.output<Path>, z.output<Query>, z.output<Body>>,
  ) => Promise<Result<Answer, Problem>>,
): Endpoint => {
  const read = async (services: ApiServices, call: Call) => {
    const { language } = call;
    const readPath = readPart(path, call.path, 'path', language);
    if (!readPath.ok) return readPath;
    const readQuery = readPart(query, call.query, 'query', language);
    if (!readQuery.ok) return readQuery;
    const readBody = readPart(body, call.body, 'body', language);
    if (!readBody.ok) return readBody;
    const version = readVersion(call, effect);
    if (!version.ok) return version;
    const cause = await readCause(services, call, effect);
    if (!cause.ok) return cause;
    const parts = { path: readPath.value, query: readQuery.value, body: readBody.value };
    return ok({ ...parts, version: version.value, cause: cause.value });
  };
  const hasBody = !(body instanceof z.ZodUndefined);
  return {
    summary,
    effect,
    shapes: { path, query, answer, ...(hasBody ? { body } : {}) },
    takes: takes ?? (hasBody ? 'json' : 'nothing'),
    run: async (services, call) => {
      const asked = await read(services, call);
      if (!asked.ok) return asked;
      const { actor, language, upload, signal } = call;
      return run(services, { ...asked.value, actor, language, signal, ...(upload === undefined ? {} : { upload }) });
    },
  };
};
