import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadPolicy } from '../../src/policy/load-policy.ts';
import { builtInRulebook } from '../../src/policy/read-rulebook.ts';
import { RulebookError } from '../../src/policy/yaml-rows.ts';
import { freshFolder } from '../support/fresh-folder.ts';

const theSame = (text: string): string => text;

/** The problems of the built-in rulebook after a change to its folder. Anything but a named refusal fails the test. */
const problemsAfterAll = (change: (folder: string) => void): readonly string[] => {
  const { folder, remove } = freshFolder();
  try {
    cpSync(builtInRulebook, folder, { recursive: true });
    change(folder);
    loadPolicy(folder);
    return [];
  } catch (problem) {
    if (problem instanceof RulebookError) return problem.problems;
    throw problem;
  } finally {
    remove();
  }
};

const problemsAfter = (file: string, change: (text: string) => string): readonly string[] =>
  problemsAfterAll((folder) => {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = change(before);
    if (after === before && change !== theSame) throw new Error(`the change to ${file} changes nothing`);
    writeFileSync(join(folder, file), after);
  });

/** The text with something replaced in the row of that id alone. */
const inRow =
  (id: string, from: string | RegExp, to: string) =>
  (text: string): string => {
    const start = text.indexOf(`- id: ${id}\n`);
    const next = text.indexOf('\n- id:', start + 1);
    const end = next < 0 ? text.length : next;
    return text.slice(0, start) + text.slice(start, end).replace(from, to) + text.slice(end);
  };

const added = (row: string) => (text: string) => `${text}\n${row}`;

const baseRule = (id: string, when: string, then = 'outcome: already-ours', stage = 'base') => `- id: ${id}
  stage: ${stage}
  valid: { from: '2020-06-17' }
  when: ${when}
  ${then}
  sources: [S01]
  confidence: A
  verified: '2026-11-22'
`;

const anOutcome = (id: string) => `- id: ${id}
  valid: { from: '2020-06-17' }
  line: { en: One, es: Una }
  roles: []
  steps: [{ actor: agent, text: { en: One, es: Una } }]
  caveats: []
  links: []
  alternatives: []
  reminders: []
`;

type Change = readonly [what: string, file: string, change: (text: string) => string, problem: RegExp];

