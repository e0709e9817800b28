import {
  type AppStanding,
  type MessageView,
  type PersonKey,
  type PlaceKey,
  type RoomEvent,
  type RoomState,
} from './room-api.ts';
import { type RoomNews } from './room-client.ts';

export interface Typing {
  place: PlaceKey;
  thread?: string | undefined;
  /** Tells one spell of typing from the next. */
  spell: number;
}

/** The room as one person has it on the screen. `me` stays the last person until the next one's room has loaded. */
export interface RoomView {
  me: PersonKey;
  room?: RoomState;
  live: boolean;
  /** The room's clock is on its way. */
  isMoving: boolean;
  /** How far the room's clock is from this computer's, in milliseconds. */
  ahead: number;
  current: PlaceKey;
  unread: readonly PlaceKey[];
  typing: readonly Typing[];
  /** The last message somebody else sent, to be announced. */
  latest?: MessageView;
  spells: number;
}

export type RoomAction = RoomNews | { kind: 'went-to'; place: PlaceKey } | { kind: 'typing-over'; spell: number };

export const emptyRoom = (me: PersonKey, current: PlaceKey): RoomView => ({
  me,
  current,
  live: true,
  isMoving: false,
  ahead: 0,
  unread: [],
  typing: [],
  spells: 0,
});

const placed = (messages: readonly MessageView[], message: MessageView): MessageView[] => {
  const known = messages.findIndex(({ id }) => id === message.id);
  return known === -1 ? [...messages, message] : messages.with(known, message);
};

const withMessage = (view: RoomView, message: MessageView): RoomView => {
  const { room } = view;
  if (room === undefined) return view;
  const isNew = !room.messages.some(({ id }) => id === message.id);
  const byOther = message.from !== view.me;
  const unseen = isNew && byOther && message.place !== view.current && !view.unread.includes(message.place);
  return {
    ...view,
    room: { ...room, messages: placed(room.messages, message) },
    unread: unseen ? [...view.unread, message.place] : view.unread,
    typing: message.from === 'bot' ? view.typing.filter(({ place }) => place !== message.place) : view.typing,
    ...(byOther && !message.deleted ? { latest: message } : {}),
  };
};

const withTyping = (view: RoomView, place: PlaceKey, thread: string | undefined): RoomView => {
  const spell = view.spells + 1;
  const others = view.typing.filter((typing) => typing.place !== place);
  return { ...view, spells: spell, typing: [...others, { place, thread, spell }] };
};

const withApp = (view: RoomView, place: PlaceKey, app: AppStanding): RoomView => {
  const { room } = view;
  if (room === undefined) return view;
  return { ...view, room: { ...room, places: room.places.map((one) => (one.key === place ? { ...one, app } : one)) } };
};

const aheadOf = (now: string): number => Date.parse(now) - Date.now();

const withEvent = (view: RoomView, event: Exclude<RoomEvent, { kind: 'reload' }>): RoomView => {
  switch (event.kind) {
    case 'message':
      return withMessage(view, event.message);
    case 'typing':
      return withTyping(view, event.place, event.thread);
    case 'app':
      return withApp(view, event.place, event.app);
    case 'clock':
      return { ...view, isMoving: event.isMoving, ahead: aheadOf(event.now) };
  }
};

const withState = (view: RoomView, as: PersonKey, room: RoomState): RoomView => ({
  ...(as === view.me ? view : emptyRoom(as, view.current)),
  live: true,
  ahead: aheadOf(room.now),
  room,
});

export const roomReducer = (view: RoomView, action: RoomAction): RoomView => {
  switch (action.kind) {
    case 'loaded':
      return withState(view, action.as, action.state);
    case 'connection':
      return { ...view, live: action.live };
    case 'went-to':
      return { ...view, current: action.place, unread: view.unread.filter((place) => place !== action.place) };
    case 'typing-over':
      return { ...view, typing: view.typing.filter(({ spell }) => spell !== action.spell) };
    case 'event':
      return withEvent(view, action.event);
  }
};

/** A thread of a channel: its first message, then the replies. */
export interface Thread {
  id: string;
  messages: readonly [MessageView, ...MessageView[]];
}

/** A channel's messages by thread, in the order in which the threads began. */
export const threadsOf = (messages: readonly MessageView[]): Thread[] => {
  const threads = new Map<string, [MessageView, ...MessageView[]]>();
  for (const message of messages) {
    const id = message.thread ?? message.id;
    const thread = threads.get(id);
    if (thread === undefined) threads.set(id, [message]);
    else thread.push(message);
  }
  return [...threads].map(([id, thread]) => ({ id, messages: thread }));
};
