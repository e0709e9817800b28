import { names } from '../../language/names.en.ts';
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

const ask = {
  title: 'Ask',
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
  offline: 'Channel Guide cannot be reached. Check your connection.',
  refused: (status: number) => `It did not work (${status}).`,
  failed: 'It did not work. Please try again.',
  again: 'Try again',
  more: 'Show more',
  asTable: 'Show as a table',
  all: 'All',
  channel: 'Purchase channel',
  customer: 'Customer',
  broken: 'This page could not be shown.',
  onlyInTeams: 'This page opens in Microsoft Teams, where it knows who you are.',
  teamsAway: 'Teams did not say who you are. Please try again.',
  names,
  cases,
  views,
  oneCase,
  ask,
  configure,
};
export type TabWords = typeof en;
