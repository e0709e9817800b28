import type { CaseStatus } from '../../cases/case-status.ts';
import type { PurchaseChannel } from '../../policy/facts.ts';
import { cases, oneCase, views } from './cases/words.en.ts';
import type { PageName } from './shell/pages.ts';

const pages: Record<PageName, string> = {
  terms: 'Term ends',
  reminders: 'Reminders',
  cases: 'Cases',
  ask: 'Ask',
  policy: 'Policy',
  insights: 'Insights',
  import: 'Import',
};

const status: Record<CaseStatus, string> = {
  advised: 'Answer given, outcome open',
  doing: 'We are doing it',
  done: 'Done',
  declined: 'The customer declined',
  waiting_for_term_end: 'Waiting for the term to end',
  escalated: 'Escalated',
};

const channels: Record<(typeof PurchaseChannel.options)[number], string> = {
  direct_microsoft: 'Directly from Microsoft',
  advisor: 'Microsoft with an advisor',
  open_license: 'Open License',
  open_value: 'Open Value',
  ea: 'Enterprise Agreement (EA)',
  mca_e: 'Enterprise MCA (MCA-E)',
  csp_other: 'Another CSP partner',
  csp_deauthorized: 'CSP partner that lost its authorization',
  csp_own: 'Us, in CSP',
  syndication: 'Syndication partner',
  third_party_non_csp: 'A third party outside CSP',
  unknown: 'Not known',
};

const actors: Readonly<Record<string, string>> = {
  agent: 'You',
  customer: 'Customer',
  current_partner: 'Current partner',
  indirect_provider: 'Your indirect provider',
  customer_and_partners: 'Customer and both partners',
  microsoft: 'Microsoft',
};

const roleNames: Readonly<Record<string, string>> = {
  admin_agent: 'Admin agent',
  sales_agent: 'Sales agent',
  helpdesk_agent: 'Helpdesk agent',
  billing_admin: 'Billing admin',
  user_mgmt_admin: 'User management admin',
  global_admin: 'Global admin',
  account_admin: 'Account admin',
  azure_owner: 'Owner of the Azure subscription',
};

const ask = {
  title: 'Ask',
  actors,
  roleNames,
  intro: 'The same questions as in chat. Nothing is kept until you open a case.',
  asOf: 'As of',
  answers: 'Your answers',
  change: (name: string) => `Change: ${name}`,
  changeIt: 'Change',
  lookup: 'Where to look it up',
  others: 'Other answers',
  startAgain: 'Start again',
  choose: 'Choose…',
  allAtOnce: 'All questions at once',
  nextStep: 'Next step',
  steps: 'Steps',
  roles: 'Roles needed',
  caveats: 'Mind',
  links: 'Pages to open',
  sources: 'Sources',
  source: (id: string, date: string) => `${id}, ${date}`,
  policyOf: (date: string) => `Policy of ${date}`,
  refused: 'There is no answer to that',
  customer: 'Customer name',
  open: 'Open as case',
  share: 'Link to this answer',
  copy: 'Copy the link',
  copied: 'The link was copied.',
  notCopied: 'The link could not be copied: select it and copy it yourself.',
};

const configure = {
  title: 'Channel Guide in this channel',
  intro: 'The tab shows your team’s cases and the term ends to come.',
  who: 'Everybody in this conversation sees the cases of your organisation here; settings and drafts stay personal.',
  save: 'Press Save to add the tab.',
  help: 'Learn more about purchase channels in CSP',
};

/** What the tab says, in English. */
export const en = {
  pages,
  title: (page: string) => `${page} · Channel Guide`,
  navigation: 'Pages',
  skip: 'Skip to the content',
  loading: 'Loading…',
  offline: 'Nobody answers at the moment. Is the network there?',
  failed: (status: number) => `It did not work (${status}).`,
  again: 'Try again',
  broken: 'This page could not be shown.',
  notYet: 'There is nothing here yet.',
  onlyInTeams: 'This page opens in Microsoft Teams, where it knows who you are.',
  teamsAway: 'Teams did not say who you are. Please try again.',
  status,
  channels,
  cases,
  views,
  oneCase,
  ask,
  configure,
};
export type TabWords = typeof en;
