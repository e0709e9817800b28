import type { Actor, Case } from '../../src/cases/case.ts';
import { ownerOf } from '../../src/cases/case.ts';
import { isClosed } from '../../src/cases/case-status.ts';
import { createCases } from '../../src/cases/cases.ts';
import { createPersonalRecords } from '../../src/cases/personal-records.ts';
import { createInsights } from '../../src/insights/insights.ts';
import { tookOf } from '../../src/insights/tally.ts';
import type { Store } from '../../src/store/store.ts';
import { advice, ana, ben, eve, steppingClock } from '../cases/people.ts';
import type { Records } from '../support/records.ts';

const channels = ['csp_other', 'ea', undefined] as const;
const statuses = ['doing', 'done', 'declined', 'escalated'] as const;

/** The sums as they would be counted one case at a time. */
const countedMonthly = (cases: readonly Case[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const {
    openedAt,
    advice: { facts },
    status,
    outcome,
  } of cases) {
    const took = tookOf(openedAt, outcome?.at);
    const key = [openedAt.toISOString().slice(0, 7), facts.channel ?? 'unknown', status, took].join(' ');
    sums[key] = (sums[key] ?? 0) + 1;
  }
  return sums;
};

const countedWaiting = (cases: readonly Case[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const one of cases.filter(({ status }) => !isClosed(status))) {
    const key = `${ownerOf(one).agent} ${one.status}`;
    sums[key] = (sums[key] ?? 0) + 1;
  }
  return sums;
};

export function insightsContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;

  beforeEach(async () => {
    records = await create();
    store = await records.open();
  });
  afterEach(async () => {
    await store.close();
    await records.remove();
  });

  /** Opens cases and does this and that with them, undoing some of it. */
  const work = async (actor: Actor, count: number): Promise<void> => {
    const cases = createCases({ store, clock: steppingClock() });
    for (let place = 0; place < count; place += 1) {
      const channel = channels[place % 3];
      const facts = channel === undefined ? {} : { channel };
      const { number } = await cases.open(actor, { ...advice, facts }, `open ${place}`);
      const at = (version: number) => ({ case: number, version, cause: `${place}/${version}` });
      if (place % 2 === 0) continue;
      const status = statuses[place % 4] ?? 'done';
      await cases.recordOutcome(actor, { ...at(1), outcome: { status } });
      if (place % 3 === 0) await cases.undo(actor, at(2));
      else await cases.assign(actor, { ...at(2), to: { agent: ben.agent, name: ben.name } });
      if (place % 5 === 0) await cases.changeStatus(actor, { ...at(3), to: { status: 'doing' } });
    }
  };

  const all = async (actor: Actor): Promise<Case[]> =>
    (await createCases({ store, clock: steppingClock() }).list(actor, { limit: 1000 })).cases;

  const insights = () => createInsights(store);
  const monthly = async (actor: Actor) =>
    Object.fromEntries(
      (await insights().monthly(actor, '2020-01', '2030-12')).map((row) => [
        [row.month, row.channel, row.status, row.took].join(' '),
        row.cases,
      ]),
    );
  const waiting = async (actor: Actor, limit = 100) =>
    Object.fromEntries(
      (await insights().waiting(actor, limit)).map((row) => [`${row.agent} ${row.status}`, row.cases]),
    );

  it('are what one would count oneself, whatever was done and undone', async () => {
    await work(ana, 40);
    await work(eve, 3);
    for (const actor of [ana, eve]) {
      const cases = await all(actor);
      expect(await monthly(actor)).toEqual(countedMonthly(cases));
      expect(await waiting(actor)).toEqual(countedWaiting(cases));
    }
  });

  it('are right when many change at the same time', async () => {
    const cases = createCases({ store, clock: steppingClock() });
    await Promise.all(
      Array.from({ length: 40 }, async (_, place) => {
        const { number } = await cases.open(ana, advice, `open ${place}`);
        const outcome = { status: statuses[place % 4] ?? 'done' };
        await cases.recordOutcome(ana, { case: number, version: 1, cause: `record ${place}`, outcome });
      }),
    );
    expect(await monthly(ana)).toEqual(countedMonthly(await all(ana)));
  });

  it('name those first whom most waits on, and forget who is to be forgotten', async () => {
    await work(ana, 20);
    await store.change((tables) =>
      tables
        .insertInto('agent')
        .values({ tenant: ana.tenant, agent: ben.agent, teams_id: '29:b', name: 'Ben Smith', folded_name: 'ben smith' })
        .execute(),
    );
    const [busiest] = await insights().waiting(ana, 1);
    expect(busiest?.agent).toBe(ana.agent);
    expect((await insights().waiting(ana, 10)).find(({ agent }) => agent === ben.agent)?.name).toBe('Ben Smith');
    const { pseudonym } = await createPersonalRecords({
      store,
      clock: { now: () => new Date('2026-11-22T09:00:00Z') },
    }).eraseAgent(ana.tenant, ana.agent);
    expect(await waiting(ana)).toEqual(countedWaiting(await all(ana)));
    expect(Object.keys(await waiting(ana)).some((key) => key.startsWith(pseudonym))).toBe(true);
    await createPersonalRecords({ store, clock: { now: () => new Date('2026-11-22T09:00:00Z') } }).eraseTenant(
      ana.tenant,
      'test',
    );
    expect(await monthly(ana)).toEqual({});
    expect(await waiting(ana)).toEqual({});
  });
}
