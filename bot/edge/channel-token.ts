import { errors, jwtVerify } from 'jose';
import { z } from 'zod';

import type { Clock } from '../../src/clock.ts';
import type { ChannelSettings } from '../../src/config.ts';
import { failed, ok, type Result } from '../../src/result.ts';
import { createChannelKeys } from './channel-keys.ts';
import { createKnownTokens } from './known-tokens.ts';
import { KeysUnavailable } from './signing-keys.ts';

/** What a good token tells: at which address this call may be answered. */
export interface Caller {
  serviceUrl: string;
}

/** `refused`: not the Bot Connector speaking to us. `keys-unavailable`: nobody can tell at the moment. */
export type TokenProblem = 'refused' | 'keys-unavailable';

const skewSeconds = 300;
const Claims = z.object({ serviceurl: z.string().min(1), exp: z.number() });

/**
 * Checks the token of an inbound call, signature first: RS256 by a key of the Bot Connector endorsed for Teams, its issuer,
 * our app id, in time. One issuer only: the SDK's ways in for emulators and for users' own tokens do not exist here.
 */
export const createTokenCheck = (settings: ChannelSettings, clock: Clock) => {
  const keys = createChannelKeys(settings.openIdMetadataUrl, clock);
  const known = createKnownTokens<Caller>(clock);
  return async (authorization: string | undefined): Promise<Result<Caller, TokenProblem>> => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return failed('refused');
    const caller = known.find(token);
    if (caller !== undefined) return ok(caller);
    try {
      const { payload } = await jwtVerify(
        token,
        async ({ kid = '' }) => {
          const found = await keys.find(kid);
          if (found === undefined) throw new errors.JWKSNoMatchingKey();
          return found.key;
        },
        {
          algorithms: ['RS256'],
          issuer: settings.tokenIssuer,
          audience: settings.appId,
          clockTolerance: skewSeconds,
          currentDate: clock.now(),
          requiredClaims: ['exp', 'serviceurl'],
        },
      );
      const { serviceurl: serviceUrl, exp } = Claims.parse(payload);
      known.keep(token, { serviceUrl }, (exp + skewSeconds) * 1000);
      return ok({ serviceUrl });
    } catch (problem) {
      if (problem instanceof KeysUnavailable) return failed('keys-unavailable');
      return failed('refused');
    }
  };
};
export type TokenCheck = ReturnType<typeof createTokenCheck>;
