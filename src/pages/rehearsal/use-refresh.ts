import { type RefObject, useEffect } from 'react';
import { type MessageView, type PersonKey } from './room-api.ts';
import { refresh } from './room-client.ts';

/** A card with a view for each person is asked for when it comes on the screen, and again after each edit. */
export const useRefresh = (
  { id, refreshes, edition }: MessageView,
  me: PersonKey,
  frame: RefObject<HTMLElement | null>,
): void => {
  useEffect(() => {
    if (!refreshes || frame.current === null) return;
    const screen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      screen.disconnect();
      void refresh({ as: me, message: id });
    });
    screen.observe(frame.current);
    return () => screen.disconnect();
  }, [id, refreshes, edition, me, frame]);
};
