import { remindersFor } from '../../src/policy/calendar.ts';
import type { Facts } from '../../src/policy/facts.ts';
import { readCalendar } from '../../src/policy/read-calendar.ts';

/**
 * The calendar written a second time, by other means: no Date, no rows, days counted by arithmetic on the civil calendar.
 */

const cases = 100_000;
const seed = Number(process.env['ORACLE_SEED'] ?? 20_261_122);

// Looking up a global is slow inside the test runner, and these are called some ten million times.
const { floor, imul, max, min } = Math;
const forever = Infinity;
const number = Number;
const text = String;

// Days are counted from 0000-03-01, so that a leap day is the last day of its year.
const dayNumber = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = floor(shifted / 4) - floor(shifted / 100) + floor(shifted / 400);
  return 365 * shifted + leapDays + floor((153 * monthFromMarch + 2) / 5) + day - 1;
};

const civil = (days: number): [number, number, number] => {
  const era = floor(days / 146_097);
  const inEra = days - era * 146_097;
  const yearOfEra = floor((inEra - floor(inEra / 1460) + floor(inEra / 36_524) - floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const monthFromMarch = floor((5 * inYear + 2) / 153);
  const day = inYear - floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return [yearOfEra + 400 * era + (month <= 2 ? 1 : 0), month, day];
};

const written = (days: number): string => {
  const [year, month, day] = civil(days);
  return `${text(year).padStart(4, '0')}-${text(month).padStart(2, '0')}-${text(day).padStart(2, '0')}`;
};

const read = (date: string): number =>
  dayNumber(number(date.slice(0, 4)), number(date.slice(5, 7)), number(date.slice(8, 10)));

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

const monthsLater = (from: number, months: number): number => {
  const [year, month, day] = civil(from);
  const index = 12 * year + month - 1 + months;
  const newYear = floor(index / 12);
  const newMonth = (index % 12) + 1;
  return dayNumber(newYear, newMonth, min(day, lengthOf(newYear, newMonth)));
};

/** 0000-03-01 was a Wednesday; 0 is Monday. */
const weekday = (day: number): number => (((day + 2) % 7) + 7) % 7;

const workingDaysLater = (from: number, days: number): number => {
  const friday = 4;
  const start = weekday(from) > friday ? from - (weekday(from) - friday) : from;
  const weeks = floor((weekday(start) + days) / 5);
  return start + days + 2 * weeks;
};

const dateIn = (fact: string | undefined): number | undefined =>
  fact === undefined || fact === 'unknown' ? undefined : read(fact);

const volume = ['direct_microsoft', 'advisor', 'open_license', 'open_value', 'ea', 'mca_e', 'syndication'];
const outsideCsp: readonly unknown[] = [...volume, 'third_party_non_csp'];

const kindOf = ({ product_kind, license_kind }: Facts): string => {
  const stated = product_kind ?? 'unknown';
  if (stated === 'license_nce' || stated === 'license_legacy') return stated.slice('license_'.length);
  if (stated !== 'license_unknown' && stated !== 'unknown') return 'other';
  return license_kind === undefined || license_kind === 'unknown' ? 'open' : license_kind;
};

const boughtFirst = read('2025-04-01');
const endsFirst = read('2026-05-04');

const estOf = (facts: Facts): 'yes' | 'no' | 'unknown' => {
  const kind = kindOf(facts);
  const bought = dateIn(facts.purchase_or_renewal_date);
  const ends = dateIn(facts.term_end);
  const tooEarly = (bought ?? forever) < boughtFirst || (ends ?? forever) < endsFirst;
  if (kind === 'other' || kind === 'legacy' || tooEarly) return 'no';
  const open = bought === undefined || ends === undefined || (kind === 'open' && outsideCsp.includes(facts.channel));
  return open ? 'unknown' : 'yes';
};

const endOf = (facts: Facts): string => {
  const impossible = new Set<string>();
  if (facts.auto_renew === true) for (const end of ['ends', 'paid-est']) impossible.add(end);
  if (facts.auto_renew === false) impossible.add('renews');
  if (estOf(facts) === 'no') impossible.add('paid-est');
  const chosen = new Map([
    ['renew', 'renews'],
    ['cancel_at_end', 'ends'],
    ['move_to_est', 'paid-est'],
  ]).get(facts.end_of_term_action ?? '');
  if (chosen !== undefined) return impossible.has(chosen) ? 'unknown' : chosen;
  if (facts.auto_renew === true) return 'renews';
  if (facts.auto_renew !== false || facts.end_of_term_action === 'unknown' || estOf(facts) === 'unknown')
    return 'unknown';
  return impossible.has('paid-est') ? 'ends' : 'paid-est';
};

interface Told {
  code: string;
  of: number;
  on: number;
  /** Part of the English reason. */
  saying: string;
}

const settled = [
  'InProgress',
  'Complete',
  'completed',
  'completed_with_errors',
  'failed',
  'canceled',
  'declined',
  'expired',
];

const toldBy = (facts: Facts, codes: ReadonlySet<string>, asOf: number): Told[] => {
  const told: Told[] = [];
  const tell = (code: string, of: number | undefined, leads: readonly number[], saying: string) => {
    if (of === undefined || of > monthsLater(asOf, 120)) return;
    for (const lead of leads) told.push({ code, of, on: of + lead, saying });
  };
  const after = (fact: string | undefined, days: number) => {
    const day = dateIn(fact);
    return day === undefined ? undefined : day + days;
  };
  const asked = (code: string) => codes.has(code);
  const ours = facts.channel === 'csp_own';
  const kind = kindOf(facts);
  const end = endOf(facts);
  const transferDone = dateIn(facts.transfer_completed) !== undefined;
  const transferTaken = transferDone || dateIn(facts.transfer_accepted) !== undefined;
  const state = facts.transfer_state ?? '';

  if (asked('RM-REL') && facts.relationship_state !== 'accepted' && facts.relationship_state !== 'removed') {
    tell('RM-REL', dateIn(facts.relationship_link_sent), [7, 14, 30], 'accepts the relationship');
  }

  const endDate = dateIn(facts.term_end);
  const lastDay = endDate === undefined ? undefined : kind === 'legacy' ? endDate - 1 : endDate;
  if (lastDay !== undefined) {
    const sayings = {
      renews: 'renews by itself',
      ends: 'is not renewed',
      'paid-est': 'slips into',
      unknown: 'find out',
    };
    const saying = new Map(Object.entries(sayings)).get(end) ?? '';
    if (asked('RM-TERM')) tell('RM-TERM', lastDay, [-90, -60, -30, -14, -7, -1], saying);
    if (asked('RM-RENEW') && facts.auto_renew !== false && (end === 'renews' || end === 'unknown')) {
      tell('RM-RENEW', lastDay + 1, [-30, -7, -2], 'new term starts');
    }
    if (end === 'paid-est' && lastDay >= asOf) tell('RM-EST', lastDay, [-30, -14, -3], '23 %');
    if (end === 'paid-est' && lastDay + 1 <= monthsLater(asOf, 120)) {
      const [startYear, startMonth, startDay] = civil(lastDay + 1);
      for (let cycle = asOf + 5; cycle <= asOf + 95; cycle += 1) {
        const [year, month, day] = civil(cycle);
        const laterMonth = 12 * year + month > 12 * startYear + startMonth;
        if (laterMonth && day === min(startDay, lengthOf(year, month))) {
          told.push({ code: 'RM-EST2', of: cycle, on: cycle - 5, saying: 'another paid month' });
        }
      }
    }
    const licence = kind !== 'other' && !outsideCsp.includes(facts.channel);
    if (end === 'ends' && estOf(facts) === 'no' && licence) {
      for (const lead of [1, 21, 28]) tell('RM-EXP30', lastDay + 30, [lead - 30], 'has expired');
      tell('RM-DIS90', lastDay + 30 + 90, [-30, -7], 'deleted');
    }
    if (end === 'ends' && estOf(facts) === 'yes') tell('RM-DATA90', lastDay + 90, [-30, -7], 'is kept until');
  }

  const window = dateIn(facts.cancellation_allowed_until);
  const computed = after(facts.purchase_or_renewal_date, 168 / 24);
  if (window !== undefined) {
    if (window >= asOf) tell('RM-CANCEL7', window, [-7, -2, -1], 'The cancellation window');
  } else if (computed !== undefined && computed >= asOf) {
    const { product_kind: product } = facts;
    if (product === 'license_nce' || product === 'software_subscription') {
      tell('RM-CANCEL7', computed, [-7, -2, -1], 'The cancellation window');
    }
    if (product === 'license_unknown' && facts.license_kind !== 'legacy' && asked('RM-CANCEL7')) {
      tell('RM-CANCEL7', computed, [-7, -2, -1], 'If this is new commerce');
    }
  }

  if (!ours) {
    const expires = dateIn(facts.transfer_expires) ?? after(facts.transfer_created, 30);
    if (asked('RM-XFER30') && !transferTaken && !settled.includes(state)) {
      tell('RM-XFER30', expires, [-14, -7, -2, 0], 'transfer request expires');
    }
    if (asked('RM-AZ3D') && !transferDone && (state === 'InProgress' || !settled.includes(state))) {
      for (const days of [1, 3]) tell('RM-AZ3D', after(facts.transfer_accepted, 3), [days - 3], 'service request');
    }
    if (asked('RM-RBAC')) tell('RM-RBAC', dateIn(facts.transfer_completed), [1, 7], 'former partner');
    const uploaded = dateIn(facts.ticket_uploaded);
    if (asked('RM-TICKET') && !transferDone && uploaded !== undefined) {
      for (const days of [1, 2]) {
        tell('RM-TICKET', uploaded, [workingDaysLater(uploaded, days) - uploaded], '8 business hours');
      }
    }
  }

  const gdapOver = ['terminationRequested', 'terminating', 'terminated'].includes(facts.gdap_state ?? '');
  const gdapAnswered =
    gdapOver || ['approved', 'activating', 'active', 'expiring', 'expired'].includes(facts.gdap_state ?? '');
  if (!gdapAnswered) tell('RM-GDAP90', after(facts.gdap_requested, 90), [-30, -7, -1], 'GDAP request dies');
  let gdapEnd = dateIn(facts.gdap_end);
  if (gdapEnd !== undefined && !gdapOver) {
    if (facts.gdap_auto_extend === true) {
      while (gdapEnd < asOf) gdapEnd += 180;
      tell('RM-GDAPEND', gdapEnd, [-30], 'extended by 180 days');
    } else tell('RM-GDAPEND', gdapEnd, [-60, -30, -7, -1], 'Admin access');
  }

  const starts = dateIn(facts.our_start);
  if (asked('RM-OVERLAP') && starts !== undefined && lastDay !== undefined && lastDay <= monthsLater(asOf, 120)) {
    for (let day = asOf; day <= asOf + 90; day += 1) {
      if (day >= starts && day <= lastDay && (day - starts) % 7 === 0) {
        told.push({ code: 'RM-OVERLAP', of: day, on: day, saying: 'pays twice' });
      }
    }
  }

  tell('RM-RESV', dateIn(facts.reservation_end), [-30, -7, -1], 'reservation ends');
  if (asked('RM-CUTOVER')) tell('RM-CUTOVER', dateIn(facts.cutover_date), [-14, -7, -1, 7], 'Azure moves');
  if (asked('RM-EA')) tell('RM-EA', dateIn(facts.agreement_end), [-180, -120, -90, -30], 'Enterprise Agreement');
  const bought = dateIn(facts.token_purchased);
  if (bought !== undefined) tell('RM-TOKEN', monthsLater(bought, 60), [-90, -30, -7], 'tokens');
  tell('RM-REVIEW', dateIn(facts.review_since), [7], 'a week');
  tell('RM-MFA', after(facts.refresh_token_last_used, 90), [-14, -3], 'integration');
  return told;
};

const expected = (facts: Facts, codes: ReadonlySet<string>, asOf: number): (readonly [string, string])[] => {
  const range = [dayNumber(0, 1, 1), dayNumber(9999, 12, 31)] as const;
  const all = toldBy(facts, codes, asOf).filter(({ of, on }) => min(of, on) >= range[0] && max(of, on) <= range[1]);
  const kept = all.filter(
    ({ code, on }) => on >= asOf || !all.some((other) => other.code === code && other.on < asOf && other.on > on),
  );
  return kept
    .map(({ code, of, on, saying }) => {
      const line = `${written(on)} ${code} ${written(of)} ${on - of}${on < asOf ? ' overdue' : ''}`;
      return [line, saying] as const;
    })
    .sort(([one], [other]) => (one < other ? -1 : 1));
};

const randomFrom = (start: number) => {
  let state = start >>> 0;
  return (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
};

const drawing = (random: () => number) => {
  const whole = (from: number, to: number) => from + floor(random() * (to - from + 1));
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value => values[whole(0, values.length - 1)] ?? values[0];
  const anyDay = (asOf: number): number => {
    const [year] = civil(asOf);
    const kind = random();
    if (kind < 0.6) return asOf + whole(-200, 200);
    if (kind < 0.7) return asOf + whole(-4000, 4000);
    if (kind < 0.78) return dayNumber(year + whole(-1, 1), 3, 1) - 1;
    if (kind < 0.86) return dayNumber(year + whole(-1, 1), whole(2, 12), 1) - 1;
    if (kind < 0.92) return pick([boughtFirst, endsFirst]) + whole(-1, 1);
    if (kind < 0.97) return monthsLater(asOf, pick([120, 60, 12])) + whole(-1, 1);
    return pick([read('9999-12-31'), read('9999-12-01'), read('0000-01-01'), read('2028-02-29'), read('2100-02-28')]);
  };
  const day = (asOf: number) => written(min(max(anyDay(asOf), dayNumber(0, 1, 1)), dayNumber(9999, 12, 31)));
  const maybe = (share: number, value: () => string): string | undefined => {
    const kind = random();
    if (kind > share) return undefined;
    return kind < share / 10 ? 'unknown' : value();
  };
  const two = (small: number) => text(small).padStart(2, '0');
  const moment = (asOf: number) =>
    random() < 0.5 ? day(asOf) : `${day(asOf)}T${two(whole(0, 23))}:${two(whole(0, 59))}:${two(whole(0, 59))}Z`;
  return { whole, pick, day, maybe, moment };
};

const allCodes = readCalendar().map(({ code }) => code);

const drawCase = (random: () => number) => {
  const { whole, pick, day, maybe, moment } = drawing(random);
  const asOf =
    random() < 0.95
      ? read('2020-06-17') + whole(0, 5000)
      : pick([read('2028-02-29'), read('9999-12-15'), read('9995-01-01')]);
  const term = random() < 0.7;
  const rare = () => maybe(0.12, () => day(asOf));
  const facts: Facts = {
    channel: pick([
      undefined,
      'csp_own',
      'csp_other',
      'csp_deauthorized',
      'ea',
      'direct_microsoft',
      'open_license',
      'unknown',
    ]),
    product_kind: pick([
      undefined,
      'license_nce',
      'license_nce',
      'license_legacy',
      'license_unknown',
      'azure_plan',
      'software_subscription',
      'reservation',
      'unknown',
    ]),
    license_kind: pick([undefined, undefined, 'nce', 'legacy', 'unknown']),
    relationship_state: pick([undefined, 'none', 'link_sent', 'accepted', 'removed', 'unknown']),
    auto_renew: pick([undefined, true, false, false, 'unknown']),
    end_of_term_action: pick([undefined, 'renew', 'cancel_at_end', 'move_to_est', 'unset', 'unset', 'unknown']),
    term_end: maybe(term ? 0.9 : 0, () => day(asOf)),
    purchase_or_renewal_date: maybe(term ? 0.8 : 0.1, () => moment(asOf)),
    cancellation_allowed_until: maybe(0.1, () => moment(asOf)),
    our_start: rare(),
    transfer_created: rare(),
    transfer_expires: rare(),
    transfer_accepted: rare(),
    transfer_completed: rare(),
    transfer_state: pick([undefined, undefined, undefined, 'pending', 'InProgress', 'Complete', 'failed', 'unknown']),
    relationship_link_sent: rare(),
    ticket_uploaded: rare(),
    gdap_requested: rare(),
    gdap_end: rare(),
    gdap_auto_extend: pick([undefined, true, false, 'unknown']),
    gdap_state: pick([undefined, undefined, 'approvalPending', 'active', 'terminationRequested', 'unknown']),
    reservation_end: rare(),
    cutover_date: rare(),
    agreement_end: rare(),
    token_purchased: rare(),
    review_since: rare(),
    refresh_token_last_used: rare(),
  };
  return { asOf, facts, codes: new Set(allCodes.filter(() => random() < 0.6)) };
};

it(`agrees with a second calendar for ${cases} random subscriptions`, () => {
  const calendar = readCalendar();
  const random = randomFrom(seed);
  const seen = new Map<string, number>();
  for (let turn = 0; turn < cases; turn += 1) {
    const { asOf, facts, codes } = drawCase(random);
    const said = remindersFor(calendar, { facts, reminderCodes: [...codes], asOf: written(asOf) });
    const wanted = expected(facts, codes, asOf);
    const lines = said.map(
      ({ code, of, leadDays, on, overdue }) => `${on} ${code} ${of} ${leadDays}${overdue ? ' overdue' : ''}`,
    );
    const agrees =
      lines.length === wanted.length &&
      wanted.every(([line, saying], place) => line === lines[place] && said[place]?.why.en.includes(saying) === true);
    if (!agrees) {
      const asked = { seed, turn, asOf: written(asOf), codes: [...codes], facts };
      expect({ ...asked, said: said.map(({ why }, place) => [lines[place], why.en]) }).toEqual({
        ...asked,
        said: wanted,
      });
    }
    for (const { code } of said) seen.set(code, (seen.get(code) ?? 0) + 1);
  }
  const rarest = [...new Set(allCodes)].map((code) => seen.get(code) ?? 0);
  expect(min(...rarest)).toBeGreaterThan(500);
});

it('counts days as the world does', () => {
  expect(dayNumber(1970, 1, 1) - dayNumber(1969, 12, 31)).toBe(1);
  expect(dayNumber(2026, 11, 22) - dayNumber(2020, 6, 17)).toBe(2349);
  expect(weekday(read('2026-11-22'))).toBe(6);
  const century = Array.from({ length: 37_000 }, (_, index) => dayNumber(1999, 12, 25) + index);
  expect(century.filter((day) => read(written(day)) !== day)).toEqual([]);
});
