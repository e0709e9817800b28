import { barOf, ticksTo } from '../../../src/pages/tab/shared/scale.ts';
import { tabAfterKey } from '../../../src/pages/tab/shared/tabs.tsx';
import {
  startsMonth,
  sumOf,
  thirtyDaysFrom,
  weekAfterKey,
  weekAloud,
  yearFrom,
} from '../../../src/pages/tab/terms/weeks.ts';
import { termsWords } from '../../../src/pages/tab/terms/words.ts';
import { bucketsOf } from '../../../src/terms/buckets.ts';

describe('an axis', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [17, [0, 5, 10, 15, 20]],
    [80, [0, 20, 40, 60, 80]],
    [1234, [0, 500, 1000, 1500]],
  ])('up to %d has whole and round marks', (most, ticks) => {
    expect(ticksTo(most)).toEqual(ticks);
  });

  it('never ends below what it shows', () => {
    for (let most = 1; most < 3000; most += 7) expect(ticksTo(most).at(-1)).toBeGreaterThanOrEqual(most);
  });
});

describe('a bar', () => {
  it('leaves out what is not there, and makes what is there tall enough to be seen', () => {
    const counts = [
      ['renews', 0],
      ['ends', 999],
      ['unknown', 1],
    ] as const;
    const bar = barOf(counts, { top: 1000, height: 100 });
    expect(bar.map(({ kind }) => kind)).toEqual(['ends', 'unknown']);
    expect(bar.every(({ height, y }) => height >= 2 && y >= 0)).toBe(true);
  });

  it('stands on the foot of the chart, each part on the one below', () => {
    const bar = barOf([['a', 10] as const, ['b', 30] as const], { top: 40, height: 200 });
    expect(bar).toEqual([
      { kind: 'a', count: 10, y: 150, height: 50 },
      { kind: 'b', count: 30, y: 0, height: 150 },
    ]);
  });
});

describe('the year of weeks', () => {
  const weeks = bucketsOf(
    [
      { day: '2026-11-24', kind: 'renews', source: 'case', count: 2 },
      { day: '2026-11-25', kind: 'ends', source: 'subscription', count: 1 },
    ],
    { ...yearFrom('2026-11-22'), size: 'week' },
  );

  it('begins today and ends the day before the same day of next year', () => {
    expect(yearFrom('2026-11-22')).toEqual({ from: '2026-11-22', to: '2027-11-21' });
    expect(yearFrom('2028-02-29')).toEqual({ from: '2028-02-29', to: '2029-02-27' });
    expect(thirtyDaysFrom('2026-11-22')).toEqual({ from: '2026-11-22', to: '2026-12-21' });
  });

  it('is read aloud week by week', () => {
    const [first, second] = weeks;
    if (first === undefined || second === undefined) throw new Error('A year without weeks');
    expect(weekAloud(first, termsWords.en, 'en')).toBe('Nov 22, 2026 to Nov 22, 2026: No terms');
    expect(weekAloud(second, termsWords.en, 'en')).toBe(
      'Nov 23, 2026 to Nov 29, 2026: 3 terms. Renews by itself: 2, Ends: 1',
    );
  });

  it('adds up, and names each month once', () => {
    expect(sumOf(weeks)).toMatchObject({ renews: 2, ends: 1, unknown: 0 });
    expect(weeks.filter((_, at) => startsMonth(weeks, at))).toHaveLength(13);
  });

  it.each([
    ['ArrowRight', -1, 0],
    ['ArrowRight', 52, 52],
    ['ArrowLeft', 0, 0],
    ['PageDown', 3, 7],
    ['End', 3, 52],
    ['Home', 3, 0],
    ['a', 3, undefined],
  ])('%s leads from week %d to %p', (key, at, to) => {
    expect(weekAfterKey(key, at, 53)).toBe(to);
  });
});

describe('tabs', () => {
  it('go round with the arrows', () => {
    expect(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'x'].map((key) => tabAfterKey(key, 3, 4))).toEqual([
      0,
      2,
      0,
      3,
      undefined,
    ]);
  });
});
