import type { z } from 'zod';

import { PurchaseChannel } from '../policy/facts.ts';

type Channel = z.infer<typeof PurchaseChannel>;

/** Names that say one purchase channel and no other; "Open" or "volume" could be several, and are left to be asked. */
const names = new Map<string, Channel>([
  ['direct', 'direct_microsoft'],
  ['directo', 'direct_microsoft'],
  ['webdirect', 'direct_microsoft'],
  ['microsoft', 'direct_microsoft'],
  ['advisor', 'advisor'],
  ['openlicense', 'open_license'],
  ['openvalue', 'open_value'],
  ['ovs', 'open_value'],
  ['ea', 'ea'],
  ['enterpriseagreement', 'ea'],
  ['contratoenterprise', 'ea'],
  ['mcae', 'mca_e'],
  ['mpsa', 'mca_e'],
  ['syndication', 'syndication'],
]);

const ownWords = new Map<string, Channel>(PurchaseChannel.options.map((word) => [word, word]));

const csp = new Set(['csp', 'directcsp', 'indirectcsp']);
const ours = new Set(['', 'transacting', 'transactingpartner', 'reseller', 'csp']);
const attributed = new Set([
  'dpor',
  'digitalpartnerofrecord',
  'pal',
  'partneradminlink',
  'cpor',
  'claimingpartnerofrecord',
]);

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Where a subscription was bought, from the columns SalesChannel and PartnerAttributionType (domain 7.5); undefined where
 * they do not say. CSP is ours, or another partner's where we are only attributed.
 */
export const channelOf = (salesChannel: string, attribution: string): Channel | undefined => {
  const own = ownWords.get(salesChannel.trim().toLowerCase());
  if (own !== undefined) return own;
  const name = folded(salesChannel);
  if (!csp.has(name)) return names.get(name);
  if (ours.has(folded(attribution))) return 'csp_own';
  return attributed.has(folded(attribution)) ? 'csp_other' : undefined;
};
