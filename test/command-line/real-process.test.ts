import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { freshFolder } from '../support/fresh-folder.ts';
import { channelGuide, type Ran, type Start } from './channel-guide.ts';
import { matching, onlyLine } from './reading.ts';

const today = ['--as-of', '2026-11-22'];
const unknownChannel = JSON.stringify({ asOf: '2026-11-22', facts: { channel: 'unknown' } });

const hasNoStack = ({ out, err }: Ran): boolean => !/\n\s+at |node:internal|\bError:|Node\.js v/.test(out + err);

describe('the command line as a process', () => {
  it('decides, in Spanish', async () => {
    const ran = await channelGuide(['decide', '--json', '--lang', 'es', ...today, 'channel=unknown']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(onlyLine(ran.out)).toMatchObject({ outcome: 'find-purchase-channel', line: matching(/^Averigüe/) });
  });

  it('takes today where no date is given', async () => {
    const before = new Date().toISOString().slice(0, 10);
    const { asOf } = onlyLine((await channelGuide(['decide', '--json', 'channel=unknown'])).out);
    expect([before, new Date().toISOString().slice(0, 10)]).toContain(asOf);
  });

  it('answers a batch from standard input', async () => {
    const input = [unknownChannel, '', '{', unknownChannel].join('\n');
    const { code, out } = await channelGuide(['decide', '--batch', '-'], { input });
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      matching(/find-purchase-channel/),
      matching(/"kind":"refusal","reason":"unknown-value"/),
      matching(/find-purchase-channel/),
    ]);
  });

  it('answers a batch from a file', async () => {
    const { folder, remove } = freshFolder();
    try {
      const file = join(folder, 'cases.jsonl');
      writeFileSync(file, `${unknownChannel}\n`.repeat(3));
      const { code, out } = await channelGuide(['decide', '--batch', file]);
      expect(code).toBe(0);
      expect(out.trimEnd().split('\n')).toHaveLength(3);
    } finally {
      remove();
    }
  });

  it('says how it is used', async () => {
    const ran = await channelGuide(['--help']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    for (const name of ['decide', 'explain', 'questions', 'check', 'graph', 'diff']) {
      expect(ran.out).toMatch(new RegExp(`channel-guide ${name} `));
    }
  });
});

/** Hands over as an old Node does: one that only says so, and the machine's own where it has one. */
const olderNodes: [string, Start][] = [
  ['one that calls itself old', { script: join(import.meta.dirname, 'as-an-old-node.js') }],
  ...['/usr/bin/node'].filter(existsSync).map((node): [string, Start] => ["the machine's own", { node }]),
];

it.each(olderNodes)(
  'started by %s, it is run by one that is new enough, with its words and exit code',
  async (_, start) => {
    const answered = await channelGuide(['decide', '--batch', '-'], { ...start, input: unknownChannel });
    expect(answered).toMatchObject({ code: 0, err: '', out: matching(/find-purchase-channel/) });
    const refused = await channelGuide(['decide', 'color=red'], start);
    expect(refused).toMatchObject({ code: 2, err: '', out: matching(/^unknown-value: color: no such fact/) });
  },
);

describe('what cannot be done', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown command', ['destroy'], /^destroy: no such command$/m],
    ['an unknown option', ['decide', '--colour=red'], /--colour/],
    ['an option without its value', ['decide', '--lang'], /--lang/],
    ['an unknown language', ['decide', '--lang', 'fr'], /^--lang fr: expected en or es$/m],
    ['a missing file', ['decide', '--batch', '/no/such/file'], /^--batch: \/no\/such\/file cannot be read/],
    ['a folder for a file', ['decide', '--batch', '/'], /^--batch: \/ cannot be read/],
    ['a malformed date: check', ['check', '--as-of', 'yesterday'], /yesterday|YYYY-MM-DD/],
    ['a malformed date: questions', ['questions', '--as-of', 'yesterday'], /YYYY-MM-DD/],
    ['a malformed date: graph', ['graph', '--as-of', 'yesterday'], /YYYY-MM-DD/],
    ['a date before the first policy: questions', ['questions', '--as-of', '2019-01-01'], /2020-06-17/],
    ['a date before the first policy: graph', ['graph', '--as-of', '2019-01-01'], /2020-06-17/],
    ['a date before the first policy: explain', ['explain', '--as-of', '2019-01-01', 'channel=unknown'], /2020-06-17/],
    ['a folder that cannot be made', ['graph', '--out', '/no/such/place'], /\/no\/such\/place/],
  ])('%s is refused in one named line', async (_, words, named) => {
    const ran = await channelGuide(words);
    expect(ran.code).toBe(2);
    expect(ran.err + ran.out).toMatch(named);
    expect(hasNoStack(ran)).toBe(true);
  });

  it('a rulebook that is not there is refused by the names of its files', async () => {
    const ran = await channelGuide(['check'], { environment: { POLICY_DIR: '/no/such/folder' } });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err.split('\n')).toContain('questions.yaml: missing; expected a YAML file');
    expect(hasNoStack(ran)).toBe(true);
  });
});
