import type { CaseStatus } from '../../../cases/case-status.ts';
import type { PurchaseChannel } from '../../../policy/facts.ts';
import type { z } from 'zod';

/** What several pages of the tab say, in English. */
export const en = {
  loading: 'Loading…',
  failed: 'This could not be loaded.',
  offline: 'Channel Guide cannot be reached. Check your connection.',
  tryAgain: 'Try again',
  more: 'Show more',
  asTable: 'Show as a table',
  everything: 'All',
  channel: 'Purchase channel',
  customer: 'Customer',
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
  } satisfies Record<z.infer<typeof PurchaseChannel>, string>,
  statuses: {
    advised: 'Answer given, outcome open',
    doing: 'We are doing it',
    done: 'Done',
    declined: 'The customer declined',
    waiting_for_term_end: 'Waiting for the term to end',
    escalated: 'Escalated',
  } satisfies Record<CaseStatus, string>,
};
export type SharedWords = typeof en;
