import { z } from 'zod';

import type { Clock } from '../../src/clock.ts';
import { fetchJson } from './fetch-json.ts';
import { createSigningKeys, type SigningKeys } from './signing-keys.ts';

const Metadata = z.object({ jwks_uri: z.url() });

/** The keys of the Bot Connector that are endorsed for Teams. */
export const createChannelKeys = (openIdMetadataUrl: string, clock: Clock, channel = 'msteams'): SigningKeys =>
  createSigningKeys({
    clock,
    addressOf: async (signal) => Metadata.parse(await fetchJson(openIdMetadataUrl, signal)).jwks_uri,
    isOurs: ({ endorsements = [] }) => endorsements.includes(channel),
  });
