/** Where the clock is to be moved: to an instant, or back to what time it really is. */
export type ClockWish = { to: Date } | 'now';

const oneDay = 24 * 60 * 60 * 1000;
const furthest = Date.parse('2100-01-01T00:00:00Z');
/** By then everybody from Hawaii to Tokyo had their morning. */
const evening = 'T20:00:00Z';

const dayNamed = (date: string): Date | undefined => {
  const evenings = new Date(`${date}${evening}`);
  return !Number.isNaN(evenings.getTime()) && evenings.toISOString().startsWith(date) ? evenings : undefined;
};

/** `2027-02-12`: the evening of that day. `+30d`: so many days on. `now`: back. Nothing for anything else. */
export const readClockWish = (text: string, now: Date): ClockWish | undefined => {
  const wish = text.trim().toLowerCase();
  if (wish === 'now') return 'now';
  const days = /^\+(\d{1,5})d?$/.exec(wish)?.[1];
  const to = days === undefined ? dayNamed(wish) : new Date(now.getTime() + Number(days) * oneDay);
  return to === undefined || to.getTime() > furthest ? undefined : { to };
};

/** `clock 2027-02-12`, as somebody types it in the room. */
export const clockWords = (text: string): string | undefined => /^\s*\/?clock\s+(\S+)\s*$/i.exec(text)?.[1];
