import { type KeyboardEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';
import { BotAvatar, GroupAvatar, TeamAvatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { type MessageView, type PersonKey, type PlaceKey, type RoomState } from './room-api.ts';
import { spokenText } from './spoken-text.ts';
import { timesFor } from './times.ts';
import { useWords } from './words.ts';

interface Props {
  room: RoomState;
  me: PersonKey;
  current: PlaceKey;
  unread: readonly PlaceKey[];
  onGo: (place: PlaceKey) => void;
}

type Item = PlaceKey | 'team';

const BEFORE: Partial<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** The arrow keys of a tree: up and down over what is visible, left and right to close and open the team. */
const useTreeKeys = (current: PlaceKey, onGo: (place: PlaceKey) => void) => {
  const [isOpen, setOpen] = useState(true);
  const [focused, setFocused] = useState<Item>(current);
  const items = useRef(new Map<Item, HTMLElement>());
  const visible: Item[] = ['personal', 'group', 'team', ...(isOpen ? (['general', 'renewals'] as const) : [])];
  const tabStop = visible.includes(focused) ? focused : 'team';
  const focus = (item: Item | undefined): void => {
    if (item === undefined) return;
    setFocused(item);
    items.current.get(item)?.focus();
  };
  const activate = (item: Item): void => {
    setFocused(item);
    if (item === 'team') setOpen(!isOpen);
    else onGo(item);
  };
  const onKeyDown = (event: KeyboardEvent, item: Item): void => {
    const step = BEFORE[event.key];
    const target = event.key === 'Home' ? visible[0] : event.key === 'End' ? visible.at(-1) : undefined;
    if (step !== undefined) focus(visible[visible.indexOf(item) + step]);
    else if (target !== undefined) focus(target);
    else if (event.key === 'Enter' || event.key === ' ') activate(item);
    else if (event.key === 'ArrowRight' && item === 'team') setOpen(true);
    else if (event.key === 'ArrowLeft' && item === 'team') setOpen(false);
    else if (event.key === 'ArrowLeft') focus(item === 'general' || item === 'renewals' ? 'team' : undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const propsFor = (item: Item) => ({
    ref: (element: HTMLElement | null) => {
      if (element === null) items.current.delete(item);
      else items.current.set(item, element);
    },
    tabIndex: tabStop === item ? 0 : -1,
    onClick: () => activate(item),
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, item),
  });
  return { isOpen, propsFor };
};

const lastIn = (room: RoomState, place: PlaceKey): MessageView | undefined =>
  room.messages.filter((message) => message.place === place).at(-1);

const Preview = ({ room, place, me }: { room: RoomState; place: PlaceKey; me: PersonKey }): ReactNode => {
  const words = useWords();
  const last = lastIn(room, place);
  const person = room.people.find(({ key }) => key === me);
  if (last === undefined || person === undefined) return null;
  return (
    <>
      <span className="place-preview">
        {last.from === me ? `${words.you}: ` : ''}
        {last.deleted ? words.deleted : spokenText(last, words)}
      </span>
      <span className="place-time">{timesFor(person.locale, person.timezone).time(last.at)}</span>
    </>
  );
};

/** The group around it carries the name for those who hear the page. */
const Section = ({ title }: { title: string }): ReactElement => (
  <div className="places-section" aria-hidden="true">
    {title}
  </div>
);

export const PlacesTree = ({ room, me, current, unread, onGo }: Props): ReactElement => {
  const words = useWords();
  const { isOpen, propsFor } = useTreeKeys(current, onGo);
  const titleOf = (place: PlaceKey): string => room.places.find(({ key }) => key === place)?.title ?? place;
  const leaf = (place: PlaceKey, level: number, avatar: ReactNode, preview: ReactNode): ReactElement => (
    <div
      className="place"
      role="treeitem"
      aria-level={level}
      aria-selected={place === current}
      data-place={place}
      data-unread={unread.includes(place)}
      {...propsFor(place)}
    >
      {avatar}
      <span className="place-title">
        {titleOf(place)}
        {unread.includes(place) && <span className="visually-hidden">, {words.unread}</span>}
      </span>
      {preview}
    </div>
  );
  return (
    <nav className="places-list" aria-label={words.placesLabel}>
      <h2>{words.chat}</h2>
      <div role="tree" aria-label={words.placesLabel}>
        <div role="group" aria-label={words.chats}>
          <Section title={words.chats} />
          {leaf('personal', 1, <BotAvatar />, <Preview room={room} place="personal" me={me} />)}
          {leaf('group', 1, <GroupAvatar />, <Preview room={room} place="group" me={me} />)}
        </div>
        <div role="group" aria-label={words.teamsAndChannels}>
          <Section title={words.teamsAndChannels} />
          <div className="place team" role="treeitem" aria-level={1} aria-expanded={isOpen} {...propsFor('team')}>
            <TeamAvatar name={room.team} />
            <span className="place-title">{room.team}</span>
            <Icon name="chevron" />
          </div>
          {isOpen && (
            <div role="group" className="channels">
              {leaf('general', 2, null, null)}
              {leaf('renewals', 2, null, null)}
            </div>
          )}
        </div>
      </div>
    </nav>
  );
};
