import { z } from 'zod';

import type { Clock } from '../../src/clock.ts';
import type { ChannelSettings } from '../../src/config.ts';

const Answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

const loginLimit = 10_000;
/** A token is renewed this long before it ends, so that none ends on its way. */
const margin = 5 * 60_000;

/** Hands out the `Authorization` header for calls to Teams; nothing where the channel asks for none. */
export interface ChannelLogin {
  (): Promise<string | undefined>;
  /** Teams did not take the last one: the next is asked for anew. */
  forget: () => void;
}

/** Microsoft's Playground neither signs nor checks. */
export const noLogin: ChannelLogin = Object.assign(() => Promise.resolve(undefined), { forget: () => undefined });

/** Client credentials of the bot registration; one request however many calls wait, kept until shortly before its end. */
export const createChannelLogin = (settings: ChannelSettings, clock: Clock): ChannelLogin => {
  let kept: { header: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  const ask = async (): Promise<string> => {
    try {
      const response = await fetch(`${settings.loginUrl}/oauth2/v2.0/token`, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(loginLimit),
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: settings.appId,
          client_secret: settings.appPassword,
          scope: 'https://api.botframework.com/.default',
        }),
      });
      if (!response.ok) throw new Error(`The login service answered ${response.status}`);
      const { access_token, expires_in } = Answer.parse(await response.json());
      kept = { header: `Bearer ${access_token}`, until: clock.now().getTime() + expires_in * 1000 - margin };
      return kept.header;
    } finally {
      asking = undefined;
    }
  };

  const header = () => {
    if (kept !== undefined && clock.now().getTime() < kept.until) return Promise.resolve(kept.header);
    asking ??= ask();
    return asking;
  };
  const forget = () => {
    kept = undefined;
  };
  return Object.assign(header, { forget });
};
