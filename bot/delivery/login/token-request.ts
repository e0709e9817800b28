import { z } from 'zod';

/** A token as it was handed out. */
export interface IssuedToken {
  token: string;
  /** Seconds from now until it ends. */
  expiresIn: number;
}

/** Gets a token, each time anew. @throws an Error when there is none; it never holds a secret. */
export type TokenRequest = () => Promise<IssuedToken>;

const loginLimit = 10_000;

/** Azure says the seconds as a text in one place and as a number in another. */
const Answer = z
  .object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() })
  .transform(({ access_token: token, expires_in: expiresIn }): IssuedToken => ({ token, expiresIn }));

/** Asks one address for a token. */
export const askForToken = async (url: string | URL, how: RequestInit = {}): Promise<IssuedToken> => {
  const response = await fetch(url, { ...how, redirect: 'error', signal: AbortSignal.timeout(loginLimit) });
  if (!response.ok) throw new Error(`The login service answered ${response.status}`);
  return Answer.parse(await response.json());
};
