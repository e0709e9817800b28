/** How times are written for one person: in that person's language and zone. */
export interface Times {
  time(at: string): string;
  /** A whole date, or `today`. */
  day(at: string, now: Date, today: string): string;
}

export const timesFor = (locale: string, timeZone: string): Times => {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone });
  return {
    time: (at) => time.format(new Date(at)),
    day: (at, now, today) => {
      const written = day.format(new Date(at));
      return written === day.format(now) ? today : written;
    },
  };
};