const malformed: readonly Change[] = [
  [
    'a value of no list, with file, line and field',
    'rules/licenses.yaml',
    inRow('licenses-support', 'confidence: A', 'confidence: Z'),
    /^rules\/licenses\.yaml:\d+: 0\.confidence: .*"A"\|"B"\|"C"\|"D"/,
  ],
  ['a tab character', 'terms.yaml', (text) => `\t${text}`, /^terms\.yaml:1: TAB_AS_INDENT: expected valid YAML$/],
  [
    'a tab in the middle',
    'rules/stops.yaml',
    (text) => text.replace('  stage: stop', '\tstage: stop'),
    /^rules\/stops\.yaml:3: .*expected valid YAML$/,
  ],
  [
    'a word in one language only',
    'terms.yaml',
    (text) => text.replace(/ es: .*? }/, ' }'),
    /^terms\.yaml:\d+: \S+\.es: /,
  ],
  [
    'a step in one language only',
    'outcomes/stops.yaml',
    (text) => text.replace(/\n {8}es: .*/, ''),
    /^outcomes\/stops\.yaml:\d+: 0\.steps\.0\.text\.es: /,
  ],
  [
    'a field nobody knows',
    'overlays.yaml',
    (text) => text.replace('- id:', '- colour: red\n  id:'),
    /^overlays\.yaml:\d+: .*"colour"/,
  ],
  [
    'a rule without a source',
    'rules/stops.yaml',
    inRow('own-tenant', /sources: .*/, 'sources: []'),
    /^rules\/stops\.yaml:\d+: 0\.sources: /,
  ],
  [
    'a rule without validity',
    'rules/stops.yaml',
    inRow('own-tenant', / {2}valid: .*\n/, ''),
    /^rules\/stops\.yaml:\d+: 0\.valid: /,
  ],
  [
    'a rule without a verified date',
    'rules/stops.yaml',
    inRow('own-tenant', /\n {2}verified: .*/, ''),
    /^rules\/stops\.yaml:\d+: 0\.verified: /,
  ],
  [
    'a rule with two results',
    'rules/stops.yaml',
    inRow('own-tenant', '  outcome:', '  ask: goal\n  outcome:'),
    /^rules\/stops\.yaml:\d+: 0: expected `overlay` in an overlay rule, otherwise either `outcome` or `ask`$/,
  ],
  [
    'a condition on a fact nobody knows',
    'rules/stops.yaml',
    (text) => text.replace('is_own_csp_tenant: [', 'is_our_tenant: ['),
    /^rules\/stops\.yaml:\d+: 0\.when.*is_our_tenant/,
  ],
  [
    'a date in other words',
    'rules/stops.yaml',
    (text) => text.replace("'2020-06-17'", "'17 June 2020'"),
    /^rules\/stops\.yaml:\d+: 0\.valid\.from: expected a date as YYYY-MM-DD$/,
  ],
  [
    'a day that no calendar has',
    'rules/licenses.yaml',
    (text) => text.replace("to: '2023-10-31'", "to: '2023-13-45'"),
    /^rules\/licenses\.yaml:\d+: 0\.valid\.to: /,
  ],
  [
    'the same field twice',
    'rules/stops.yaml',
    (text) => text.replace('  stage: stop', '  stage: stop\n  stage: gate'),
    /^rules\/stops\.yaml:\d+: DUPLICATE_KEY: expected valid YAML$/,
  ],
  [
    'ten megabytes',
    'links.yaml',
    (text) => text + '# padding\n'.repeat(1024 * 1024),
    /^links\.yaml: larger than 1 MiB; expected rows that people can read$/,
  ],
  [
    'an anchor bomb',
    'links.yaml',
    () => 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n',
    /^links\.yaml:1: expected rows without anchors and aliases$/,
  ],
  ['brackets a hundred thousand deep', 'links.yaml', () => '['.repeat(100_000), /^links\.yaml/],
  ['no rows at all', 'links.yaml', () => '', /^links\.yaml:1: file: /],
  ['one row where a list is expected', 'links.yaml', () => 'id: one\n', /^links\.yaml:1: file: .*array/],
  [
    'a bad row in the calendar',
    'calendar.yaml',
    (text) => text.replace('leads: [7, 14, 30]', 'leads: [7, 7]'),
    /^calendar\.yaml:\d+: 0\.leads: a lead stands twice$/,
  ],
  [
    'a calendar row for a fact nobody knows',
    'calendar.yaml',
    (text) => text.replace('on: relationship_link_sent', 'on: birthday'),
    /^calendar\.yaml:\d+: 0\.of\.0\.on: /,
  ],
];

const dangling: readonly Change[] = [
  [
    'an outcome that is not there',
    'rules/licenses.yaml',
    inRow('licenses-support', /outcome: \S+/, 'outcome: nowhere'),
    /^rules: licenses-support: no such outcome: nowhere$/,
  ],
  [
    'an overlay that is not there',
    'rules/overlays.yaml',
    (text) => text.replace('overlay: gcc-eligibility', 'overlay: nowhere'),
    /^rules: gcc-eligible: no such overlay: nowhere$/,
  ],
  [
    'a source that is not there',
    'rules/licenses.yaml',
    inRow('licenses-support', /sources: .*/, 'sources: [S999]'),
    /^rules: licenses-support: no such source: S999$/,
  ],
  [
    'a value that is not there',
    'rules/licenses.yaml',
    inRow('licenses-support', 'channel: [', 'channel: [moon, '),
    /^rules: licenses-support: when\.channel: no such value .*: moon$/,
  ],
  [
    'a link of a step that is not there',
    'outcomes/stops.yaml',
    (text) => text.replace('link: us-government', 'link: nowhere'),
    /^check-government-portal: no such link: nowhere$/,
  ],
  [
    'a link of a card that is not there',
    'outcomes/stops.yaml',
    inRow('own-csp-tenant-cannot-buy', /links: .*/, 'links: [nowhere]'),
    /^own-csp-tenant-cannot-buy: no such link: nowhere$/,
  ],
  [
    'an alternative that is not there',
    'outcomes/stops.yaml',
    inRow('own-csp-tenant-cannot-buy', 'alternatives: []', 'alternatives: [nowhere]'),
    /^own-csp-tenant-cannot-buy: no such outcome: nowhere$/,
  ],
  [
    'a reminder that is not in the calendar',
    'outcomes/stops.yaml',
    inRow('region-stop', 'reminders: []', 'reminders: [RM-NEVER]'),
    /region-stop.*RM-NEVER/,
  ],
  [
    'a source of the calendar that is not there',
    'calendar.yaml',
    (text) => text.replace(/sources: .*/, 'sources: [S999]'),
    /^calendar: RM-REL: no such source: S999$/,
  ],
  [
    'a value that no question offers',
    'questions.yaml',
    (text) => text.replace('value: mca_e', 'value: mca_f'),
    /^questions: channel: no such value: mca_f$/,
  ],
  [
    'an assumption that is no value',
    'questions.yaml',
    (text) => text.replace('assume: public', 'assume: cloudy'),
    /^questions: cloud: assume: no such value: cloudy$/,
  ],
];

