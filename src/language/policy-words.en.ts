/** What is said of the policy as a whole, and of the assistant itself. */
export const policyWords = {
  title: ({ date }: { date: string }) => `The policy on ${date}`,
  since: 'Policy of',
  rules: 'Rules in force',
  next: 'Changes next',
  nextOn: ({ date, changed, of }: { date: string; changed: number; of: number }) =>
    `${date}: another answer for ${changed} of ${of} situations`,
  nothingNext: 'Nothing that is known today',
  stale: 'Not compared with their sources for 180 days',
  staleRow: ({ rule, date }: { rule: string; date: string }) => `${rule}, last compared on ${date}`,
  staleMore: ({ more }: { more: number }) => `and ${more} more`,
  nothingStale: 'Every rule was compared with its sources in the last 180 days.',
  before: ({ date, first }: { date: string; first: string }) =>
    `For ${date} I have no policy: the first one is of ${first}.`,
  whichDate: ({ written }: { written: string }) =>
    `I could not read “${written}” as a date. Write it like this: policy 2021-03-01.`,
  changesTitle: 'What changed',
  whichDates: ({ written }: { written: string }) =>
    `I could not read “${written}” as one date or two. Write them like this: changes 2021-03-01 2022-03-01.`,
  wrongOrder: ({ from, to }: { from: string; to: string }) =>
    `${from} is not before ${to}. Write the earlier date first, for example: changes 2021-03-01 2022-03-01.`,
  moreChanges: ({ more }: { more: number }) =>
    `${more} more changes are not shown. Ask for a shorter time, for example one year.`,
  feedbackTitle: 'What agents think of the answers, newest first',
  noFeedback: 'Nobody has given an opinion yet.',
  noOlderFeedback: 'There are no older opinions.',
  opinion: ({ number, rule, outcome }: { number: number; rule: string; outcome: string }) =>
    `Case ${number} · rule ${rule} · ${outcome}`,
  opinionBy: ({ verdict, name, date }: { verdict: string; name: string; date: string }) =>
    `${verdict} · ${name}, ${date} (UTC)`,
};

/** What became of the reminders whose time has come. */
interface Counts {
  due: number;
  accepted: number;
  cancelled: number;
  dead: number;
  pending: number;
}

export const aboutWords = {
  title: 'About Channel Guide',
  what: 'I tell people who sell and support Microsoft subscriptions the one right next step for a subscription that was bought somewhere else, and keep what came of it.',
  version: 'Version',
  policy: 'Policy of',
  records: 'Records',
  recordsIn: {
    sqlite: 'In a database file on the server of your organization',
    postgres: 'In a PostgreSQL database of your organization',
  },
  privacy:
    'I keep what you tell me about cases, your name and your settings, for your organization alone. I read only what is written to me, and pass nothing on to others.',
  feedback: 'To tell what you think of an answer, open its case and press what fits. “policy feedback” lists it all.',
  thanks: 'You are welcome.',
  diagnosis: 'How I am doing',
  tenant: 'Tenant',
  uptime: 'Running for',
  uptimeOf: ({ days, hours, minutes }: { days: number; hours: number; minutes: number }) =>
    `${days} d ${hours} h ${minutes} min`,
  engine: 'Engine of the records',
  store: 'Records',
  storeWell: ({ milliseconds }: { milliseconds: number }) => `Answer in ${milliseconds} ms`,
  storeAway: 'Cannot be reached now. Nothing is lost; what cannot be saved is said.',
  cases: 'Cases opened',
  reminders: 'Reminders that were due',
  balance: ({ due, accepted, cancelled, dead, pending }: Counts) =>
    `${due} = ${accepted} delivered + ${cancelled} taken back + ${dead} not delivered + ${pending} waiting`,
  lastReminder: 'Last one delivered',
  noneYet: 'None yet',
  oldestReminder: 'Waiting the longest, since',
  checked: 'Policy last checked',
  delay: 'Longest wait since this was last asked',
  milliseconds: ({ milliseconds }: { milliseconds: number }) => `${milliseconds} milliseconds`,
  instant: ({ date, time }: { date: string; time: string }) => `${date}, ${time} UTC`,
};
