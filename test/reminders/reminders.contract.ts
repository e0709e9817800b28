import type { Cases } from '../../src/cases/case.ts';
import { createCases } from '../../src/cases/cases.ts';
import type { Planner } from '../../src/reminders/planner.ts';
import type { Reminder } from '../../src/reminders/reminder.ts';
import { createReminders } from '../../src/reminders/reminders.ts';
import type { Reminders } from '../../src/reminders/service.ts';
import type { Result } from '../../src/result.ts';
import type { Store } from '../../src/store/store.ts';
import type { NewSubscription, Subscriptions } from '../../src/subscriptions/subscription.ts';
import { createSubscriptions } from '../../src/subscriptions/subscriptions.ts';
import { failingAfter } from '../cases/failing-store.ts';
import { advice, ana, ben, eve, kept } from '../cases/people.ts';
import type { Records } from '../support/records.ts';
import { movableClock, planning, plannerWith, settingsOf } from './people.ts';

const listed: NewSubscription = {
  id: 's1',
  customer: 'Panadería Núñez',
  product: 'Microsoft 365 E3',
  source: 'list',
  channel: 'csp_own',
  productKind: 'license_nce',
  termEnd: '2027-03-14',
  autoRenew: false,
  endOfTermAction: 'cancel',
  owner: ana.agent,
};

const given = <Value, Problem>(result: Result<Value, Problem>): Value => {
  if (!result.ok) throw new Error(`Expected a value, not ${JSON.stringify(result.problem)}`);
  return result.value;
};