const contradicting: readonly Change[] = [
  [
    'a link id twice',
    'links.yaml',
    (text) => text + text.slice(text.indexOf('- id')),
    /^links: multichannel: the id stands twice$/,
  ],
  [
    'a source id twice',
    'sources.yaml',
    (text) => text + text.slice(text.indexOf('- id')),
    /^sources: S01: the id stands twice$/,
  ],
  [
    'a rule id twice, in two files',
    'rules/stops.yaml',
    added(baseRule('licenses-support', '{ channel: [ea] }')),
    /^rules: licenses-support: the id stands twice$/,
  ],
  [
    'a question twice',
    'questions.yaml',
    (text) => text + text.slice(text.lastIndexOf('- fact:')),
    /^questions: \S+: the id stands twice$/,
  ],
  [
    'a set of facts without a rule, at the start',
    'rules/licenses.yaml',
    inRow('licenses-support', "from: '2020-06-17'", "from: '2020-08-01'"),
    /^rules on 2020-06-17: gap: no rule fits for .*channel=direct_microsoft.* goal=support_only/,
  ],
  [
    'a set of facts without a rule, for one day only',
    'rules/licenses.yaml',
    inRow('licenses-support', "to: '2023-10-31'", "to: '2023-10-30'"),
    /^rules on 2023-10-31: gap: no rule fits for .*channel=/,
  ],
  [
    'two rules for one set of facts',
    'rules/licenses.yaml',
    added(baseRule('second', '{ channel: [ea], product_kind: [license_legacy], goal: [support_only] }')),
    /^rules on 2020-06-17: overlap: licenses-support, second fit for .*channel=ea/,
  ],
  [
    'two rules for one set of facts, on one day only',
    'rules/licenses.yaml',
    inRow('licenses-support', "to: '2023-10-31'", "to: '2023-11-01'"),
    /^rules on 2023-11-01: overlap: .*licenses-support/,
  ],
  [
    'a rule that no facts lead to',
    'rules/licenses.yaml',
    added(baseRule('behind-a-stop', "{ is_own_csp_tenant: ['true'] }")),
    /^rules: behind-a-stop: no set of facts leads to it$/,
  ],
  [
    'an outcome that no rule leads to',
    'outcomes/stops.yaml',
    added(anOutcome('lonely')),
    /^outcomes: lonely: no rule leads to it$/,
  ],
  [
    'an overlay that no rule leads to',
    'overlays.yaml',
    added(
      "- { id: lonely, valid: { from: '2020-06-17' }, stepsBefore: [], stepsAfter: [], caveats: [], links: [], except: [] }\n",
    ),
    /^overlays: lonely: no rule leads to it$/,
  ],
  [
    'an overlay written for an outcome that is not there',
    'overlays.yaml',
    inRow('request-gdap', 'only: [request-relationship-and-gdap]', 'only: [nowhere]'),
    /^request-gdap: no such outcome: nowhere$/,
  ],
  [
    'an overlay that names outcomes both ways',
    'overlays.yaml',
    inRow('request-gdap', 'only: [', 'except: [already-ours]\n  only: ['),
    /^overlays\.yaml:.*expected `only` or `except`, not both$/,
  ],
  [
    'an outcome without a card for part of its time',
    'outcomes/azure.yaml',
    inRow('azure-plan-not-transferable', "to: '2020-07-28'", "to: '2020-07-01'"),
    /^outcomes: azure-plan-not-transferable: no edition holds on 2020-07-02$/,
  ],
  [
    'a question that asks for itself for ever',
    'rules/syndication-and-ours.yaml',
    inRow('syndication', 'outcome: syndication-not-covered', 'ask: channel'),
    /^rules: syndication: ask: expected `when\.channel: \[unknown\]`; otherwise it asks for ever$/,
  ],
  [
    'two questions that ask for each other',
    'rules/facts-first.yaml',
    inRow('goal-not-known-nce', 'ask: goal', 'ask: product_kind'),
    /^rules: goal-not-known-nce: ask: expected `when\.product_kind: \[unknown\]`; otherwise it asks for ever$/,
  ],
  [
    'a link to a foreign host',
    'links.yaml',
    (text) => text.replace('https://learn.microsoft.com/es-es', 'https://learn.microsoft.com.example.org/es-es'),
    /^links: multichannel: url: expected https on a Microsoft host, not https:\/\/learn\.microsoft\.com\.example\.org/,
  ],
  [
    'a link to a host that only ends alike',
    'links.yaml',
    (text) => text.replace('https://learn.microsoft.com/es-es', 'https://notmicrosoft.com/es-es'),
    /^links: multichannel: url: expected https on a Microsoft host/,
  ],
  [
    'a link without https',
    'links.yaml',
    (text) => text.replace('https://learn.microsoft.com/en-us', 'http://learn.microsoft.com/en-us'),
    /^links: multichannel: url: expected https on a Microsoft host/,
  ],
  [
    'a link that runs a script',
    'links.yaml',
    (text) => text.replace(/en: https:\S+/, "en: 'javascript:alert(1)'"),
    /^links: multichannel: url: expected https on a Microsoft host, not javascript:/,
  ],
  [
    'two editions of one card at the same time',
    'outcomes/licenses.yaml',
    inRow('buy-in-csp-then-end-old', "to: '2022-03-09'", "to: '2022-03-31'"),
    /^buy-in-csp-then-end-old: the editions of 2020-06-17 and 2022-03-10 overlap$/,
  ],
  [
    'two editions of one overlay at the same time',
    'overlays.yaml',
    (text) => text.replace("{ from: '2020-06-17', to: '2023-10-31' }", "{ from: '2020-06-17' }"),
    /^request-relationship: the editions of 2020-06-17 and 2023-11-01 overlap$/,
  ],
  [
    'a rule that ends before it starts',
    'rules/stops.yaml',
    added(
      baseRule('backwards', "{ is_own_csp_tenant: ['true'] }", 'outcome: own-csp-tenant-cannot-buy', 'stop').replace(
        "from: '2020-06-17'",
        "from: '2024-02-01', to: '2024-01-01'",
      ),
    ),
    /^backwards: valid: expected an end on or after 2024-02-01, not 2024-01-01$/,
  ],
];

