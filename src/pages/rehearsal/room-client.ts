import { type z } from 'zod';
import {
  type ActionRequest,
  type ChoiceRequest,
  type DialogRequest,
  DialogStep,
  type LinkRequest,
  SearchAnswer,
  type SearchRequest,
} from './extension-api.ts';
import {
  type AppRequest,
  ClockAnswer,
  type ClockRequest,
  type EditRequest,
  Heard,
  type MessageRequest,
  type PersonKey,
  type PlaceKey,
  PressAnswer,
  type PressRequest,
  type ReactRequest,
  RoomEvent,
  RoomState,
  type SayRequest,
} from './room-api.ts';

const ask = async <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  body?: unknown,
): Promise<z.output<Schema>> => {
  const response = await fetch(`/api/room/${path}`, {
    ...(body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`The room answered ${response.status}.`);
  return schema.parse(await response.json());
};

const ROOM_AWAY: Heard = { heard: 'unreachable', status: 0 };

/** Status 0: it was the room that did not answer, not the bot. */
export const say = (said: SayRequest): Promise<Heard> => ask('say', Heard, said).catch(() => ROOM_AWAY);
export const open = (as: PersonKey, place: PlaceKey): Promise<Heard> =>
  ask('open', Heard, { as, place }).catch(() => ROOM_AWAY);
export const edit = (edited: EditRequest): Promise<Heard> => ask('edit', Heard, edited).catch(() => ROOM_AWAY);
export const remove = (removed: MessageRequest): Promise<Heard> => ask('remove', Heard, removed).catch(() => ROOM_AWAY);
export const react = (reaction: ReactRequest): Promise<Heard> => ask('react', Heard, reaction).catch(() => ROOM_AWAY);
export const refresh = (shown: MessageRequest): Promise<Heard> => ask('refresh', Heard, shown).catch(() => ROOM_AWAY);
export const changeApp = (change: AppRequest): Promise<Heard> => ask('app', Heard, change).catch(() => ROOM_AWAY);

/** Answers whether it was moved. */
export const moveClock = (wish: ClockRequest): Promise<boolean> =>
  ask('clock', ClockAnswer, wish).then(
    () => true,
    () => false,
  );

const AWAY = { kind: 'error', code: 'http-0', text: '' } as const;

export const press = (pressed: PressRequest): Promise<PressAnswer> =>
  ask('press', PressAnswer, pressed).catch(() => AWAY);
export const openAction = (action: ActionRequest): Promise<DialogStep> =>
  ask('action', DialogStep, action).catch(() => AWAY);
export const submitDialog = (submitted: DialogRequest): Promise<DialogStep> =>
  ask('dialog', DialogStep, submitted).catch(() => AWAY);
export const search = (wanted: SearchRequest): Promise<SearchAnswer> =>
  ask('search', SearchAnswer, wanted).catch(() => AWAY);
export const choose = (chosen: ChoiceRequest): Promise<DialogStep> =>
  ask('choose', DialogStep, chosen).catch(() => AWAY);
export const unfurl = (link: LinkRequest): Promise<DialogStep> => ask('unfurl', DialogStep, link).catch(() => AWAY);

/** What the page hears from the room. */
export type RoomNews =
  | { kind: 'loaded'; as: PersonKey; state: RoomState }
  | { kind: 'connection'; live: boolean }
  | { kind: 'event'; event: Exclude<RoomEvent, { kind: 'reload' }> };

const RETRY_MS = 1_000;

/** Loads the room as that person and follows it until the returned function is called. */
export const followRoom = (as: PersonKey, tell: (news: RoomNews) => void): (() => void) => {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const listen = (after: string): void => {
    source = new EventSource(`/api/room/events?${new URLSearchParams({ as, after }).toString()}`);
    source.onopen = () => tell({ kind: 'connection', live: true });
    source.onerror = () => {
      tell({ kind: 'connection', live: false });
      if (source?.readyState === EventSource.CLOSED) again();
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = RoomEvent.parse(JSON.parse(data));
      if (event.kind === 'reload') again();
      else tell({ kind: 'event', event });
    };
  };
  const load = async (): Promise<void> => {
    const state = await ask(`state?as=${as}`, RoomState);
    if (stopped) return;
    tell({ kind: 'loaded', as, state });
    listen(state.lastEvent);
  };
  const again = (): void => {
    source?.close();
    load().catch(() => {
      tell({ kind: 'connection', live: false });
      if (!stopped) retry = setTimeout(again, RETRY_MS);
    });
  };
  again();
  return () => {
    stopped = true;
    clearTimeout(retry);
    source?.close();
  };
};
