import { importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';

import type { Clock } from '../../src/clock.ts';
import { fetchJson } from './fetch-json.ts';

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

/** Whoever waits for the keys is answered within five seconds, however many addresses have to be asked. */
const readLimit = 4_500;
const shortestInterval = 60_000;
/** A key that its issuer has withdrawn is not believed for longer. */
const longestInterval = 24 * 60 * 60_000;

/** Where keys come from, and which of them count. */
export interface KeySource {
  clock: Clock;
  addressOf: (signal: AbortSignal) => Promise<string>;
  isOurs?: (key: RsaKey) => boolean;
  /** How long one reading may take, in milliseconds. */
  limit?: number;
}

const readKeys = async ({ addressOf, isOurs, limit }: Required<KeySource>): Promise<Map<string, SigningKey>> => {
  const signal = AbortSignal.timeout(limit);
  const { keys } = KeySet.parse(await fetchJson(await addressOf(signal), signal));
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
 * An issuer's keys, kept for a day. They are read again when a token names one we do not know, at most once a minute, so
 * that junk tokens cost no requests; while the issuer is down the keys we have go on working.
 */
export const createSigningKeys = (given: KeySource): SigningKeys => {
  const source = { isOurs: () => true, limit: readLimit, ...given };
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  const read = async (): Promise<void> => {
    const now = source.clock.now().getTime();
    triedAt = now;
    try {
      keys = await readKeys(source);
      readAt = now;
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
      const now = source.clock.now().getTime();
      const known = keys.get(kid);
      const mayRead = now - triedAt >= shortestInterval;
      // Nobody waits for the reading of the day: with a key at hand it cannot fail.
      if (known !== undefined && now - readAt >= longestInterval && mayRead) reading ??= read();
      if (known !== undefined) return known;
      if (!mayRead && reading === undefined) return undefined;
      reading ??= read();
      await reading;
      return keys.get(kid);
    },
  };
};
