import { createZones } from '../../src/language/zoned-time.ts';
import { momentFor, nextMoment, nextWorkingMoment, sendingMoment } from '../../src/reminders/reading-hours.ts';

const zones = createZones();
const madrid = { zone: zones('Europe/Madrid') };
const night = (from: string, to: string) => ({ ...madrid, quietHours: { from, to } });

test.each([
  ['a Wednesday', '2027-03-10', madrid, '2027-03-10T08:00'],
  ['a Saturday becomes Friday', '2027-03-13', madrid, '2027-03-12T08:00'],
  ['a Sunday becomes Friday', '2027-03-14', madrid, '2027-03-12T08:00'],
  [
    'on the other side of the date line it is still not after the date',
    '2027-03-10',
    { zone: zones('Etc/GMT+12') },
    '2027-03-10T21:00',
  ],
  ['quiet until ten', '2027-03-10', night('20:00', '10:00'), '2027-03-10T09:00'],
  ['quiet at lunch only', '2027-03-10', night('13:00', '15:00'), '2027-03-10T08:00'],
  ['works at night', '2027-03-10', night('08:00', '21:30'), '2027-03-10T20:30'],
])('for %s', (_, date, hours, expected) => {
  expect(momentFor(date, hours).toISOString().slice(0, 16)).toBe(expected);
});

test.each([
  ['in working hours: now', '2027-03-10T14:59', madrid, '2027-03-10T14:59'],
  ['before nine: at nine', '2027-03-10T04:00', madrid, '2027-03-10T08:00'],
  ['after six: tomorrow', '2027-03-10T18:00', madrid, '2027-03-11T08:00'],
  ['on Friday night: on Monday', '2027-03-12T22:00', madrid, '2027-03-15T08:00'],
  ['on Sunday, which is Monday there already', '2027-03-14T23:30', madrid, '2027-03-15T08:00'],
  ['in a quiet lunch: tomorrow', '2027-03-10T12:30', night('13:00', '15:00'), '2027-03-11T08:00'],
  ['late at night for who works then: now', '2027-03-10T21:00', night('08:00', '21:30'), '2027-03-10T21:00'],
])('the next moment %s', (_, now, hours, expected) => {
  expect(
    nextMoment(new Date(`${now}Z`), hours)
      .toISOString()
      .slice(0, 16),
  ).toBe(expected);
});

test.each([
  ['ahead', '2027-03-10', '2027-03-14', '2027-03-01T10:00', '2027-03-10T08:00'],
  ['this morning', '2027-03-10', '2027-03-14', '2027-03-10T14:00', '2027-03-10T14:00'],
  ['this morning, and it is night', '2027-03-10', '2027-03-14', '2027-03-10T22:00', '2027-03-11T08:00'],
  ['past, and the weekend would be too late', '2027-03-12', '2027-03-13', '2027-03-12T22:00', '2027-03-12T22:00'],
  ['long past', '2027-03-01', '2027-03-02', '2027-03-20T12:00', '2027-03-22T08:00'],
])('a reminder whose day is %s', (_, on, deadline, now, expected) => {
  expect(
    sendingMoment(on, deadline, new Date(`${now}Z`), madrid)
      .toISOString()
      .slice(0, 16),
  ).toBe(expected);
});

it('goes over a weekend and over the change of the clocks', () => {
  expect(nextWorkingMoment(new Date('2027-03-26T12:00Z'), madrid).toISOString()).toBe('2027-03-29T07:00:00.000Z');
});
