import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { decideTool } from '../../bot/command-line/decide.tool.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { anyText, holding, jsonOf, matching, onlyLine } from './reading.ts';
import { runTool } from './run-tool.ts';

const azure = ['channel=ea', 'product_kind=azure_plan', 'goal=move_billing', 'partner_role=direct_bill'];
const expertMsp = [...azure, 'is_azure_expert_msp=true', 'ea_government=false'];

const decide = async (...asked: Parameters<typeof runTool> extends [unknown, ...infer Rest] ? Rest : never) =>
  runTool(decideTool, ...asked);

const decideJson = async (words: readonly string[], asOf = '2026-11-22') => {
  const { code, out } = await decide(words, { json: true, asOf });
  return { code, answer: onlyLine(out) };
};

describe('decide --json', () => {
  it('prints one JSON object on one line, with every key', async () => {
    const { code, answer } = await decideJson([...expertMsp, 'term_end=2027-03-14']);
    expect(code).toBe(0);
    expect(Object.keys(answer)).toEqual([
      'asOf',
      'policyVersion',
      'kind',
      'outcome',
      'line',
      'overlays',
      'alternatives',
      'requiredRoles',
      'steps',
      'caveats',
      'links',
      'reminders',
      'sources',
      'trace',
      'assumed',
    ]);
    expect(answer).toMatchObject({
      asOf: '2026-11-22',
      kind: 'outcome',
      outcome: 'transfer-ea-azure-billing',
      overlays: ['request-relationship'],
      requiredRoles: ['admin_agent'],
    });
  });

  it('writes steps, links, sources and trace as design has them', async () => {
    const { answer } = await decideJson(expertMsp);
    expect(answer).toMatchObject({
      steps: holding({
        actor: 'agent',
        text: matching(/Transfer requests/),
        link: matching(/^https:\/\/learn\.microsoft\.com\/en-us\//),
      }),
      links: holding({ title: anyText, url: matching(/^https:\/\/learn\.microsoft\.com\//) }),
      sources: holding({ id: 'S72', url: matching(/^https:/), date: anyText, confidence: 'A' }),
      trace: [
        {
          rule: 'ea-azure-billing-transfer',
          because: {
            channel: 'ea',
            product_kind: 'azure_plan',
            goal: 'move_billing',
            partner_role: 'direct_bill',
            is_azure_expert_msp: 'true',
            ea_government: 'false',
          },
        },
        { rule: 'relationship-to-request', because: { partner_role: 'direct_bill', relationship_state: 'none' } },
      ],
    });
  });

  it('writes a reminder with its reason', async () => {
    const { answer } = await decideJson([
      'channel=csp_own',
      'product_kind=license_nce',
      'term_end=2026-12-01',
      'auto_renew=true',
    ]);
    expect(answer['reminders']).toContainEqual({
      code: 'RM-TERM',
      of: '2026-12-01',
      leadDays: -7,
      on: '2026-11-24',
      overdue: false,
      why: matching(/last day before the term renews/),
    });
  });

  it('prints the question that is still open, and what it may be answered with', async () => {
    const { code, answer } = await decideJson(azure);
    expect(code).toBe(0);
    expect(answer).toEqual({
      asOf: '2026-11-22',
      kind: 'question',
      question: 'is_azure_expert_msp',
      ask: anyText,
      values: ['true', 'false', 'unknown'],
    });
  });

  it('tells where to find out what the agent does not know', async () => {
    const { answer } = await decideJson(['channel=ea', 'product_kind=unknown']);
    expect(answer).toMatchObject({ question: 'product_kind', lookup: anyText });
  });

  it('refuses answers that contradict each other, and still says what to do', async () => {
    const { code, answer } = await decideJson([
      'channel=open_license',
      'product_kind=azure_legacy_csp',
      'goal=move_billing',
      'partner_role=direct_bill',
    ]);
    expect(code).toBe(2);
    expect(answer).toMatchObject({ kind: 'refusal', reason: 'contradiction', outcome: 'answers-contradict' });
    expect(answer['steps']).not.toEqual([]);
  });
});

describe('decide', () => {
  it('prints for a person what to do, in both languages', async () => {
    const english = await decide(expertMsp);
    const spanish = await decide(expertMsp, { lang: 'es' });
    expect(english.out).toMatch(/^As Azure Expert MSP you can request the billing/);
    expect(spanish.out).toMatch(/^Como Azure Expert MSP puede solicitar la facturación/);
    expect(spanish.out).toMatch(/learn\.microsoft\.com\/es-es\//);
    expect(english.out).not.toMatch(/undefined|\[object/);
  });

  it('answers as the policy stood on that date', async () => {
    const words = ['channel=csp_other', 'product_kind=azure_plan', 'goal=move_billing', 'partner_role=direct_bill'];
    const outcomes = await Promise.all(
      ['2020-06-30', '2020-08-15', '2036-05-04'].map(async (asOf) => (await decideJson(words, asOf)).answer['outcome']),
    );
    expect(outcomes).toEqual(['azure-plan-not-transferable', 'transfer-azure-plan', 'transfer-azure-plan']);
  });

  it.each<[string, string[], string, string, RegExp]>([
    [
      'an unknown fact',
      ['color=red'],
      '2026-11-22',
      'unknown-value',
      /^color: no such fact; expected some of channel,/,
    ],
    ['a fact of the prototype', ['__proto__=x'], '2026-11-22', 'unknown-value', /^__proto__: no such fact/],
    [
      'an unknown value',
      ['channel=moon'],
      '2026-11-22',
      'unknown-value',
      /^channel: expected one of direct_microsoft,/,
    ],
    ['a value in capitals', ['channel=EA'], '2026-11-22', 'unknown-value', /^channel: expected one of/],
    ['an empty value', ['channel='], '2026-11-22', 'unknown-value', /^channel: expected one of/],
    [
      'yes for true',
      ['same_region=yes'],
      '2026-11-22',
      'unknown-value',
      /^same_region: expected true, false or unknown$/,
    ],
    [
      'a malformed date among the facts',
      ['term_end=14.03.2027'],
      '2026-11-22',
      'unknown-value',
      /^term_end: expected a date as YYYY-MM-DD or unknown$/,
    ],
    [
      'a day that no calendar has',
      ['term_end=2027-02-29'],
      '2026-11-22',
      'unknown-value',
      /^term_end: expected a date/,
    ],
    [
      'half a license',
      ['item_count=2.5'],
      '2026-11-22',
      'unknown-value',
      /^item_count: expected a whole number or unknown$/,
    ],
    [
      'a malformed date of asking',
      ['channel=ea'],
      '2020-6-30',
      'unknown-value',
      /^asOf: expected a date as YYYY-MM-DD$/,
    ],
    [
      'a date of asking that no calendar has',
      ['channel=ea'],
      '2026-02-30',
      'unknown-value',
      /^asOf: expected a date as YYYY-MM-DD$/,
    ],
    [
      'the day before the first policy',
      ['channel=ea'],
      '2020-06-16',
      'before-first-policy',
      /^asOf: expected a date from 2020-06-17 on/,
    ],
    ['the far future', ['channel=ea'], '2036-05-05', 'unknown-value', /^asOf: expected a date up to 2036-05-04/],
    [
      'two kinds at once',
      ['product_kind=license_nce', 'license_kind=legacy'],
      '2026-11-22',
      'contradiction',
      /^product_kind and license_kind: cannot both be true$/,
    ],
    [
      'a term that ends before it begins',
      ['purchase_or_renewal_date=2026-05-01', 'term_end=2026-04-30'],
      '2026-11-22',
      'contradiction',
      /^term_end: expected a date after/,
    ],
  ])('refuses %s by name', async (_, words, asOf, reason, detail) => {
    const { code, answer } = await decideJson(words, asOf);
    expect(code).toBe(2);
    expect(answer).toEqual({ asOf, kind: 'refusal', reason, detail: matching(detail) });
    const text = await decide(words, { asOf });
    expect(text.code).toBe(2);
    expect(text.out.trimEnd()).toMatch(new RegExp(`^${reason}: `));
    expect(text.out.trimEnd()).not.toMatch(/\n/);
  });

  it.each([['channel'], ['=ea'], ['']])('refuses the word "%s"', async (word) => {
    expect(await decide([word])).toMatchObject({ code: 2, misused: matching(/expected fact=value/) });
  });

  it('refuses two values for one fact instead of choosing one', async () => {
    expect(await decide(['channel=ea', 'channel=unknown'])).toMatchObject({
      code: 2,
      misused: matching(/^channel/),
    });
  });
});

describe('decide --batch', () => {
  const line = (facts: unknown, more: object = {}): string => JSON.stringify({ asOf: '2026-11-22', facts, ...more });
  const read = (out: string) => out.trimEnd().split('\n').map(jsonOf);

  it('answers a line a line, in their order, each as decide would', async () => {
    const channels = ['ea', 'unknown', 'csp_own', 'syndication'];
    const lines = Array.from({ length: 4000 }, (_, place) =>
      line({ channel: channels[place % 4], product_kind: 'license_unknown', item_count: place }),
    );
    const { code, out } = await decide([], { batch: '-' }, lines.join('\n'));
    const answers = read(out);
    expect(code).toBe(0);
    expect(answers).toHaveLength(4000);
    const single = await Promise.all(
      channels.map(
        async (channel) => (await decideJson([`channel=${channel}`, 'product_kind=license_unknown'])).answer,
      ),
    );
    expect(answers).toEqual(answers.map((_, place) => single[place % 4]));
  });

  it('refuses a bad line on its own line, and skips blank ones', async () => {
    const lines = [
      line({ channel: 'unknown' }),
      '',
      'not json',
      '   ',
      '[]',
      'null',
      line({ channel: 'moon' }),
      line('ea'),
      line(undefined),
      JSON.stringify({ facts: { channel: 'unknown' } }),
      line({ channel: 'unknown' }, { asOf: '2019-01-01' }),
      line({ channel: 'unknown' }, { asOf: 20261122 }),
      line({ channel: 'unknown' }, { lang: 'fr' }),
      '{"asOf":"2026-11-22","facts":{"__proto__":{"channel":"unknown"}}}',
      '\u0000',
      line({ channel: 'unknown' }),
    ];
    const { code, out } = await decide([], { batch: '-' }, lines.join('\r\n'));
    expect(code).toBe(0);
    expect(read(out).map(({ kind, reason, outcome }) => reason ?? outcome ?? kind)).toEqual([
      'find-purchase-channel',
      'unknown-value',
      'unknown-value',
      'unknown-value',
      'unknown-value',
      'unknown-value',
      'unknown-value',
      'find-purchase-channel',
      'before-first-policy',
      'unknown-value',
      'unknown-value',
      'unknown-value',
      'unknown-value',
      'find-purchase-channel',
    ]);
  });

  it('answers each line in its own language', async () => {
    const lines = ['en', 'es'].map((lang) => line({ channel: 'unknown' }, { lang }));
    const { out } = await decide([], { batch: '-' }, lines.join('\n'));
    expect(read(out).map((answer) => answer['line'])).toEqual([
      matching(/^First find out/),
      matching(/^Averigüe primero/),
    ]);
  });

  it('reads a file, its last line without an end too', async () => {
    const { folder, remove } = freshFolder();
    try {
      const file = join(folder, 'cases.jsonl');
      writeFileSync(file, `${line({ channel: 'unknown' })}\n${line({ same_region: false })}`);
      const { out } = await decide([], { batch: file });
      expect(read(out).map(({ outcome }) => outcome)).toEqual(['find-purchase-channel', 'region-stop']);
    } finally {
      remove();
    }
  });

  it('prints nothing for nothing', async () => {
    expect(await decide([], { batch: '-' }, '\n\n')).toEqual({ code: 0, out: '', misused: '' });
  });

  it.each(['/no/such/file.jsonl', import.meta.dirname])('refuses %s, which cannot be read', async (batch) => {
    const { code, misused } = await decide([], { batch });
    expect(code).toBe(2);
    expect(misused).toBe(`--batch: ${batch} cannot be read; expected a file with one JSON object a line`);
  });
});
