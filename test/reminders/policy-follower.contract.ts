import type { Advice, Cases } from '../../src/cases/case.ts';
import { createCases } from '../../src/cases/cases.ts';
import { createPersonalRecords } from '../../src/cases/personal-records.ts';
import type { Facts } from '../../src/policy/facts.ts';
import type { LoadedPolicy } from '../../src/policy/load-policy.ts';
import { createPolicy, type Policy } from '../../src/policy/policy.ts';
import { createPolicyFollower, type PolicyFollower } from '../../src/reminders/policy-follower.ts';
import type { Reminder } from '../../src/reminders/reminder.ts';
import { createReminders } from '../../src/reminders/reminders.ts';
import type { Reminders } from '../../src/reminders/service.ts';
import type { Store } from '../../src/store/store.ts';
import { failingAfter } from '../cases/failing-store.ts';
import { ana, ben, eve, kept } from '../cases/people.ts';
import type { Records } from '../support/records.ts';
import { movableClock, planning, plannerWith, quiet, settingsOf } from './people.ts';

const facts: Facts = { channel: 'ea', product_kind: 'license_unknown', goal: 'support_only' };

/** The rulebook of today in which support for what was bought under an EA has another answer from a day on. */
const rulebookWith = (outcome: string, from: string, until: string): LoadedPolicy => {
  const { rulebook } = planning.policy;
  const rules = rulebook.rules.flatMap((rule) =>
    rule.id === 'volume-licenses-support'
      ? [
          { ...rule, valid: { ...rule.valid, to: until } },
          { ...rule, id: 'volume-licenses-support-since', outcome, valid: { from } },
        ]
      : [rule],
  );
  return { policy: createPolicy({ ...rulebook, rules }), calendar: planning.calendar };
};

const asToday: LoadedPolicy = planning;
const withSupportCase = rulebookWith('open-support-case', '2026-10-01', '2026-09-30');
const withContradiction = rulebookWith('answers-contradict', '2026-10-01', '2026-09-30');
const fromDecember = rulebookWith('open-support-case', '2026-12-01', '2026-11-30');

/** The same answers in other words. */
const reworded: LoadedPolicy = {
  ...asToday,
  policy: createPolicy({
    ...asToday.policy.rulebook,
    outcomes: asToday.policy.rulebook.outcomes.map((one) => ({
      ...one,
      line: { en: `${one.line.en}!`, es: one.line.es },
    })),
  }),
};

const adviceBy = ({ decide }: Policy, asOf: string): Advice => {
  const decision = decide(facts, asOf);
  if (decision.kind !== 'outcome') throw new Error('Expected an answer');
  const { policyVersion, outcome, edition } = decision;
  return { customer: 'Panadería Núñez', facts, asOf, policyVersion, outcome, edition };
};

