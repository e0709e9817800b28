import type { Cases } from '../../src/cases/case.ts';
import { createCases } from '../../src/cases/cases.ts';
import type { Conversations, Sighting } from '../../src/conversations/conversation.ts';
import { createConversations } from '../../src/conversations/conversations.ts';
import type { Delivery, DeliveryAnswer } from '../../src/reminders/delivery.ts';
import type { EngineParts, ReminderEngine } from '../../src/reminders/engine.ts';
import { createReminderEngine } from '../../src/reminders/engine.ts';
import { createReminders } from '../../src/reminders/reminders.ts';
import type { Planner } from '../../src/reminders/planner.ts';
import type { ReaderSettings } from '../../src/reminders/reader-settings.ts';
import type { Reminders } from '../../src/reminders/service.ts';
import { policyCode } from '../../src/reminders/reminder.ts';
import type { Store } from '../../src/store/store.ts';
import { advice, ana, ben, kept } from '../cases/people.ts';
import { makeDue } from '../faults/many-due.ts';
import type { Records } from '../support/records.ts';
import { planning, plannerWith, quiet, runningClock, settingsOf } from './people.ts';

const limits = { betweenMessages: 1, betweenInConversation: 5, horizon: 1000 };
const accepted = { kind: 'accepted' } as const;