/** What every engine keeps of reminders. */
export function remindersContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;
  let cases: Cases;
  let subscriptions: Subscriptions;
  let reminders: Reminders;
  let planner: Planner;
  let clock: ReturnType<typeof movableClock>;
  let causes = 0;
  const cause = () => `cause ${(causes += 1)}`;

  beforeEach(async () => {
    records = await create();
    store = await records.open();
    clock = movableClock('2026-11-23T10:00:00Z');
    const settings = settingsOf();
    planner = plannerWith(settings);
    cases = createCases({ store, clock, follower: planner });
    subscriptions = createSubscriptions({ store, clock, follower: planner });
    // Time does not go by in these tests, whatever the engine's own clock says.
    reminders = createReminders({
      store: { ...store, engine: 'sqlite' },
      clock,
      settings,
      planner,
      zones: planning.zones,
    });
  });

  afterEach(async () => {
    await store.close();
    await records.remove();
  });

  const open = (actor = ana) => cases.open(actor, advice, cause());
  const waiting = async (termEnd: string, actor = ana) => {
    const { number, version } = await open(actor);
    const outcome = { status: 'waiting_for_term_end', termEnd } as const;
    return kept(await cases.recordOutcome(actor, { case: number, version, outcome, cause: cause() }));
  };
  const say = ({ code, lead, on, state, why, owner, round }: Reminder) =>
    [
      code,
      lead,
      on,
      owner,
      ...(round > 0 ? [`round ${round}`] : []),
      ...(state === 'pending' ? [] : [state, why]),
    ].join(' ');
  const upcoming = async (actor = ana) => (await reminders.list(actor, { which: 'upcoming', limit: 100 })).reminders;
  const told = async () => (await upcoming()).map(say);
  const nothingMore = { due: 0, accepted: 0, cancelled: 0, dead: 0, pending: 0 };

  describe('what must not happen', () => {
    it('an outcome without its reminders, or reminders without their outcome, whichever statement fails', async () => {
      const { number, version } = await open();
      const outcome = { status: 'waiting_for_term_end', termEnd: '2027-03-14' } as const;
      let attempts = 0;
      for (; ; attempts += 1) {
        const failing = createCases({ store: failingAfter(store, attempts), clock, follower: planner });
        const change = { case: number, version, outcome, cause: 'record' };
        const recorded = await failing.recordOutcome(ana, change).catch(() => undefined);
        if (recorded !== undefined) break;
        expect((await cases.find(ana, number))?.status).toBe('advised');
        expect(await upcoming()).toEqual([]);
      }
      expect(attempts).toBeGreaterThan(8);
      expect(await upcoming()).toHaveLength(6);
    });

    it('another tenant sees none of it', async () => {
      await waiting('2027-03-14');
      const [one] = await upcoming();
      expect(await upcoming(eve)).toEqual([]);
      expect(await reminders.find(eve, one?.id ?? '')).toBeUndefined();
      expect(await reminders.snooze(eve, one?.id ?? '', '2026-12-01')).toEqual({
        ok: false,
        problem: { kind: 'not-found' },
      });
      expect(await reminders.done(eve, one?.id ?? '')).toEqual({ ok: false, problem: { kind: 'not-found' } });
      expect(await reminders.redrive(eve)).toBe(0);
    });
  });

  describe('a plan follows its case', () => {
    it('from the outcome on, to another date, to another owner, and to its end', async () => {
      const first = await waiting('2027-03-14');
      expect(await told()).toEqual(
        ['-90 2026-12-14', '-60 2027-01-13', '-30 2027-02-12', '-14 2027-02-28', '-7 2027-03-07', '-1 2027-03-13'].map(
          (day) => `RM-TERM ${day} ana-id`,
        ),
      );
      const change = { case: first.number, version: first.version };
      const outcome = { status: 'waiting_for_term_end', termEnd: '2027-01-31' } as const;
      const moved = kept(await cases.recordOutcome(ana, { ...change, outcome, cause: cause() }));
      expect((await told())[0]).toBe('RM-TERM -60 2026-12-02 ana-id');
      const to = { agent: ben.agent, name: ben.name };
      const handed = kept(await cases.assign(ana, { ...change, version: moved.version, to, cause: cause() }));
      expect((await told())[0]).toBe('RM-TERM -60 2026-12-02 ben-id');
      const noted = kept(await cases.note(ana, { ...change, version: handed.version, note: 'x', cause: cause() }));
      const before = await upcoming();
      await cases.changeStatus(ben, { ...change, version: noted.version, to: { status: 'done' }, cause: cause() });
      expect(before).not.toEqual([]);
      expect(await told()).toEqual([]);
    });

    it('made again later it is in the same rows, with the keys of their buttons', async () => {
      const { number, version } = await waiting('2027-03-14');
      const before = (await upcoming()).map(({ id }) => id);
      clock.set('2026-11-23T10:05:00Z');
      const to = { agent: ben.agent, name: ben.name };
      kept(await cases.assign(ana, { case: number, version, to, cause: cause() }));
      const after = await upcoming();
      expect(after.map(({ id }) => id).toSorted()).toEqual(before.toSorted());
      expect(after.every(({ owner }) => owner === ben.agent)).toBe(true);
    });

    it('tells as overdue, once, what its term end has left behind', async () => {
      await waiting('2026-12-10');
      const overdue = await reminders.due(ana, { days: 0, limit: 10 });
      expect(overdue.reminders.map(say)).toEqual(['RM-TERM -30 2026-11-10 ana-id']);
      expect(await reminders.balance(ana.tenant)).toEqual({
        ...nothingMore,
        due: 1,
        pending: 1,
        pendingSince: new Date('2026-11-23T10:00:00Z'),
      });
    });

    it('is no other after the same activity came twice', async () => {
      const { number, version } = await open();
      const outcome = { status: 'waiting_for_term_end', termEnd: '2027-03-14' } as const;
      const change = { case: number, version, outcome, cause: 'same' };
      await cases.recordOutcome(ana, change);
      const once = await upcoming();
      await cases.recordOutcome(ana, change);
      expect(await upcoming()).toEqual(once);
    });
  });

  describe('a plan follows its subscription', () => {
    it('from the import on, when it is renewed, and when it is gone', async () => {
      await subscriptions.put(ana, [listed, { ...listed, id: 's2', autoRenew: true, endOfTermAction: 'renew' }], 'a');
      expect((await upcoming()).map((one) => [one.subject.subscription, one.kind, one.of, one.lead])).toEqual(
        [-90, -60, -30, -14, -7, -1].map((lead) => ['s1', 'will_end', '2027-03-14', lead]),
      );
      await subscriptions.put(
        ana,
        [{ ...listed, autoRenew: true, endOfTermAction: 'renew', termEnd: '2028-03-14' }],
        'b',
      );
      expect(await told()).toEqual([]);
    });

    it('changes nothing when nothing of it matters', async () => {
      await subscriptions.put(ana, [listed], 'a');
      const before = await upcoming();
      await subscriptions.put(ana, [{ ...listed, quantity: 3 }], 'b');
      expect(await upcoming()).toEqual(before);
    });

    it('is the same with the case that is linked to it: one reminder, to who looks after the case', async () => {
      await subscriptions.put(ana, [listed], 'a');
      const { number, version } = await waiting('2027-01-31', ben);
      expect(new Set((await upcoming()).map(({ subject }) => subject.subscription ?? subject.case))).toEqual(
        new Set(['s1', number]),
      );
      const linked = await cases.linkSubscription(ben, { case: number, version, subscription: 's1', cause: cause() });
      expect((await upcoming()).map((one) => [one.subject, one.owner, one.of])).toEqual(
        Array.from({ length: 6 }, () => [{ subscription: 's1', case: number }, ben.agent, '2027-03-14']),
      );
      const to = { status: 'declined' } as const;
      await cases.changeStatus(ben, { case: number, version: kept(linked).version, to, cause: cause() });
      expect((await upcoming())[0]).toMatchObject({ subject: { subscription: 's1' }, owner: ana.agent });
    });
  });

  describe('what people do with one', () => {
    const first = async () => {
      await waiting('2027-03-14');
      const [one] = await upcoming();
      if (one === undefined) throw new Error('Nothing is planned');
      return one;
    };

    it('put off: it comes then, what was in between stays away, and pressing twice is once', async () => {
      const one = await first();
      const put = given(await reminders.snooze(ana, one.id, '2027-01-20'));
      expect(put).toMatchObject({
        round: 1,
        state: 'pending',
        dueAt: new Date('2027-01-20T08:00:00Z'),
        on: '2027-01-20',
      });
      const again = given(await reminders.snooze(ana, one.id, '2027-01-20'));
      expect(again.id).toBe(put.id);
      expect((await told()).slice(0, 2)).toEqual([
        'RM-TERM -90 2027-01-20 ana-id round 1',
        'RM-TERM -30 2027-02-12 ana-id',
      ]);
      expect(await reminders.find(ana, one.id)).toMatchObject({
        state: 'cancelled',
        why: 'put-off',
        acted: { by: { agent: ana.agent } },
      });
      const replanned = await upcoming();
      await reminders.replanAll(ana.tenant);
      expect(await upcoming()).toEqual(replanned);
    });

    it.each([
      ['2026-11-23', undefined, { kind: 'not-ahead', today: '2026-11-23' }],
      ['2027-03-15', undefined, { kind: 'past-deadline', of: '2027-03-14' }],
    ])('put off until %s without a reason: refused', async (until, reason, problem) => {
      const one = await first();
      expect(await reminders.snooze(ana, one.id, until, reason)).toEqual({ ok: false, problem });
      expect(await upcoming()).toHaveLength(6);
    });

    it('put off beyond the deadline, with a reason', async () => {
      const one = await first();
      expect(given(await reminders.snooze(ana, one.id, '2027-03-16', 'They pay on the 15th')).dueAt).toEqual(
        new Date('2027-03-16T08:00:00Z'),
      );
      expect(await told()).toHaveLength(1);
    });

    it('not when its case is closed', async () => {
      const one = await first();
      const found = await cases.find(ana, 1);
      clock.set('2026-12-20T10:00:00Z');
      const to = { status: 'done' } as const;
      await cases.changeStatus(ana, { case: 1, version: found?.version ?? 0, to, cause: cause() });
      expect(await reminders.snooze(ana, one.id, '2027-01-20')).toMatchObject({ ok: false, problem: { kind: 'over' } });
    });

    it('done: nothing more is said about that day', async () => {
      const one = await first();
      expect(given(await reminders.done(ana, one.id, 'Ordered')).acted).toMatchObject({
        by: { agent: ana.agent },
        reason: 'Ordered',
      });
      expect(await told()).toEqual([]);
      await reminders.replanAll(ana.tenant);
      expect(await told()).toEqual([]);
      expect((await reminders.list(ana, { which: 'done', limit: 10 })).reminders).toHaveLength(6);
    });

    it('done and taken back: what was planned comes as if nobody had answered', async () => {
      const one = await first();
      const before = await upcoming();
      await reminders.done(ana, one.id);
      expect(await reminders.reopen(ben, one.id)).toEqual({ ok: false, problem: { kind: 'nothing-to-undo' } });
      expect(await reminders.reopen(eve, one.id)).toEqual({ ok: false, problem: { kind: 'not-found' } });
      expect(given(await reminders.reopen(ana, one.id)).state).toBe('pending');
      expect(await upcoming()).toEqual(before);
      expect(await reminders.reopen(ana, one.id)).toEqual({ ok: false, problem: { kind: 'nothing-to-undo' } });
    });

    it('of a case: whatever became of them, and those of no other', async () => {
      const { number } = await waiting('2027-03-14');
      await waiting('2027-03-14');
      const [one] = await upcoming();
      await reminders.done(ana, one?.id ?? '');
      expect(await reminders.ofCase(ana, { case: number, limit: 100 })).toHaveLength(6);
      expect(await reminders.ofCase(ana, { case: number, limit: 2 })).toHaveLength(2);
      expect(await reminders.ofCase(eve, { case: number, limit: 100 })).toEqual([]);
    });

    it('asked for: on a day, once, until the case is closed', async () => {
      const { number, version } = await open();
      const asked = given(await reminders.remind(ana, { case: number, on: '2026-12-05', note: 'Call them' }));
      expect(asked).toMatchObject({
        kind: 'manual',
        of: '2026-12-05',
        dueAt: new Date('2026-12-04T08:00:00Z'),
        note: 'Call them',
      });
      expect(given(await reminders.remind(ben, { case: number, on: '2026-12-05' })).id).toBe(asked.id);
      await cases.note(ana, { case: number, version, note: 'x', cause: cause() });
      expect(await told()).toEqual(['MANUAL 0 2026-12-05 ana-id']);
      await cases.changeStatus(ana, { case: number, version: version + 1, to: { status: 'declined' }, cause: cause() });
      expect(await told()).toEqual([]);
      expect(await reminders.remind(ana, { case: number, on: '2026-12-06' })).toEqual({
        ok: false,
        problem: { kind: 'closed' },
      });
    });

    it.each([
      [99, '2026-12-05', { kind: 'not-found' }],
      [1, '2026-11-23', { kind: 'not-ahead', today: '2026-11-23' }],
      [1, '2040-01-01', { kind: 'far' }],
    ])('asked for case %i on %s: refused', async (number, on, problem) => {
      await open();
      expect(await reminders.remind(ana, { case: number, on })).toEqual({ ok: false, problem });
    });

    it('a customer is muted until a day, with a reason', async () => {
      const wish = { customer: ' panaderia  NÚÑEZ', until: '2027-01-01', reason: 'On holiday' };
      expect(await reminders.mute(ana, { ...wish, until: '2026-11-23' })).toMatchObject({
        problem: { kind: 'not-ahead' },
      });
      expect(await reminders.mute(ana, { ...wish, reason: ' ' })).toMatchObject({ problem: { kind: 'no-reason' } });
      expect(await reminders.mute(ana, { ...wish, customer: '?' })).toMatchObject({ problem: { kind: 'no-customer' } });
      given(await reminders.mute(ana, wish));
      expect(await reminders.muted(ana)).toEqual([
        { customer: 'panaderia nunez', until: '2027-01-01', reason: 'On holiday', by: ana.name },
      ]);
      await reminders.unmute(ana, 'Panadería Núñez');
      expect(await reminders.muted(ana)).toEqual([]);
    });
  });

  it('is listed page by page, by owner, and up to a day', async () => {
    await waiting('2027-03-14');
    await waiting('2027-03-14', ben);
    const page = { which: 'upcoming', limit: 5 } as const;
    const one = await reminders.list(ana, page);
    const two = await reminders.list(ana, { ...page, after: one.reminders.at(-1) });
    const three = await reminders.list(ana, { ...page, after: two.reminders.at(-1) });
    expect([one.more, two.more, three.more]).toEqual([true, true, false]);
    expect([...one.reminders, ...two.reminders, ...three.reminders]).toEqual(await upcoming());
    expect((await reminders.list(ana, { ...page, owner: ben.agent, limit: 50 })).reminders).toHaveLength(6);
    expect((await reminders.due(ana, { days: 30, limit: 50 })).reminders).toHaveLength(2);
    expect((await reminders.list(ana, { ...page, until: new Date('2027-01-31') })).reminders).toHaveLength(4);
  });
}
