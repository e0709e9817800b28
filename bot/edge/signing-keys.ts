import { importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';

import type { Clock } from '../../src/clock.ts';

const KeySet = z.object({ keys: z.array(z.unknown()) });
const RsaKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  /** Channels that the key is endorsed for; the Bot Connector says so. */
  endorsements: z.array(z.string()).optional(),
  /** Who signs with it; Entra says so, with `{tenantid}` where every tenant does. */
  issuer: z.string().optional(),
});
type RsaKey = z.infer<typeof RsaKey>;

/** A public key, and what its publisher says of it. */
export interface SigningKey {
  key: CryptoKey;
  issuer?: string;
}

/** The keys could not be read, and none were read before. */
export class KeysUnavailable extends Error {}

export interface SigningKeys {
  /**
   * The key with this id; nothing when there is no such key.
   * @throws KeysUnavailable when no keys were ever read and they cannot be read now.
   */
  find: (kid: string) => Promise<SigningKey | undefined>;
}

const fetchLimit = 5_000;
const shortestInterval = 60_000;

/** @throws an Error when the address does not answer with JSON in time. */
export const fetchJson = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(fetchLimit), redirect: 'error' });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.json();
};

const readKeys = async (url: string, isOurs: (key: RsaKey) => boolean): Promise<Map<string, SigningKey>> => {
  const { keys } = KeySet.parse(await fetchJson(url));
  const ours = keys.flatMap((key) => RsaKey.safeParse(key).data ?? []).filter(isOurs);
  if (ours.length === 0) throw new Error('no RSA key is for us');
  const imported = await Promise.all(
    ours.map(async ({ kid, kty, n, e, issuer }): Promise<[string, SigningKey] | undefined> => {
      const key = await importJWK({ kty, n, e } satisfies JWK, 'RS256');
      return key instanceof Uint8Array ? undefined : [kid, { key, ...(issuer === undefined ? {} : { issuer }) }];
    }),
  );
  return new Map(imported.filter((entry) => entry !== undefined));
};

/**
 * An issuer's keys, kept. They are read again when a token names one we do not know, at most once a minute, so that junk
 * tokens cost no requests; while the issuer is down the keys we have go on working.
 */
export const createSigningKeys = (
  clock: Clock,
  addressOf: () => Promise<string>,
  isOurs: (key: RsaKey) => boolean = () => true,
): SigningKeys => {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let triedAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  const read = async (): Promise<void> => {
    triedAt = clock.now().getTime();
    try {
      keys = await readKeys(await addressOf(), isOurs);
    } catch (cause) {
      // Having none at all must be retried by the next request; having some, the interval holds.
      if (keys.size > 0) return;
      triedAt = Number.NEGATIVE_INFINITY;
      throw new KeysUnavailable('The signing keys cannot be read', { cause });
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