/** What every engine sends, when, and once. */
export function engineContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;
  let cases: Cases;
  let reminders: Reminders;
  let conversations: Conversations;
  let clock: ReturnType<typeof runningClock>;
  let people: Record<string, Partial<ReaderSettings>>;
  let sent: Delivery[];
  let answers: DeliveryAnswer[];
  let whileSending: (delivery: Delivery) => Promise<void>;
  let engines: ReminderEngine[];
  let causes = 0;
  const cause = () => `cause ${(causes += 1)}`;

  const parts = (): EngineParts & { planner: Planner } => {
    const settings = settingsOf(people);
    return {
      store,
      clock,
      offset: clock.offset,
      settings,
      planner: plannerWith(settings),
      zones: planning.zones,
      comesAgain: (code) => code === 'RM-EST2',
      send: async (delivery) => {
        sent.push(delivery);
        await whileSending(delivery);
        return answers.shift() ?? accepted;
      },
      log: quiet,
      random: () => 0.5,
      newLease: cause,
      elapsed: () => performance.now(),
      limits,
    };
  };
  const engineWith = (more: Partial<EngineParts> = {}): ReminderEngine => {
    const engine = createReminderEngine({ ...parts(), ...more });
    engines.push(engine);
    return engine;
  };
  const tick = () => engineWith().tick();

  const chatOf = (agent: string, more: Partial<Sighting> = {}): Sighting => ({
    tenant: ana.tenant,
    kind: 'personal',
    conversation: `chat of ${agent}`,
    serviceUrl: 'https://smba.example/teams/',
    bot: '28:bot',
    agent,
    user: `29:${agent}`,
    ...more,
  });
  const channel = chatOf(ben.agent, { kind: 'channel', conversation: '19:general@thread.tacv2;messageid=17' });

  beforeEach(async () => {
    records = await create();
    store = await records.open();
    clock = runningClock('2026-11-23T10:00:00Z');
    people = {};
    sent = [];
    answers = [];
    engines = [];
    whileSending = () => Promise.resolve();
    const { settings, planner, zones } = parts();
    cases = createCases({ store, clock, follower: planner });
    conversations = createConversations({ store, clock });
    reminders = createReminders({ store, clock, offset: clock.offset, settings, planner, zones });
    await conversations.seen(chatOf(ana.agent));
    await conversations.seen(chatOf(ben.agent));
  });

  afterEach(async () => {
    for (const engine of engines) await engine.close();
    await store.close();
    await records.remove();
  });

  const waiting = async (termEnd = '2027-03-14', actor = ana) => {
    const { number, version } = await cases.open(actor, advice, cause());
    const outcome = { status: 'waiting_for_term_end', termEnd } as const;
    return kept(await cases.recordOutcome(actor, { case: number, version, outcome, cause: cause() }));
  };
  const words = () =>
    sent.map(({ to, step, reminders: about }) => [
      to.conversation ?? `new chat with ${to.who}`,
      step,
      ...about.map(({ subject, lead }) => `${subject.case ?? ''} ${lead}`).toSorted(),
    ]);
  const dead = async () => (await reminders.list(ana, { which: 'dead', limit: 10 })).reminders;
  const sums = async () => {
    const { due, accepted: taken, cancelled, dead: given, pending } = await reminders.balance(ana.tenant);
    expect(due).toBe(taken + cancelled + given + pending);
    return { due, accepted: taken, cancelled, dead: given, pending };
  };

  it('sends nothing before its time, then each once, on its morning', async () => {
    await waiting();
    await tick();
    clock.set('2026-12-14T07:59:50Z');
    await tick();
    expect(words()).toEqual([]);
    expect((await engineWith().nextAt())?.toISOString()).toBe('2026-12-14T08:00:00.000Z');
    clock.set('2026-12-14T08:00:01Z');
    expect(await tick()).toMatchObject({ accepted: 1 });
    await tick();
    expect(words()).toEqual([[`chat of ${ana.agent}`, 'owner', '1 -90']]);
    expect(await sums()).toEqual({ due: 1, accepted: 1, cancelled: 0, dead: 0, pending: 0 });
  });

  it('many for one person are one message; of what is late about one thing only the newest is told', async () => {
    await waiting();
    await waiting();
    await waiting('2027-03-14', ben);
    clock.set('2027-02-15T10:00:00Z');
    await tick();
    expect(words().toSorted()).toEqual([
      [`chat of ${ana.agent}`, 'owner', '1 -30', '2 -30'],
      [`chat of ${ben.agent}`, 'owner', '3 -30'],
    ]);
    expect(await sums()).toEqual({ due: 9, accepted: 3, cancelled: 6, dead: 0, pending: 0 });
  });

  it('that the policy changed is one message, however many of their cases it is about', async () => {
    const [howMany, dueAt] = [1100, new Date('2026-11-23T09:00:00Z')];
    const serviceUrl = 'https://smba.example/teams/';
    await makeDue(store, { howMany, readers: 1, dueAt, serviceUrl, code: policyCode });
    expect(await tick()).toMatchObject({ accepted: 1 });
    expect(sent.map(({ reminders: about }) => about.length)).toEqual([howMany]);
  });

  it('one by one for who wants no digest', async () => {
    people[ana.agent] = { digest: false };
    await waiting();
    await waiting();
    clock.set('2026-12-14T08:00:01Z');
    await tick();
    expect(words()).toHaveLength(2);
  });

  describe('looks again before each attempt', () => {
    it.each<[string, string, () => Promise<unknown>]>([
      [
        'a case that was closed behind our back',
        'case-closed',
        () => store.change((tables) => tables.updateTable('case_record').set({ status: 'done' }).execute()),
      ],
      [
        'a term that has another end by now',
        'changed',
        () => store.change((tables) => tables.updateTable('case_record').set({ term_end: '2028-03-14' }).execute()),
      ],
      [
        'a customer that is muted',
        'muted',
        () => reminders.mute(ana, { customer: advice.customer, until: '2027-01-01', reason: 'Asked for it' }),
      ],
    ])('%s: %s', async (_, why, change) => {
      await waiting();
      await change();
      clock.set('2026-12-14T08:00:01Z');
      await tick();
      expect(words()).toEqual([]);
      expect((await reminders.list(ana, { which: 'done', limit: 10 })).reminders.map((one) => one.why)).toEqual([why]);
      expect(await sums()).toEqual({ due: 1, accepted: 0, cancelled: 1, dead: 0, pending: 0 });
    });

    it('also while it waits to be tried again', async () => {
      const { number, version } = await waiting();
      answers = [{ kind: 'refused', status: 429, retryAfter: '30' }];
      clock.set('2026-12-14T08:00:01Z');
      expect(await tick()).toMatchObject({ retry: 1 });
      await cases.changeStatus(ana, { case: number, version, to: { status: 'done' }, cause: cause() });
      clock.set('2026-12-14T08:05:00Z');
      await tick();
      expect(sent).toHaveLength(1);
      expect(await sums()).toEqual({ due: 1, accepted: 0, cancelled: 1, dead: 0, pending: 0 });
    });
  });

  describe('what Teams answers', () => {
    const due = async () => {
      await waiting();
      clock.set('2026-12-14T08:00:01Z');
    };

    it('wait: nothing is sent before, then once', async () => {
      await due();
      answers = [{ kind: 'refused', status: 429, retryAfter: '60' }];
      await tick();
      clock.set('2026-12-14T08:00:55Z');
      await tick();
      expect(sent).toHaveLength(1);
      clock.set('2026-12-14T08:01:10Z');
      expect(await tick()).toMatchObject({ accepted: 1 });
      expect(sent).toHaveLength(2);
    });

    it('nobody knows: once more after a minute, with the same id, and never again', async () => {
      await due();
      answers = [
        { kind: 'unclear', status: 504 },
        { kind: 'unclear', status: 0 },
      ];
      await tick();
      clock.set('2026-12-14T08:00:50Z');
      await tick();
      expect(sent).toHaveLength(1);
      for (const time of ['2026-12-14T08:01:05Z', '2026-12-14T09:00:00Z', '2026-12-15T09:00:00Z']) {
        clock.set(time);
        await tick();
      }
      expect(sent.map((each) => each.reminders[0]?.id)).toEqual([sent[0]?.reminders[0]?.id, sent[0]?.reminders[0]?.id]);
      expect(await dead()).toMatchObject([{ why: 'unclear', unclear: 2, answer: '0' }]);
      expect(await reminders.redrive(ana)).toBe(1);
      expect(await tick()).toMatchObject({ accepted: 1 });
    });

    it('no: it is given up with the answer, and can be sent again by hand', async () => {
      await due();
      answers = [{ kind: 'refused', status: 413, code: 'MessageSizeTooBig' }];
      await tick();
      expect(await dead()).toMatchObject([{ why: 'refused', answer: '413 MessageSizeTooBig' }]);
      const [one] = await dead();
      expect(await reminders.redrive(ana, one?.id)).toBe(1);
      await tick();
      expect(await sums()).toEqual({ due: 1, accepted: 1, cancelled: 0, dead: 0, pending: 0 });
    });

    it('blocked: it goes to the team at once, and the team sees who cannot be reached', async () => {
      people[ana.agent] = { teamConversation: '19:general@thread.tacv2' };
      await conversations.seen(channel);
      await due();
      answers = [{ kind: 'refused', status: 403, code: 'ConversationBlockedByUser' }];
      await tick();
      expect(words()).toEqual([
        [`chat of ${ana.agent}`, 'owner', '1 -90'],
        ['19:general@thread.tacv2', 'team', '1 -90'],
      ]);
      expect(await conversations.unreachable(ana.tenant)).toMatchObject([
        { who: ana.agent, state: 'blocked', error: '403 ConversationBlockedByUser' },
      ]);
    });

    it('nobody can be reached: it is kept with the reason, and comes when they are back', async () => {
      await due();
      await conversations.removed(chatOf(ana.agent));
      await tick();
      expect(await dead()).toMatchObject([{ why: 'unreachable', answer: 'removed' }]);
      await conversations.seen(chatOf(ana.agent));
      await tick();
      expect(words()).toEqual([[`chat of ${ana.agent}`, 'owner', '1 -90']]);
    });

    it('a chat that was made for it is kept', async () => {
      const cem = { ...ana, agent: 'cem-id', name: 'Cem' };
      await waiting('2027-03-14', cem);
      answers = [{ kind: 'accepted', conversation: 'new chat' }];
      clock.set('2026-12-14T08:00:01Z');
      await tick();
      expect(words()).toEqual([['new chat with cem-id', 'owner', '1 -90']]);
      expect(await conversations.find(ana.tenant, 'personal', 'cem-id')).toMatchObject({
        conversation: 'new chat',
        state: 'installed',
      });
    });

    it('nothing, because ours threw: that is not clear either', async () => {
      await due();
      whileSending = () => Promise.reject(new Error('a bug'));
      expect(await tick()).toMatchObject({ replay: 1 });
    });
  });

  describe('when Teams is down', () => {
    const down = { kind: 'refused', status: 412 } as const;

    beforeEach(async () => {
      people['everybody'] = { digest: false };
      for (let count = 0; count < 25; count += 1) await waiting();
      clock.set('2026-12-14T08:00:01Z');
    });

    it('what is due waits untouched, and one at a time finds out whether it is back', async () => {
      const engine = engineWith();
      answers = Array.from({ length: 11 }, () => down);
      await engine.tick();
      expect(sent).toHaveLength(10);
      clock.set('2026-12-14T08:00:10Z');
      expect(await engine.tick()).toMatchObject({ retry: 1 });
      clock.set('2026-12-14T08:01:30Z');
      expect(await engine.tick()).toMatchObject({ accepted: 25 });
      expect(await sums()).toMatchObject({ accepted: 25, pending: 0 });
    });

    it.each<[string, DeliveryAnswer]>([
      ['takes one between', { kind: 'accepted' }],
      ['refuses one between', { kind: 'refused', status: 413 }],
    ])('not when it %s', async (_, between) => {
      const nine = Array.from({ length: 9 }, () => down);
      answers = [...nine, between, ...nine];
      await tick();
      expect(sent).toHaveLength(25);
    });
  });

  describe('when nobody acts', () => {
    beforeEach(async () => {
      people['everybody'] = { teamConversation: '19:general@thread.tacv2', manager: ben.agent };
      await conversations.seen(channel);
      await waiting('2026-12-20');
      // A Friday.
      clock.set('2026-12-04T08:00:01Z');
      await tick();
    });

    it('the team hears of it after a working day, and then the manager', async () => {
      expect(words()).toEqual([[`chat of ${ana.agent}`, 'owner', '1 -14']]);
      clock.set('2026-12-07T08:00:01Z');
      await tick();
      clock.set('2026-12-08T08:00:01Z');
      await tick();
      clock.set('2026-12-09T08:00:01Z');
      await tick();
      expect(words().slice(1)).toEqual([
        ['19:general@thread.tacv2', 'team', '1 -14'],
        [`chat of ${ben.agent}`, 'manager', '1 -14'],
      ]);
    });

    it.each<[string, (id: string) => Promise<unknown>]>([
      ['says that it is done', (id) => reminders.done(ana, id)],
      ['puts it off', (id) => reminders.snooze(ana, id, '2026-12-16')],
      ['writes a note', () => cases.note(ana, { case: 1, version: 2, note: 'On it', cause: cause() })],
    ])('nobody else does when somebody %s', async (_, act) => {
      await act(sent[0]?.reminders[0]?.id ?? '');
      clock.set('2026-12-08T12:00:01Z');
      await tick();
      expect(words()).toHaveLength(1);
      expect((await reminders.list(ana, { which: 'overdue', limit: 10 })).reminders).toEqual([]);
    });
  });

  describe('several at once', () => {
    it('share what is due, and nothing goes twice', async () => {
      people['everybody'] = { digest: false };
      for (let count = 0; count < 30; count += 1) await waiting();
      clock.set('2026-12-14T08:00:01Z');
      const together = [engineWith({ atOnce: 4 }), engineWith({ atOnce: 4 }), engineWith({ atOnce: 4 })];
      await Promise.all(together.map((engine) => engine.tick()));
      expect(new Set(sent.map((each) => each.reminders[0]?.id)).size).toBe(30);
      expect(sent).toHaveLength(30);
      expect(await sums()).toEqual({ due: 30, accepted: 30, cancelled: 0, dead: 0, pending: 0 });
    });

    it('who was frozen past its lease sends nothing it no longer holds', async () => {
      await waiting();
      clock.set('2026-12-14T08:00:01Z');
      const times = [0, 100_000];
      const frozen = engineWith({ elapsed: () => times.shift() ?? 100_000 });
      expect(await frozen.tick()).toMatchObject({ 'given-back': 1, accepted: 1 });
      expect(sent).toHaveLength(1);
    });

    it('what came back after somebody else took it is only noted as late', async () => {
      await waiting();
      clock.set('2026-12-14T08:00:01Z');
      whileSending = async () => {
        whileSending = () => Promise.resolve();
        clock.set('2026-12-14T08:02:00Z');
        await engineWith().tick();
      };
      await tick();
      expect(sent).toHaveLength(2);
      expect(await sums()).toEqual({ due: 1, accepted: 1, cancelled: 0, dead: 0, pending: 0 });
      const events = await store.reading.selectFrom('reminder_event').select('what').orderBy('at').execute();
      expect(events.map(({ what }) => what)).toEqual(['accepted', 'late']);
    });

    it('whoever runs wakes up for what is new', async () => {
      const engine = engineWith();
      const arrived = Promise.withResolvers<undefined>();
      whileSending = () => {
        arrived.resolve(undefined);
        return Promise.resolve();
      };
      engine.start();
      const { number } = await waiting();
      await reminders.remind(ana, { case: number, on: '2026-11-24' });
      clock.set('2026-11-24T08:00:01Z');
      engine.wake();
      await arrived.promise;
      expect(words()).toEqual([[`chat of ${ana.agent}`, 'owner', '1 0']]);
    });
  });

  it('a clock that jumps back and forth sends nothing early, twice, or not at all', async () => {
    await waiting();
    for (const time of [
      '2026-12-14T08:00:01Z',
      '2025-12-14T08:00:00Z',
      '2026-12-14T07:59:59Z',
      '2026-12-14T08:00:02Z',
    ]) {
      clock.set(time);
      await tick();
    }
    expect(words()).toEqual([[`chat of ${ana.agent}`, 'owner', '1 -90']]);
    clock.set('2028-01-01T00:00:00Z');
    await tick();
    expect(sent.at(-1)?.reminders.map(({ lead }) => lead)).toEqual([-1]);
    expect(await sums()).toEqual({ due: 6, accepted: 2, cancelled: 4, dead: 0, pending: 0 });
  });

  it('what Teams put off in a time that was taken back comes when it was due', async () => {
    await waiting();
    const engine = engineWith();
    answers = [{ kind: 'refused', status: 429, retryAfter: '60' }];
    clock.set('2027-01-11T10:00:00Z');
    expect(await engine.tick()).toMatchObject({ retry: 1 });
    clock.set('2026-12-01T10:00:00Z');
    expect(await engine.tick()).toMatchObject({ accepted: 0, retry: 0 });
    expect((await engine.nextAt())?.toISOString()).toBe('2026-12-14T08:00:00.000Z');
    clock.set('2026-12-14T08:00:01Z');
    expect(await engine.tick()).toMatchObject({ accepted: 1 });
  });

  it('what somebody held in such a time, and never gave back, comes too', async () => {
    await waiting();
    const engine = engineWith({ leaseFor: 500, attemptFor: 100 });
    const isHung = Promise.withResolvers<undefined>();
    whileSending = async () => {
      await isHung.promise;
    };
    clock.set('2027-01-11T10:00:00Z');
    const hanging = engineWith().tick();
    while (sent.length === 0) await new Promise(setImmediate);
    await engine.tick();
    clock.set('2026-12-14T08:00:01Z');
    await engine.tick();
    clock.set('2026-12-14T08:00:02Z');
    whileSending = () => Promise.resolve();
    expect(await engine.tick()).toMatchObject({ accepted: 1 });
    isHung.resolve(undefined);
    await hanging;
  });
}
