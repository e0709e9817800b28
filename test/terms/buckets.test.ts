import { bucketsOf } from '../../src/terms/buckets.ts';

const spans = (from: string, to: string, size: 'day' | 'week' | 'month') =>
  bucketsOf([], { from, to, size }).map((bucket) => `${bucket.from}..${bucket.to}`);

describe('the buckets of a span', () => {
  it('are weeks from Monday to Sunday, cut where the span is', () => {
    expect(spans('2026-12-26', '2027-01-05', 'week')).toEqual([
      '2026-12-26..2026-12-27',
      '2026-12-28..2027-01-03',
      '2027-01-04..2027-01-05',
    ]);
  });

  it('are whole months, those of a leap year too', () => {
    expect(spans('2028-01-31', '2028-03-01', 'month')).toEqual([
      '2028-01-31..2028-01-31',
      '2028-02-01..2028-02-29',
      '2028-03-01..2028-03-01',
    ]);
  });

  it('hold what ends in them, by kind and source', () => {
    const counts = [
      { day: '2026-12-28', kind: 'renews', source: 'case', count: 2 },
      { day: '2027-01-03', kind: 'renews', source: 'subscription', count: 3 },
      { day: '2027-01-04', kind: 'ends', source: 'subscription', count: 4 },
    ] as const;
    expect(bucketsOf(counts, { from: '2026-12-28', to: '2027-01-10', size: 'week' })).toMatchObject([
      { kinds: { renews: 5, ends: 0 }, cases: 2, subscriptions: 3 },
      { kinds: { renews: 0, ends: 4 }, cases: 0, subscriptions: 4 },
    ]);
  });
});
