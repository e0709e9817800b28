import { type ReactElement, useEffect, useState } from 'react';
import { Announcer } from './announcer.tsx';
import { ClockControl } from './clock-control.tsx';
import { Conversation } from './conversation.tsx';
import { PersonSwitch } from './person-switch.tsx';
import { PlacesTree } from './places-tree.tsx';
import { Rail } from './rail.tsx';
import { type PersonKey, type PlaceKey, type RoomState } from './room-api.ts';
import { TitleBar } from './title-bar.tsx';
import { goTo } from './use-route.ts';
import { useRoom } from './use-room.ts';
import { type Theme } from './use-theme.ts';
import { useWords, wordsFor, WordsProvider } from './words.ts';

interface Props {
  person: PersonKey;
  place: PlaceKey;
  theme: Theme;
  switchTheme: () => void;
}

const Sidebar = (props: {
  room: RoomState;
  me: PersonKey;
  /** Who is chosen; that person's room may still be loading. */
  chosen: PersonKey;
  place: PlaceKey;
  unread: readonly PlaceKey[];
  isOpen: boolean;
  clock: ReactElement;
  theme: Pick<Props, 'theme' | 'switchTheme'>;
  onGo: (place: PlaceKey) => void;
}): ReactElement => {
  const { room, me, chosen, place, unread, isOpen, clock, theme, onGo } = props;
  return (
    <div className="sidebar" id="sidebar" data-open={isOpen}>
      <Rail place={place} onGo={onGo} {...theme} />
      <div className="places">
        <PlacesTree room={room} me={me} current={place} unread={unread} onGo={onGo} />
        {clock}
        <PersonSwitch people={room.people} me={me} chosen={chosen} onSwitch={(next) => goTo({ person: next, place })} />
      </div>
    </div>
  );
};

const useDocumentWords = (locale: string): void => {
  const { title } = wordsFor(locale);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = title;
  }, [locale, title]);
};

/** The side of the page that is a drawer on a narrow screen; Escape closes it and gives the focus back. */
const useDrawer = () => {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    document.getElementById('menu-button')?.focus();
  };
  useEffect(() => {
    if (isOpen) document.querySelector<HTMLElement>('#sidebar [role="treeitem"][tabindex="0"]')?.focus();
  }, [isOpen]);
  return { isOpen, close, toggle: () => (isOpen ? close() : setOpen(true)) };
};

export const Room = ({ person, place, theme, switchTheme }: Props): ReactElement => {
  const { view, typingOver } = useRoom(person, place);
  const drawer = useDrawer();
  const me = view.room?.people.find(({ key }) => key === view.me);
  const locale = me?.locale ?? navigator.language;
  useDocumentWords(locale);
  const go = (next: PlaceKey): void => {
    goTo({ person, place: next });
    if (drawer.isOpen) drawer.close();
  };
  return (
    <WordsProvider value={wordsFor(locale)}>
      <div className="room" onKeyDown={(event) => event.key === 'Escape' && drawer.isOpen && drawer.close()}>
        <TitleBar me={me} drawer={drawer} />
        {view.room === undefined || me === undefined ? (
          <Loading live={view.live} />
        ) : (
          <>
            <Sidebar
              room={view.room}
              me={me.key}
              chosen={person}
              place={place}
              unread={view.unread}
              isOpen={drawer.isOpen}
              clock={
                <ClockControl ahead={view.ahead} isMoving={view.isMoving} locale={me.locale} timeZone={me.timezone} />
              }
              theme={{ theme, switchTheme }}
              onGo={go}
            />
            {drawer.isOpen && <div className="shade" onClick={drawer.close} />}
            <Conversation
              key={`${me.key}/${place}`}
              room={view.room}
              view={view}
              me={me}
              place={place}
              isBehind={drawer.isOpen}
              onTypingOver={typingOver}
            />
            <Announcer room={view.room} latest={view.latest} current={place} />
          </>
        )}
      </div>
    </WordsProvider>
  );
};

const Loading = ({ live }: { live: boolean }): ReactElement => {
  const words = useWords();
  return (
    <main className="loading" role="status">
      {live ? words.loading : words.roomAway}
    </main>
  );
};
