import { useSyncExternalStore } from 'react';

const beginning = '/tab';
/** Said once when the tab is opened, and true for all its pages. */
const kept = ['as', 'lang', 'theme'] as const;

const moved = 'tab-moved';

const follow = (changed: () => void): (() => void) => {
  window.addEventListener('popstate', changed);
  window.addEventListener(moved, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(moved, changed);
  };
};

const address = (): string => window.location.pathname + window.location.search;

export interface Route {
  /** Within the tab: `/cases/12`. */
  path: string;
  query: URLSearchParams;
}

export const useRoute = (): Route => {
  const url = new URL(useSyncExternalStore(follow, address), window.location.origin);
  return { path: url.pathname.slice(beginning.length), query: url.searchParams };
};

/** The address of a page of the tab, `/cases?status=done`, with what was said when the tab was opened. */
export const hrefOf = (path: string): string => {
  const url = new URL(beginning + path, window.location.origin);
  const present = new URLSearchParams(window.location.search);
  for (const name of kept) {
    const value = present.get(name);
    if (value !== null) url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
};

const move = (path: string, how: 'pushState' | 'replaceState'): void => {
  window.history[how](null, '', hrefOf(path));
  window.dispatchEvent(new Event(moved));
};

export const go = (path: string): void => move(path, 'pushState');
/** The same page said more exactly: "back" does not stop here. */
export const goInstead = (path: string): void => move(path, 'replaceState');
