import { fileNameIn, fileProblem, mostBytes } from '../../../src/pages/tab/import/chosen-file.ts';
import { byChannel, byLength, byMonth, byPerson, firstMonth } from '../../../src/pages/tab/insights/sums.ts';
import { fitted, sentencesOf, sizeOf, viewAfterKey, zoomed } from '../../../src/pages/tab/policy/map-view.ts';
import { fittingRows } from '../../../src/pages/tab/policy/fitting-rows.ts';
import { pathOf } from '../../../src/pages/tab/shared/query.ts';
import type { RuleRow } from '../../../src/api/policy/policy-shapes.ts';
import type { InsightsView } from '../../../src/api/terms/insights-shapes.ts';
import { drawFamilies } from '../../../src/policy/graph.ts';
import { loadPolicy } from '../../../src/policy/load-policy.ts';

const csv = (size = 1, name = 'subscriptions.csv') => ({ name, size });

describe('a chosen file', () => {
  it.each([
    ['fits', [csv(mostBytes)], undefined],
    ['is a byte too large', [csv(mostBytes + 1)], 'too-large'],
    ['is a workbook', [csv(1, 'subscriptions.xlsx')], 'not-csv'],
    ['is two', [csv(), csv()], 'only-one'],
    ['is none', [], undefined],
  ])('%s', (_, files, problem) => {
    expect(fileProblem(files)).toBe(problem);
  });

  it('is saved under the name that the bot gave it, and under no path', () => {
    expect(fileNameIn('attachment; filename="cases-2026-11-22.csv"')).toBe('cases-2026-11-22.csv');
    expect(fileNameIn('attachment; filename="../../etc/passwd"')).toBe('channel-guide.csv');
    expect(fileNameIn(null)).toBe('channel-guide.csv');
  });
});

describe('the decision map', () => {
  const drawing = { width: 2000, height: 1000 };
  const frame = { width: 500, height: 500 };

  it('fits into its frame, in the middle', () => {
    expect(fitted(drawing, frame)).toEqual({ scale: 0.25, x: 0, y: 125 });
    expect(fitted({ width: 100, height: 100 }, frame)).toEqual({ scale: 1, x: 200, y: 200 });
  });

  it('keeps the middle where it is while it is zoomed, within limits', () => {
    const view = { scale: 1, x: -250, y: -250 };
    expect(zoomed(view, 1, frame)).toEqual({ scale: 1.25, x: -375, y: -375 });
    expect(zoomed(view, 99, frame).scale).toBe(4);
    expect(zoomed(view, -99, frame).scale).toBe(0.1);
  });

  it('moves by the arrows and leaves other keys alone', () => {
    const view = { scale: 1, x: 0, y: 0 };
    expect(viewAfterKey(view, 'ArrowRight', drawing, frame)).toEqual({ scale: 1, x: -60, y: 0 });
    expect(viewAfterKey(view, '0', drawing, frame)).toEqual(fitted(drawing, frame));
    expect(viewAfterKey(view, 'Tab', drawing, frame)).toBeUndefined();
  });

  it('has the size and the words that the drawing gives', () => {
    const [family] = drawFamilies(loadPolicy().policy, '2026-11-22', 'en');
    const svg = family?.svg ?? '';
    expect(svg).toContain(`viewBox="0 0 ${sizeOf(svg).width} ${sizeOf(svg).height}"`);
    expect(sentencesOf(svg).length).toBeGreaterThan(10);
    expect(sentencesOf('<svg><desc>A &lt;b&gt; &amp;lt;. C → D.</desc></svg>')).toEqual(['A <b> &lt;.', 'C → D.']);
  });
});

describe('the rules', () => {
  const rule = (id: string, rest: Partial<RuleRow> = {}): RuleRow => ({
    id,
    stage: 'base',
    valid: { from: '2020-06-17' },
    when: {},
    confidence: 'A',
    verified: '2026-11-22',
    stale: false,
    sources: [],
    ...rest,
  });
  const rules = [
    rule('azure-support', { line: 'Relación de revendedor' }),
    rule('old', { stale: true, confidence: 'D' }),
  ];
  const ids = (filter: Parameters<typeof fittingRows>[1]) => fittingRows(rules, filter).map(({ id }) => id);

  it('are found by every word, with or without its accents', () => {
    expect(ids({ text: 'relacion AZURE', confidence: '', onlyStale: false })).toEqual(['azure-support']);
    expect(ids({ text: 'azure nowhere', confidence: '', onlyStale: false })).toEqual([]);
  });

  it('are narrowed to what is stale, or as sure as asked', () => {
    expect(ids({ text: '', confidence: '', onlyStale: true })).toEqual(['old']);
    expect(ids({ text: '', confidence: 'A', onlyStale: false })).toEqual(['azure-support']);
  });
});

describe('the insights', () => {
  const view: InsightsView = {
    from: '2026-09',
    to: '2026-11',
    monthly: [
      { month: '2026-09', channel: 'ea', status: 'done', took: 'day', cases: 3 },
      { month: '2026-11', channel: 'csp_other', status: 'advised', took: 'open', cases: 5 },
    ],
    waiting: [
      { agent: 'b', name: 'Ben', status: 'advised', cases: 4 },
      { agent: 'x', status: 'doing', cases: 1 },
    ],
  };

  it('show every month, those too in which nothing was opened', () => {
    expect(byMonth(view).map(({ name, total }) => [name, total])).toEqual([
      ['2026-09', 3],
      ['2026-10', 0],
      ['2026-11', 5],
    ]);
    expect(firstMonth('2026-11-22', 3)).toBe('2026-09');
  });

  it('put the channel with the most first, and call a person without a name by the id', () => {
    expect(byChannel(view).map(({ name }) => name)).toEqual(['csp_other', 'ea']);
    expect(byPerson(view).map(({ name, total }) => [name, total])).toEqual([
      ['Ben', 4],
      ['x', 1],
    ]);
  });

  it('say how long it took, in parts of all', () => {
    expect(byLength(view).filter(({ cases }) => cases > 0)).toEqual([
      { took: 'day', cases: 3, part: 3 / 8 },
      { took: 'open', cases: 5, part: 5 / 8 },
    ]);
  });
});

describe('a question to the bot', () => {
  it('leaves out what is empty and escapes what is not', () => {
    expect(pathOf('/terms', { owner: '', customer: 'A&B ñ', channel: undefined })).toBe('/terms?customer=A%26B+%C3%B1');
    expect(pathOf('/policy/rules', { on: undefined })).toBe('/policy/rules');
  });
});
