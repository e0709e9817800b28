import { importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';

import type { Clock } from '../../src/clock.ts';

const Metadata = z.object({ jwks_uri: z.url() });
const KeySet = z.object({ keys: z.array(z.unknown()) });
const SigningKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()),
});

/** The channel's signing keys could not be read and none were read before. */
export class KeysUnavailable extends Error {}

const fetchLimit = 5_000;
const shortestInterval = 60_000;

const fetchJson = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(fetchLimit), redirect: 'error' });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.json();
};

const readKeys = async (openIdMetadataUrl: string, channel: string): Promise<Map<string, CryptoKey>> => {
  const { jwks_uri } = Metadata.parse(await fetchJson(openIdMetadataUrl));
  const { keys } = KeySet.parse(await fetchJson(jwks_uri));
  const endorsed = keys
    .flatMap((key) => SigningKey.safeParse(key).data ?? [])
    .filter(({ endorsements }) => endorsements.includes(channel));
  if (endorsed.length === 0) throw new Error(`no RSA key is endorsed for ${channel}`);
  const imported = await Promise.all(
    endorsed.map(async ({ kid, kty, n, e }): Promise<[string, CryptoKey] | undefined> => {
      const key = await importJWK({ kty, n, e } satisfies JWK, 'RS256');
      return key instanceof Uint8Array ? undefined : [kid, key];
    }),
  );
  return new Map(imported.filter((entry) => entry !== undefined));
};

export interface ChannelKeys {
  /**
   * The key with this id, endorsed for Teams; nothing when the channel has no such key.
   * @throws KeysUnavailable when no keys were ever read and they cannot be read now.
   */
  find: (kid: string) => Promise<CryptoKey | undefined>;
}

/**
 * The keys of the Bot Connector, kept. They are read again when a token names one we do not know, at most once a minute,
 * so that junk tokens cost no requests; while the issuer is down the keys we have go on working.
 */
export const createChannelKeys = (openIdMetadataUrl: string, clock: Clock, channel = 'msteams'): ChannelKeys => {
  let keys: ReadonlyMap<string, CryptoKey> = new Map();
  let triedAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  const read = async (): Promise<void> => {
    triedAt = clock.now().getTime();
    try {
      keys = await readKeys(openIdMetadataUrl, channel);
    } catch (cause) {
      // Having none at all must be retried by the next request; having some, the interval holds.
      if (keys.size > 0) return;
      triedAt = Number.NEGATIVE_INFINITY;
      throw new KeysUnavailable('The signing keys of the channel cannot be read', { cause });
    } finally {
      reading = undefined;
    }
  };

  return {
    find: async (kid) => {
      const known = keys.get(kid);
      if (known !== undefined) return known;
      if (clock.now().getTime() - triedAt < shortestInterval && reading === undefined) return undefined;
      reading ??= read();
      await reading;
      return keys.get(kid);
    },
  };
};
