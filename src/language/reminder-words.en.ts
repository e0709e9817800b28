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
  },
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
};

export type ReminderWords = typeof reminders;
