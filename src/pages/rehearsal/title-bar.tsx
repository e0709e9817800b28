import { type ReactElement } from 'react';
import { PersonAvatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { type PersonView } from './room-api.ts';
import { useWords } from './words.ts';

export interface Drawer {
  isOpen: boolean;
  toggle: () => void;
}

export const TitleBar = ({ me, drawer }: { me: PersonView | undefined; drawer: Drawer }): ReactElement => {
  const words = useWords();
  return (
    <header className="title-bar">
      <button
        id="menu-button"
        className="plain-button menu-button"
        type="button"
        aria-label={drawer.isOpen ? words.closeMenu : words.openMenu}
        aria-expanded={drawer.isOpen}
        aria-controls="sidebar"
        onClick={drawer.toggle}
      >
        <Icon name={drawer.isOpen ? 'close' : 'menu'} />
      </button>
      <span className="room-name">{words.room}</span>
      <span className="nothing-leaves">
        <Icon name="shield" />
        {words.nothingLeaves}
      </span>
      {me !== undefined && (
        <span className="title-me">
          <a
            className="tab-link"
            href={`/tab/cases?as=${me.key}&lang=${me.locale}`}
            target="_blank"
            rel="noreferrer"
            aria-label={words.openTab}
          >
            {words.tab}
          </a>
          <span className="title-me-name">{me.name}</span>
          <PersonAvatar person={me.key} name={me.name} />
        </span>
      )}
    </header>
  );
};
