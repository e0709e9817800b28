import { type z } from 'zod';
import {
  Heard,
  type PersonKey,
  type PlaceKey,
  PressAnswer,
  type PressRequest,
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
export const press = (pressed: PressRequest): Promise<PressAnswer> =>
  ask('press', PressAnswer, pressed).catch(() => ({ kind: 'error', code: 'http-0', text: '' }));

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
