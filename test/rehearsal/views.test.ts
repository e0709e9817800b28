import { RoomState } from '../../src/pages/rehearsal/room-api.ts';
import { activitiesOf, card, cardAnswer, fullListing, openSetting, type Setting, withCard } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting(fullListing);
});
afterEach(() => setting.close());

const refreshing = (userIds?: readonly string[]) => ({
  refresh: {
    action: { type: 'Action.Execute', verb: 'view', data: { case: 3 } },
    ...(userIds === undefined ? {} : { userIds }),
  },
});
const posted = async (rest: object): Promise<string> => {
  await setting.room.teams.say('ana', 'group', 'case 3', { mention: true });
  return setting.posts(setting.spoken(), withCard('for all', rest));
};
const state = async (as: string) =>
  RoomState.parse(await (await fetch(`${setting.room.origin}/api/room/state?as=${as}`)).json());
const cards = () => (['ana', 'ben'] as const).map((by) => setting.room.teams.messages(by, 'group').at(-1)?.card);

describe('a card with a view for each person', () => {
  it('is asked for anew by those it lists, and by nobody else', async () => {
    const { teams } = setting.room;
    const id = await posted(refreshing([teams.people.ana.id]));
    expect((await state('ana')).messages.at(-1)).toMatchObject({ refreshes: true, edition: 0 });
    expect((await state('ben')).messages.at(-1)).toMatchObject({ refreshes: false });
    setting.bot.answerWith(() => cardAnswer(card('for Ana')));
    await expect(teams.refresh('ben', id)).resolves.toMatchObject({ status: 204 });
    await teams.refresh('ana', id);
    expect(setting.bot.talk().at(-1)).toMatchObject({
      name: 'adaptiveCard/action',
      replyToId: id,
      from: { name: 'Ana García' },
      value: { action: { type: 'Action.Execute', verb: 'view', data: { case: 3 } }, trigger: 'automatic' },
    });
    expect(cards()).toEqual([card('for Ana'), card('for all', refreshing([teams.people.ana.id]))]);
  });

  it('is asked for by everybody where it lists nobody', async () => {
    await posted(refreshing());
    expect((await state('ben')).messages.at(-1)).toMatchObject({ refreshes: true });
  });

  it('is asked for again after an edit, which all see first', async () => {
    const { teams } = setting.room;
    const id = await posted(refreshing());
    setting.bot.answerWith(() => cardAnswer(card('for Ana', refreshing())));
    await teams.refresh('ana', id);
    const edited = withCard('done', refreshing());
    await setting.bot.call('PUT', `${activitiesOf(setting.spoken())}/${id}`, edited);
    expect(cards()).toEqual([card('done', refreshing()), card('done', refreshing())]);
    expect((await state('ana')).messages.at(-1)).toMatchObject({ refreshes: true, edition: 1 });
  });

  it('does not cover an edit that came while it was asked for', async () => {
    const { teams } = setting.room;
    const id = await posted(refreshing());
    setting.bot.answerWith(async () => {
      await setting.bot.call('PUT', `${activitiesOf(setting.spoken())}/${id}`, withCard('newer'));
      return cardAnswer(card('old'));
    });
    await teams.refresh('ana', id);
    expect(cards()).toEqual([card('newer'), card('newer')]);
  });
});

it('tells each person what the app declares, in that person’s language', async () => {
  const [ana, ben] = [await state('ana'), await state('ben')];
  expect(ana.app).toEqual({
    commands: {
      personal: [
        { title: 'casos', description: 'Lista los casos' },
        { title: 'case', description: 'One case' },
      ],
      shared: [{ title: 'casos', description: 'Lista los casos' }],
    },
    search: { title: 'Casos' },
    messageActions: [{ commandId: 'newCase', title: 'Caso nuevo' }],
    linkDomains: ['guide.example'],
  });
  expect(ben.app.commands.shared).toEqual([{ title: 'cases', description: 'Lists the cases' }]);
});
