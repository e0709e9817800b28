import { readTypedDate } from '../../src/language/typed-date.ts';

const read = (typed: string): string => {
  const date = readTypedDate(typed);
  if (date.ok) return date.value;
  return date.problem.kind === 'ambiguous' ? date.problem.readings.join(' or ') : date.problem.kind;
};

describe('a typed date', () => {
  it.each([
    ['', 'not-a-date'],
    ['mañana', 'not-a-date'],
    ['1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', 'not-a-date'],
    ['1:'.repeat(200), 'not-a-date'],
    ['9'.repeat(28_000), 'not-a-date'],
    ['14/03/27', 'not-a-date'],
    ['46387', 'not-a-date'],
    ['31/02/2027', 'no-such-day'],
    ['29/02/2027', 'no-such-day'],
    ['2027-13-01', 'no-such-day'],
    ['00/00/0000', 'no-such-day'],
    ['31 de abril de 2027', 'no-such-day'],
    ['03/04/2027', '2027-04-03 or 2027-03-04'],
    ['04/04/2027', '2027-04-04'],
    ['14/03/2027', '2027-03-14'],
    ['03/14/2027', '2027-03-14'],
    ['14.3.2027', '2027-03-14'],
    ['2027-03-14', '2027-03-14'],
    ['2027/3/14', '2027-03-14'],
    ['14 March 2027', '2027-03-14'],
    ['March 14, 2027', '2027-03-14'],
    ['14th of March 2027', '2027-03-14'],
    ['14 de marzo de 2027', '2027-03-14'],
    ['el 14 de marzo del 2027', '2027-03-14'],
    ['1 de SETIEMBRE de 2027', '2027-09-01'],
    ['29 febrero 2028', '2028-02-29'],
  ])('“%s” is %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });
});
