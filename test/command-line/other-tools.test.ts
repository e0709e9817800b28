import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkTool } from '../../bot/command-line/check.tool.ts';
import { diffTool } from '../../bot/command-line/diff.tool.ts';
import { explainTool } from '../../bot/command-line/explain.tool.ts';
import { graphTool } from '../../bot/command-line/graph.tool.ts';
import { questionsTool } from '../../bot/command-line/questions.tool.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { anyNumber, anyText, having, holding, matching, onlyLine } from './reading.ts';
import { runTool } from './run-tool.ts';

const transfer = [
  'channel=csp_other',
  'product_kind=license_nce',
  'goal=move_billing',
  'partner_role=direct_bill',
  'source_partner_willing=true',
];

describe('questions', () => {
  it('lists what is asked, in order, and how long the ways are', async () => {
    const { code, out } = await runTool(questionsTool, []);
    expect(code).toBe(0);
    expect(out).toMatch(/^channel: Where was the subscription bought\?\n {2}direct_microsoft: Directly from Microsoft/);
    expect(out).toMatch(/cloud \(assumed: public\): /);
    expect(out).toMatch(/worst [1-8], median [1-4]\n$/);
  });

  it('leaves no English in the Spanish list', async () => {
    const { out } = await runTool(questionsTool, [], { lang: 'es' });
    expect(out).not.toMatch(/\b(assumed|Questions on|worst|median)\b/);
  });

  it('prints the same as JSON, in Spanish', async () => {
    const { questions, paths } = onlyLine((await runTool(questionsTool, [], { json: true, lang: 'es' })).out);
    expect(questions).toContainEqual(having({ fact: 'channel', ask: matching(/^¿/) }));
    expect(paths).toMatchObject({ outcomes: holding(), worst: anyNumber, median: anyNumber });
  });
});

describe('check', () => {
  it('finds no problem in the rulebook that ships', async () => {
    const { code, out } = await runTool(checkTool, []);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ rules, \d+ outcomes, \d+ dates on which something changes: no problem\.\n/);
    expect(onlyLine((await runTool(checkTool, [], { json: true })).out)).toMatchObject({ problems: [], stale: [] });
  });

  it('lists what nobody has compared with its source for more than 180 days', async () => {
    const on = async (asOf: string) => onlyLine((await runTool(checkTool, [], { json: true, asOf })).out)['stale'];
    expect(await on('2027-05-21')).toEqual([]);
    expect(await on('2027-05-22')).toContainEqual({ rule: 'own-tenant', verified: '2026-11-22', days: 181 });
    expect((await runTool(checkTool, [], { asOf: '2027-05-22' })).out).toMatch(
      /\n {2}own-tenant: last verified on 2026-11-22, 181 days before 2027-05-22\n/,
    );
  });
});

describe('explain', () => {
  it('tells why, what would change it, what was before, and how sure it is, in both languages', async () => {
    const english = await runTool(explainTool, transfer);
    expect(english.code).toBe(0);
    expect(english.out).toMatch(
      /Because of these answers\n[^]*What would change it\n[^]*Until May 31, 2024[^]*B: taken/,
    );
    const spanish = await runTool(explainTool, transfer, { lang: 'es' });
    expect(spanish.out).toMatch(/Por estas respuestas\n[^]*Hasta el 31 de mayo de 2024/);
  });

  it('prints the answer and its explanation as one JSON object', async () => {
    const { answer, explanation } = onlyLine((await runTool(explainTool, transfer, { json: true })).out);
    expect(answer).toMatchObject({ outcome: 'transfer-licenses-between-partners' });
    expect(explanation).toEqual(holding({ title: anyText, sentences: holding() }));
  });

  it('asks where one more fact decides, and refuses by name', async () => {
    expect(await runTool(explainTool, [])).toMatchObject({ code: 0, out: 'Where was the subscription bought?\n' });
    expect(await runTool(explainTool, ['channel=moon'])).toMatchObject({
      code: 2,
      out: matching(/channel: expected one of/),
    });
  });
});

describe('graph', () => {
  it('prints a drawing for each product family', async () => {
    const { out } = await runTool(graphTool, []);
    expect(out.match(/^%% /gm)?.length).toBeGreaterThan(1);
    expect(out).toMatch(/^flowchart |^graph /m);
    const { families } = onlyLine((await runTool(graphTool, [], { json: true, lang: 'es' })).out);
    expect(families).toContainEqual(having({ svg: matching(/^<svg/) }));
  });

  it('writes SVG and Mermaid into a folder, a new one or one that is there', async () => {
    const { folder, remove } = freshFolder();
    try {
      const out = join(folder, 'drawings');
      const written = await runTool(graphTool, [], { out });
      const files = readdirSync(out);
      expect(files.filter((name) => name.endsWith('.svg')).length).toBe(files.length / 2);
      expect(files.filter((name) => name.endsWith('.mmd')).length).toBe(files.length / 2);
      for (const file of written.out.trimEnd().split('\n')) expect(readFileSync(file, 'utf8')).toMatch(/^<svg/);
      expect(await runTool(graphTool, [], { out })).toMatchObject({ code: 0, out: written.out });
      const nowhere = join(folder, 'no/such/place');
      expect(await runTool(graphTool, [], { out: nowhere })).toMatchObject({
        code: 2,
        misused: matching(/no\/such\/place/),
      });
    } finally {
      remove();
    }
  });
});

describe('diff', () => {
  it('tells in words what changed for whom, in both languages', async () => {
    const english = await runTool(diffTool, ['2020-06-30', '2026-11-22']);
    expect(english.code).toBe(0);
    expect(english.out).toMatch(/since June 1, 2024/);
    expect((await runTool(diffTool, ['2020-06-30', '2026-11-22'], { lang: 'es' })).out).toMatch(/1 de junio de 2024/);
    const json = onlyLine((await runTool(diffTool, ['2020-06-30', '2026-11-22'], { json: true })).out);
    expect(json).toMatchObject({ from: '2020-06-30', to: '2026-11-22', differences: holding() });
  });

  it('says so when nothing changed', async () => {
    const json = onlyLine((await runTool(diffTool, ['2025-10-01', '2025-12-31'], { json: true })).out);
    expect(json['differences']).toEqual([]);
    expect((await runTool(diffTool, ['2025-10-01', '2025-12-31'])).out).toMatch(/^Nothing changed/);
  });

  it.each([
    [[], /^diff: /],
    [['2020-06-30'], /^diff: /],
    [['yesterday', '2026-11-22'], /^diff: yesterday: .*YYYY-MM-DD/],
    [['2020-06-30', '2026-13-01'], /^diff: 2026-13-01: .*YYYY-MM-DD/],
    [['2020-06-30', '2099-01-01'], /^diff: 2099-01-01: .*up to/],
    [['2019-01-01', '2026-11-22'], /2020-06-17/],
    [['2020-06-30', '2026-11-22', '2027-01-01'], /2027-01-01/],
    [['2026-11-22', '2020-06-30'], /2020-06-30/],
  ])('refuses %j by name', async (words, misused) => {
    expect(await runTool(diffTool, words)).toMatchObject({ code: 2, misused: matching(misused) });
  });
});
