import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { addMonths, addWorkingDays, addYears, dateOf, dayAfterHours, dayOf } from '../../src/policy/calendar-days.ts';
import { Leads } from '../../src/policy/calendar-rows.ts';
import { remindersFor, type Occasion } from '../../src/policy/calendar.ts';
import { Facts } from '../../src/policy/facts.ts';
import { readCalendar } from '../../src/policy/read-calendar.ts';
import { builtInRulebook, readRulebook } from '../../src/policy/read-rulebook.ts';
import { termEnd, type TermEnd } from '../../src/policy/term-end.ts';

const calendar = readCalendar();
const today = '2026-11-22';

const remind = (facts: Facts, reminderCodes: string[], more: Partial<Occasion> = {}) =>
  remindersFor(calendar, { facts: Facts.parse(facts), reminderCodes, asOf: today, ...more });

/** `code of lead on`, with `!` when overdue. */
const lines = (...asked: Parameters<typeof remind>): string[] =>
  remind(...asked).map(
    ({ code, of, leadDays, on, overdue }) => `${code} ${of} ${leadDays} ${on}${overdue ? ' !' : ''}`,
  );

const daysOf = (code: string, ...asked: Parameters<typeof remind>): string[] =>
  remind(...asked)
    .filter((reminder) => reminder.code === code)
    .map(({ on }) => on);

const nceElsewhere: Facts = { channel: 'csp_other', product_kind: 'license_nce', goal: 'move_billing' };
const oursNce: Facts = { channel: 'csp_own', product_kind: 'license_nce' };

describe('no reminder', () => {
  it.each<[string, Facts, string[]]>([
    ['without a fact that holds a date', nceElsewhere, ['RM-REL', 'RM-TERM', 'RM-XFER30', 'RM-RENEW']],
    ['for a date that is not known', { ...nceElsewhere, term_end: 'unknown' }, ['RM-TERM', 'RM-RENEW']],
    ['for a code that is neither the outcome’s nor the facts’', { ...nceElsewhere, term_end: '2027-03-14' }, []],
    ['for a code that the calendar does not have', { ...nceElsewhere, term_end: '2027-03-14' }, ['RM-NEVER']],
    ['for a term end more than ten years away', { ...nceElsewhere, term_end: '2036-11-23' }, ['RM-TERM']],
    ['for the end of time', { ...nceElsewhere, term_end: '9999-12-31' }, ['RM-TERM', 'RM-RENEW', 'RM-EXP30']],
    [
      'of a transfer for what is ours already',
      { ...oursNce, transfer_created: today, transfer_accepted: today, transfer_completed: today },
      ['RM-XFER30', 'RM-AZ3D', 'RM-RBAC', 'RM-TICKET'],
    ],
    [
      'of an expiring transfer request that was accepted',
      { ...nceElsewhere, transfer_created: today, transfer_accepted: today },
      ['RM-XFER30'],
    ],
    [
      'of a transfer request that Partner Center calls InProgress',
      { ...nceElsewhere, transfer_created: today, transfer_state: 'InProgress' },
      ['RM-XFER30'],
    ],
    [
      'of a relationship that the customer accepted',
      { ...nceElsewhere, relationship_link_sent: today, relationship_state: 'accepted' },
      ['RM-REL'],
    ],
    [
      'of a cancellation window that is closed',
      { ...oursNce, purchase_or_renewal_date: '2026-11-14T10:00:00Z' },
      ['RM-CANCEL7'],
    ],
    [
      'of a seven-day window for what has another one',
      { product_kind: 'perpetual_software', purchase_or_renewal_date: today },
      ['RM-CANCEL7'],
    ],
    ['of two subscriptions side by side when the old one’s end is unknown', { our_start: today }, ['RM-OVERLAP']],
    [
      'of two subscriptions side by side when the old one is over',
      { our_start: '2026-10-01', term_end: '2026-11-21' },
      ['RM-OVERLAP'],
    ],
    ['of a renewal when the term ends', { ...oursNce, term_end: '2027-03-14', auto_renew: false }, ['RM-RENEW']],
  ])('%s', (_, facts, codes) => {
    expect(lines(facts, codes)).toEqual([]);
  });

  it('for a code that the tenant switched off', () => {
    expect(lines({ term_end: '2027-03-14' }, ['RM-TERM'], { leads: { 'RM-TERM': [] } })).toEqual([]);
  });
});

