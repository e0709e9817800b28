/** What is said when records come in or go out. */
export const importWords = {
  title: 'Bring in subscriptions',
  how: 'Paste the rows of a list with its header, for example the subscription report of Partner Center or cells of a spreadsheet. Nothing is saved before you have seen what it would do.',
  rows: 'Rows, the header first',
  missing: 'Paste the header and at least one row.',
  dates: 'How are dates such as 03/04/2027 meant?',
  datesChoices: { unset: 'As the list shows by itself', dmy: 'Day first', mdy: 'Month first' },
  datesAmbiguous: ({ text, line }: { text: string; line: number }) =>
    `${text} on line ${line} can be read two ways. Choose below whether the day or the month comes first.`,
  datesMixed: ({ dayFirst, monthFirst }: { dayFirst: string; monthFirst: string }) =>
    `${dayFirst} has the day first and ${monthFirst} the month. Choose below which one is right; rows of the other kind are refused.`,
  tooLong: ({ length, most }: { length: number; most: number }) =>
    `That is ${length} characters, and a card holds ${most}. Paste it in parts, each with the header, or give the file to your administrator: the command line takes it whole.`,
  preview: 'This is what it would do',
  done: 'Saved',
  counts: ({ added, changed, unchanged, refused }: Counts) =>
    `New: ${added}. Changed: ${changed}. As they are already: ${unchanged}. Refused: ${refused}.`,
  refused: 'Refused rows',
  refusal: ({ line, reason }: { line: number; reason: string }) => `Line ${line}: ${reason}`,
  refusalIn: ({ line, column, value, reason }: { line: number; column: string; value: string; reason: string }) =>
    `Line ${line}, ${column}, “${value}”: ${reason}`,
  moreRefused: ({ more }: { more: number }) => `and ${more} more rows`,
  changedSince: 'The rows are not those that you were shown. This is what these would do:',
};

interface Counts {
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
}

export const exportWords = {
  title: 'Take records out',
  how: 'As a file that every spreadsheet opens. The link works once, for ten minutes.',
  what: { cases: 'Cases', outcomes: 'Outcomes', subscriptions: 'Subscriptions' },
  ready: ({ what }: { what: string }) => `Your file is ready: ${what}`,
  fetch: 'Download the file',
  opens: 'Open “Download the file” in the browser',
  whoever: 'Whoever has the link can fetch the file: do not pass it on.',
  which: ({ written }: { written: string }) =>
    `I cannot export “${written}”. Write for example: export cases. There are cases, outcomes and subscriptions.`,
  noAddress:
    'I do not know under which address people reach me. Your administrator has to set PUBLIC_URL, for example https://channel-guide.contoso.com, and start me again.',
};

export const casesWords = {
  mine: 'Your cases, newest first',
  withStatus: ({ status }: { status: string }) => `Cases, newest first: ${status}`,
  found: ({ text }: { text: string }) => `Cases with “${text}”, newest first`,
  noneSuch: 'There is no such case.',
  allOfThem: 'All',
  mineOnly: 'Mine',
  waiting: 'Waiting',
  open: 'Open outcome',
};
