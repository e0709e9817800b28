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
export const chosenFacts = {
  term_length: ['P1M', 'P1Y', 'P3Y', 'none'],
  auto_renew: ['true', 'false'],
  end_of_term_action: ['renew', 'cancel_at_end', 'move_to_est'],
  billing_plan: ['monthly', 'annual', 'triennial', 'one_time'],
  has_reservations: ['true', 'false'],
  has_marketplace: ['true', 'false'],
  agent_user_role: ['admin_agent', 'sales_agent', 'helpdesk_agent', 'billing_admin', 'global_admin'],
} as const;

export const ChosenFact = z.enum([
  'term_length',
  'auto_renew',
  'end_of_term_action',
  'billing_plan',
  'has_reservations',
  'has_marketplace',
  'agent_user_role',
]);
export type ChosenFact = z.infer<typeof ChosenFact>;

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