describe('the acceptance cases', () => {
  it('11: a transfer request of 2026-11-23 expires after 30 days, the term ends as before', () => {
    const facts: Facts = { ...nceElsewhere, term_end: '2027-03-14', transfer_created: '2026-11-23' };
    expect(lines(facts, ['RM-REL', 'RM-XFER30', 'RM-TERM', 'RM-EST'])).toEqual([
      'RM-XFER30 2026-12-23 -14 2026-12-09',
      'RM-TERM 2027-03-14 -90 2026-12-14',
      'RM-XFER30 2026-12-23 -7 2026-12-16',
      'RM-XFER30 2026-12-23 -2 2026-12-21',
      'RM-XFER30 2026-12-23 0 2026-12-23',
      'RM-TERM 2027-03-14 -60 2027-01-13',
      'RM-TERM 2027-03-14 -30 2027-02-12',
      'RM-TERM 2027-03-14 -14 2027-02-28',
      'RM-TERM 2027-03-14 -7 2027-03-07',
      'RM-TERM 2027-03-14 -1 2027-03-13',
    ]);
  });

  it('13: the window of a renewal on 2026-11-20T10:00Z closes on 2026-11-27', () => {
    expect(lines({ ...oursNce, purchase_or_renewal_date: '2026-11-20T10:00:00Z' }, ['RM-CANCEL7'])).toEqual([
      'RM-CANCEL7 2026-11-27 -7 2026-11-20 !',
      'RM-CANCEL7 2026-11-27 -2 2026-11-25',
      'RM-CANCEL7 2026-11-27 -1 2026-11-26',
    ]);
  });

  it('13: cancellation_allowed_until counts where it is known', () => {
    const facts: Facts = {
      ...oursNce,
      purchase_or_renewal_date: '2026-11-20',
      cancellation_allowed_until: '2026-11-24',
    };
    expect(lines(facts, ['RM-CANCEL7'])).toEqual([
      'RM-CANCEL7 2026-11-24 -7 2026-11-17 !',
      'RM-CANCEL7 2026-11-24 -2 2026-11-22',
      'RM-CANCEL7 2026-11-24 -1 2026-11-23',
    ]);
  });

  it('16: the same thirty days for Azure', () => {
    const facts: Facts = { channel: 'csp_other', product_kind: 'azure_plan', transfer_created: '2026-11-23' };
    expect(daysOf('RM-XFER30', facts, ['RM-XFER30'])).toEqual(['2026-12-09', '2026-12-16', '2026-12-21', '2026-12-23']);
  });

  it('23: Open tokens die five years after purchase', () => {
    expect(lines({ channel: 'open_license', token_purchased: '2021-12-20' }, ['RM-TOKEN'])).toEqual([
      'RM-TOKEN 2026-12-20 -30 2026-11-20 !',
      'RM-TOKEN 2026-12-20 -7 2026-12-13',
    ]);
  });
});

