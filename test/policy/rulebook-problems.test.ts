import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createPolicy } from '../../src/policy/policy.ts';
import { builtInRulebook, readRulebook } from '../../src/policy/read-rulebook.ts';

/** The built-in rulebook with one change, or with one file added. */
const problemsAfter = (file: string, change: (text: string) => string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rulebook-'));
  try {
    cpSync(builtInRulebook, folder, { recursive: true });
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
    createPolicy(readRulebook(folder));
    return 'no problem';
  } catch (problem) {
    return problem instanceof Error ? problem.message : 'not an error';
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('a rulebook that cannot be used', () => {
  it('names file, line and field of a bad row', () => {
    const said = problemsAfter('rules/overlays.yaml', (text) => text.replace('confidence: A', 'confidence: Z'));
    expect(said).toMatch(/rules\/overlays\.yaml:\d+: 0\.confidence: .*"A"/);
  });

  it.each<[string, string, (text: string) => string, RegExp]>([
    ['a tab character', 'terms.yaml', (text) => `\t${text}`, /terms\.yaml:1: /],
    ['a word in one language only', 'terms.yaml', (text) => text.replace(/ es: .*? }/, ' }'), /terms\.yaml:\d+: .*es/],
    ['a field nobody knows', 'overlays.yaml', (text) => text.replace('- id:', '- colour: red\n  id:'), /colour/],
    [
      'an outcome that is not there',
      'rules/base.yaml',
      (text) => text.replace(/outcome: \S+/, 'outcome: nowhere'),
      /no such outcome: nowhere/,
    ],
    [
      'a source that is not there',
      'rules/base.yaml',
      (text) => text.replace(/sources: \[.*?\]/, 'sources: [S999]'),
      /no such source: S999/,
    ],
    [
      'a value that is not there',
      'rules/base.yaml',
      (text) => text.replace(/channel: \[/, 'channel: [moon, '),
      /no such value .*moon/,
    ],
    ['the same id twice', 'links.yaml', (text) => text + text.slice(text.indexOf('- id')), /the id stands twice/],
    [
      'a set of facts without a rule',
      'rules/base.yaml',
      (text) => text.replace(/valid: \{ from: '2020-06-17' \}/, "valid: { from: '2021-06-17' }"),
      /gap: no rule fits for .*channel=/,
    ],
    [
      'two rules for one set of facts',
      'rules/base.yaml',
      (text) =>
        `${text}\n- id: second\n  stage: base\n  valid: { from: '2020-06-17' }\n  when: { channel: [ea] }\n  outcome: already-ours\n  sources: [S01]\n  confidence: A\n  verified: '2026-11-22'\n`,
      /overlap: .*second.* fit/,
    ],
    ['an anchor bomb', 'links.yaml', () => `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`, /links\.yaml|alias/i],
  ])('is refused for %s', (_, file, change, expected) => {
    expect(problemsAfter(file, change)).toMatch(expected);
  });

  it('is told apart from one that is merely read again', () => {
    expect(problemsAfter('terms.yaml', (text) => text)).toBe('no problem');
  });
});
