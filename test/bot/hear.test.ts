import { hear } from '../../bot/hear.ts';
import { Inbound } from '../../bot/edge/inbound.ts';

const us = '28:bot';

const heard = (changes: object) =>
  hear({
    tenant: 't',
    activity: Inbound.parse({
      type: 'message',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/teams/',
      conversation: { id: 'a:1' },
      from: { id: '29:1', aadObjectId: 'aaaa', name: 'Ana' },
      recipient: { id: us },
      ...changes,
    }),
  });

const mention = (id: string, text: string) => ({ type: 'mention', text, mentioned: { id, name: 'x' } });

describe('what a person typed', () => {
  it.each<[string, object, string]>([
    ['nothing', {}, ''],
    ['only our mention', { text: '<at>Channel Guide</at>', entities: [mention(us, '<at>Channel Guide</at>')] }, ''],
    [
      'our mention and a command',
      { text: '<at>Channel Guide</at>&nbsp;cases', entities: [mention(us, '<at>Channel Guide</at>')] },
      'cases',
    ],
    [
      'a colleague of our name, who is not us',
      { text: '<at>Channel Guide</at> cases', entities: [mention('29:2', '<at>Channel Guide</at>')] },
      'Channel Guide cases',
    ],
    ['a mention without an entity', { text: '<at>Boss</at> help' }, 'Boss help'],
    ['invisible characters inside a word', { text: 'ca\u200bse\u00ad 12' }, 'case 12'],
    ['spaces that do not break', { text: '\u00a0case\u00a012\u00a0' }, 'case 12'],
    ['a slash of full width', { text: '\uff0fcase 12' }, '/case 12'],
    ['entities', { text: 'A &amp; B &lt;x&gt; &amp;lt;' }, 'A & B <x> &lt;'],
    ['a text turned round', { text: '\u202eesac' }, 'esac'],
  ])('is read without what Teams adds: %s', (_, changes, expected) => {
    expect(heard(changes).text).toBe(expected);
  });

  it('comes in the language of the message', () => {
    expect(heard({ locale: 'es-MX' }).language).toBe('es');
    expect(heard({ locale: 'de-DE' }).language).toBe('en');
    expect(heard({}).language).toBe('en');
  });
});

describe('what a person pressed', () => {
  const invoke = (action: unknown) =>
    heard({ type: 'invoke', name: 'adaptiveCard/action', replyToId: '7', value: { action } });

  it('is read from both kinds of action', () => {
    const press = { verb: 'case', case: 12 };
    expect(invoke({ verb: 'case', data: { case: 12 } }).press).toEqual(press);
    expect(heard({ value: press, replyToId: '7' })).toMatchObject({ press, pressedMessage: '7', text: '' });
  });

  it.each<[string, unknown]>([
    ['another verb', { verb: 'drop', data: {} }],
    ['a negative number', { verb: 'case', data: { case: -1 } }],
    ['text for a number', { verb: 'case', data: { case: '12' } }],
    ['a missing field', { verb: 'answer', data: { talk: 't' } }],
    ['a megabyte', { verb: 'answer', data: { talk: 't'.repeat(1_000_000), at: 0, owner: 'a' } }],
    ['a list', []],
    ['nothing', undefined],
  ])('is not a press when it is %s', (_, action) => {
    expect(invoke(action).press).toBeUndefined();
  });
});
