import type { ReactNode } from 'react';

import { Loading, TroubleBar } from '../shell/states.tsx';
import type { Loaded } from '../shell/use-loaded.ts';

interface Props<What> {
  loaded: Loaded<What>;
  children: (what: What) => ReactNode;
}

/**
 * What was read once it is there; until then that it comes, or why it does not. What was there before stays while
 * another is read, and when reading it anew fails.
 */
export const Shown = <What,>({ loaded, children }: Props<What>) => {
  const { shown, before, trouble, isLoading, again } = loaded;
  const what = shown ?? before;
  if (what === undefined && trouble === undefined) return <Loading />;
  return (
    <>
      {trouble !== undefined && <TroubleBar trouble={trouble} again={again} />}
      {what !== undefined && <div aria-busy={isLoading}>{children(what)}</div>}
    </>
  );
};
