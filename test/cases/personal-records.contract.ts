import type { Actor, Cases } from '../../src/cases/case.ts';
import { createCases } from '../../src/cases/cases.ts';
import { TenantErased } from '../../src/cases/erased-tenants.ts';
import type { PersonalRecord, PersonalRecords } from '../../src/cases/personal-records.ts';
import { createPersonalRecords } from '../../src/cases/personal-records.ts';
import { createConversations } from '../../src/conversations/conversations.ts';
import { createReminders } from '../../src/reminders/reminders.ts';
import type { Store } from '../../src/store/store.ts';
import { createSubscriptions } from '../../src/subscriptions/subscriptions.ts';
import { createViews } from '../../src/views/views.ts';
import type { Records } from '../support/records.ts';
import { planning, plannerWith, settingsOf } from '../reminders/people.ts';
import { advice, ana, ben, eve, kept, start, steppingClock } from './people.ts';

/** All but the counter of cases: a number is never given twice. */
const tables = [
  'case_record',
  'outcome',
  'audit',
  'processed_activity',
  'case_agent',
  'search_word',
  'word_block',
  'subscription',
  'subscription_audit',
  'processed_batch',
  'bot_state',
  'reminder',
  'reminder_event',
  'policy_check',
  'throttle',
  'muted_customer',
  'conversation',
  'saved_view',
] as const;

