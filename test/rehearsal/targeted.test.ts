import { activitiesOf, card, idIn, openSetting, type Setting, withCard } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

/** Ana asks in private in the group chat. */
const ask = async (): Promise<{ conversation: string; question: string }> => {
  await setting.room.teams.say('ana', 'group', 'casos', { targeted: true });
  return { conversation: setting.spoken(), question: setting.bot.talk().at(-1)?.id ?? '' };
};
const targeted = (conversation: string, id = '') =>
  `${activitiesOf(conversation)}${id === '' ? '' : `/${id}`}?isTargetedActivity=true`;
const toAna = () => ({ ...withCard('sus casos'), recipient: { id: setting.room.teams.people.ana.id } });
const answer = async (conversation: string, rest: object = {}) =>
  setting.bot.call('POST', targeted(conversation), { ...toAna(), ...rest });
const seenIn = (by: 'ana' | 'ben', place: 'group' | 'general') =>
  setting.room.teams.messages(by, place).map(({ text, summary }) => text ?? summary);

describe('a native slash command', () => {
  it.each(['group', 'general'] as const)('goes from %s to the bot alone, without a mention', async (place) => {
    await setting.room.teams.say('ana', place, 'casos', { targeted: true });
    expect(setting.bot.talk()).toMatchObject([
      { type: 'message', text: 'casos', recipient: { name: 'Channel Guide', isTargeted: true } },
    ]);
    expect(setting.bot.talk()[0]?.entities.map(({ type }) => type)).toEqual(['clientInfo']);
    expect(seenIn('ana', place)).toEqual(['casos']);
    expect(seenIn('ben', place)).toEqual([]);
  });

  it('is an ordinary message in the personal chat', async () => {
    await setting.room.teams.say('ana', 'personal', 'casos', { targeted: true });
    expect(setting.bot.talk()[0]?.recipient).not.toHaveProperty('isTargeted');
  });
});

describe('a private answer', () => {
  it('is seen by its reader alone, above it what it answers', async () => {
    const { conversation, question } = await ask();
    const entities = [{ type: 'targetedMessageInfo', messageId: question }];
    await expect(answer(conversation, { entities })).resolves.toMatchObject({ status: 201 });
    expect(seenIn('ana', 'group')).toEqual(['casos', 'sus casos']);
    expect(setting.room.teams.messages('ana', 'group')[1]).toMatchObject({ onlyFor: 'ana', question: 'casos' });
    expect(seenIn('ben', 'group')).toEqual([]);
  });

  it('stays in the thread of the channel', async () => {
    await setting.room.teams.say('ana', 'general', 'casos', { targeted: true });
    await answer(setting.spoken());
    const [asked, answered] = setting.room.teams.messages('ana', 'general');
    expect(answered?.thread).toBe(asked?.id);
  });

  it('is edited and deleted by targeted calls', async () => {
    const { conversation } = await ask();
    const id = idIn((await answer(conversation)).body);
    const edited = await setting.bot.call('PUT', targeted(conversation, id), withCard('dos casos'));
    expect(edited).toEqual({ status: 200, body: { id } });
    expect(seenIn('ana', 'group')).toEqual(['casos', 'dos casos']);
    expect(seenIn('ben', 'group')).toEqual([]);
    await expect(setting.bot.call('DELETE', targeted(conversation, id))).resolves.toMatchObject({ status: 200 });
    expect(setting.room.teams.messages('ana', 'group')[1]).toMatchObject({ deleted: true });
  });

  it('may be told to all afterwards, with what it answers', async () => {
    const { conversation, question } = await ask();
    const entities = [{ type: 'targetedMessageInfo', messageId: question }];
    await setting.posts(conversation, { ...withCard('para todos'), entities });
    expect(setting.room.teams.messages('ben', 'group')).toMatchObject([{ summary: 'para todos', question: 'casos' }]);
  });

  it('takes a press from its reader and from nobody else', async () => {
    const { conversation } = await ask();
    const id = idIn((await answer(conversation)).body);
    const action = { type: 'Action.Execute', verb: 'open' };
    await expect(setting.room.teams.press('ben', id, action)).resolves.toMatchObject({ status: 404 });
    await setting.room.teams.press('ana', id, action);
    expect(setting.bot.talk().at(-1)).toMatchObject({ name: 'adaptiveCard/action', replyToId: id });
  });

  it('is off the screen after 24 hours', async () => {
    const { conversation } = await ask();
    const id = idIn((await answer(conversation)).body);
    setting.pass(24);
    expect(seenIn('ana', 'group')).toEqual([]);
    const expired = { status: 404, body: { error: { code: 'TARGETED_MESSAGE_EXPIRED_OR_DELETED' } } };
    await expect(setting.bot.call('PUT', targeted(conversation, id), withCard('x'))).resolves.toMatchObject(expired);
    await expect(setting.bot.call('DELETE', targeted(conversation, id))).resolves.toMatchObject(expired);
  });
});

describe('what Teams refuses', () => {
  it('a private message without a reader, or for a stranger', async () => {
    const { conversation } = await ask();
    const refused = { status: 400, body: { error: { code: 'BadArgument' } } };
    await expect(answer(conversation, { recipient: undefined })).resolves.toMatchObject(refused);
    await expect(answer(conversation, { recipient: { id: '29:nobody' } })).resolves.toMatchObject(refused);
    expect(seenIn('ana', 'group')).toEqual(['casos']);
  });

  it('an edit that names a reader', async () => {
    const { conversation } = await ask();
    const id = idIn((await answer(conversation)).body);
    await expect(setting.bot.call('PUT', targeted(conversation, id), toAna())).resolves.toMatchObject({
      status: 400,
      body: { error: { code: 'BadArgument' } },
    });
  });

  it.each([
    ['another’s question', 'ben'],
    ['one that never was', 'nobody'],
  ])('to answer %s', async (_, asker) => {
    await setting.room.teams.say('ben', 'group', 'cases', { targeted: true });
    const messageId = asker === 'ben' ? (setting.bot.talk()[0]?.id ?? '') : '1';
    const entities = [{ type: 'targetedMessageInfo', messageId }];
    await expect(answer(setting.spoken(), { entities })).resolves.toMatchObject({
      status: 400,
      body: { error: { code: 'INVALID_TARGETED_MESSAGE_ID' } },
    });
  });

  it('a public call on a private message, and the other way round', async () => {
    const { conversation } = await ask();
    const id = idIn((await answer(conversation)).body);
    const shared = await setting.posts(conversation, { type: 'message', attachments: withCard('x').attachments });
    const unknown = { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } };
    const publicly = `${activitiesOf(conversation)}/${id}`;
    await expect(setting.bot.call('PUT', publicly, withCard('y'))).resolves.toMatchObject(unknown);
    await expect(setting.bot.call('DELETE', targeted(conversation, shared))).resolves.toMatchObject(unknown);
    expect(setting.room.teams.messages('ana', 'group').map((message) => message.card)).toEqual([
      undefined,
      card('sus casos'),
      card('x'),
    ]);
  });

  it('a private message in a personal chat', async () => {
    await setting.room.teams.say('ana', 'personal', 'hola');
    await expect(answer(setting.spoken())).resolves.toMatchObject({ status: 400 });
  });

  it('a private message where the app was removed', async () => {
    const { conversation } = await ask();
    await setting.room.teams.changeApp('ana', 'group', 'remove');
    await expect(answer(conversation)).resolves.toMatchObject({
      status: 403,
      body: { error: { code: 'BotNotInConversationRoster' } },
    });
  });
});
