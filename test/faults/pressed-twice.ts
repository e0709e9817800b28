import { TENANT_ID } from '../../bot/rehearsal/identities.ts';
import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { actionsOn } from '../support/card-reading.ts';
import { problemsAt, type Place } from './kept.ts';
import { engineOf, type Trials } from './trials.ts';

type Teams = BotUnderTest['room']['teams'];

const say = (teams: Teams, text: string) => teams.say('ben', 'personal', text);

const buttonOn = (teams: Teams, title: string) => {
  for (const { id, card } of teams.messages('ben', 'personal').toReversed()) {
    const action = card === undefined ? undefined : actionsOn(card).find((one) => one.title === title);
    if (action !== undefined) return { id, action };
  }
  throw new Error(`There is no button [${title}].`);
};

/** Sent twice at once and once more later, each time under a new id: Teams does it when an answer takes long. */
const pressAgainAndAgain = async (teams: Teams, title: string): Promise<void> => {
  const { id, action } = buttonOn(teams, title);
  await Promise.all([teams.press('ben', id, action), teams.press('ben', id, action)]);
  await teams.press('ben', id, action);
};

/** A whole case: every press that leads to a change is sent three times. */
const playCase = async (teams: Teams, customer: string): Promise<void> => {
  await say(teams, 'start');
  await say(teams, customer);
  await pressAgainAndAgain(teams, "I don't know");
  const { id, action } = buttonOn(teams, 'Record the outcome');
  await teams.press('ben', id, action);
  await pressAgainAndAgain(teams, 'Done');
  await pressAgainAndAgain(teams, 'No note');
};

const wanted = 'case.opened, outcome.recorded';

/** Each case was opened once, and its outcome recorded once. */
const effectsAt = async (place: Place, howMany: number): Promise<string[]> => {
  const store = await openStore(place);
  try {
    const cases = createCases({ store, clock: { now: () => new Date() } });
    const reader = { tenant: TENANT_ID, agent: 'reader', name: 'Reader' };
    const problems: string[] = [];
    for (let number = 1; number <= howMany; number += 1) {
      const actions = (await cases.history(reader, number)).map(({ action }) => action).join(', ');
      if (actions !== wanted) problems.push(`case ${number}: ${actions}`);
    }
    if ((await cases.find(reader, howMany + 1)) !== undefined)
      problems.push('there is a case more than were asked for');
    return problems;
  } finally {
    await store.close();
  }
};

/** The presses of whole talks, repeated by Teams. */
export const pressTwice = async (databaseUrl: string | undefined, rounds: number): Promise<Trials> => {
  const bot = await openBotUnderTest(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl });
  const place = databaseUrl === undefined ? { folder: bot.dataDir } : { databaseUrl };
  try {
    const { teams } = bot.room;
    for (let round = 1; round <= rounds; round += 1) await playCase(teams, `Customer ${round}`);
    const failures = [...(await effectsAt(place, rounds)), ...(await problemsAt(place, []))];
    const what = 'presses sent again under new ids';
    // Three buttons of each talk, each pressed twice more than it should be.
    return { promise: 'P5', what, engine: engineOf(place), trials: rounds * 6, acknowledged: [], failures };
  } finally {
    await bot.close();
  }
};
