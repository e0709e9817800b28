import { type MessageView, type PlaceKey, type RoomState } from '../../src/pages/rehearsal/room-api.ts';
import { emptyRoom, roomReducer, type RoomView, threadsOf } from '../../src/pages/rehearsal/room-view.ts';

const message = (
  id: string,
  from: MessageView['from'],
  place: PlaceKey,
  rest: Partial<MessageView> = {},
): MessageView => ({
  id,
  from,
  place,
  text: id,
  at: '2026-11-22T10:15:00.000Z',
  edited: false,
  deleted: false,
  mentionsBot: false,
  isPrivate: false,
  refreshes: false,
  edition: 0,
  reactions: [],
  ...rest,
});
const state: RoomState = {
  now: '2026-11-22T09:00:00.000Z',
  bot: { name: 'Channel Guide' },
  team: 'Multichannel desk',
  people: [],
  places: [{ key: 'group', title: 'Quarter-end deals', app: 'here' }],
  app: { commands: { personal: [], shared: [] }, messageActions: [], linkDomains: [] },
  messages: [message('1', 'bot', 'personal')],
  lastEvent: 'x.0',
};
const loaded = roomReducer(emptyRoom('ana', 'personal'), { kind: 'loaded', as: 'ana', state });
const hear = (view: RoomView, heard: MessageView): RoomView =>
  roomReducer(view, { kind: 'event', event: { kind: 'message', message: heard } });
const typing = (view: RoomView, place: PlaceKey): RoomView =>
  roomReducer(view, { kind: 'event', event: { kind: 'typing', place } });

describe('the room on the screen', () => {
  it('puts a new message last and an edited one where it was', () => {
    const view = hear(hear(loaded, message('2', 'bot', 'personal')), message('1', 'bot', 'personal', { edited: true }));
    expect(view.room?.messages.map(({ id, edited }) => [id, edited])).toEqual([
      ['1', true],
      ['2', false],
    ]);
  });

  it('marks a place unread for what others say elsewhere, until it is opened', () => {
    const away = hear(hear(loaded, message('2', 'ben', 'group')), message('3', 'ana', 'general'));
    expect(away.unread).toEqual(['group']);
    expect(roomReducer(away, { kind: 'went-to', place: 'group' }).unread).toEqual([]);
  });

  it('does not mark a place unread for an edit', () => {
    const seen = roomReducer(hear(loaded, message('2', 'bot', 'group')), { kind: 'went-to', place: 'group' });
    const back = roomReducer(seen, { kind: 'went-to', place: 'personal' });
    expect(hear(back, message('2', 'bot', 'group', { edited: true })).unread).toEqual([]);
  });

  it('announces what others say, and nothing that was deleted', () => {
    expect(hear(loaded, message('2', 'ana', 'personal')).latest).toBeUndefined();
    expect(hear(loaded, message('2', 'bot', 'personal')).latest?.id).toBe('2');
    expect(hear(loaded, message('1', 'bot', 'personal', { deleted: true })).latest).toBeUndefined();
  });

  it('shows typing until the bot speaks there, or until that spell is over', () => {
    const view = typing(typing(loaded, 'personal'), 'group');
    expect(hear(view, message('2', 'ana', 'personal')).typing).toHaveLength(2);
    expect(hear(view, message('2', 'bot', 'personal')).typing.map(({ place }) => place)).toEqual(['group']);
    const again = typing(view, 'personal');
    const firstSpell = view.typing[0]?.spell ?? 0;
    expect(roomReducer(again, { kind: 'typing-over', spell: firstSpell }).typing).toHaveLength(2);
  });

  it('keeps nothing of one person’s view when the next one’s room has loaded', () => {
    const bens = roomReducer(hear(typing(loaded, 'personal'), message('2', 'ben', 'group')), {
      kind: 'loaded',
      as: 'ben',
      state,
    });
    expect(bens).toMatchObject({ me: 'ben', unread: [], typing: [] });
    expect(bens.latest).toBeUndefined();
  });

  it('keeps what is unread when the same room is loaded again', () => {
    const view = roomReducer(hear(loaded, message('2', 'ben', 'group')), { kind: 'loaded', as: 'ana', state });
    expect(view.unread).toEqual(['group']);
  });

  it('knows where the app was taken away', () => {
    const event = { kind: 'app', place: 'group', app: 'removed' } as const;
    expect(roomReducer(loaded, { kind: 'event', event }).room?.places).toMatchObject([
      { key: 'group', app: 'removed' },
    ]);
  });

  it('keeps each thread together, in the order in which the threads began', () => {
    const threads = threadsOf([
      message('1', 'ana', 'general', { thread: '1' }),
      message('2', 'ben', 'general', { thread: '2' }),
      message('3', 'bot', 'general', { thread: '1' }),
    ]);
    expect(threads.map(({ id, messages }) => [id, messages.map((one) => one.id)])).toEqual([
      ['1', ['1', '3']],
      ['2', ['2']],
    ]);
  });
});
