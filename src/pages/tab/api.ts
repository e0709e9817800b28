import type { z } from 'zod';

import type { Language } from '../../language/language.ts';

/** What the API refused, as its problem document says it. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  readonly problem: unknown;

  constructor(status: number, problem: unknown) {
    super(`The bot answered ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

export interface Change {
  method: 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** The version that was changed, for what exists already. */
  version?: number;
  /** The same key twice is one change: made when the person decides, kept for what is sent again. */
  key: string;
}

/** The bot's API as a page uses it. Nothing is remembered but the token, and that by whoever gives it. */
export interface TabApi {
  get: <Shape extends z.ZodType>(path: string, shape: Shape, signal?: AbortSignal) => Promise<z.infer<Shape>>;
  change: <Shape extends z.ZodType>(path: string, shape: Shape, change: Change) => Promise<z.infer<Shape>>;
  text: (path: string, signal?: AbortSignal) => Promise<string>;
  /** For what is neither JSON in nor JSON out: an upload, a file. */
  raw: (path: string, request?: RequestInit) => Promise<Response>;
}

export interface TabApiParts {
  token: () => Promise<string>;
  language: () => Language;
}

const refuse = async (response: Response): Promise<never> => {
  throw new Refused(response.status, await response.json().catch(() => undefined));
};

export const createTabApi = ({ token, language }: TabApiParts): TabApi => {
  const raw: TabApi['raw'] = async (path, request = {}) => {
    const headers = new Headers(request.headers);
    headers.set('authorization', `Bearer ${await token()}`);
    headers.set('accept-language', language());
    const response = await fetch(`/api/v1${path}`, { ...request, headers, credentials: 'omit' });
    return response.ok ? response : refuse(response);
  };
  return {
    raw,
    get: async (path, shape, signal) => shape.parse(await (await raw(path, signal && { signal })).json()),
    text: async (path, signal) => (await raw(path, signal && { signal })).text(),
    change: async (path, shape, { method, body, version, key }) => {
      const headers: Record<string, string> = { 'idempotency-key': key };
      if (body !== undefined) headers['content-type'] = 'application/json';
      if (version !== undefined) headers['if-match'] = `"${version}"`;
      const response = await raw(path, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return shape.parse(await response.json());
    },
  };
};
