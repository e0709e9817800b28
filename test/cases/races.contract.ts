import type { Case, Cases } from '../../src/cases/case.ts';
import { createCases } from '../../src/cases/cases.ts';
import type { Store } from '../../src/store/store.ts';
import type { Records } from '../support/records.ts';
import { advice, ana, ben, kept, steppingClock } from './people.ts';

/** Two agents, one button, so many times. */
export function racesContract(create: () => Promise<Records>, { rounds }: { rounds: number }): void {
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

  it(`lets exactly one win and tells the other, ${rounds} times`, async () => {
    const won = { ana: 0, ben: 0, told: 0 };
    let present: Case = await cases.open(ana, advice, 'open');
    for (let round = 1; round <= rounds; round += 1) {
      const { number, version } = present;
      const change = (cause: string) => ({ case: number, version, cause });
      const byAna = () => cases.note(ana, { ...change(`ana ${round}`), note: `Ana ${round}` });
      const byBen = () => cases.assign(ben, { ...change(`ben ${round}`), to: ben });
      // Who asks first is first on an idle engine: turn by turn it is the other.
      const racing = round % 2 === 0 ? [byAna(), byBen()] : [byBen(), byAna()];
      const results = await Promise.all(racing);
      const winners = results.filter((result) => result.ok);
      expect(winners).toHaveLength(1);
      present = kept(winners[0] ?? { ok: false, problem: 'nobody won' });
      const last = (await cases.history(ana, number)).at(-1);
      const [loser] = results.flatMap((result) => (result.ok ? [] : [result.problem]));
      expect(loser).toEqual({ kind: 'changed-meanwhile', present, by: last?.by, at: present.changedAt });
      won.told += 1;
      won[last?.by.agent === ana.agent ? 'ana' : 'ben'] += 1;
      if (round % 50 === 0) present = await cases.open(ana, advice, `open ${round}`);
    }
    expect(won.told).toBe(rounds);
    expect(won.ana + won.ben).toBe(rounds);
  });
}
