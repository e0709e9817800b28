import { z } from 'zod';

/** Where the subscription was bought (domain 4.1, channel). */
export const PurchaseChannel = z.enum([
  'direct_microsoft',
  'advisor',
  'open_license',
  'open_value',
  'ea',
  'mca_e',
  'csp_other',
  'csp_deauthorized',
  'csp_own',
  'syndication',
  'third_party_non_csp',
  'unknown',
]);

/** What was bought (domain 4.1, product_kind). */
export const ProductKind = z.enum([
  'license_nce',
  'license_legacy',
  'license_unknown',
  'azure_plan',
  'azure_legacy_csp',
  'azure_other',
  'reservation',
  'savings_plan',
  'software_subscription',
  'perpetual_software',
  'marketplace_saas',
  'unknown',
]);

/** What the customer wants from us (domain 4.1, goal). */
export const Goal = z.enum(['support_only', 'move_billing', 'buy_more', 'unknown']);

/** What our own company is in the CSP programme (domain 4.1, partner_role). */
export const PartnerRole = z.enum(['direct_bill', 'indirect_provider', 'indirect_reseller', 'not_csp', 'unknown']);

const YesNo = z.union([z.boolean(), z.literal('unknown')]);

/**
 * The facts a decision turns on: each one of a closed set, each may be `unknown` (asked, and the agent does not know).
 * A missing key means: not asked yet.
 */
export const decidingFacts = {
  channel: PurchaseChannel,
  product_kind: ProductKind,
  goal: Goal,
  partner_role: PartnerRole,
  cloud: z.enum(['public', 'gcc', 'us_gov', 'china_21v', 'germany_legacy', 'unknown']),
  is_own_csp_tenant: YesNo,
  same_region: YesNo,
  relationship_state: z.enum(['none', 'link_sent', 'accepted', 'removed', 'unknown']),
  is_azure_expert_msp: YesNo,
  ea_government: YesNo,
  source_partner_willing: YesNo,
} as const;

export const Facts = z.strictObject(decidingFacts).partial();
export type Facts = z.infer<typeof Facts>;

/** Every deciding fact by name. */
export const FactName = z.enum([
  'channel',
  'product_kind',
  'goal',
  'partner_role',
  'cloud',
  'is_own_csp_tenant',
  'same_region',
  'relationship_state',
  'is_azure_expert_msp',
  'ea_government',
  'source_partner_willing',
] satisfies (keyof typeof decidingFacts)[]);
export type FactName = keyof typeof decidingFacts;

/** A fact's value as words and rules name it: yes/no facts are `'true'` and `'false'` there. */
export type FactValue = string;
