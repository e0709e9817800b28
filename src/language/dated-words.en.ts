import type { ChosenFact, ChosenValues, DatedFact } from '../policy/dated-facts.ts';

const names: Record<DatedFact, string> = {
  term_end: 'Term ends',
  purchase_or_renewal_date: 'Bought or renewed on',
  cancellation_allowed_until: 'Can be cancelled until',
  agreement_end: 'Agreement ends',
  token_purchased: 'Token bought on',
  relationship_link_sent: 'Relationship link sent on',
  transfer_created: 'Transfer created on',
  transfer_expires: 'Transfer expires',
  gdap_end: 'GDAP ends',
  reservation_end: 'Reservation ends',
  cutover_date: 'Cutover on',
  term_length: 'Term length',
  auto_renew: 'Renews by itself',
  end_of_term_action: 'At the end of the term',
  billing_plan: 'Billing',
  has_reservations: 'Has reservations',
  has_marketplace: 'Has marketplace products',
  agent_user_role: 'My role',
};

const values: { [Fact in ChosenFact]: Record<ChosenValues[Fact], string> } = {
  term_length: {
    P1M: 'One month',
    P1Y: 'One year',
    P3Y: 'Three years',
    none: 'No term',
  },
  auto_renew: {
    true: 'Yes',
    false: 'No',
  },
  end_of_term_action: {
    renew: 'Renews',
    cancel_at_end: 'Ends',
    move_to_est: 'Moves to extended service',
  },
  billing_plan: {
    monthly: 'Monthly',
    annual: 'Annually',
    triennial: 'Every three years',
    one_time: 'Once',
  },
  has_reservations: {
    true: 'Yes',
    false: 'No',
  },
  has_marketplace: {
    true: 'Yes',
    false: 'No',
  },
  agent_user_role: {
    admin_agent: 'Admin agent',
    sales_agent: 'Sales agent',
    helpdesk_agent: 'Helpdesk agent',
    billing_admin: 'Billing admin',
    global_admin: 'Global admin',
  },
};

const asks: Record<DatedFact, string> = {
  term_end: 'When does the term end?',
  purchase_or_renewal_date: 'When was it bought, or last renewed?',
  cancellation_allowed_until: 'Until when can it be cancelled?',
  agreement_end: 'When does the agreement end?',
  token_purchased: 'When was the token bought?',
  relationship_link_sent: 'When was the relationship link sent?',
  transfer_created: 'When was the transfer created?',
  transfer_expires: 'When does the transfer expire?',
  gdap_end: 'When does GDAP end?',
  reservation_end: 'When does the reservation end?',
  cutover_date: 'When is the cutover?',
  term_length: 'How long is the term?',
  auto_renew: 'Does it renew by itself?',
  end_of_term_action: 'What happens at the end of the term?',
  billing_plan: 'How often is it billed?',
  has_reservations: 'Are there reservations?',
  has_marketplace: 'Are there marketplace products?',
  agent_user_role: 'Which role do you have yourself?',
};

/** Facts that nobody is asked for but that people state. */
export const datedWords = {
  names,
  values,
  asks,
  notKnown: 'Not known',
  dayHint: 'For example 2027-03-14 or 14 March 2027.',
};
