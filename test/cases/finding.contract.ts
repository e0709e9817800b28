import { outcomesOnAPage } from '../../src/cases/audit.ts';
import type { Actor, Case, Cases } from '../../src/cases/case.ts';
import { ownerOf } from '../../src/cases/case.ts';
import { createCases } from '../../src/cases/cases.ts';
import type { CaseFilter, CasePage } from '../../src/cases/service.ts';
import { addWords } from '../../src/cases/case-words.ts';
import { casesInABlock } from '../../src/cases/word-blocks.ts';
import type { Store } from '../../src/store/store.ts';
import { createSubscriptions } from '../../src/subscriptions/subscriptions.ts';
import type { Records } from '../support/records.ts';
import { advice, ana, ben, eve, kept, steppingClock } from './people.ts';

const channels = ['csp_other', 'ea', 'direct_microsoft'] as const;
const statuses = ['doing', 'done', 'declined', 'waiting_for_term_end', 'escalated'] as const;
const customers = ['Panadería Núñez', 'Contoso Bäckerei', 'Ñandú S.A.', 'ΑΘΗΝΑ Καφές', 'Straße & Söhne'];

/** How every engine lists and searches. */
export function findingContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;
  let cases: Cases;

  beforeEach(async () => {
    records = await create();
    store = await records.open();
    cases = createCases({ store, clock: steppingClock() });
  });

  afterEach(async () => {
    await store.close();
    await records.remove();
  });

  /** Cases that differ in everything, and another tenant's that look the same. */
  const fill = async (howMany: number): Promise<Case[]> => {
    const filled: Case[] = [];
    for (let index = 0; index < howMany; index += 1) {
      for (const actor of [ana, eve]) {
        const one = await fillOne(actor, index);
        if (actor === ana) filled.push(one);
      }
    }
    return filled;
  };

  const fillOne = async (actor: Actor, index: number): Promise<Case> => {
    const customer = `${customers[index % customers.length] ?? ''} ${index % 7}`;
    const facts = { channel: channels[index % channels.length] };
    const opened = await cases.open(actor, { ...advice, customer, facts }, `open ${index}`);
    const change = (one: Case, cause: string) => ({
      case: one.number,
      version: one.version,
      cause: `${cause} ${index}`,
    });
    if (index % 4 === 0) return opened;
    const status = statuses[index % statuses.length] ?? 'done';
    const termEnd = `2027-0${(index % 9) + 1}-15`;
    const recorded = kept(
      await cases.recordOutcome(actor, {
        ...change(opened, 'record'),
        outcome: { status, termEnd, note: `Nota ${index}` },
      }),
    );
    if (index % 3 !== 0) return recorded;
    return kept(await cases.assign(actor, { ...change(recorded, 'assign'), to: ben }));
  };

  /** Reads page by page to the end. */
  const through = async (next: (last: Case | undefined) => Promise<CasePage>): Promise<number[]> => {
    const numbers: number[] = [];
    let last: Case | undefined;
    for (let more = true; more;) {
      const page = await next(last);
      numbers.push(...page.cases.map(({ number }) => number));
      last = page.cases.at(-1);
      more = page.more && last !== undefined;
    }
    return numbers;
  };

  const newestOf = (all: readonly Case[], fits: (one: Case) => boolean): number[] =>
    all
      .filter(fits)
      .map(({ number }) => number)
      .toSorted((a, b) => b - a);

  it('lists by owner, status and channel, alone and together, page by page', async () => {
    const all = await fill(60);
    const filters: CaseFilter[] = [
      {},
      ...[ana.agent, ben.agent, 'nobody'].map((owner) => ({ owner })),
      ...statuses.map((status) => ({ status })),
      { channel: 'ea' },
      { channel: 'ea', status: 'done' },
      { owner: ben.agent, status: 'done' },
      { owner: ana.agent, channel: 'csp_other', status: 'advised' },
    ];
    for (const filter of filters) {
      const expected = newestOf(
        all,
        (one) =>
          (filter.owner === undefined || ownerOf(one).agent === filter.owner) &&
          (filter.status === undefined || one.status === filter.status) &&
          (filter.channel === undefined || one.advice.facts.channel === filter.channel),
      );
      const read = await through((last) => cases.list(ana, { filter, limit: 7, ...(last && { before: last.number }) }));
      expect(read).toEqual(expected);
    }
  });

  it('lists by the end of the term, soonest first, page by page', async () => {
    const all = await fill(60);
    const [from, to] = ['2027-02-15', '2027-07-15'];
    const within = all.flatMap(({ number, termEnd = '' }) =>
      termEnd >= from && termEnd <= to ? [{ number, termEnd }] : [],
    );
    const expected = within
      .toSorted((a, b) => (a.termEnd === b.termEnd ? a.number - b.number : a.termEnd < b.termEnd ? -1 : 1))
      .map(({ number }) => number);
    expect(expected.length).toBeGreaterThan(20);
    const read = await through((last) =>
      cases.ending(ana, {
        from,
        to,
        limit: 4,
        ...(last?.termEnd !== undefined && { after: { number: last.number, termEnd: last.termEnd } }),
      }),
    );
    expect(read).toEqual(expected);
    const page = { from, to, limit: 50, filter: { status: 'escalated' } } as const;
    expect((await cases.ending(ana, page)).cases.every(({ status }) => status === 'escalated')).toBe(true);
  });

  it('reads every recorded outcome with its case as it was then, page by page', async () => {
    const opened: Case[] = [];
    for (let index = 0; index < 3; index += 1) opened.push(await cases.open(ana, advice, `open ${index}`));
    await cases.open(eve, advice, 'open');
    const record = async (one: Case, times: number): Promise<Case[]> => {
      const recorded = [one];
      for (let time = 1; time <= times; time += 1) {
        const change = { case: one.number, version: time, cause: `record ${one.number} ${time}` };
        const outcome = { status: 'doing', note: `Call ${time}` } as const;
        recorded.push(kept(await cases.recordOutcome(ana, { ...change, outcome })));
      }
      return recorded.slice(1);
    };
    const [first, second, third] = opened;
    if (first === undefined || second === undefined || third === undefined) throw new Error('Nothing was opened');
    const ofFirst = await record(first, outcomesOnAPage + 1);
    await cases.assign(ana, { case: second.number, version: 1, cause: 'assign', to: ben });
    const ofThird = await record(third, 3);
    const read: Case[] = [];
    for (let page = await cases.outcomes(ana); page.length > 0; page = await cases.outcomes(ana, page.at(-1))) {
      expect(page.length).toBeLessThanOrEqual(outcomesOnAPage);
      read.push(...page);
    }
    expect(read).toEqual([...ofThird, ...ofFirst]);
    expect(await cases.outcomes(eve)).toEqual([]);
  });

  describe('a search', () => {
    const found = (text: string, actor = ana) =>
      through((last) => cases.search(actor, { text, limit: 3, ...(last && { before: last.number }) }));

    it.each([
      ['nunez', 0],
      ['NÚÑEZ panaderia', 0],
      ['bäckerei', 1],
      ['backerei contoso', 1],
      ['nandu', 2],
      ['ñandú s a', 2],
      ['αθηνα', 3],
      ['καφεσ', -1],
      ['ΑΘΉΝΑ', 3],
      ['sohne straße', 4],
    ])('for %j knows no case and no accent', async (text, customer) => {
      const all = await fill(30);
      expect(await found(text)).toEqual(newestOf(all, ({ number }) => (number - 1) % customers.length === customer));
    });

    it('finds words of notes, customers and subscriptions together, in any order', async () => {
      const all = await fill(30);
      expect(await found('nota panadería 11')).toEqual([]);
      expect(await found('11 nota')).toEqual(newestOf(all, ({ outcome }) => outcome?.note === 'Nota 11'));
      expect(await found('nota')).toEqual(newestOf(all, ({ outcome }) => outcome !== undefined));
      const [one] = all;
      if (one === undefined) throw new Error('Nothing was filled');
      const subscriptions = createSubscriptions({ store, clock: steppingClock() });
      const row = { id: '0042-ABC', customer: 'x', product: 'Visio Plan 2', source: 'test' };
      await subscriptions.put(ana, [row], 'import');
      await cases.linkSubscription(ana, {
        case: one.number,
        version: one.version,
        cause: 'link',
        subscription: row.id,
      });
      for (const text of ['visio', 'VISIO nunez', '0042', '0042-abc', 'abc']) expect(await found(text)).toEqual([1]);
      expect(await found('visio', eve)).toEqual([]);
      expect(await cases.list(ana, { limit: 5, filter: { subscription: row.id } })).toMatchObject({
        cases: [{ number: 1 }],
      });
    });

    it('takes the last word for the beginning of one', async () => {
      const all = await fill(30);
      const ofContoso = newestOf(all, ({ advice: { customer } }) => customer.startsWith('Contoso'));
      for (const text of ['con', 'conto', 'back conto', 'bäckerei cont']) {
        expect(await found(text)).toEqual(text.startsWith('back ') ? [] : ofContoso);
      }
      expect(await found('ont')).toEqual([]);
    });

    it('forgets the customer’s former name, but no note', async () => {
      const opened = await cases.open(ana, { ...advice, customer: 'Acme Widgets' }, 'a1');
      const change = (one: Case, cause: string) => ({ case: one.number, version: one.version, cause });
      const first = kept(await cases.note(ana, { ...change(opened, 'a2'), note: 'Formerly widgets & co' }));
      const second = kept(await cases.note(ana, { ...change(first, 'a3'), note: 'Called twice' }));
      await cases.answer(ana, { ...change(second, 'a4'), advice: { ...advice, customer: 'Zenith' } });
      expect(await found('acme')).toEqual([]);
      for (const text of ['zenith', 'widgets', 'formerly', 'twice']) expect(await found(text)).toEqual([1]);
    });

    it('tells common words apart that meet in one case, over many blocks', async () => {
      const meeting = casesInABlock + 7;
      for (let number = 1; number <= 5; number += 1) await cases.open(ana, advice, `open ${number}`);
      const [opened] = await store.reading.selectFrom('case_record').selectAll().where('number', '=', 1).execute();
      if (opened === undefined) throw new Error('Nothing was opened');
      const row = { ...opened, number: meeting };
      await store.change(async (tables) => {
        await tables
          .insertInto('case_record')
          .values([row, { ...row, number: meeting - 2 }])
          .execute();
        for (let number = 6; number < 3 * casesInABlock; number += 11) {
          const words = number % 2 === 0 ? ['norte'] : ['sur'];
          await addWords(tables, ana.tenant, { number, words });
        }
        await addWords(tables, ana.tenant, { number: meeting, words: ['norte', 'sur', 'surco'] });
        await addWords(tables, ana.tenant, { number: meeting - 2, words: ['surco'] });
      });
      expect(await found('norte sur')).toEqual([meeting]);
      expect(await found('sur norte')).toEqual([meeting]);
      expect(await found('norte surc')).toEqual([meeting]);
      expect(await found('surco')).toEqual([meeting, meeting - 2]);
      expect(await found('norte sur oeste')).toEqual([]);
    });

    it.each(['', '   ', '%', '_', '*', '"', "' or 1=1 --", '🥖', 'nunez NEAR(', 'zzz'])(
      'finds nothing for %j',
      async (text) => {
        await fill(8);
        expect(await found(text)).toEqual([]);
      },
    );

    it('takes any length', async () => {
      await fill(8);
      expect(await found('panaderia '.repeat(5000))).toHaveLength(2);
      expect(await found('x'.repeat(100_000))).toEqual([]);
    });
  });
}