describe('a date', () => {
  it.each<[string, string, Facts, string]>([
    ['a new-commerce term’s last day is its end date', 'RM-TERM', { ...oursNce, term_end: '2027-03-14' }, '2027-03-14'],
    [
      'a legacy term’s is the day before',
      'RM-TERM',
      { product_kind: 'license_legacy', term_end: '2027-03-01' },
      '2027-02-28',
    ],
    [
      'license_kind tells where the product does not',
      'RM-TERM',
      { product_kind: 'license_unknown', license_kind: 'legacy', term_end: '2028-03-01' },
      '2028-02-29',
    ],
    [
      'an unknown kind is read as written',
      'RM-TERM',
      { product_kind: 'license_unknown', term_end: '2027-03-01' },
      '2027-03-01',
    ],
    ['a renewal starts on the day after', 'RM-RENEW', { ...oursNce, term_end: '2027-02-28' }, '2027-03-01'],
    [
      'a legacy renewal on the end date',
      'RM-RENEW',
      { product_kind: 'license_legacy', term_end: '2027-03-01' },
      '2027-03-01',
    ],
    [
      'the portal’s expiry wins',
      'RM-XFER30',
      { transfer_created: '2026-11-23', transfer_expires: '2026-12-20' },
      '2026-12-20',
    ],
    [
      'an unknown expiry does not',
      'RM-XFER30',
      { transfer_created: '2026-11-23', transfer_expires: 'unknown' },
      '2026-12-23',
    ],
    ['five years after a leap day', 'RM-TOKEN', { token_purchased: '2024-02-29' }, '2029-02-28'],
    ['ten years to the day is still an end', 'RM-TERM', { ...oursNce, term_end: '2036-11-22' }, '2036-11-22'],
    [
      '168 hours late in the day',
      'RM-CANCEL7',
      { ...oursNce, purchase_or_renewal_date: '2026-11-20T23:59:59Z' },
      '2026-11-27',
    ],
    ['GDAP that extends itself', 'RM-GDAPEND', { gdap_end: '2025-01-31', gdap_auto_extend: true }, '2027-01-21'],
  ])('%s', (_, code, facts, of) => {
    expect([...new Set(remind(facts, [code]).map((reminder) => reminder.of))]).toEqual([of]);
  });

  it('that is past is told once, by its newest reminder', () => {
    expect(lines({ ...oursNce, term_end: '2026-11-01' }, ['RM-TERM'])).toEqual(['RM-TERM 2026-11-01 -1 2026-10-31 !']);
    expect(lines({ ...oursNce, term_end: '2027-01-11' }, ['RM-TERM'])).toEqual([
      'RM-TERM 2027-01-11 -60 2026-11-12 !',
      'RM-TERM 2027-01-11 -30 2026-12-12',
      'RM-TERM 2027-01-11 -14 2026-12-28',
      'RM-TERM 2027-01-11 -7 2027-01-04',
      'RM-TERM 2027-01-11 -1 2027-01-10',
    ]);
  });

  it('of today is not overdue', () => {
    expect(lines({ transfer_created: '2026-10-23' }, ['RM-XFER30'])).toContain('RM-XFER30 2026-11-22 0 2026-11-22');
  });

  it('is told once when two lead times are the same', () => {
    const leads = Leads.parse({ 'RM-TERM': [-30, -30, -7, -7] });
    expect(lines({ ...oursNce, term_end: '2026-12-01' }, ['RM-TERM'], { leads })).toEqual([
      'RM-TERM 2026-12-01 -30 2026-11-01 !',
      'RM-TERM 2026-12-01 -7 2026-11-24',
    ]);
  });

  it('can be followed by reminders as well', () => {
    expect(daysOf('RM-REL', { relationship_link_sent: '2026-11-22' }, ['RM-REL'])).toEqual([
      '2026-11-29',
      '2026-12-06',
      '2026-12-22',
    ]);
    expect(daysOf('RM-CUTOVER', { cutover_date: '2026-11-22' }, ['RM-CUTOVER'])).toEqual(['2026-11-21', '2026-11-29']);
  });

  it('in working days skips the weekend', () => {
    expect(lines({ ticket_uploaded: '2026-11-26' }, ['RM-TICKET'])).toEqual([
      'RM-TICKET 2026-11-26 1 2026-11-27',
      'RM-TICKET 2026-11-26 4 2026-11-30',
    ]);
  });

  it('that comes again is told for the next 90 days', () => {
    const overlap = daysOf('RM-OVERLAP', { our_start: '2026-11-02', term_end: '2026-12-14' }, ['RM-OVERLAP']);
    expect(overlap).toEqual(['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']);
    expect(daysOf('RM-OVERLAP', { our_start: '2020-01-01', term_end: '2029-01-01' }, ['RM-OVERLAP'])).toHaveLength(13);
  });

  it('follows the tenant’s own lead times', () => {
    const leads = Leads.parse({ 'RM-TERM': [-45, 3] });
    expect(daysOf('RM-TERM', { ...oursNce, term_end: '2027-03-14' }, ['RM-TERM'], { leads })).toEqual([
      '2027-01-28',
      '2027-03-17',
    ]);
  });
});

