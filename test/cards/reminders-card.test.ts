import { remindersCard } from '../../cards/reminders.card.ts';
import { createZones } from '../../src/language/zoned-time.ts';
import type { Reminder } from '../../src/reminders/reminder.ts';

/** Nine in the morning of 14 December, in Sydney. */
const dueAt = new Date('2026-12-13T22:00:00Z');

const one: Reminder = {
  ...{ id: 'x', tenant: 't', subject: { case: 1 }, code: 'RM-TERM', kind: 'decide_now', sense: 'unknown' },
  ...{ of: '2027-03-14', lead: -90, on: '2026-12-14', dueAt, nextAt: dueAt, customer: 'Contoso', step: 'owner' },
  ...{ round: 0, state: 'pending', attempts: 0, unclear: 0 },
};

const listFor = (timeZone: string | undefined): string =>
  remindersCard({
    ...{ language: 'en', zone: createZones()(timeZone), which: 'upcoming', isEverybodys: false },
    ...{ reminders: [one], more: false, unreachable: [], dead: 0 },
  }).text;

it.each([
  ['Australia/Sydney', 'December 14, 2026'],
  ['Europe/Madrid', 'December 13, 2026'],
  [undefined, 'December 13, 2026'],
])('lists a day as it is on the wall of whoever asks: %s', (timeZone, day) => {
  expect(listFor(timeZone)).toContain(`Comes on ${day}`);
});
