import type { Actor, Case, Cases } from '../../src/cases/case.ts';
import { CaseStatus, OutcomeStatus } from '../../src/cases/case.ts';
import { possibleStatuses } from '../../src/cases/case-status.ts';
import { createCases } from '../../src/cases/cases.ts';
import type { CaseChange } from '../../src/cases/service.ts';
import type { Store } from '../../src/store/store.ts';
import { createSubscriptions } from '../../src/subscriptions/subscriptions.ts';
import type { Records } from '../support/records.ts';
import { failingAfter } from './failing-store.ts';
import { advice, ana, ben, eve, kept, steppingClock } from './people.ts';

const other = { ...advice, customer: 'Panadería Pérez', facts: { channel: 'ea' }, outcome: 'renew' } as const;
const termEnd = '2027-03-14';

/** Every way to change a case, each once. */
const ways: Record<string, (cases: Cases, actor: Actor, change: CaseChange) => ReturnType<Cases['assign']>> = {
  answer: (cases, actor, change) => withoutOthers(cases.answer(actor, { ...change, advice: other })),
  recordOutcome: (cases, actor, change) =>
    cases.recordOutcome(actor, { ...change, outcome: { status: 'doing', note: 'Called.' } }),
  changeStatus: (cases, actor, change) =>
    withoutOthers(cases.changeStatus(actor, { ...change, to: { status: 'waiting_for_term_end', termEnd } })),
  assign: (cases, actor, change) => cases.assign(actor, { ...change, to: { agent: 'ben-id', name: 'Ben Smith' } }),
  note: (cases, actor, change) => cases.note(actor, { ...change, note: 'Ring on Friday.' }),
  linkSubscription: (cases, actor, change) =>
    withoutOthers(cases.linkSubscription(actor, { ...change, subscription: 's-1' })),
  tick: (cases, actor, change) => withoutOthers(cases.tick(actor, { ...change, tick: { step: 'buy', isDone: true } })),
};

type Plain = Awaited<ReturnType<Cases['assign']>>;

/** Fails the test on a problem that only this way of changing has. */
async function withoutOthers(
  changed: ReturnType<Cases['answer' | 'changeStatus' | 'linkSubscription']>,
): Promise<Plain> {
  const result = await changed;
  if (result.ok) return result;
  const { problem } = result;
  if (problem.kind === 'not-found' || problem.kind === 'changed-meanwhile') return { ok: false, problem };
  throw new Error(`Unexpected: ${problem.kind}`);
}

