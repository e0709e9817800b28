import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { builtInLexicons, readLexicons } from '../../src/language/understand/lexicon.ts';
import type { Said } from '../../src/language/understand/understand.ts';
import { Facts } from '../../src/policy/facts.ts';
import { RulebookError } from '../../src/policy/yaml-rows.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { today, understand } from './measure-sentences.ts';

const read = (text: string, said: Partial<Said> = {}) => understand(text, { language: 'en', asOf: today, ...said });

describe('what was understood', () => {
  it('is shown with the words it was understood from', () => {
    expect(read('Contoso has 40 E3 with another partner until 14 March, they want us to bill')).toEqual({
      customer: 'Contoso',
      facts: { channel: 'csp_other', product_kind: 'license_unknown', goal: 'move_billing', term_end: '2027-03-14' },
      uncertain: [],
      understood: [
        { fact: 'channel', value: 'csp_other', from: 'with another partner' },
        { fact: 'product_kind', value: 'license_unknown', from: 'E3' },
        { fact: 'goal', value: 'move_billing', from: 'want us to bill' },
        { fact: 'term_end', value: '2027-03-14', from: 'until 14 March' },
      ],
    });
  });

  it('never holds what is uncertain', () => {
    const { facts, uncertain } = read('EA or Open, maybe Azure, until 03/04/2027');
    expect(facts).toEqual({});
    expect(uncertain).toEqual(['channel', 'product_kind', 'term_end']);
  });
});

describe('the answer to a question', () => {
  it.each<[Said['asked'], string, Facts]>([
    ['channel', 'us, until 14 March 2027', { channel: 'csp_own', term_end: '2027-03-14' }],
    ['channel', 'directo', { channel: 'direct_microsoft' }],
    ['license_kind', 'new, and auto-renew is off', { license_kind: 'nce', auto_renew: false }],
    [
      'source_partner_willing',
      'yes, it expires on 14 March 2027',
      { source_partner_willing: true, term_end: '2027-03-14' },
    ],
    ['source_partner_willing', 'no', { source_partner_willing: false }],
    ['goal', 'soporte', { goal: 'support_only' }],
    ['channel', "I don't know", { channel: 'unknown' }],
  ])('to %s may say more: “%s”', (asked, text, facts) => {
    expect(read(text, asked === undefined ? {} : { asked }).facts).toEqual(facts);
  });

  it('is none where nothing was asked', () => {
    expect(read('us').facts).toEqual({});
    expect(read('directo').facts).toEqual({});
    expect(read('new').facts).toEqual({});
  });
});

describe('a day without a year', () => {
  it('is the next one after the date it is said on', () => {
    expect(read('EA until 14 March', { asOf: '2027-03-13' }).facts.term_end).toBe('2027-03-14');
    expect(read('EA until 14 March', { asOf: '2027-03-14' }).facts.term_end).toBe('2028-03-14');
    expect(read('EA until 29 February').facts.term_end).toBe('2028-02-29');
    expect(read('EA hasta el 14/3').facts.term_end).toBe('2027-03-14');
  });

  it('is nobody’s guess where it is half a date, two dates, or past', () => {
    for (const text of ['EA until 14/03/27', 'EA until 3/4', 'EA until 14 March 27', 'EA until 14 March or 15 March']) {
      expect(read(text)).toMatchObject({ facts: { channel: 'ea' }, uncertain: ['term_end'] });
    }
    const bought = read('they bought the licenses on 14 March');
    expect(bought.facts.purchase_or_renewal_date).toBeUndefined();
    expect(bought.uncertain).toContain('purchase_or_renewal_date');
  });
});

describe('two days that cannot both be right', () => {
  it('are both asked', () => {
    const { facts, uncertain } = read('licences bought on 3 May 2026, term ended 14 March 2025');
    expect(facts).toEqual({ product_kind: 'license_unknown' });
    expect(uncertain).toEqual(['term_end', 'purchase_or_renewal_date']);
  });
});

describe('any text', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t\u00a0 '],
    ['half a character', '\ud83d EA \udc00'],
    ['emoji', '🙂'.repeat(1500)],
    ['zero-width characters', 'E\u200bA\u200b un\u200btil 14 Ma\u00adrch'],
    ['right-to-left marks', '\u202eEA\u202c\u200f'],
    ['brackets', '('.repeat(2000)],
    ['a million characters', 'EA '.repeat(333_333)],
    ['code', '${1+1} {{DATE(2017)}} <at>Boss</at> [x](https://evil) ‘); drop table'],
  ])('is answered: %s', (_, text) => {
    const { facts } = read(text);
    expect(Facts.parse(facts)).toEqual(facts);
  });

  it('says the same with invisible characters, other spaces and other apostrophes', () => {
    expect(read('E\u200bA\u00a0until\u202f14 Ma\u00adrch').facts).toEqual({ channel: 'ea', term_end: '2027-03-14' });
    expect(read('it isn’t EA').facts).toEqual({});
    expect(read('it isn´t EA').facts).toEqual({});
  });

  it('is read no farther than 2,000 characters', () => {
    expect(read(`${'x'.repeat(1_990)} EA`).facts).toEqual({ channel: 'ea' });
    expect(read(`${'x'.repeat(2_000)} EA`).facts).toEqual({});
  });
});

describe('a lexicon that cannot be used', () => {
  const problemsAfter = (from: string, to: string): readonly string[] => {
    const { folder, remove } = freshFolder();
    try {
      cpSync(builtInLexicons, folder, { recursive: true });
      const file = join(folder, 'es.yaml');
      const before = readFileSync(file, 'utf8');
      expect(before).toContain(from);
      writeFileSync(file, before.replace(from, to));
      readLexicons(folder);
      return [];
    } catch (problem) {
      if (problem instanceof RulebookError) return problem.problems;
      throw problem;
    } finally {
      remove();
    }
  };

  it.each([
    ['a value no fact has', 'channel: advisor', 'channel: adviser', /^es\.yaml:\d+: facts\.1\.means\.channel: /],
    [
      'a bracket left open',
      '- programa advisor',
      '- (programa advisor',
      /^es\.yaml:\d+: facts\.1\.says\.1: .*expected \)/,
    ],
    ['a group nobody has named', '- programa advisor', "- '{programme} advisor'", /facts\.1\.says\.1: .*\{programme\}/],
    ['words that may all be left out', '- programa advisor', "- '[programa] [advisor]'", /cannot be left out/],
    ['a field nobody knows', 'vagueDates:', 'vagueDays:', /^es\.yaml:\d+: .*vagueDa/],
  ])('is refused by file, line and field: %s', (_, from, to, problem) => {
    expect(problemsAfter(from, to).join('\n')).toMatch(problem);
  });
});
