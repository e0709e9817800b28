/** Whom or what a sentence is about. */
interface About {
  customer: string;
}

export const reminders = {
  headline: {
    decide_now: ({ customer }: About) => `${customer}: decide now`,
    will_renew: ({ customer }: About) => `${customer}: renews soon`,
    will_end: ({ customer }: About) => `${customer}: ends soon`,
    slides_to_est: ({ customer }: About) => `${customer}: slips into the paid extended service (EST)`,
    can_cancel: ({ customer }: About) => `${customer}: can still be cancelled`,
    locked: ({ customer }: About) => `${customer}: can no longer be cancelled`,
    too_late: ({ customer }: About) => `${customer}: the term is over`,
    customer_not_accepted: ({ customer }: About) => `${customer}: has not accepted yet`,
    transfer_expires: ({ customer }: About) => `${customer}: the transfer request expires`,
    deadline: ({ customer }: About) => `${customer}: a date is near`,
    manual: ({ customer }: About) => `${customer}: you asked to be reminded`,
    policy_changed: ({ customer }: About) => `${customer}: the answer changed`,
  },
  title: {
    decide_now: 'Decide now',
    will_renew: 'It renews soon',
    will_end: 'It ends soon',
    slides_to_est: 'It slips into paid EST',
    can_cancel: 'It can still be cancelled',
    locked: 'It can no longer be cancelled',
    too_late: 'The term is over',
    customer_not_accepted: 'The customer has not accepted yet',
    transfer_expires: 'The transfer request expires',
    deadline: 'A date is near',
    manual: 'You asked to be reminded',
    policy_changed: 'The answer changed',
  },
  cost: {
    decide_now: 'If nobody does anything, it renews and is paid for another term.',
    will_renew: 'If nobody does anything, it is paid for another term.',
    will_end: 'If nobody does anything, the customer is left without the service.',
    slides_to_est: 'If nobody does anything, it is billed month by month at a higher price.',
    can_cancel: 'If nobody does anything, it stays as it is until the term ends.',
    locked: 'It stays as it is until the term ends.',
    too_late: 'What was to be done by then can no longer be done; see what is left.',
    customer_not_accepted: 'If nobody does anything, you can neither order nor transfer.',
    transfer_expires: 'If nobody does anything, the request has to be made again.',
    deadline: 'If nobody does anything, the date passes.',
    manual: 'Nothing happens by itself.',
    policy_changed: 'If nobody does anything, the case goes on by what no longer holds.',
  },
  costUnknown: 'Nobody has said what happens then: it may renew, end, or be billed on.',
  since: ({ date }: { date: string }) => `Since ${date} (UTC)`,
  date: ({ date }: { date: string }) => `Until ${date}, end of the day UTC`,
  dateHere: ({ date, time, here }: { date: string; time: string; here: string }) =>
    `Until ${date}, end of the day UTC (for you: ${here}, ${time})`,
  overdue: ({ date }: { date: string }) => `This was to be said on ${date}.`,
  hoursLeft: ({ hours }: { hours: number }) => (hours === 1 ? 'One hour is left.' : `${hours} hours are left.`),
  because: {
    owner: 'You hear of it because you look after it.',
    team: 'The team hears of it because nobody has acted on it.',
    manager: 'You hear of it because nobody in the team has acted on it.',
  },
  silent: ({ count, since }: { count: number; since: string }) =>
    count === 1
      ? `One reminder is due and nothing could be delivered since ${since} (UTC). Please tell your administrator.`
      : `${count} reminders are due and nothing could be delivered since ${since} (UTC). Please tell your administrator.`,
  changed: {
    since: ({ date }: { date: string }) => `The policy gives another answer since ${date}.`,
    sameLine: ({ date }: { date: string }) => `The answer stays the same; what it takes is different since ${date}.`,
    said: ({ date }: { date: string }) => `Said on ${date}`,
    now: 'Now',
    source: ({ title }: { title: string }) => `Source: ${title}`,
    many: ({ count }: { count: number }) => `The policy changed: ${count} cases have another answer`,
    noted: 'Noted',
  },
  day: ({ date }: { date: string }) => `About ${date}`,
  moreLater: 'More come later: “reminders” lists them all.',
  many: ({ count }: { count: number }) => `${count} dates come up`,
  more: ({ count }: { count: number }) => `And ${count} more: “reminders” lists them all.`,
  product: 'Subscription',
  note: 'Note',
  whatToDo: 'What to do now',
  step: ({ actor }: { actor: string }) => `Next: ${actor}`,
  allStepsDone: 'Every step is ticked; record what came of it.',
  oneMoreAnswer: 'One more answer decides the next step. Open the case to give it.',
  noCase: 'There is no case for it yet. Start one, and you see the next step.',
  buttons: {
    done: 'Done',
    snooze: 'Snooze',
    assign: 'Reassign',
    mute: 'Mute customer',
    keep: 'Leave it as it is',
    list: 'Reminders',
    sendAgain: 'Send again',
    next: 'Show more',
  },
  present: {
    'put-off': ({ until, who }: { until: string; who: string }) => `Snoozed until ${until}: ${who}`,
    'put-off-only': ({ until }: { until: string }) => `It comes again on ${until}.`,
    answered: ({ who }: { who: string }) => `Done: ${who}`,
    answeredWhy: ({ who, reason }: { who: string; reason: string }) => `Done: ${who}. Reason: ${reason}`,
    muted: ({ until, who, reason }: { until: string; who: string; reason: string }) =>
      `This customer is muted until ${until} by ${who}. Reason: ${reason}`,
    elsewhere: ({ owner }: { owner: string }) => `${owner} looks after it now, and hears of it.`,
    missing: 'This reminder is no longer there. “reminders” lists the ones there are.',
  },
  over: {
    'case-closed': 'The case is closed: nothing more comes about it.',
    changed: 'The date is another one by now: what was planned for the old one does not come.',
    superseded: 'A later reminder says the same.',
    done: 'Somebody has answered it.',
    acted: 'Somebody has acted on the case.',
    muted: 'The customer was muted.',
    'put-off': 'It was snoozed and comes again.',
    refused: 'Teams refused it.',
    'too-often': 'Teams could not take it, however often it was tried.',
    unclear: 'Nobody knows whether it was shown; it is not sent a third time by itself.',
    unreachable: 'Nobody could be reached.',
  },
  snooze: {
    ask: 'Until when?',
    tomorrow: ({ date }: { date: string }) => `Tomorrow, ${date}`,
    nextWeek: ({ date }: { date: string }) => `In a week, ${date}`,
    hint: 'Or a date: “next Monday”, “in two weeks”, 2027-03-14.',
    label: 'Date',
    notAhead: ({ date }: { date: string }) => `${date} is not ahead: choose a later day.`,
    pastDeadline: ({ date, of }: { date: string; of: string }) =>
      `${date} is after the day it is about, ${of}. Why can it wait so long?`,
    reason: 'Reason',
    reasonHint: 'One line, for whoever looks at it later.',
  },
  mute: {
    ask: ({ customer }: { customer: string }) => `Until when is nothing to be said about ${customer}?`,
    hint: 'A date: “in three months”, “next Monday”, 2027-03-14. The team sees that it is muted, and by whom.',
    why: ({ date }: { date: string }) => `Muted until ${date}. Why?`,
  },
  list: {
    upcoming: 'Upcoming',
    overdue: 'Waiting for an answer',
    done: 'Answered',
    dead: 'Not delivered',
    titleMine: 'Your reminders',
    titleAll: 'Everybody’s reminders',
    due: ({ days }: { days: number }) => (days === 1 ? 'Due until tomorrow' : `Due within ${days} days`),
    none: {
      upcoming: 'Nothing is planned.',
      overdue: 'Nothing waits for an answer.',
      done: 'Nothing was answered yet.',
      dead: 'Everything could be delivered.',
      due: 'Nothing is due in that time.',
    },
    on: ({ date }: { date: string }) => `Comes on ${date}`,
    told: ({ date }: { date: string }) => `Told on ${date}`,
    unreachableTitle: 'Who cannot be reached',
    unreachable: {
      removed: ({ name }: { name: string }) => `${name}: the app was removed`,
      blocked: ({ name }: { name: string }) => `${name}: has blocked the app`,
      disabled: ({ name }: { name: string }) => `${name}: the app is switched off by an administrator`,
    },
    somebody: 'Somebody',
    team: 'A channel or group chat',
    someDead: ({ count }: { count: number }) =>
      count === 1 ? 'One reminder could not be delivered.' : `${count} reminders could not be delivered.`,
    sentAgain: ({ count }: { count: number }) =>
      count === 0
        ? 'There was nothing to send again.'
        : count === 1
          ? 'One reminder is sent once more.'
          : `${count} reminders are sent once more.`,
    notDays: ({ written }: { written: string }) =>
      `“${written}” is no number of days from 1 to 365. For example: due 30.`,
  },
  remind: {
    when: ({ number }: { number: number }) =>
      `When? For example: remind ${number} in two weeks, remind ${number} 2027-03-14, remind ${number} 30 days before.`,
    saved: ({ number, date }: { number: number; date: string }) => `I will remind you of case ${number} on ${date}.`,
    closed: ({ number }: { number: number }) => `Case ${number} is closed. Take it up again first.`,
    notAhead: ({ date }: { date: string }) => `${date} is not ahead: choose a later day.`,
    far: ({ date }: { date: string }) => `${date} is more than ten years away. Please check it.`,
    noTermEnd: ({ number }: { number: number }) =>
      `Case ${number} has no term end to count from. Write a date instead.`,
    ambiguous: ({ typed, first, second }: { typed: string; first: string; second: string }) =>
      `“${typed}” can be ${first} or ${second}. Please write the date.`,
    notRead: ({ typed }: { typed: string }) =>
      `I could not read “${typed}” as a date. Write “in two weeks”, “next Monday” or 2027-03-14.`,
    noSuchDay: ({ typed }: { typed: string }) => `There is no such day as “${typed}”. Please check it.`,
  },
};

export type ReminderWords = typeof reminders;
