import { z } from 'zod';

import type { Clock } from '../../src/clock.ts';
import { createSigningKeys, fetchJson, type SigningKeys } from './signing-keys.ts';

const Metadata = z.object({ jwks_uri: z.url() });

/** The keys of the Bot Connector that are endorsed for Teams. */
export const createChannelKeys = (openIdMetadataUrl: string, clock: Clock, channel = 'msteams'): SigningKeys =>
  createSigningKeys(
    clock,
    async () => Metadata.parse(await fetchJson(openIdMetadataUrl)).jwks_uri,
    ({ endorsements = [] }) => endorsements.includes(channel),
  );