/** What every engine forgets, and when. */
export function personalRecordsContract(create: () => Promise<Records>): void {
  let records: Records;
  let store: Store;
  let cases: Cases;
  let people: PersonalRecords;

  const everything = async (): Promise<string> => {
    const rows = [];
    for (const table of tables) rows.push([table, await store.reading.selectFrom(table).selectAll().execute()]);
    return JSON.stringify(rows);
  };

  const talk = (key: string, changed_at?: string) =>
    store.change((changing) =>
      changing
        .insertInto('bot_state')
        .values({ key, etag: '1', doc: '{"talk":{"customer":"x"}}', ...(changed_at !== undefined && { changed_at }) })
        .execute(),
    );

  const remind = async (actor: Actor) => {
    const { tenant, agent } = actor;
    const clock = steppingClock();
    const address = { conversation: `chat of ${agent}`, serviceUrl: 'https://x', bot: 'b', user: `29:${agent}` };
    await createConversations({ store, clock }).seen({ tenant, kind: 'personal', agent, ...address });
    const settings = settingsOf();
    const parts = { store, clock, settings, planner: plannerWith(settings), zones: planning.zones };
    const reminders = createReminders({ ...parts, offset: () => start - Date.now() });
    const number = agent === 'ben-id' ? 2 : 1;
    const asked = await reminders.remind(actor, { case: number, on: '2026-12-05' });
    if (!asked.ok) throw new Error(asked.problem.kind);
    await reminders.mute(actor, { customer: `c ${number}`, until: '2027-01-01', reason: 'r' });
  };

  beforeEach(async () => {
    const clock = steppingClock();
    records = await create();
    store = await records.open();
    cases = createCases({ store, clock });
    people = createPersonalRecords({ store, clock });
    for (const actor of [ana, ben, eve]) {
      const opened = await cases.open(
        actor,
        { ...advice, customer: `Of ${actor.agent === 'ana-id' ? 'A' : 'B'}` },
        `open ${actor.agent}`,
      );
      const change = { case: opened.number, version: 1, cause: `record ${actor.agent}` };
      const recorded = kept(await cases.recordOutcome(actor, { ...change, outcome: { status: 'doing' } }));
      const noted = kept(
        await cases.note(actor, { ...change, version: recorded.version, cause: `note ${actor.agent}`, note: 'n' }),
      );
      await cases.assign(actor, { ...change, version: noted.version, cause: `assign ${actor.agent}`, to: ana });
      const row = { id: `s ${actor.agent}`, customer: 'c', product: 'p', source: 'test', owner: actor.agent };
      await createSubscriptions({ store, clock }).put(actor, [row], 'import');
      await createSubscriptions({ store, clock }).put(actor, [{ ...row, quantity: 2 }], `import again ${actor.agent}`);
      await talk(`talk/${actor.tenant}/19:place/${actor.agent}`);
      await remind(actor);
      const filters = { owner: ana.agent, sort: 'newest' } as const;
      const view = { id: '6c0a39a8-7f3e-4d52-9a0c-3f0a5b1f4d11', name: `View of ${actor.name}`, filters };
      kept(await createViews({ store, clock }).save(actor, view));
    }
  });

  afterEach(async () => {
    await store.close();
    await records.remove();
  });

  const exported = async (tenant: string, agent: string): Promise<PersonalRecord[]> => {
    const found: PersonalRecord[] = [];
    for await (const record of people.exportAgent(tenant, agent)) found.push(record);
    return found;
  };

  it('gives a person all that names them, and nothing of another tenant', async () => {
    const found = await exported('contoso', 'ana-id');
    expect(found.map(({ kind }) => kind)).toEqual([
      'case',
      'case',
      'subscription',
      'subscription-change',
      'subscription-change',
      'saved-view',
      'reminder',
      'reminder',
      'conversation',
      'talk',
    ]);
    expect(found[0]).toMatchObject({ case: { number: 1 }, history: [{}, {}, {}, {}] });
    expect(JSON.stringify(found)).not.toContain('fabrikam');
    expect(await exported('contoso', 'nobody')).toEqual([]);
  });

  it('puts one pseudonym in the place of a person, everywhere but in another tenant', async () => {
    const before = await cases.history(eve, 1);
    const { pseudonym } = await people.eraseAgent('contoso', 'ana-id');
    expect(pseudonym).not.toContain('ana');
    expect(await cases.history(eve, 1)).toEqual(before);
    expect(await cases.find(ben, 1)).toMatchObject({
      openedBy: { agent: pseudonym, name: pseudonym },
      assignedTo: { agent: pseudonym, name: pseudonym },
      outcome: { by: { agent: pseudonym, name: pseudonym } },
      note: { by: { agent: pseudonym, name: pseudonym } },
    });
    expect((await cases.list(ben, { limit: 5, filter: { owner: pseudonym } })).cases).toHaveLength(2);
    for (const number of [1, 2]) {
      expect((await cases.history(ben, number)).at(-1)?.after).toEqual(await cases.find(ben, number));
    }
    await people.eraseTenant('fabrikam', 'they left');
    // The causes are the activities' names, made up by this test.
    const left = (await everything()).replaceAll(/"cause":"[^"]*"/g, '');
    expect(left).not.toContain('Ana Gómez');
    expect(left.replaceAll('s ana-id', '')).not.toContain('ana-id');
    expect(left).toContain('Ben Smith');
    expect(await people.eraseAgent('contoso', 'ana-id')).toEqual({ pseudonym });
    expect(await people.eraseAgent('fabrikam', 'ana-id')).not.toEqual({ pseudonym });
  });

  it('forgets a tenant, and only that one', async () => {
    const before = await cases.history(ana, 1);
    await people.eraseTenant('fabrikam', 'they left');
    expect(await cases.list(eve, { limit: 5 })).toEqual({ cases: [], more: false });
    expect(await everything()).not.toContain('fabrikam');
    expect(await cases.history(ana, 1)).toEqual(before);
    expect((await cases.search(ana, { text: 'of', limit: 5 })).cases).toHaveLength(2);
    const counted = await people.countTenant('contoso');
    expect(counted).toEqual({ cases: 2, outcomes: 2, changes: 11, subscriptions: 2, talks: 2, marks: 11 });
    expect(await people.eraseTenant('contoso', 'they asked')).toMatchObject({ cause: 'they asked', rows: 30 });
    expect(JSON.parse(await everything())).toEqual(tables.map((table) => [table, []]));
  });

  it('keeps nothing new for a tenant that was erased, until it is readmitted', async () => {
    const erased = await people.eraseTenant('fabrikam', 'they left');
    const late = cases.open(eve, advice, 'late');
    await expect(late).rejects.toBeInstanceOf(TenantErased);
    await expect(late).rejects.toThrow('Nothing new is kept');
    const row = { id: 's', customer: 'c', product: 'p', source: 'test' };
    const subscriptions = createSubscriptions({ store, clock: steppingClock() });
    await expect(subscriptions.put(eve, [row], 'late import')).rejects.toBeInstanceOf(TenantErased);
    expect(kept(await cases.note(ana, { case: 1, version: 4, cause: 'another tenant', note: 'n' }))).toBeDefined();
    expect(await everything()).not.toContain('fabrikam');
    // Done again, as after an interruption, it is still the same erasure.
    expect(await people.eraseTenant('fabrikam', 'once more')).toEqual(erased);
    expect(await people.readmitTenant('fabrikam')).toBe(true);
    expect(await people.readmitTenant('fabrikam')).toBe(false);
    // An old card's button names case 1: it must not act on the case of another customer.
    expect(await cases.open(eve, advice, 'again')).toMatchObject({ number: 2 });
    expect(await cases.find(eve, 1)).toBeUndefined();
    expect(await people.eraseTenant('fabrikam', 'they left again')).toMatchObject({ cause: 'they left again' });
    await expect(cases.open(eve, advice, 'late again')).rejects.toBeInstanceOf(TenantErased);
  });

  it('counts what a person has to do with before it is erased', async () => {
    expect(await people.countAgent('contoso', 'ana-id')).toEqual({ cases: 2, subscriptions: 1, talks: 1 });
    expect(await people.countAgent('contoso', 'nobody')).toEqual({ cases: 0, subscriptions: 0, talks: 0 });
  });

  it('purges marks and talks that are older, of one tenant', async () => {
    await talk('talk/contoso/19:place/old', '2026-01-01T00:00:00.000Z');
    await talk('talk/contoso/19:place/new', '2027-01-01T00:00:00.000Z');
    await talk('talk/fabrikam/19:place/old', '2026-01-01T00:00:00.000Z');
    expect(await people.purge('contoso', new Date(start - 1))).toEqual({ activities: 0, imports: 0, talks: 1 });
    expect(await people.purge('contoso', new Date(start + 86_400_000))).toEqual({
      activities: 8,
      imports: 3,
      talks: 0,
    });
    const keys = await store.reading.selectFrom('bot_state').select('key').orderBy('key').execute();
    expect(keys.map(({ key }) => key)).toEqual([
      'talk/contoso/19:place/ana-id',
      'talk/contoso/19:place/ben-id',
      'talk/contoso/19:place/new',
      'talk/fabrikam/19:place/ana-id',
      'talk/fabrikam/19:place/old',
    ]);
    expect(await cases.history(ana, 1)).toHaveLength(4);
  });
}
