import type { Case, CaseStatus } from '../../src/cases/case.ts';
import { createZones } from '../../src/language/zoned-time.ts';
import type { Facts } from '../../src/policy/facts.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { kindOn } from '../../src/reminders/plan-kind.ts';
import { planReminders, type PlanSubject } from '../../src/reminders/plan.ts';
import type { NewSubscription } from '../../src/subscriptions/subscription.ts';

const planning = { ...loadPolicy(), zones: createZones() };
const reader = { language: 'es', timeZone: 'Europe/Madrid' } as const;
const now = new Date('2026-11-23T10:00:00Z');
const ana = { agent: 'ana-id', name: 'Ana' };

const caseOf = (status: CaseStatus, facts: Facts = {}, termEnd?: string): Case => ({
  number: 12,
  advice: {
    customer: 'Contoso',
    facts: { channel: 'csp_other', product_kind: 'license_nce', goal: 'move_billing', ...facts },
    asOf: '2026-11-23',
    policyVersion: '2026-05-04',
    outcome: 'x',
  },
  status,
  ...(termEnd !== undefined && { termEnd }),
  openedBy: ana,
  openedAt: now,
  changedAt: now,
  version: 1,
});

const listed = (more: Partial<NewSubscription>): NewSubscription => ({
  id: 's1',
  customer: 'Contoso',
  product: 'Microsoft 365 E3',
  source: 'list',
  channel: 'csp_own',
  productKind: 'license_nce',
  termStart: '2026-03-15',
  termEnd: '2027-03-14',
  ...more,
});

const plan = (subject: Partial<PlanSubject>, at = now) =>
  planReminders(planning, { reader, ...subject }, at).map(
    ({ code, lead, kind, on, dueAt, overdue }) =>
      `${on}${overdue ? ' overdue' : ''} ${code} ${lead} ${kind} ${dueAt.toISOString().slice(0, 16)}`,
  );

it('a case that waits hears of the last day on which it can choose, in the morning of a working day', () => {
  expect(plan({ case: caseOf('waiting_for_term_end', { auto_renew: true }, '2027-03-14') })).toEqual([
    '2026-12-14 RM-TERM -90 decide_now 2026-12-14T08:00',
    '2027-01-13 RM-TERM -60 decide_now 2027-01-13T08:00',
    '2027-02-12 RM-TERM -30 decide_now 2027-02-12T08:00',
    '2027-02-28 RM-TERM -14 decide_now 2027-02-26T08:00',
    '2027-03-07 RM-TERM -7 decide_now 2027-03-05T08:00',
    '2027-03-13 RM-TERM -1 decide_now 2027-03-12T08:00',
  ]);
});

it('tells once what is past, at once, as overdue', () => {
  const late = new Date('2027-02-15T10:00:00Z');
  expect(plan({ case: caseOf('waiting_for_term_end', {}, '2027-03-14') }, late).slice(0, 2)).toEqual([
    '2027-02-12 overdue RM-TERM -30 decide_now 2027-02-15T10:00',
    '2027-02-28 RM-TERM -14 decide_now 2027-02-26T08:00',
  ]);
});

it('takes a legacy end as the last day of service, as the agent gave it', () => {
  const legacy = caseOf('waiting_for_term_end', { product_kind: 'license_legacy' }, '2027-03-14');
  expect(plan({ case: legacy }).at(-1)).toMatch(/^2027-03-13 RM-TERM -1 /);
});

it.each<CaseStatus>(['advised', 'done', 'declined'])('says nothing of a case that is %s', (status) => {
  expect(plan({ case: caseOf(status, {}, '2027-03-14') })).toEqual([]);
});

it.each<[string, Partial<NewSubscription>, string[]]>([
  ['rolls over', { autoRenew: true }, []],
  ['is cancelled', { autoRenew: false, endOfTermAction: 'cancel', status: 'canceled' }, []],
  ['has no end', { termEnd: undefined }, []],
  ['ended long ago', { termEnd: '2024-03-14', autoRenew: false }, []],
  [
    'ends',
    { autoRenew: false, endOfTermAction: 'cancel', termEnd: '2026-12-06' },
    [
      '2026-11-22 overdue RM-TERM -14 will_end 2026-11-23T10:00',
      '2026-11-29 RM-TERM -7 will_end 2026-11-27T08:00',
      '2026-12-05 RM-TERM -1 will_end 2026-12-04T08:00',
      '2027-02-04 RM-DATA90 -30 too_late 2027-02-04T08:00',
      '2027-02-27 RM-DATA90 -7 too_late 2027-02-26T08:00',
    ],
  ],
  [
    'slides into the paid service',
    { autoRenew: false, termEnd: '2026-12-23' },
    [
      '2026-11-23 RM-EST -30 slides_to_est 2026-11-23T10:00',
      '2026-12-09 RM-EST -14 slides_to_est 2026-12-09T08:00',
      '2026-12-16 RM-TERM -7 slides_to_est 2026-12-16T08:00',
      '2026-12-20 RM-EST -3 slides_to_est 2026-12-18T08:00',
      '2026-12-22 RM-TERM -1 slides_to_est 2026-12-22T08:00',
      '2027-01-19 RM-EST2 -5 slides_to_est 2027-01-19T08:00',
      '2027-02-19 RM-EST2 -5 slides_to_est 2027-02-19T08:00',
    ],
  ],
])('a subscription that %s', (_, more, expected) => {
  const told = plan({ subscription: listed(more) });
  expect(told.filter((line) => !/overdue RM-TERM -(30|60|90)/.test(line))).toEqual(expected);
});

it('tells of a renewal to who asked for it', () => {
  const told = planReminders(
    planning,
    { reader: { ...reader, tellsRenewals: true }, subscription: listed({ autoRenew: true }) },
    now,
  );
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['decide_now', 'will_renew']));
});

it('takes the lead times of the team, and what the list says over what was answered', () => {
  const subject = {
    reader: { ...reader, leads: { 'RM-TERM': [-20] } },
    case: caseOf('waiting_for_term_end', { auto_renew: true }, '2027-01-31'),
    subscription: listed({ autoRenew: false, endOfTermAction: 'cancel', termEnd: '2027-03-14' }),
  };
  expect(plan(subject).filter((line) => line.includes('RM-TERM'))).toEqual([
    '2027-02-22 RM-TERM -20 will_end 2027-02-22T08:00',
  ]);
});

test.each([
  ['can_cancel', '2026-11-22', 'locked'],
  ['can_cancel', '2026-11-23', 'can_cancel'],
  ['decide_now', '2026-11-22', 'too_late'],
  ['slides_to_est', '2026-11-22', 'slides_to_est'],
  ['manual', '2026-11-22', 'manual'],
] as const)('%s of %s is, on the 23rd, %s', (kind, of, becomes) => {
  expect(kindOn(kind, of, '2026-11-23')).toBe(becomes);
});

it('no reminder goes out after its day, on a weekend, or at another hour', () => {
  for (let day = 0; day < 400; day += 1) {
    const termEnd = new Date(Date.parse('2027-03-01') + day * 86_400_000).toISOString().slice(0, 10);
    for (const { on, dueAt, overdue } of planReminders(
      planning,
      { reader, case: caseOf('waiting_for_term_end', {}, termEnd) },
      now,
    )) {
      if (overdue) continue;
      expect(dueAt.toISOString().slice(0, 10) <= on).toBe(true);
      expect([1, 2, 3, 4, 5]).toContain(dueAt.getUTCDay());
      expect(['07:00', '08:00']).toContain(dueAt.toISOString().slice(11, 16));
    }
  }
});