describe('the end of a term', () => {
  const late: Facts = { ...oursNce, purchase_or_renewal_date: '2025-04-01', term_end: '2026-05-04' };
  it.each<[TermEnd, Facts]>([
    ['unknown', {}],
    ['unknown', { ...late, auto_renew: 'unknown' }],
    ['unknown', { ...late, auto_renew: false, end_of_term_action: 'unknown' }],
    ['unknown', { ...late, auto_renew: false, end_of_term_action: 'renew' }],
    ['unknown', { ...late, auto_renew: true, end_of_term_action: 'cancel_at_end' }],
    ['unknown', { ...late, auto_renew: true, end_of_term_action: 'move_to_est' }],
    ['unknown', { ...late, auto_renew: false, purchase_or_renewal_date: 'unknown' }],
    ['unknown', { ...late, auto_renew: false, product_kind: 'license_unknown', channel: 'ea' }],
    ['unknown', { ...late, term_end: '2026-05-03', end_of_term_action: 'move_to_est' }],
    ['renews', { auto_renew: true }],
    ['renews', { end_of_term_action: 'renew' }],
    ['ends', { end_of_term_action: 'cancel_at_end' }],
    ['ends', { ...late, auto_renew: false, end_of_term_action: 'cancel_at_end' }],
    ['ends', { ...late, auto_renew: false, term_end: '2026-05-03' }],
    ['ends', { ...late, auto_renew: false, purchase_or_renewal_date: '2025-03-31T23:59:59Z' }],
    ['ends', { ...late, auto_renew: false, product_kind: 'license_legacy' }],
    ['paid-est', { ...late, auto_renew: false }],
    ['paid-est', { ...late, auto_renew: false, end_of_term_action: 'unset' }],
    ['paid-est', { end_of_term_action: 'move_to_est' }],
  ])('%s: %j', (expected, facts) => {
    expect(termEnd(facts)).toBe(expected);
  });

  const ending: Facts = { ...oursNce, purchase_or_renewal_date: '2026-01-01', term_end: '2026-12-31' };
  it.each<[string, Facts, string, string[]]>([
    ['renewing', { auto_renew: true }, 'renews by itself', ['RM-RENEW', 'RM-TERM']],
    ['ending', { end_of_term_action: 'cancel_at_end' }, 'ends and is not renewed', ['RM-DATA90', 'RM-TERM']],
    ['not chosen', { auto_renew: false }, 'extended service term', ['RM-EST', 'RM-EST2', 'RM-TERM']],
    ['not known', {}, 'find out', ['RM-RENEW', 'RM-TERM']],
  ])('%s says so, and calls for its own reminders', (_, facts, saying, codes) => {
    const reminders = remind({ ...ending, ...facts }, ['RM-TERM', 'RM-RENEW']);
    expect(reminders.find(({ code }) => code === 'RM-TERM')?.why.en).toContain(saying);
    expect([...new Set(reminders.map(({ code }) => code))].sort()).toEqual(codes);
  });

  it('before the extended service term leads through the states expired and disabled', () => {
    const facts: Facts = {
      ...oursNce,
      purchase_or_renewal_date: '2025-01-01',
      term_end: '2026-11-20',
      auto_renew: false,
    };
    expect(lines(facts, [])).toEqual([
      'RM-EXP30 2026-12-20 -29 2026-11-21 !',
      'RM-EXP30 2026-12-20 -9 2026-12-11',
      'RM-EXP30 2026-12-20 -2 2026-12-18',
      'RM-DIS90 2027-03-20 -30 2027-02-18',
      'RM-DIS90 2027-03-20 -7 2027-03-13',
    ]);
  });

  it('inside the extended service term comes a reminder each cycle, month ends kept', () => {
    const facts: Facts = {
      ...oursNce,
      purchase_or_renewal_date: '2025-10-31',
      term_end: '2026-10-30',
      auto_renew: false,
    };
    expect(lines(facts, [])).toEqual([
      'RM-EST2 2026-11-30 -5 2026-11-25',
      'RM-EST2 2026-12-31 -5 2026-12-26',
      'RM-EST2 2027-01-31 -5 2027-01-26',
    ]);
  });
});

