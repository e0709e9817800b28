import { type RefObject, useEffect, useRef } from 'react';
import { type MessageView, type PersonKey } from './room-api.ts';

const NEAR_END = 160;

const MARGIN = 12;

/** The newest message's box, seen from the top of the log. */
const newestIn = (log: HTMLElement): { top: number; height: number } | undefined => {
  const newest = [...log.querySelectorAll('article')].at(-1)?.getBoundingClientRect();
  return newest && { top: newest.top - log.getBoundingClientRect().top, height: newest.height };
};

/** A message that is taller than the log is read from its first line. */
const showNewest = (log: HTMLElement): void => {
  const newest = newestIn(log);
  const isTall = newest !== undefined && newest.height > log.clientHeight - MARGIN;
  log.scrollTop = isTall ? log.scrollTop + newest.top - MARGIN : log.scrollHeight;
};

const isWithNewest = (log: HTMLElement): boolean => {
  const top = newestIn(log)?.top ?? 0;
  const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
  return isAtEnd || (top > -NEAR_END && top < log.clientHeight);
};

/** Keeps the newest message in view, unless the reader has scrolled up to read; what the reader says shows in any case. */
export const useScrollToNews = (messages: readonly MessageView[], me: PersonKey): RefObject<HTMLElement | null> => {
  const log = useRef<HTMLElement>(null);
  const isWithNews = useRef(true);
  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    const toEnd = (): void => {
      if (isWithNews.current) showNewest(element);
    };
    const onScroll = (): void => {
      isWithNews.current = isWithNewest(element);
    };
    // Cards and pictures grow after they are put in.
    const sizes = new ResizeObserver(toEnd);
    for (const sized of [element, ...element.children]) sizes.observe(sized);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, []);
  const last = messages.at(-1);
  const newest = last?.id;
  // A reply is written where its thread is, and stays in view by itself.
  const isMine = last?.from === me && (last.thread ?? last.id) === last.id;
  useEffect(() => {
    if (log.current !== null && (isWithNews.current || isMine)) showNewest(log.current);
  }, [newest, isMine]);
  return log;
};
