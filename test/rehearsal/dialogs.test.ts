import { attachment, card, openSetting, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

const opening = (text: string, value: object = {}) => ({
  body: { task: { type: 'continue', value: { title: 'Assign', card: attachment(card(text)), ...value } } },
});
const fetching = { type: 'Action.Submit', data: { msteams: { type: 'task/fetch' }, verb: 'assign', case: 12 } };

/** A card of the bot in the group chat. */
const posted = async (): Promise<string> => {
  await setting.room.teams.say('ana', 'group', 'help', { mention: true });
  return setting.posts(setting.spoken(), { type: 'message', attachments: [attachment(card('case 12'))] });
};

describe('a dialog', () => {
  it('is fetched by a button of the kind task/fetch, with the card’s inputs', async () => {
    const id = await posted();
    setting.bot.answerWith(() => opening('Who?', { width: 'large' }));
    await expect(setting.room.teams.press('ben', id, fetching, { note: 'x' })).resolves.toMatchObject({
      answer: { kind: 'dialog', dialog: { title: 'Assign', size: 'large', card: card('Who?') } },
    });
    expect(setting.bot.talk().at(-1)).toMatchObject({
      type: 'invoke',
      name: 'task/fetch',
      replyToId: id,
      from: { name: 'Ben Carter' },
      value: {
        data: { msteams: { type: 'task/fetch' }, verb: 'assign', case: 12, note: 'x' },
        context: { theme: 'default' },
      },
    });
  });

  it.each([
    [
      'the next card',
      opening('Sure?', { width: 320 }),
      { kind: 'dialog', dialog: { size: 'small', card: card('Sure?') } },
    ],
    [
      'a sentence',
      { body: { task: { type: 'message', value: 'Done.' } } },
      { kind: 'dialog', dialog: { text: 'Done.' } },
    ],
    ['nothing more', { body: {} }, { kind: 'closed' }],
    ['a failure', { status: 500 }, { kind: 'error', code: 'http-500' }],
    ['what Teams does not know', { body: { task: { type: 'other' } } }, { kind: 'error', code: 'unknown-dialog' }],
    ['something else', { body: { ok: true } }, { kind: 'error', code: 'no-answer' }],
  ])('is submitted and answered with %s', async (_, answer, step) => {
    const id = await posted();
    setting.bot.answerWith(() => answer);
    const origin = { kind: 'card', message: id } as const;
    await expect(setting.room.teams.submitDialog('ben', origin, { who: 'carla' })).resolves.toMatchObject(step);
    expect(setting.bot.talk().at(-1)).toMatchObject({
      name: 'task/submit',
      replyToId: id,
      value: { data: { who: 'carla' }, context: { theme: 'default' } },
    });
  });

  it('does not open on another’s card, nor when the bot fails', async () => {
    await setting.room.teams.say('ana', 'personal', 'hola');
    const id = await setting.posts(setting.spoken(), { type: 'message', attachments: [attachment(card('x'))] });
    await expect(setting.room.teams.press('ben', id, fetching)).resolves.toMatchObject({ status: 404 });
    const origin = { kind: 'card', message: id } as const;
    await expect(setting.room.teams.submitDialog('ben', origin, {})).resolves.toMatchObject({ kind: 'error' });
    setting.bot.answerWith(() => ({ status: 500 }));
    await expect(setting.room.teams.press('ana', id, fetching)).resolves.toMatchObject({
      status: 502,
      answer: { kind: 'error', code: 'http-500' },
    });
  });
});