/** What every engine keeps of work on a case. */
export function caseWorkContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;
  let cases: Cases;
  const clock = steppingClock();

  const on = ({ number, version }: Case, cause: string): CaseChange => ({ case: number, version, cause });
  const present = async (number: number) => {
    const found = await cases.find(ana, number);
    if (found === undefined) throw new Error(`Case ${number} is gone`);
    return found;
  };

  beforeEach(async () => {
    records = await create();
    store = await records.open();
    cases = createCases({ store, clock });
    const rows = [{ id: 's-1', customer: 'Núñez', product: 'Microsoft 365 E3', termEnd, source: 'test' }];
    await createSubscriptions({ store, clock }).put(ana, rows, 'import');
  });

  afterEach(async () => {
    await store.close();
    await records.remove();
  });

  describe.each(Object.entries(ways))('%s', (_, way) => {
    it('changes nothing when any statement fails, and is not half remembered', async () => {
      const opened = await cases.open(ana, advice, 'a1');
      for (let attempts = 0; ; attempts += 1) {
        const failing = createCases({ store: failingAfter(store, attempts), clock });
        const changed = await way(failing, ana, on(opened, 'a2')).catch(() => undefined);
        if (changed !== undefined) break;
        expect(await present(1)).toEqual(opened);
        expect(await cases.history(ana, 1)).toHaveLength(1);
      }
      expect(await present(1)).toMatchObject({ version: 2 });
    });

    it('is not possible across tenants, nor on a case that never was, and both read the same', async () => {
      const opened = await cases.open(ana, advice, 'a1');
      await cases.open(eve, advice, 'e1');
      const own = await cases.find(eve, 1);
      const second = await cases.open(ana, advice, 'a2');
      const foreign = await way(cases, eve, on(second, 'e2'));
      expect(foreign).toEqual({ ok: false, problem: { kind: 'not-found' } });
      expect(await way(cases, eve, { ...on(opened, 'e3'), case: 999 })).toEqual(foreign);
      expect(await present(2)).toEqual(second);
      expect(await cases.find(eve, 1)).toEqual(own);
    });

    it('changes nothing from a stale version, and says who was faster and when', async () => {
      const opened = await cases.open(ana, advice, 'a1');
      const winner = kept(await cases.note(ben, { ...on(opened, 'b1'), note: 'Mine.' }));
      for (const version of [1, 0, -1, 3, 2.5, Number.NaN]) {
        expect(await way(cases, ana, { case: 1, version, cause: `stale ${version}` })).toEqual({
          ok: false,
          problem: {
            kind: 'changed-meanwhile',
            present: winner,
            by: { agent: 'ben-id', name: 'Ben Smith' },
            at: winner.changedAt,
          },
        });
      }
      expect(await present(1)).toEqual(winner);
      expect(await cases.history(ana, 1)).toHaveLength(2);
    });

    it('is one change however often the same activity asks for it', async () => {
      const opened = await cases.open(ana, advice, 'a1');
      const first = await way(cases, ana, on(opened, 'a2'));
      expect(await Promise.all([1, 2, 3].map(() => way(cases, ana, on(opened, 'a2'))))).toEqual([first, first, first]);
      await cases.note(ben, { ...on(kept(first), 'b1'), note: 'Later.' });
      expect(await way(cases, ana, on(opened, 'a2'))).toEqual(first);
      expect(await cases.history(ana, 1)).toHaveLength(3);
    });

    it('is refused to an activity that did something else', async () => {
      const opened = await cases.open(ana, advice, 'a1');
      await expect(way(cases, ana, on(opened, 'a1'))).rejects.toThrow('has changed case 1 (case.opened)');
      expect(await present(1)).toEqual(opened);
    });
  });

  it('has a history of every kind of change that leads to the present', async () => {
    let one = await cases.open(ana, advice, 'a1');
    for (const [name, way] of Object.entries(ways)) one = kept(await way(cases, ben, on(one, name)));
    expect(await present(1)).toEqual(one);
    expect(one).toMatchObject({
      advice: other,
      status: 'waiting_for_term_end',
      outcome: { status: 'doing', note: 'Called.' },
      assignedTo: { agent: 'ben-id' },
      note: { text: 'Ring on Friday.', by: { agent: 'ben-id', name: 'Ben Smith' } },
      subscription: { id: 's-1', product: 'Microsoft 365 E3' },
      termEnd,
      done: [{ step: 'buy', by: { agent: 'ben-id', name: 'Ben Smith' } }],
      version: 8,
    });
    const history = await cases.history(ana, 1);
    expect(history.map(({ action }) => action)).toEqual([
      'case.opened',
      'case.answered',
      'outcome.recorded',
      'status.changed',
      'case.assigned',
      'note.added',
      'subscription.linked',
      'step.ticked',
    ]);
    const replayed = history.reduce<Case | undefined>((before, entry, index) => {
      expect(entry.before).toEqual(before);
      expect(entry.after).toMatchObject({ version: index + 1, changedAt: entry.at });
      return entry.after;
    }, undefined);
    expect(replayed).toEqual(one);
  });

  describe('the status', () => {
    /** A case in this status. */
    const reach = async (status: CaseStatus, cause: string): Promise<Case> => {
      const opened = await cases.open(ana, advice, `open ${cause}`);
      if (status === 'advised') return opened;
      return kept(await cases.recordOutcome(ana, { ...on(opened, `reach ${cause}`), outcome: { status, termEnd } }));
    };

    it.each(CaseStatus.options)('goes from %s where it may, and nowhere else', async (from) => {
      const possible = possibleStatuses[from];
      for (const to of OutcomeStatus.options) {
        const one = await reach(from, to);
        const changed = await cases.changeStatus(ben, { ...on(one, `to ${to}`), to: { status: to, termEnd } });
        const expected = possible.includes(to)
          ? { ok: true, value: { status: to, version: one.version + 1, termEnd } }
          : { ok: false, problem: { kind: 'impossible-status', from, to, possible } };
        expect(changed).toMatchObject(expected);
        expect(await present(one.number)).toEqual(changed.ok ? changed.value : one);
      }
    });

    it('leads from each status somewhere, never to where it stands, but to another date of waiting', () => {
      for (const from of CaseStatus.options) {
        expect(possibleStatuses[from]).not.toEqual([]);
        expect(possibleStatuses[from].includes(OutcomeStatus.catch('done').parse(from))).toBe(
          from === 'waiting_for_term_end' || from === 'advised',
        );
      }
    });

    it('opens a closed case again, whose advice may change only then', async () => {
      const closed = await reach('declined', 'a1');
      expect(await cases.answer(ana, { ...on(closed, 'a2'), advice: other })).toEqual({
        ok: false,
        problem: { kind: 'closed', present: closed },
      });
      const doing = kept(await cases.changeStatus(ana, { ...on(closed, 'a3'), to: { status: 'doing' } }));
      expect(kept(await cases.answer(ana, { ...on(doing, 'a4'), advice: other }))).toMatchObject({
        advice: other,
        status: 'doing',
      });
    });
  });

  describe('the steps', () => {
    const tick = (actor: Actor, one: Case, cause: string, step: string, isDone = true) =>
      cases.tick(actor, { ...on(one, cause), tick: { step, isDone } });

    it('keep who did them and when, in the order they were done; one that is open again keeps nothing', async () => {
      const opened = await cases.open(ana, advice, 'a1');
      const first = kept(await tick(ben, opened, 'b1', 'sign'));
      const second = kept(await tick(ana, first, 'a2', 'buy'));
      const done = [
        { step: 'sign', by: { agent: 'ben-id', name: 'Ben Smith' }, at: first.changedAt },
        { step: 'buy', by: { agent: 'ana-id', name: 'Ana Gómez' }, at: second.changedAt },
      ];
      expect(second.done).toEqual(done);
      expect(await present(1)).toEqual(second);
      const third = kept(await tick(ana, second, 'a3', 'sign', false));
      expect(third.done).toEqual(done.slice(1));
      const fourth = kept(await tick(ana, third, 'a4', 'buy', false));
      expect(fourth).not.toHaveProperty('done');
      expect(await present(1)).toEqual(fourth);
    });

    it('stay as they are once the case is closed', async () => {
      const opened = kept(await tick(ana, await cases.open(ana, advice, 'a1'), 'a2', 'sign'));
      const closed = kept(await cases.recordOutcome(ana, { ...on(opened, 'a3'), outcome: { status: 'done' } }));
      for (const isDone of [true, false]) {
        expect(await tick(ben, closed, `b ${String(isDone)}`, 'sign', isDone)).toEqual({
          ok: false,
          problem: { kind: 'closed', present: closed },
        });
      }
      expect(await present(1)).toEqual(closed);
    });
  });

  describe('undo', () => {
    const undo = (actor: Actor, one: Case, cause: string) => cases.undo(actor, on(one, cause));
    const state = ({ version: _, changedAt: __, ...rest }: Case) => rest;

    it.each(Object.entries(ways))('takes %s back, and both stay in the history', async (_, way) => {
      const opened = await cases.open(ana, advice, 'a1');
      const changed = kept(await way(cases, ana, on(opened, 'a2')));
      const undone = kept(await undo(ana, changed, 'a3'));
      expect(undone.version).toBe(3);
      expect(state(undone)).toEqual(state(opened));
      expect(await present(1)).toEqual(undone);
      const history = await cases.history(ana, 1);
      expect(history.slice(1).map(({ before, after }) => [before?.version, after.version])).toEqual([
        [1, 2],
        [2, 3],
      ]);
      expect(history.at(-1)).toMatchObject({ action: 'change.undone', by: { agent: 'ana-id' } });
    });

    it('takes nothing back that somebody else did, nor the opening, and says whose it is', async () => {
      const opened = await cases.open(ana, advice, 'a1');
      expect(await undo(ana, opened, 'a2')).toEqual({ ok: false, problem: { kind: 'nothing-to-undo' } });
      const noted = kept(await cases.note(ben, { ...on(opened, 'b1'), note: 'Mine.' }));
      expect(await undo(ana, noted, 'a3')).toEqual({
        ok: false,
        problem: { kind: 'nothing-to-undo', by: { agent: 'ben-id', name: 'Ben Smith' } },
      });
      expect(await present(1)).toEqual(noted);
    });

    it('undone is done again, by whoever undid it', async () => {
      const opened = await cases.open(ana, advice, 'a1');
      const noted = kept(await cases.note(ana, { ...on(opened, 'a2'), note: 'Ring on Friday.' }));
      const undone = kept(await undo(ana, noted, 'a3'));
      const again = kept(await undo(ana, undone, 'a4'));
      expect(state(again)).toEqual(state(noted));
    });

    it('changes nothing from a stale version, across tenants, or when a statement fails', async () => {
      const opened = await cases.open(ana, advice, 'a1');
      const noted = kept(await cases.note(ana, { ...on(opened, 'a2'), note: 'Ring on Friday.' }));
      expect(await undo(ana, opened, 'a3')).toMatchObject({ ok: false, problem: { kind: 'changed-meanwhile' } });
      expect(await undo(eve, noted, 'e1')).toEqual({ ok: false, problem: { kind: 'not-found' } });
      for (let attempts = 0; ; attempts += 1) {
        const failing = createCases({ store: failingAfter(store, attempts), clock });
        const undone = await failing.undo(ana, on(noted, 'a4')).catch(() => undefined);
        if (undone !== undefined) break;
        expect(await present(1)).toEqual(noted);
      }
      expect(await present(1)).toMatchObject({ version: 3 });
      expect(await present(1)).not.toHaveProperty('note');
    });
  });

  it('links no subscription that is not there, or is another tenant’s', async () => {
    const opened = await cases.open(ana, advice, 'a1');
    const foreign = await cases.open(eve, advice, 'e1');
    const problem = { kind: 'no-such-subscription', subscription: 's-1' };
    expect(await cases.linkSubscription(eve, { ...on(foreign, 'e2'), subscription: 's-1' })).toEqual({
      ok: false,
      problem,
    });
    expect(await cases.linkSubscription(ana, { ...on(opened, 'a2'), subscription: 'none' })).toEqual({
      ok: false,
      problem: { ...problem, subscription: 'none' },
    });
    expect(await present(1)).toEqual(opened);
  });
}