describe('days', () => {
  it.each([
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2099-12-31', 2, '2100-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['0004-02-29', 12, '0005-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(dateOf(addMonths(dayOf(from), months))).toBe(to);
  });

  it('count years, hours and working days', () => {
    expect(dateOf(addYears(dayOf('2024-02-29'), 5))).toBe('2029-02-28');
    expect(dateOf(dayAfterHours('2026-11-20T10:00:00Z', 168))).toBe('2026-11-27');
    expect(['2026-11-20', '2026-11-21', '2026-11-22'].map((day) => dateOf(addWorkingDays(dayOf(day), 1)))).toEqual(
      Array<string>(3).fill('2026-11-23'),
    );
    expect(dateOf(addWorkingDays(dayOf('2026-11-23'), -1))).toBe('2026-11-20');
  });
});

describe('the calendar file', () => {
  const problemsAfter = (change: (text: string) => string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
    try {
      cpSync(join(builtInRulebook, 'calendar.yaml'), join(folder, 'calendar.yaml'));
      writeFileSync(join(folder, 'calendar.yaml'), change(readFileSync(join(folder, 'calendar.yaml'), 'utf8')));
      readCalendar(folder);
      return 'no problem';
    } catch (problem) {
      return problem instanceof Error ? problem.message : 'not an error';
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it.each<[string, (text: string) => string, RegExp]>([
    ['a word in one language only', (text) => text.replace(/ {4}es: .*\n/, ''), /calendar\.yaml:\d+: 0\.why\.es: /],
    [
      'a lead that is no number of days',
      (text) => text.replace('[7, 14, 30]', '[soon]'),
      /calendar\.yaml:\d+: 0\.leads\.0: .*number/,
    ],
    [
      'a lead twice',
      (text) => text.replace('[7, 14, 30]', '[7, 7]'),
      /calendar\.yaml:\d+: 0\.leads: a lead stands twice/,
    ],
    [
      'a date fact that nobody knows',
      (text) => text.replace('on: relationship_link_sent', 'on: birthday'),
      /calendar\.yaml:\d+: 0\.of\.0\.on: /,
    ],
    [
      'a formula that nobody knows',
      (text) => text.replace('plusDays: 1 }', 'plusMoons: 1 }'),
      /calendar\.yaml:\d+: .*plusMoons/,
    ],
    [
      'two spans in one formula',
      (text) => text.replace('plusDays: 1 }', 'plusDays: 1, plusYears: 1 }'),
      /at most one of plusDays/,
    ],
    [
      'a value that is not there',
      (text) => text.replace('[accepted, removed]', '[accepted, vanished]'),
      /0\.unless\.relationship_state: no such value: vanished/,
    ],
    ['no source', (text) => text.replace('sources: [S10, S12]', 'sources: []'), /0\.sources: /],
    ['a tab character', (text) => text.replace('  of:', '\tof:'), /calendar\.yaml:\d+: /],
  ])('is refused for %s, by file, line and field', (_, change, expected) => {
    expect(problemsAfter(change)).toMatch(expected);
  });

  it('is refused when it is missing', () => {
    expect(() => readCalendar(join(tmpdir(), 'no-such-folder'))).toThrow(/calendar\.yaml: missing/);
  });

  it('has every code that an outcome names', () => {
    const codes = new Set(calendar.map(({ code }) => code));
    const named = new Set(readRulebook().outcomes.flatMap(({ reminders }) => reminders));
    expect([...named].filter((code) => !codes.has(code))).toEqual([]);
  });
});
