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
};
export type SharedWords = typeof en;
