import type { Clock } from '../../src/clock.ts';
import type { TokenRequest } from './login/token-request.ts';

/** A token is renewed this long before it ends, so that none ends on its way. */
const margin = 5 * 60_000;
/** So long it is used at most while a new one cannot be had. */
const lastMoment = 30_000;

/** Hands out the `Authorization` header for calls to Teams; nothing where the channel asks for none. */
export interface ChannelLogin {
  (): Promise<string | undefined>;
  /** Teams did not take the last one: the next is asked for anew. */
  forget: () => void;
}

/** Microsoft's Playground neither signs nor checks. */
export const noLogin: ChannelLogin = Object.assign(() => Promise.resolve(undefined), { forget: () => undefined });

/**
 * Keeps the bot's token: one request however many calls wait. A new one is asked for before the old one ends, and nobody
 * waits for that; while the login service is down the old one goes on to its end.
 */
export const createChannelLogin = (signIn: TokenRequest, clock: Clock): ChannelLogin => {
  let kept: { header: string; endsAt: number } | undefined;
  let asking: Promise<string> | undefined;

  const ask = async (): Promise<string> => {
    try {
      const { token, expiresIn } = await signIn();
      kept = { header: `Bearer ${token}`, endsAt: clock.now().getTime() + expiresIn * 1000 };
      return kept.header;
    } finally {
      asking = undefined;
    }
  };

  const header = (): Promise<string> => {
    const left = kept === undefined ? 0 : kept.endsAt - clock.now().getTime();
    if (kept !== undefined && left > margin) return Promise.resolve(kept.header);
    asking ??= ask();
    if (kept === undefined || left <= lastMoment) return asking;
    // Whoever needs one meanwhile has one; the next call asks again.
    asking.catch(() => undefined);
    return Promise.resolve(kept.header);
  };
  const forget = () => {
    kept = undefined;
  };
  return Object.assign(header, { forget });
};
