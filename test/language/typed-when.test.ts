import { readTypedWhen } from '../../src/language/typed-when.ts';

/** Said on Sunday, 22 November 2026. */
const sunday = '2026-11-22';
/** Said on a Wednesday. */
const wednesday = '2026-11-25';

const on = (date: string) => ({ ok: true, value: { on: date } });

describe('a day as people say it', () => {
  it.each([
    ['2027-03-14', '2027-03-14'],
    ['14 March 2027', '2027-03-14'],
    ['on 14 March 2027', '2027-03-14'],
    ['tomorrow', '2026-11-23'],
    ['Mañana', '2026-11-23'],
    ['pasado mañana', '2026-11-24'],
    ['the day after tomorrow', '2026-11-24'],
    ['in two weeks', '2026-12-06'],
    ['in 10 days', '2026-12-02'],
    ['in a month', '2026-12-22'],
    ['three months from now', '2027-02-22'],
    ['dentro de dos semanas', '2026-12-06'],
    ['en 3 meses', '2027-02-22'],
    ['dentro de un año', '2027-11-22'],
    ['Monday', '2026-11-23'],
    ['on Sunday', '2026-11-29'],
    ['next Monday', '2026-11-23'],
    ['el próximo lunes', '2026-11-23'],
    ['el lunes que viene', '2026-11-23'],
    ['el viernes', '2026-11-27'],
    ['next week', '2026-11-29'],
    ['la semana que viene', '2026-11-29'],
    ['la próxima semana', '2026-11-29'],
    ['el mes que viene', '2026-12-22'],
    ['14 March', '2027-03-14'],
    ['el 14 de marzo', '2027-03-14'],
    ['December 1', '2026-12-01'],
    ['1 de enero', '2027-01-01'],
    ['29 February', '2028-02-29'],
    ['at the end of the month', '2026-11-30'],
    ['a fin de mes', '2026-11-30'],
  ])('%s', (typed, date) => {
    expect(readTypedWhen(typed, sunday)).toEqual(on(date));
  });

  it.each([
    ['30 days before', 30],
    ['two weeks before', 14],
    ['30 days before it ends', 30],
    ['30 días antes', 30],
    ['una semana antes del fin', 7],
  ])('%s the end', (typed, daysBefore) => {
    expect(readTypedWhen(typed, sunday)).toEqual({ ok: true, value: { daysBefore } });
  });

  it('stays in a month that is shorter', () => {
    expect(readTypedWhen('in a month', '2027-01-31')).toEqual(on('2027-02-28'));
  });

  it('reads no novels', () => {
    expect(readTypedWhen('in two weeks '.repeat(500), sunday)).toMatchObject({ ok: false });
  });

  it('asks where a word means two days', () => {
    const readings = ['2026-11-27', '2026-12-04'];
    expect(readTypedWhen('next Friday', wednesday)).toEqual({ ok: false, problem: { kind: 'ambiguous', readings } });
    expect(readTypedWhen('el próximo viernes', wednesday)).toEqual(on('2026-11-27'));
    expect(readTypedWhen('03/04/2027', sunday)).toMatchObject({ problem: { kind: 'ambiguous' } });
  });

  it.each([
    ['sometime', 'not-a-date'],
    ['in two weeks or so', 'not-a-date'],
    ['in no weeks', 'not-a-date'],
    ['in 0 days', 'not-a-date'],
    ['in 9999 weeks', 'not-a-date'],
    ['one month before', 'not-a-date'],
    ['31 February', 'no-such-day'],
    ['', 'not-a-date'],
  ])('does not guess: %s', (typed, kind) => {
    expect(readTypedWhen(typed, sunday)).toMatchObject({ ok: false, problem: { kind } });
  });
});
