import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ana as anaOfContoso, eve as eveOfFabrikam, steppingClock } from '../cases/people.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { fillRecords } from '../support/full-records.ts';
import { run } from './import-support.ts';
import { jsonOf, matching, onlyLine } from './reading.ts';

const ana = { ...anaOfContoso, tenant: '11111111-2222-4333-8444-555555555555' };
const eve = { ...eveOfFabrikam, tenant: '21111111-2222-4333-8444-555555555555' };

let folder: string;
let remove: () => void;

beforeEach(async () => {
  ({ folder, remove } = freshFolder());
  const store = await openStore({ folder });
  await fillRecords(store, 2, [ana, eve]);
  await store.close();
});
afterEach(() => remove());

const guide = (...words: string[]) => run(words, { DATA_DIR: folder });
const ofFabrikam = ['--tenant', eve.tenant];
const ofContoso = ['--tenant', ana.tenant];
const ofAna = [...ofContoso, '--agent', 'ana-id'];

const casesOf = async (actor: typeof ana) => {
  const store = await openStore({ folder });
  const { cases } = await createCases({ store, clock: steppingClock() }).list(actor, { limit: 9 });
  await store.close();
  return cases;
};

describe('export person', () => {
  it('writes all that names a person, a JSON object a line, for the owner of the file alone', async () => {
    const out = join(folder, 'ana.jsonl');
    const { code, output } = await guide('export', 'person', ...ofAna, '--out', out, '--json');
    expect(code).toBe(0);
    expect(onlyLine(output)).toEqual({ exported: 'person', rows: 12, out });
    const kinds = readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => jsonOf(line)['kind']);
    const changes = Array.from({ length: 4 }, () => 'subscription-change');
    const written = ['settings', 'saved-view', 'feedback', 'reminder', 'conversation', 'talk'];
    expect(kinds).toEqual(['case', 'case', ...changes, ...written]);
    expect(await guide('export', 'person', ...ofAna, '--out', out)).toMatchObject({
      code: 2,
      errors: matching(/is already there/),
    });
  });
});

describe('erase', () => {
  it('without --yes only counts, and is refused', async () => {
    const counted = await guide('erase', ...ofFabrikam);
    expect(counted.code).toBe(2);
    expect(counted.output).toBe('cases: 2\noutcomes: 2\nchanges: 10\nsubscriptions: 2\ntalks: 0\nmarks: 8\n');
    expect(counted.errors).toBe('Nothing was erased; it cannot be undone: add --yes to do it.\n');
    const { output } = await guide('erase', ...ofAna, '--json');
    expect(onlyLine(output)).toEqual({ erased: false, counts: { cases: 2, subscriptions: 0, talks: 1 } });
    expect(await casesOf(eve)).toHaveLength(2);
  });

  it('forgets a person, whose cases stay', async () => {
    const { code, output } = await guide('erase', ...ofAna, '--yes');
    expect(code).toBe(0);
    expect(output).toMatch(/^erased-\w+ stands for the person now: 2 cases, 0 subscriptions; 1 talks deleted\.\n$/);
    expect(JSON.stringify(await casesOf(ana))).not.toContain('Ana');
    expect(await casesOf(eve)).toMatchObject([{}, { openedBy: { name: 'Ana Gómez' } }]);
  });

  it('forgets a tenant; a late import is refused until it is readmitted', async () => {
    const { code, output } = await guide('erase', ...ofFabrikam, '--cause', 'they left', '--yes', '--json');
    expect(code).toBe(0);
    expect(onlyLine(output)).toMatchObject({ erased: true, cause: 'they left', rows: 24 });
    expect(await casesOf(eve)).toEqual([]);
    expect(await casesOf(ana)).toHaveLength(2);
    const exportFile = join(folder, 'subscriptions.csv');
    await guide('export', 'subscriptions', ...ofContoso, '--out', exportFile);
    const late = await guide('import', exportFile, ...ofFabrikam);
    expect(late.code).toBe(2);
    expect(late.errors).toMatch(/The records of this tenant were erased\. Nothing new is kept/);
    expect(await guide('readmit', ...ofFabrikam)).toMatchObject({ code: 0 });
    expect(await guide('import', exportFile, ...ofFabrikam)).toMatchObject({ code: 0, output: matching(/2 added/) });
    expect(await guide('readmit', ...ofFabrikam)).toMatchObject({ code: 2, errors: matching(/was not erased/) });
  });
});

describe('purge', () => {
  it('deletes old marks and talks, and says how many', async () => {
    const { output } = await guide('purge', ...ofContoso, '--before', '2026-11-23', '--json');
    expect(onlyLine(output)).toEqual({ activities: 6, imports: 2, talks: 1 });
    expect(await guide('purge', ...ofContoso, '--before', '2026-11-23')).toMatchObject({
      code: 0,
      output: 'Deleted: 0 talks, 0 marks of activities, 0 marks of imports.\n',
    });
    expect(await casesOf(ana)).toHaveLength(2);
  });
});

const noGuid = ['--tenant', 'contoso.onmicrosoft.com'];

it.each<[string[], string]>([
  [['erase', ...noGuid], '--tenant contoso.onmicrosoft.com: expected the id of the tenant, a GUID'],
  [['readmit', ...noGuid], '--tenant contoso.onmicrosoft.com: expected'],
  [['purge', ...noGuid, '--before', '2026-11-23'], '--tenant contoso.onmicrosoft.com: expected'],
  [['export', 'person', ...noGuid, '--agent', 'a', '--out', 'x'], '--tenant contoso.onmicrosoft.com: expected'],
  [['export', 'cases', ...noGuid], '--tenant contoso.onmicrosoft.com: expected'],
  [['import', 'x.csv', ...noGuid], '--tenant contoso.onmicrosoft.com: expected'],
  [['erase'], '--tenant is missing'],
  [['erase', 'everything', ...ofContoso], 'everything: expected options only'],
  [['purge', ...ofContoso], '--before is missing: expected a date as YYYY-MM-DD'],
  [['purge', ...ofContoso, '--before', '2026-02-30'], '--before 2026-02-30: expected a date'],
  [['export', 'person', ...ofContoso, '--out', 'x'], '--agent is missing'],
  [['export', 'person', ...ofAna], '--out is missing'],
])('%j is refused by name', async (words, said) => {
  const { code, errors } = await guide(...words);
  expect(code).toBe(2);
  expect(errors).toContain(said);
});