/** What every engine does when the policy changes. */
export function policyFollowerContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;
  let cases: Cases;
  let reminders: Reminders;
  let clock: ReturnType<typeof movableClock>;
  let causes = 0;
  const cause = () => `cause ${(causes += 1)}`;

  /** Time does not go by in these tests, whatever the engine's own clock says. */
  const standing = (given: Store): Store => ({ ...given, engine: 'sqlite' });

  beforeEach(async () => {
    records = await create();
    store = await records.open();
    clock = movableClock('2026-11-23T10:00:00Z');
    const settings = settingsOf();
    const planner = plannerWith(settings);
    cases = createCases({ store, clock, follower: planner });
    reminders = createReminders({ store: standing(store), clock, settings, planner, zones: planning.zones });
  });

  afterEach(async () => {
    await store.close();
    await records.remove();
  });

  const followerOf = (loaded: LoadedPolicy, on: Store = standing(store), readAt = clock.now()): PolicyFollower => {
    const settings = settingsOf();
    return createPolicyFollower({
      store: on,
      time: () => Promise.resolve(clock.now()),
      planner: plannerWith(settings),
      settings,
      zones: planning.zones,
      present: () => ({ ...loaded, readAt }),
      replanAll: (tenant) => reminders.replanAll(tenant),
      log: quiet,
    });
  };
  const look = (loaded: LoadedPolicy) => followerOf(loaded).look();

  const open = (actor = ana, given: Partial<Advice> = {}) =>
    cases.open(actor, { ...adviceBy(asToday.policy, '2026-11-23'), ...given }, cause());

  const news = async (actor = ana): Promise<Reminder[]> => {
    const due = await reminders.due(actor, { days: 30, limit: 1000 });
    return due.reminders.filter(({ code }) => code === 'POLICY');
  };
  const say = ({ subject, of, on, owner = '' }: Reminder) => [subject.case, of, on, owner].join(' ');
  const told = async (actor = ana) => (await news(actor)).map(say).toSorted();
  const actionsOf = async (number: number) => (await cases.history(ana, number)).map(({ action }) => action);

  describe('what must not happen', () => {
    it('another answer that nobody is told of, or a message without one, whichever statement fails', async () => {
      const { number } = await open();
      await look(asToday);
      let attempts = 0;
      for (let isDone = false; !isDone; attempts += 1) {
        isDone = await followerOf(withSupportCase, failingAfter(standing(store), attempts))
          .look()
          .then(() => true)
          .catch(() => false);
        const changed = (await actionsOf(number)).filter((action) => action === 'case.decided-again');
        expect((await told()).length).toBe(changed.length);
      }
      expect(attempts).toBeGreaterThan(8);
      expect(await told()).toEqual(['1 2026-10-01 2026-11-23 ana-id']);
    });

    it('two messages of two instances that look at once, or of the next start', async () => {
      for (let count = 0; count < 5; count += 1) await open();
      await Promise.all([look(withSupportCase), look(withSupportCase)]);
      await look(withSupportCase);
      expect(await told()).toEqual([1, 2, 3, 4, 5].map((number) => `${number} 2026-10-01 2026-11-23 ana-id`));
      expect(await actionsOf(1)).toEqual(['case.opened', 'case.decided-again']);
    });

    it('an answer taken back by an instance that has not read the newest rulebook', async () => {
      const { number } = await open();
      const readAt = clock.now();
      clock.set('2026-11-23T10:05:00Z');
      await look(withSupportCase);
      const severalInstances = { ...store, engine: 'postgresql' } as const;
      await followerOf(asToday, severalInstances, readAt).look();
      expect((await cases.find(ana, number))?.advice.outcome).toBe('open-support-case');
      await followerOf(asToday, severalInstances, new Date('2026-11-23T10:06:00Z')).look();
      expect((await cases.find(ana, number))?.advice.outcome).toBe('support-ea-without-gdap');
    });

    it.each([
      ['the same rulebook', asToday],
      ['another wording', reworded],
      ['a date that is still ahead', fromDecember],
    ])('a message for nothing: %s', async (_, loaded) => {
      await open();
      await look(loaded);
      expect(await told()).toEqual([]);
    });

    it('a word about what is closed, or another tenant’s', async () => {
      const { number, version } = await open();
      await open(eve);
      const to = { status: 'declined' } as const;
      await cases.changeStatus(ana, { case: number, version, to, cause: cause() });
      await look(withSupportCase);
      expect(await told()).toEqual([]);
      expect(await told(eve)).toEqual(['1 2026-10-01 2026-11-23 ana-id']);
    });

    it('a trace of a tenant that was erased', async () => {
      await open();
      await look(asToday);
      await createPersonalRecords({ store, clock }).eraseTenant(ana.tenant, 'they left');
      await look(withSupportCase);
      expect(await store.reading.selectFrom('policy_check').selectAll().execute()).toEqual([]);
    });
  });

  it('decides again, tells the owner of today, and says what was said', async () => {
    const { number, version } = await open();
    const to = { agent: ben.agent, name: ben.name };
    await cases.assign(ana, { case: number, version, to, cause: cause() });
    await look(withSupportCase);
    expect((await cases.find(ana, number))?.advice).toMatchObject({
      outcome: 'open-support-case',
      asOf: '2026-11-23',
      policyVersion: '2026-10-01',
      insteadOf: { outcome: 'support-ea-without-gdap', asOf: '2026-11-23', since: '2026-10-01' },
    });
    expect(await told()).toEqual(['1 2026-10-01 2026-11-23 ben-id']);
    expect((await news())[0]?.dueAt).toEqual(clock.now());
  });

  it('comes on the date from which a known rulebook says otherwise', async () => {
    await open();
    const follower = followerOf(fromDecember);
    await follower.look();
    expect(await follower.nextOn()).toBe('2026-12-01');
    clock.set('2026-12-01T00:00:01Z');
    expect(await follower.nextOn()).toBe('2026-12-01');
    await follower.look();
    expect(await told()).toEqual(['1 2026-12-01 2026-12-01 ana-id']);
    expect((await news())[0]?.dueAt).toEqual(new Date('2026-12-01T08:00:00Z'));
    expect(await follower.nextOn()).toBeUndefined();
  });

  it('tells once of two changes before anybody was told, and nothing when the first answer is back', async () => {
    const { number } = await open();
    clock.set('2026-11-21T10:00:00Z');
    await look(withSupportCase);
    await look(withContradiction);
    expect(await told()).toHaveLength(1);
    expect((await cases.find(ana, number))?.advice.insteadOf?.outcome).toBe('support-ea-without-gdap');
    await look(asToday);
    expect(await told()).toEqual([]);
    expect((await cases.find(ana, number))?.advice).toEqual(adviceBy(asToday.policy, '2026-11-23'));
    expect(await actionsOf(number)).toHaveLength(4);
  });

  it('says nothing more once the owner has answered anew', async () => {
    const { number } = await open();
    await look(withSupportCase);
    const version = (await cases.find(ana, number))?.version ?? 0;
    const advice = adviceBy(withSupportCase.policy, '2026-11-23');
    kept(await cases.answer(ana, { case: number, version, advice, cause: cause() }));
    expect(await told()).toEqual([]);
    expect((await cases.find(ana, number))?.advice.insteadOf).toBeUndefined();
  });

  it('is still told after a tick, a note and a plan made anew', async () => {
    const { number } = await open();
    await look(withSupportCase);
    const version = (await cases.find(ana, number))?.version ?? 0;
    kept(await cases.note(ana, { case: number, version, note: 'x', cause: cause() }));
    await reminders.replanAll(ana.tenant);
    expect(await told()).toHaveLength(1);
  });

  it('knows of cases from before it, and leaves alone who asked about a day in the past', async () => {
    const { edition: _, ...before } = adviceBy(asToday.policy, '2026-11-23');
    await cases.open(ana, before, cause());
    await open(ana, adviceBy(asToday.policy, '2024-01-10'));
    await look(asToday);
    expect(await told()).toEqual([]);
    await look(withSupportCase);
    expect(await told()).toEqual(['1 2026-10-01 2026-11-23 ana-id']);
    await look(withContradiction);
    expect((await cases.find(ana, 2))?.version).toBe(1);
  });

  it('goes on where it was stopped', async () => {
    for (let count = 0; count < 120; count += 1) await open();
    const stopped = followerOf(withSupportCase);
    const looking = stopped.look();
    stopped.close();
    await looking;
    const before = (await told()).length;
    expect(before).toBeLessThan(120);
    await look(withSupportCase);
    expect(new Set(await told()).size).toBe(120);
  });
}
