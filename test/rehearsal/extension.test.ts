import { attachment, card, fullListing, openSetting, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting(fullListing);
});
afterEach(() => setting.close());

const preview = (title: string, rest: object = {}) => ({
  contentType: 'application/vnd.microsoft.card.thumbnail',
  content: { title, ...rest },
});
const results = (...attachments: object[]) => ({
  body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } },
});
const lastValue = () => setting.bot.talk().at(-1)?.value;

describe('a search', () => {
  it('asks with the words, and before them with initialRun', async () => {
    setting.bot.answerWith(() => results());
    await setting.room.teams.search('ana', 'group', '');
    expect(setting.bot.talk()[0]).toMatchObject({
      type: 'invoke',
      name: 'composeExtension/query',
      conversation: { conversationType: 'groupChat' },
      value: { commandId: 'searchCases', parameters: [{ name: 'initialRun', value: 'true' }] },
    });
    await expect(setting.room.teams.search('ana', 'group', 'contoso')).resolves.toEqual({
      kind: 'results',
      results: [],
    });
    expect(lastValue()).toEqual({
      commandId: 'searchCases',
      parameters: [{ name: 'text', value: 'contoso' }],
      queryOptions: { skip: 0, count: 25 },
    });
  });

  it('shows the previews of what was found', async () => {
    const tap = { type: 'invoke', value: { case: 1 } };
    setting.bot.answerWith(() =>
      results(
        { ...attachment(card('one')), preview: preview('Contoso', { text: 'EA', tap }) },
        { ...attachment(card('two')), preview: preview('Fabrikam', { subtitle: 'CSP' }) },
      ),
    );
    await expect(setting.room.teams.search('ana', 'personal', 'o')).resolves.toEqual({
      kind: 'results',
      results: [
        { title: 'Contoso', text: 'EA', card: card('one'), choice: { case: 1 } },
        { title: 'Fabrikam', subtitle: 'CSP', card: card('two') },
      ],
    });
  });

  it.each([
    ['a note', { body: { composeExtension: { type: 'message', text: 'None.' } } }, { kind: 'message', text: 'None.' }],
    ['a card without a preview', results(attachment(card('x'))), { kind: 'error', code: 'no-answer' }],
    ['a failure', { status: 500 }, { kind: 'error', code: 'http-500' }],
  ])('may be answered with %s', async (_, answer, expected) => {
    setting.bot.answerWith(() => answer);
    await expect(setting.room.teams.search('ana', 'personal', 'o')).resolves.toMatchObject(expected);
  });

  it('lets the bot say what a chosen result becomes', async () => {
    setting.bot.answerWith(() => results(attachment(card('fresh'))));
    const choice = { case: 1 };
    await expect(setting.room.teams.choose('ana', 'general', choice)).resolves.toEqual({
      kind: 'insert',
      card: card('fresh'),
    });
    expect(setting.bot.talk()[0]).toMatchObject({ name: 'composeExtension/selectItem', value: choice });
  });
});

describe('a card of the message extension', () => {
  it('is sent as the person’s own message, and heard where a message would be', async () => {
    await setting.room.teams.say('ana', 'personal', 'mire', { card: card('case 1') });
    expect(setting.bot.talk()).toMatchObject([{ text: 'mire', attachments: [attachment(card('case 1')), {}] }]);
    await setting.room.teams.say('ana', 'group', '', { card: card('case 1') });
    expect(setting.bot.talk()).toHaveLength(1);
    expect(setting.room.teams.messages('ben', 'group')).toMatchObject([{ from: 'ana', card: card('case 1') }]);
  });
});

describe('a link', () => {
  it.each([
    ['of the app’s domain is shown as a card', 'https://guide.example/cases/1', 'insert', 1],
    ['of another is left alone', 'https://example.com/cases/1', 'closed', 0],
  ])('%s', async (_, url, kind, asked) => {
    setting.bot.answerWith(() => results({ ...attachment(card('case 1')), preview: preview('Case 1') }));
    await expect(setting.room.teams.unfurl('ben', 'group', url)).resolves.toMatchObject({ kind });
    expect(setting.bot.talk()).toHaveLength(asked);
    if (asked === 1)
      expect(setting.bot.talk()[0]).toMatchObject({ name: 'composeExtension/queryLink', value: { url } });
  });
});

describe('an action on a message', () => {
  const asked = async (): Promise<string> => {
    await setting.room.teams.say('ben', 'general', 'Contoso & <Sons> want\nE3');
    return setting.room.teams.messages('ana', 'general')[0]?.id ?? '';
  };

  it('hands the message to the bot and opens its dialog', async () => {
    const id = await asked();
    setting.bot.answerWith(() => ({
      body: { task: { type: 'continue', value: { title: 'New case', card: attachment(card('New?')) } } },
    }));
    await expect(setting.room.teams.openAction('ana', id, 'newCase')).resolves.toMatchObject({ kind: 'dialog' });
    expect(setting.bot.talk()[0]).toMatchObject({
      name: 'composeExtension/fetchTask',
      from: { name: 'Ana García' },
      value: {
        commandId: 'newCase',
        commandContext: 'message',
        messagePayload: {
          id,
          messageType: 'message',
          replyToId: null,
          createdDateTime: '2026-11-22T10:15:00.000Z',
          from: {
            user: { id: setting.room.teams.people.ben.aadObjectId, displayName: 'Ben Carter' },
            application: null,
          },
          body: { contentType: 'html', content: '<div>Contoso &#38; &#60;Sons&#62; want<br>E3</div>' },
        },
      },
    });
  });

  it('is submitted with the message again, and may put a card into the compose box', async () => {
    const id = await asked();
    setting.bot.answerWith(() => results(attachment(card('case 7'))));
    const origin = { kind: 'action', message: id, commandId: 'newCase' } as const;
    await expect(setting.room.teams.submitDialog('ana', origin, { customer: 'Contoso' })).resolves.toEqual({
      kind: 'insert',
      card: card('case 7'),
    });
    expect(setting.bot.talk()[0]).toMatchObject({
      name: 'composeExtension/submitAction',
      value: { commandId: 'newCase', data: { customer: 'Contoso' }, messagePayload: { id } },
    });
  });

  it('is none that the app does not declare', async () => {
    await expect(setting.room.teams.openAction('ana', await asked(), 'other')).resolves.toMatchObject({
      kind: 'error',
    });
    expect(setting.bot.talk()).toEqual([]);
  });
});

it('a room for an app that declares nothing asks nothing', async () => {
  const plain = await openSetting();
  await expect(plain.room.teams.search('ana', 'personal', 'x')).resolves.toMatchObject({ kind: 'error' });
  expect(plain.bot.heard).toEqual([]);
  await plain.close();
});
