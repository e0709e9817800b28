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
export type PurchaseChannel = z.infer<typeof PurchaseChannel>;

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
  license_kind: z.enum(['nce', 'legacy', 'unknown']),
  azure_kind: z.enum(['plan', 'legacy', 'unknown']),
  cloud: z.enum(['public', 'gcc', 'us_gov', 'china_21v', 'germany_legacy', 'unknown']),
  is_own_csp_tenant: YesNo,
  same_region: YesNo,
  relationship_state: z.enum(['none', 'link_sent', 'accepted', 'removed', 'unknown']),
  is_azure_expert_msp: YesNo,
  ea_government: YesNo,
  source_partner_willing: YesNo,
} as const;

/** Every deciding fact by name. */
export const FactName = z.enum([
  'channel',
  'product_kind',
  'goal',
  'partner_role',
  'license_kind',
  'azure_kind',
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

const unknown = z.literal('unknown');
const isoDate = z.union([z.iso.date(), unknown]);
/** A calendar date, or an instant in UTC where the hour matters (`2026-11-27T10:00:00Z`). */
const isoMoment = z.union([z.iso.date(), z.iso.datetime(), unknown]);

/**
 * Facts that do not choose the next step but date it, colour it or say how far it has come (domain 4.1, 4.2 rows 11 to 13,
 * section 5). Dates are calendar dates in UTC.
 */
export const datingFacts = {
  term_end: isoDate,
  term_length: z.enum(['P1M', 'P1Y', 'P3Y', 'none', 'unknown']),
  auto_renew: YesNo,
  end_of_term_action: z.enum(['renew', 'cancel_at_end', 'move_to_est', 'unset', 'unknown']),
  purchase_or_renewal_date: isoMoment,
  cancellation_allowed_until: isoMoment,
  agreement_end: isoDate,
  token_purchased: isoDate,
  relationship_link_sent: isoDate,
  transfer_created: isoDate,
  transfer_expires: isoDate,
  transfer_accepted: isoDate,
  transfer_completed: isoDate,
  ticket_uploaded: isoDate,
  gdap_requested: isoDate,
  gdap_end: isoDate,
  gdap_auto_extend: YesNo,
  reservation_end: isoDate,
  our_start: isoDate,
  cutover_date: isoDate,
  review_since: isoDate,
  refresh_token_last_used: isoDate,
  item_count: z.union([z.int().nonnegative(), unknown]),
  has_reservations: YesNo,
  has_marketplace: YesNo,
  resources_arm_only: YesNo,
  agent_user_role: z.enum([
    'admin_agent',
    'sales_agent',
    'helpdesk_agent',
    'billing_admin',
    'user_mgmt_admin',
    'global_admin',
    'account_admin',
    'unknown',
  ]),
  subscription_state: z.string().max(64),
  gdap_state: z.string().max(64),
  transfer_state: z.string().max(64),
  billing_plan: z.enum(['monthly', 'annual', 'triennial', 'one_time', 'none', 'unknown']),
} as const;

export const Facts = z.strictObject({ ...decidingFacts, ...datingFacts }).partial();
export type Facts = z.infer<typeof Facts>;
