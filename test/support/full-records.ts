import { createCaseCards } from '../../src/cases/case-cards.ts';
import type { Actor } from '../../src/cases/case.ts';
import { createCases } from '../../src/cases/cases.ts';
import { createPersonalRecords } from '../../src/cases/personal-records.ts';
import { createConversations } from '../../src/conversations/conversations.ts';
import { writeCheck } from '../../src/reminders/policy-checks.ts';
import { createReminders } from '../../src/reminders/reminders.ts';
import { planning, plannerWith, settingsOf } from '../reminders/people.ts';
import { createFeedback } from '../../src/feedback/feedback.ts';
import { createSettings } from '../../src/settings/create-settings.ts';
import { createBotState } from '../../src/store/bot-state.ts';
import type { Store } from '../../src/store/store.ts';
import { createViews } from '../../src/views/views.ts';
import { createSubscriptions } from '../../src/subscriptions/subscriptions.ts';
import { advice, ana, ben, eve, kept, steppingClock } from '../cases/people.ts';

const awkward = `"ñ" 🥖 \\ 'x'; \n\t {{a}} \u2028`;

const insteadOf = { outcome: 'x', asOf: '2026-11-22', edition: awkward, since: '2026-12-01' };

/** Makes something in every table, through the services: several tenants, awkward texts, more than one page. */
export const fillRecords = async (
  store: Store,
  howManyCases = 20,
  people: readonly [Actor, Actor] = [ana, eve],
): Promise<void> => {
  const clock = steppingClock();
  const cases = createCases({ store, clock });
  const subscriptions = createSubscriptions({ store, clock });
  for (const actor of people) {
    const rows = [
      { id: 'sub-1', customer: 'Núñez', product: awkward, source: 'test', autoRenew: true, quantity: 0 },
      { id: 'sub-2', customer: 'b', product: 'p', source: 'test', autoRenew: false, termEnd: '2027-03-14' },
    ];
    await subscriptions.put(actor, rows, 'import');
    await subscriptions.put(
      actor,
      rows.map((row) => ({ ...row, quantity: 7 })),
      'import again',
    );
    for (let count = 1; count <= howManyCases; count += 1) {
      const given = { ...advice, customer: `Cliente ${count}`, edition: awkward, insteadOf };
      const { number } = await cases.open(actor, given, `open ${count}`);
      const change = { case: number, version: 1, cause: `record ${count}` };
      const status = 'waiting_for_term_end';
      kept(await cases.recordOutcome(actor, { ...change, outcome: { status, termEnd: '2027-03-14', note: awkward } }));
    }
    const change = { case: 1, version: 2, cause: 'assign' };
    kept(await cases.assign(actor, { ...change, to: ben }));
    await cases.linkSubscription(actor, { ...change, version: 3, cause: 'link', subscription: 'sub-2' });
    await fillChoices(store, actor);
    await fillReminders(store, actor);
  }
  await createPersonalRecords({ store, clock }).eraseTenant('gone', 'they left');
  await createBotState(store, clock).write({
    [`talk/${people[0].tenant}/19:a/ana-id`]: { talk: { text: awkward, list: [1, null] } },
  });
};

const fillChoices = async (store: Store, actor: Actor): Promise<void> => {
  const { tenant, agent } = actor;
  const settings = createSettings(store);
  await settings.seen({ tenant, agent, name: awkward, teamsId: '29:1', timeZone: 'Europe/Madrid' }, undefined);
  await settings.changeAgent(tenant, agent, { language: 'es', quietHours: { from: '20:00', to: '08:00' } });
  await settings.changeTeam(tenant, '19:team', { leadDays: [90, 30], manager: { agent: ben.agent, name: ben.name } });
  const card = { case: 1, conversation: '19:a', serviceUrl: 'https://smba.trafficmanager.net/', message: '1' };
  await createCaseCards(store).shown(tenant, { ...card, language: 'en' });
  const filters = { q: awkward, owner: ben.agent, sort: 'ending' } as const;
  const view = { id: '6c0a39a8-7f3e-4d52-9a0c-3f0a5b1f4d11', name: awkward, filters };
  kept(await createViews({ store, clock: steppingClock() }).save(actor, view));
  const opinion = { case: 1, verdict: 'rule_wrong', rule: 'r', outcome: 'o', policyVersion: '2026-05-04' } as const;
  await createFeedback(store).give(actor, { ...opinion, reason: awkward }, steppingClock().now());
};

const remindersOn = (store: Store) => {
  const settings = settingsOf();
  return createReminders({ ...planning, store, clock: steppingClock(), settings, planner: plannerWith(settings) });
};

const fillReminders = async (store: Store, actor: Actor): Promise<void> => {
  const { tenant, agent } = actor;
  const reminders = remindersOn(store);
  const { id } = kept(await reminders.remind(actor, { case: 1, on: '2027-01-11', note: awkward }));
  kept(await reminders.done(actor, id, awkward));
  kept(await reminders.mute(actor, { customer: awkward, until: '2027-01-11', reason: awkward }));
  const chat = {
    tenant,
    kind: 'personal',
    conversation: 'a:1',
    agent,
    user: '29:1',
    timeZone: 'Europe/Madrid',
  } as const;
  const check = { policy: awkward, begunAt: steppingClock().now(), place: 7 };
  await store.change((tables) => writeCheck(tables, tenant, check));
  const serviceUrl = 'https://smba.trafficmanager.net/teams/';
  await createConversations({ store, clock: steppingClock() }).seen({ ...chat, serviceUrl, bot: '28:bot' });
};

/** All that a tenant's people see through the services. */
export const seenThrough = async (store: Store): Promise<unknown> => {
  const clock = steppingClock();
  const cases = createCases({ store, clock });
  const subscriptions = createSubscriptions({ store, clock });
  const seen = [];
  for (const actor of [ana, eve]) {
    const { cases: list } = await cases.list(actor, { limit: 2000 });
    const histories = [];
    for (const { number } of list) histories.push(await cases.history(actor, number));
    seen.push({
      list,
      histories,
      ending: await cases.ending(actor, { from: '2027-01-01', to: '2027-12-31', limit: 9 }),
      found: await cases.search(actor, { text: 'cliente 1', limit: 9 }),
      subscriptions: await subscriptions.all(actor),
      changes: await subscriptions.history(actor, 'sub-1'),
      chosen: [
        await createSettings(store).ofAgent(actor.tenant, actor.agent),
        await createSettings(store).ofTeam(actor.tenant, '19:team'),
      ],
      cards: await createCaseCards(store).of(actor.tenant, 1),
      reminders: await remindersOn(store).list(actor, { which: 'done', limit: 9 }),
      muted: await remindersOn(store).muted(actor),
      chat: await createConversations({ store, clock }).find(actor.tenant, 'personal', actor.agent),
      views: await createViews({ store, clock }).list(actor),
      opinions: await createFeedback(store).list(actor.tenant, { limit: 9 }),
    });
  }
  return [seen, await createBotState(store, clock).read(['talk/contoso/19:a/ana-id'])];
};
