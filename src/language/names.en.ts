import type { CaseStatus } from '../cases/case-status.ts';
import type { Verdict } from '../feedback/verdict.ts';
import type { PurchaseChannel } from '../policy/facts.ts';
import type { FamilyId } from '../policy/graph-families.ts';
import type { ActorId, RoleId } from '../policy/rulebook.ts';

/**
 * What the things of the field are called in English, in chat and on pages alike. Channels, actors and roles are called
 * what the rulebook calls them; they stand here too, so that a page need not load the rulebook to name them.
 */
export const names = {
  statuses: {
    advised: 'Answer given, outcome open',
    doing: 'We are doing it',
    done: 'Done',
    declined: 'The customer declined',
    waiting_for_term_end: 'Waiting for the term to end',
    escalated: 'Escalated',
  } satisfies Record<CaseStatus, string>,
  channels: {
    direct_microsoft: 'Directly from Microsoft',
    advisor: 'Advisor',
    open_license: 'Open License',
    open_value: 'Open Value',
    ea: 'Enterprise Agreement (EA)',
    mca_e: 'MCA enterprise / MPSA',
    csp_other: 'Another CSP partner',
    csp_deauthorized: 'A reseller no longer in CSP',
    csp_own: 'From us',
    syndication: 'A syndication partner',
    third_party_non_csp: 'A third party outside CSP',
    unknown: 'Channel not known',
  } satisfies Record<PurchaseChannel, string>,
  families: {
    licenses: 'Licenses',
    azure: 'Azure',
    'reservations-and-savings-plans': 'Reservations and savings plans',
    'software-and-marketplace': 'Software and marketplace',
  } satisfies Record<FamilyId, string>,
  verdicts: {
    helpful: 'Helpful',
    not_helpful: 'Not helpful',
    rule_wrong: 'This rule is wrong',
  } satisfies Record<Verdict, string>,
  actors: {
    agent: 'You',
    customer: 'Customer',
    current_partner: 'Current partner',
    indirect_provider: 'Your indirect provider',
    customer_and_partners: 'Customer and both partners',
    microsoft: 'Microsoft',
  } satisfies Record<ActorId, string>,
  roles: {
    admin_agent: 'Admin agent',
    sales_agent: 'Sales agent',
    helpdesk_agent: 'Helpdesk agent',
    billing_admin: 'Billing admin',
    user_mgmt_admin: 'User management admin',
    global_admin: 'Global admin',
    account_admin: 'Account admin',
    azure_owner: 'Owner of the Azure subscription',
  } satisfies Record<RoleId, string>,
};
export type Names = typeof names;
