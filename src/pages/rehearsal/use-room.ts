import { useEffect, useReducer } from 'react';
import { type PersonKey, type PlaceKey } from './room-api.ts';
import { followRoom } from './room-client.ts';
import { emptyRoom, roomReducer, type RoomView } from './room-view.ts';

/** The room as that person sees it, kept up to date; `place` is the one on the screen. */
export const useRoom = (
  person: PersonKey,
  place: PlaceKey,
): { view: RoomView; typingOver: (spell: number) => void } => {
  const [view, dispatch] = useReducer(roomReducer, undefined, () => emptyRoom(person, place));
  useEffect(() => followRoom(person, dispatch), [person]);
  useEffect(() => dispatch({ kind: 'went-to', place }), [place]);
  return { view, typingOver: (spell) => dispatch({ kind: 'typing-over', spell }) };
};
