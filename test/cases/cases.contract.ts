import type { Actor, Advice, Case, Cases, NewOutcome } from '../../src/cases/case.ts';
import { createCases } from '../../src/cases/cases.ts';
import type { Store } from '../../src/store/store.ts';
import type { Records } from '../support/records.ts';
import { failingAfter } from './failing-store.ts';

const ana: Actor = { tenant: 'contoso', agent: 'ana-id', name: 'Ana Gómez' };
const ben: Actor = { tenant: 'contoso', agent: 'ben-id', name: 'Ben Smith' };
const eve: Actor = { tenant: 'fabrikam', agent: 'ana-id', name: 'Ana Gómez' };

const advice: Advice = {
  customer: 'Panadería Núñez',
  facts: { channel: 'csp_other', product_kind: 'license_legacy', same_region: true, ea_government: 'unknown' },
  asOf: '2020-07-01',
  policyVersion: '2020-06-17',
  outcome: 'transfer',
};

const done: NewOutcome = { status: 'done', note: 'Moved on Monday.' };
const start = Date.parse('2026-11-22T10:00:00.000Z');

/** What every engine keeps. */
export function casesContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;
  let cases: Cases;
  let minutes: number;
  const clock = { now: () => new Date(start + 60_000 * minutes++) };

  const open = (actor: Actor, cause: string, customer = advice.customer) =>
    cases.open(actor, { ...advice, customer }, cause);
  const record = (actor: Actor, { number, version }: Case, cause: string, outcome = done) =>
    cases.recordOutcome(actor, { case: number, version, outcome, cause });
  const everything = async (actor: Actor) => {
    const { cases: listed, more } = await cases.list(actor, { limit: 1000 });
    const histories = await Promise.all(listed.map(({ number }) => cases.history(actor, number)));
    return { listed, more, histories };
  };

  beforeEach(async () => {
    minutes = 0;
    records = await create();
    store = await records.open();
    cases = createCases({ store, clock });
  });

  afterEach(async () => {
    await store.close();
    await records.remove();
  });

  describe('what must not happen', () => {
    it('opens nothing, and takes no number, when any statement fails', async () => {
      let attempts = 0;
      for (; ; attempts += 1) {
        const failing = createCases({ store: failingAfter(store, attempts), clock });
        const opened = await failing.open(ana, advice, 'a1').catch(() => undefined);
        if (opened !== undefined) break;
        expect(await everything(ana)).toEqual({ listed: [], more: false, histories: [] });
      }
      expect(attempts).toBeGreaterThan(4);
      expect((await everything(ana)).listed).toMatchObject([{ number: 1, version: 1 }]);
    });

    it('records nothing when any statement fails', async () => {
      const opened = await open(ana, 'a1');
      const before = await everything(ana);
      let attempts = 0;
      for (; ; attempts += 1) {
        const failing = createCases({ store: failingAfter(store, attempts), clock });
        const change = { case: opened.number, version: opened.version, outcome: done, cause: 'a2' };
        const recorded = await failing.recordOutcome(ana, change).catch(() => undefined);
        if (recorded !== undefined) break;
        expect(await everything(ana)).toEqual(before);
      }
      expect(attempts).toBeGreaterThan(5);
      expect((await everything(ana)).listed).toMatchObject([{ status: 'done', version: 2 }]);
    });

    it('shows and changes nothing across tenants', async () => {
      const opened = await open(ana, 'a1');
      const before = await everything(ana);
      expect(await cases.find(eve, opened.number)).toBeUndefined();
      expect(await cases.history(eve, opened.number)).toEqual([]);
      expect(await cases.list(eve, { limit: 10 })).toEqual({ cases: [], more: false });
      expect(await record(eve, opened, 'e1')).toEqual({ ok: false, problem: { kind: 'not-found' } });
      expect(await everything(ana)).toEqual(before);
    });

    it('finds no case that was never opened', async () => {
      const opened = await open(ana, 'a1');
      for (const number of [0, 2, -1, 1.5, 1e20, Number.NaN]) {
        expect(await cases.find(ana, number)).toBeUndefined();
        expect(await cases.history(ana, number)).toEqual([]);
        expect(await record(ana, { ...opened, number }, `a${number}`)).toMatchObject({
          problem: { kind: 'not-found' },
        });
      }
    });

    it('lets an activity that opened a case record nothing, and one that recorded open nothing', async () => {
      const first = await open(ana, 'a1');
      const second = await open(ana, 'a2');
      await record(ana, first, 'a3');
      const before = await everything(ana);
      await expect(record(ana, first, 'a1')).rejects.toThrow('has changed case 1');
      await expect(record(ana, second, 'a3')).rejects.toThrow('has changed case 1');
      await expect(open(ana, 'a3')).rejects.toThrow('has changed case 1');
      expect(await everything(ana)).toEqual(before);
    });

    it('does not stumble over facts of another version, and keeps them', async () => {
      const opened = await open(ana, 'a1');
      const facts = '{"channel":"moon_base","same_region":true,"__proto__":{"goal":"buy_more"},"brand":"new"}';
      await store.change(async (tables) => {
        const row = await tables.selectFrom('case_record').selectAll().executeTakeFirstOrThrow();
        await tables
          .insertInto('case_record')
          .values({ ...row, number: 7, facts })
          .execute();
      });
      const { cases: listed } = await cases.list(ana, { limit: 10 });
      expect(listed.map(({ advice: { facts: known } }) => known)).toEqual([{ same_region: true }, advice.facts]);
      await record(ana, { ...opened, number: 7 }, 'a2');
      expect(await store.reading.selectFrom('outcome').select('facts').execute()).toEqual([{ facts }]);
      expect(await cases.history(ana, 7)).toMatchObject([{ after: { advice: { facts: { same_region: true } } } }]);
    });
  });

  describe('the same activity twice', () => {
    it('opens one case, one after the other or at once', async () => {
      const first = await open(ana, 'a1');
      await record(ana, first, 'a2');
      expect(await open(ana, 'a1', 'somebody else')).toEqual(first);
      const atOnce = await Promise.all(Array.from({ length: 10 }, () => open(ana, 'a3')));
      expect(new Set(atOnce.map(({ number }) => number))).toEqual(new Set([2]));
      expect((await everything(ana)).listed).toHaveLength(2);
    });

    it('records one outcome and answers with it, though the case went on', async () => {
      const opened = await open(ana, 'a1');
      const first = await record(ana, opened, 'a2');
      await record(ben, { ...opened, version: 2 }, 'b1', { status: 'declined' });
      const before = await everything(ana);
      expect(await record(ana, opened, 'a2')).toEqual(first);
      expect(await Promise.all([1, 2, 3].map(() => record(ana, opened, 'a2')))).toEqual([first, first, first]);
      expect(await everything(ana)).toEqual(before);
    });

    it('is another activity in another tenant', async () => {
      expect(await open(ana, 'same')).toMatchObject({ number: 1 });
      expect(await open(eve, 'same')).toMatchObject({ number: 1 });
      expect((await everything(eve)).listed).toHaveLength(1);
    });

    it('may try again after it lost', async () => {
      const opened = await open(ana, 'a1');
      await record(ben, opened, 'b1');
      expect(await record(ana, opened, 'a2')).toMatchObject({ ok: false });
      expect(await record(ana, { ...opened, version: 2 }, 'a2')).toMatchObject({ ok: true, value: { version: 3 } });
    });
  });

  describe('two agents at once', () => {
    it('lets one win and shows the other who won and when', async () => {
      for (let round = 1; round <= 50; round += 1) {
        const opened = await open(ana, `open ${round}`);
        const [first, second] = await Promise.all([
          record(ana, opened, `ana ${round}`, { status: 'doing' }),
          record(ben, opened, `ben ${round}`, { status: 'declined' }),
        ]);
        const [winner, loser] = first.ok ? [first, second] : [second, first];
        if (!winner.ok || loser.ok) throw new Error('Expected one winner and one loser');
        const [by, at] = [winner.value.outcome?.by, winner.value.changedAt];
        expect(loser.problem).toEqual({ kind: 'changed-meanwhile', present: winner.value, by, at });
        expect(winner.value.outcome).toMatchObject({ by: { name: first.ok ? ana.name : ben.name } });
        expect(await cases.find(ben, opened.number)).toEqual(winner.value);
        expect(await cases.history(ana, opened.number)).toHaveLength(2);
      }
    });

    it('counts the cases of each tenant from 1, without holes', async () => {
      const opened = await Promise.all(
        Array.from({ length: 100 }, (_, index) => open(index % 2 === 0 ? ana : eve, `a${index}`, `customer ${index}`)),
      );
      const oneToFifty = Array.from({ length: 50 }, (_, index) => index + 1);
      for (const half of [0, 1]) {
        const numbers = opened.filter((_, index) => index % 2 === half).map(({ number }) => number);
        expect(numbers.toSorted((a, b) => a - b)).toEqual(oneToFifty);
      }
    });
  });

  describe('what is kept', () => {
    it('is the advice as it was given, by whom and when', async () => {
      const opened = await open(ana, 'a1');
      expect(opened).toEqual({
        number: 1,
        advice,
        status: 'advised',
        openedBy: { agent: 'ana-id', name: 'Ana Gómez' },
        openedAt: new Date(start),
        changedAt: new Date(start),
        version: 1,
      });
      expect(await cases.find(ben, 1)).toEqual(opened);
    });

    it('is the last outcome, by whom and when', async () => {
      const opened = await open(ana, 'a1');
      const waiting = { status: 'waiting_for_term_end', termEnd: '2027-02-28' } as const;
      await record(ana, opened, 'a2');
      const recorded = await record(ben, { ...opened, version: 2 }, 'b1', waiting);
      const expected = {
        ...opened,
        status: 'waiting_for_term_end',
        outcome: { ...waiting, by: { agent: 'ben-id', name: 'Ben Smith' }, at: new Date(start + 120_000) },
        termEnd: waiting.termEnd,
        changedAt: new Date(start + 120_000),
        version: 3,
      };
      expect(recorded).toEqual({ ok: true, value: expected });
      expect(await cases.find(ana, 1)).toEqual(expected);
      const outcomes = await store.reading
        .selectFrom('outcome')
        .select(['version', 'note'])
        .orderBy('version')
        .execute();
      expect(outcomes).toEqual([
        { version: 2, note: done.note },
        { version: 3, note: null },
      ]);
    });

    it.each(["O'Neill; drop table case_record--", '🥖 パン屋 مخبز', '{"$gt":""}', 'ñ'.repeat(120), 'two\nlines\t"'])(
      'is every name to the letter: %j',
      async (text) => {
        const opened = await open(ana, text, text);
        const recorded = await record(ana, opened, `record ${text}`, { status: 'done', note: text });
        expect(await cases.find(ana, 1)).toMatchObject({ advice: { customer: text }, outcome: { note: text } });
        expect(await record(ana, opened, `record ${text}`)).toEqual(recorded);
      },
    );

    it('is there when the records are opened again', async () => {
      const opened = await open(ana, 'a1');
      await record(ana, opened, 'a2');
      const before = await everything(ana);
      await store.close();
      store = await records.open();
      cases = createCases({ store, clock });
      expect(await everything(ana)).toEqual(before);
      expect(await open(ana, 'a1')).toEqual(opened);
      expect(await open(ana, 'a3')).toMatchObject({ number: 2 });
    });

    it('is a history that leads to the present', async () => {
      const statuses = ['doing', 'escalated', 'declined', 'done'] as const;
      for (let count = 0; count < 5; count += 1) {
        let present = await open(ana, `open ${count}`);
        for (const status of statuses.slice(0, count)) {
          const recorded = await record(ben, present, `${status} ${count}`, { status });
          if (!recorded.ok) throw new Error(recorded.problem.kind);
          present = recorded.value;
        }
      }
      const { listed, histories } = await everything(ana);
      expect(histories.map((entries) => entries.length)).toEqual([5, 4, 3, 2, 1]);
      histories.forEach((entries, index) => {
        const replayed = entries.reduce<Case | undefined>((present, entry, at) => {
          expect(entry.before).toEqual(present);
          expect(entry.after).toMatchObject({ version: at + 1, changedAt: entry.at });
          expect(entry.by.name).toBe(at === 0 ? ana.name : ben.name);
          expect(entry.action).toBe(at === 0 ? 'case.opened' : 'outcome.recorded');
          return entry.after;
        }, undefined);
        expect(replayed).toEqual(listed[index]);
      });
    });
  });

  describe('the list', () => {
    it('is empty at first', async () => {
      expect(await cases.list(ana, { limit: 5 })).toEqual({ cases: [], more: false });
    });

    it('goes from the newest to the first, page by page', async () => {
      for (let count = 1; count <= 100; count += 1) await open(ana, `a${count}`);
      await open(eve, 'e1');
      const pages: number[][] = [];
      let before: number | undefined;
      for (let more = true; more;) {
        const page = await cases.list(ana, { before, limit: 30 });
        pages.push(page.cases.map(({ number }) => number));
        before = page.cases.at(-1)?.number;
        more = page.more;
      }
      expect(pages.map((page) => page.length)).toEqual([30, 30, 30, 10]);
      expect(pages.flat()).toEqual(Array.from({ length: 100 }, (_, index) => 100 - index));
    });

    it('knows that a full page is the last one', async () => {
      await open(ana, 'a1');
      await open(ana, 'a2');
      expect(await cases.list(ana, { limit: 2 })).toMatchObject({ more: false });
      expect(await cases.list(ana, { limit: 1 })).toMatchObject({ more: true, cases: [{ number: 2 }] });
      expect(await cases.list(ana, { before: 1, limit: 2 })).toEqual({ cases: [], more: false });
    });
  });
}
