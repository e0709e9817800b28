import { z } from 'zod';

import { jsonOf } from '../../edge/fetch-json.ts';

/** A token as it was handed out. */
export interface IssuedToken {
  token: string;
  /** Seconds from now until it ends. */
  expiresIn: number;
}

/** Gets a token, each time anew. @throws an Error when there is none; it never holds a secret. */
export type TokenRequest = () => Promise<IssuedToken>;

/** Whoever was asked for a token refused. */
export class TokenRefused extends Error {
  override name = 'TokenRefused';
  /** The HTTP status of the answer. */
  readonly status: number;

  constructor(status: number) {
    super(`The login service answered ${status}`);
    this.status = status;
  }
}

const loginLimit = 10_000;

/** Azure says the seconds as a text in one place and as a number in another. */
const Answer = z
  .object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() })
  .transform(({ access_token: token, expires_in: expiresIn }): IssuedToken => ({ token, expiresIn }));

/** Asks one address, once and for ten seconds at most. */
export const askLogin = async (url: string | URL, how: RequestInit): Promise<unknown> => {
  const response = await fetch(url, { ...how, redirect: 'error', signal: AbortSignal.timeout(loginLimit) });
  if (!response.ok) throw new TokenRefused(response.status);
  return jsonOf(response);
};

export const askForToken = async (url: string | URL, how: RequestInit): Promise<IssuedToken> =>
  Answer.parse(await askLogin(url, how));