describe.each([
  ['for its rows', malformed],
  ['for what it points at', dangling],
  ['for what it says', contradicting],
])('a rulebook is refused %s', (_, changes) => {
  it.each(changes)('%s', (__, file, change, expected) => {
    const problems = problemsAfter(file, change);
    expect(problems).toContainEqual(expect.stringMatching(expected));
    expect(problems.join('\n')).not.toMatch(/\bat .*\.ts:|node_modules/);
  });
});

describe('a rulebook that lacks something', () => {
  const files = [
    'calendar.yaml',
    'links.yaml',
    'overlays.yaml',
    'questions.yaml',
    'sources.yaml',
    'terms.yaml',
  ] as const;

  it.each(files)('is refused without %s', (file) => {
    const problems = problemsAfterAll((folder) => rmSync(join(folder, file)));
    expect(problems).toEqual([`${file}: missing; expected a YAML file`]);
  });

  it.each(['rules', 'outcomes'])('is refused without %s', (place) => {
    const problems = problemsAfterAll((folder) => rmSync(join(folder, place), { recursive: true }));
    expect(problems).toContain(`${place}/*.yaml: missing; expected YAML lists of rows`);
  });

  it('is refused with a folder where a file is expected', () => {
    const problems = problemsAfterAll((folder) => {
      rmSync(join(folder, 'links.yaml'));
      mkdirSync(join(folder, 'links.yaml'));
    });
    expect(problems.join('\n')).toMatch(/^links\.yaml: /);
  });

  it('names every file of a folder that is none', () => {
    const problems = problemsAfterAll((folder) => rmSync(folder, { recursive: true }));
    expect(problems.length).toBeGreaterThanOrEqual(7);
  });

  it('names every bad row at once, not the first alone', () => {
    const problems = problemsAfter('rules/gates.yaml', (text) => text.replaceAll('confidence: A', 'confidence: Z'));
    expect(problems.length).toBeGreaterThan(1);
  });
});

describe('a rulebook that is whole', () => {
  it('is not refused for being read again', () => {
    expect(problemsAfter('terms.yaml', theSame)).toEqual([]);
  });

  it('may be split into other files', () => {
    const problems = problemsAfterAll((folder) => {
      const text = readFileSync(join(folder, 'rules/stops.yaml'), 'utf8');
      rmSync(join(folder, 'rules/stops.yaml'));
      writeFileSync(join(folder, 'rules/our-own-stops.yaml'), text);
    });
    expect(problems).toEqual([]);
  });
});
