import { z } from 'zod';

import type { Clock } from '../../../src/clock.ts';
import type { IdentityEndpoint } from '../../../src/config/teams-settings.ts';
import { askForToken, askLogin, type IssuedToken, type TokenRequest } from './token-request.ts';

/** Whose token, and for what. */
export interface Wanted {
  clientId: string;
  /** An address that names what the token is for, without `/.default`. */
  resource: string;
  /** Absent on a virtual machine, which has a well-known address for it. */
  endpoint?: IdentityEndpoint | undefined;
  clock: Clock;
  /** Where a virtual machine asks. */
  machine?: string;
}

const machineAddress = 'http://169.254.169.254/metadata/identity/oauth2/token';

/** App Service and Container Apps tell when a token ends, in seconds since 1970, and not how long it lasts. */
const Ended = z
  .object({ access_token: z.string().min(1), expires_on: z.coerce.number().positive() })
  .transform(({ access_token: token, expires_on: endsAt }) => ({ token, endsAt }));

const askPlatform = async (url: URL, header: string, clock: Clock): Promise<IssuedToken> => {
  url.searchParams.set('api-version', '2019-08-01');
  const { token, endsAt } = Ended.parse(await askLogin(url, { headers: { 'x-identity-header': header } }));
  return { token, expiresIn: endsAt - clock.now().getTime() / 1000 };
};

/** A token of a user-assigned managed identity, from the platform that the bot runs on. */
export const managedIdentity =
  ({ clientId, resource, endpoint, clock, machine = machineAddress }: Wanted): TokenRequest =>
  () => {
    const url = new URL(endpoint?.url ?? machine);
    url.searchParams.set('resource', resource);
    url.searchParams.set('client_id', clientId);
    if (endpoint !== undefined) return askPlatform(url, endpoint.header, clock);
    url.searchParams.set('api-version', '2018-02-01');
    return askForToken(url, { headers: { metadata: 'true' } });
  };
