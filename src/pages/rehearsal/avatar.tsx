import { type ReactElement } from 'react';
import { type PersonKey } from './room-api.ts';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');

/** Purely decorative: the name always stands beside it. */
export const PersonAvatar = ({ person, name }: { person: PersonKey; name: string }): ReactElement => (
  <span className={`avatar avatar-${person}`} aria-hidden="true">
    {initials(name)}
  </span>
);

export const BotAvatar = (): ReactElement => (
  <span className="avatar avatar-bot" aria-hidden="true">
    <svg viewBox="0 0 20 20" focusable="false">
      <path d="M9.4 3.5h1.2v13H9.4zM7 5h6.2l2 1.7-2 1.7H7zM13 10H6.8l-2 1.7 2 1.7H13z" />
    </svg>
  </span>
);

export const GroupAvatar = (): ReactElement => (
  <span className="avatar avatar-group" aria-hidden="true">
    <svg viewBox="0 0 20 20" focusable="false">
      <path d="M7.2 9.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Zm6.2.3a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2ZM2.5 15c0-2.4 2-4 4.7-4s4.7 1.6 4.7 4v.8H2.5V15Zm10.6.8V15c0-1.3-.4-2.4-1.1-3.3.4-.1.900-.2 1.4-.2 2.2 0 4.1 1.3 4.1 3.5v.8h-4.4Z" />
    </svg>
  </span>
);

export const TeamAvatar = ({ name }: { name: string }): ReactElement => (
  <span className="avatar avatar-team" aria-hidden="true">
    {initials(name)}
  </span>
);
