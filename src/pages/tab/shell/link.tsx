import type { MouseEvent, ReactElement, ReactNode } from 'react';

import { go, hrefOf } from './route.ts';

interface Props {
  to: string;
  isCurrent?: boolean;
  className?: string;
  children: ReactNode;
}

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** A link to a page of the tab that opens without loading anew. */
export const Link = ({ to, isCurrent = false, className, children }: Props): ReactElement => (
  <a
    href={hrefOf(to)}
    className={className}
    aria-current={isCurrent ? 'page' : undefined}
    onClick={(event) => {
      if (!isPlain(event)) return;
      event.preventDefault();
      go(to);
    }}
  >
    {children}
  </a>
);
