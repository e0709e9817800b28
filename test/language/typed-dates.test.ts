import { readTypedDates } from '../../src/language/typed-dates.ts';

describe('one date or two', () => {
  it.each<[string, string, string]>([
    ['', '', 'not-a-date'],
    ['soon', 'soon', 'not-a-date'],
    ['2021-01-01 tomorrow', 'tomorrow', 'not-a-date'],
    ['2021-02-30 2022-01-01', '2021-02-30', 'no-such-day'],
    ['2021-01-01 to 31 April 2022', '31 April 2022', 'no-such-day'],
    ['03/04/2021 2022-01-01', '03/04/2021', 'ambiguous'],
    ['2021-01-01 2022-01-01 2023-01-01', '2021-01-01 2022-01-01 2023-01-01', 'not-a-date'],
  ])('are not in %j', (written, part, kind) => {
    const read = readTypedDates(written);
    expect(read).toMatchObject({ ok: false, problem: { problem: { kind } } });
    if (part !== '' && kind !== 'not-a-date') expect(read).toMatchObject({ problem: { written: part } });
  });

  it.each<[string, string, string?]>([
    ['2021-03-01', '2021-03-01'],
    ['since 1 March 2021', '2021-03-01'],
    ['desde el 1 de marzo de 2021', '2021-03-01'],
    ['2021-03-01 2022-03-01', '2021-03-01', '2022-03-01'],
    ['2021-03-01, 2022-03-01', '2021-03-01', '2022-03-01'],
    ['from 1 March 2021 to 1 March 2022', '2021-03-01', '2022-03-01'],
    ['between March 1, 2021 and March 1, 2022', '2021-03-01', '2022-03-01'],
    ['del 1 de marzo de 2021 al 1 de marzo de 2022', '2021-03-01', '2022-03-01'],
    ['entre el 1 de marzo de 2021 y el 1 de marzo de 2022', '2021-03-01', '2022-03-01'],
    ['14/03/2021 - 14/03/2022', '2021-03-14', '2022-03-14'],
  ])('are read from %j', (written, ...dates) => {
    expect(readTypedDates(written)).toEqual({ ok: true, value: dates });
  });

  it('cost little, whatever is pasted', () => {
    expect(readTypedDates('1 1 1 '.repeat(300)).ok).toBe(false);
  });
});
