import { openBot, type Bot } from '../../bot/bot.ts';
import { createJsonLog } from '../../bot/json-log.ts';
import { TENANT_ID } from '../../bot/rehearsal/identities.ts';
import { createCases } from '../../src/cases/cases.ts';
import { readConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open-store.ts';
import { builtIn, openBotUnderTest, testClock, unlimited, type BotUnderTest } from '../support/bot-under-test.ts';
import { actionsOn, headlineOf } from '../support/card-reading.ts';
import { freshDatabase } from '../support/postgres-records.ts';

type Activity = Parameters<BotUnderTest['room']['teams']['deliver']>[0];

const rounds = 8;
const kind = 'What kind of subscription is it?';

/** Two bots on the same records, as behind a load balancer: what one keeps, the other finds. */
describe.each([
  ['SQLite', () => Promise.resolve(undefined)],
  ['PostgreSQL', () => freshDatabase()],
])('two bots on one %s', (_, create) => {
  let database: Awaited<ReturnType<typeof create>>;
  let first: BotUnderTest;
  let second: Bot;
  let logged: string[];
  let activities = 0;

  beforeEach(async () => {
    database = await create();
    const settings = database === undefined ? {} : { DATABASE_URL: database.databaseUrl };
    first = await openBotUnderTest(settings);
    const place = { PORT: '0', DATA_DIR: first.dataDir, ...first.room.settings, ...settings };
    const config = readConfig(place, 'start');
    if (!config.ok) throw new Error(config.problem.join('\n'));
    logged = [];
    const log = createJsonLog('info', { write: keepLine });
    second = await openBot(config.value, { clock: testClock, log, sendLimits: unlimited, builtIn });
  });

  afterEach(async () => {
    await second.close();
    await first.close();
    await database?.remove();
  });

  const keepLine = (line: string): void => void logged.push(line);
  const teams = () => first.room.teams;

  /** Both get theirs at the same time. */
  const toBoth = async (toFirst: Activity, toSecond: Activity): Promise<void> => {
    const { room } = first;
    room.connect(first.messagesUrl());
    const atFirst = teams().deliver(toFirst);
    room.connect(`http://127.0.0.1:${second.port}/api/messages`);
    const answers = await Promise.all([atFirst, teams().deliver(toSecond)]);
    room.connect(first.messagesUrl());
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(first.logged() + logged.join('')).not.toContain('failed');
  };

  const last = (): Activity => {
    const activity = teams().lastActivity();
    if (activity === undefined) throw new Error('Nothing was said yet');
    return activity;
  };
  const renewed = (changes: object): Activity => ({ ...last(), id: `again-${(activities += 1)}`, ...changes });
  const said = () =>
    teams()
      .messages('ben', 'personal')
      .filter(({ from, deleted }) => from === 'bot' && !deleted);
  const headlines = () => said().map(({ card }) => headlineOf(card));

  it('loses no answer of two quick messages, and answers each once', async () => {
    for (let round = 1; round <= rounds; round += 1) {
      await teams().say('ben', 'personal', 'start');
      const before = said().length;
      // Whichever comes first is the customer's name; the other answers the next question.
      await toBoth(renewed({ text: 'EA' }), renewed({ text: 'Directly from Microsoft' }));
      const [question, next] = headlines().slice(before).toSorted();
      // The first question may be retired already.
      expect(['So far', 'Where was the subscription bought?']).toContain(question === kind ? next : question);
      expect([question, next]).toContain(kind);
      expect(said()).toHaveLength(before + 2);
      await teams().say('ben', 'personal', 'cancel');
    }
  });

  it('hears the same message once, whichever of them it comes to', async () => {
    await teams().say('ben', 'personal', 'hello');
    for (let round = 1; round <= rounds; round += 1) {
      const before = said().length;
      const once = renewed({ text: 'help' });
      await toBoth(once, once);
      expect(headlines().slice(before)).toEqual(['What I can do']);
    }
  });

  it('opens one case when the last answer is pressed at both', async () => {
    for (let round = 1; round <= rounds; round += 1) {
      await teams().say('ben', 'personal', 'start');
      await teams().say('ben', 'personal', `Customer ${round}`);
      const { id, card } = said().at(-1) ?? {};
      const action = actionsOn(card).find(({ title }) => title === "I don't know");
      if (id === undefined || action === undefined) throw new Error('The question is missing');
      const pressed = { type: 'invoke', name: 'adaptiveCard/action', replyToId: id, text: undefined };
      const value = { action: { type: 'Action.Execute', verb: action.verb, data: action.data }, trigger: 'manual' };
      await toBoth(renewed({ ...pressed, value }), renewed({ ...pressed, value }));
    }
    const store = await openStore(database ?? { folder: first.dataDir });
    const cases = createCases({ store, clock: testClock });
    const reader = { tenant: TENANT_ID, agent: 'reader', name: 'Reader' };
    const page = await cases.list(reader, { limit: 100 });
    await store.close();
    expect(page.cases.map(({ advice, version }) => `${advice.customer} ${version}`)).toEqual(
      Array.from({ length: rounds }, (__, index) => `Customer ${rounds - index} 1`),
    );
  });
});
