/** What time it is. Passed in everywhere, so that a rehearsal or a test can move it. */
export interface Clock {
  now(): Date;
}

/** The calendar date of an instant in UTC, `YYYY-MM-DD`: the only kind of date the policy knows (domain 5). */
export const utcDate = (instant: Date): string => instant.toISOString().slice(0, 10);
