import { z } from 'zod';

import { Facts } from './facts.ts';

/** Facts that nobody is asked for but that people state: days, first of all, and what else dates an answer. */
export const DayFact = z.enum([
  'term_end',
  'purchase_or_renewal_date',
  'cancellation_allowed_until',
  'agreement_end',
  'token_purchased',
  'relationship_link_sent',
  'transfer_created',
  'transfer_expires',
  'gdap_end',
  'reservation_end',
  'cutover_date',
]);
export type DayFact = z.infer<typeof DayFact>;

/** Those with a closed set of values, and the values, as words spell them. */
export const chosenFacts = z.object({
  term_length: z.enum(['P1M', 'P1Y', 'P3Y', 'none']),
  auto_renew: z.enum(['true', 'false']),
  end_of_term_action: z.enum(['renew', 'cancel_at_end', 'move_to_est']),
  billing_plan: z.enum(['monthly', 'annual', 'triennial', 'one_time']),
  has_reservations: z.enum(['true', 'false']),
  has_marketplace: z.enum(['true', 'false']),
  agent_user_role: z.enum(['admin_agent', 'sales_agent', 'helpdesk_agent', 'billing_admin', 'global_admin']),
});

export const ChosenFact = chosenFacts.keyof();
export type ChosenFact = z.infer<typeof ChosenFact>;
/** The values of each. */
export type ChosenValues = z.infer<typeof chosenFacts>;

export const DatedFact = z.enum([...DayFact.options, ...ChosenFact.options]);
export type DatedFact = z.infer<typeof DatedFact>;

const booleans = new Map<string, boolean>([
  ['true', true],
  ['false', false],
]);

/** The same facts with one of them set, or without it. The value is spelled as words spell it; any other throws. */
export const withDated = (facts: Facts, fact: DatedFact, value: string | undefined): Facts => {
  const { [fact]: _, ...others } = facts;
  return value === undefined ? others : Facts.parse({ ...others, [fact]: booleans.get(value) ?? value });
};
