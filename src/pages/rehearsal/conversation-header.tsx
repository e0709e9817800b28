import { type ReactElement } from 'react';
import { BotAvatar, GroupAvatar, TeamAvatar } from './avatar.tsx';
import { Menu } from './menu.tsx';
import { type AppChange, type AppStanding, type PersonView, type PlaceKey, type RoomState } from './room-api.ts';
import { changeApp } from './room-client.ts';
import { type PageWords, useWords } from './words.ts';

interface Props {
  room: RoomState;
  me: PersonView;
  place: PlaceKey;
}

const changeWords = (change: AppChange, words: PageWords): string =>
  ({ add: words.addApp, remove: words.removeApp, block: words.blockApp, unblock: words.unblockApp })[change];

const changesIn = (place: PlaceKey, app: AppStanding): readonly AppChange[] => {
  if (app === 'removed') return ['add'];
  if (app === 'blocked') return ['unblock'];
  return place === 'personal' ? ['remove', 'block'] : ['remove'];
};

export const appIn = (room: RoomState, place: PlaceKey): AppStanding =>
  room.places.find(({ key }) => key === place)?.app ?? 'here';

const AppMenu = ({ room, me, place, title }: Props & { title: string }): ReactElement => {
  const words = useWords();
  const entries = changesIn(place, appIn(room, place)).map((change) => ({
    label: changeWords(change, words),
    onChoose: () => void changeApp({ as: me.key, place, change }),
  }));
  return <Menu label={words.appMenu(title)} entries={entries} />;
};

export const ConversationHeader = ({ room, me, place }: Props): ReactElement => {
  const words = useWords();
  const title = room.places.find(({ key }) => key === place)?.title ?? place;
  const avatar =
    place === 'personal' ? <BotAvatar /> : place === 'group' ? <GroupAvatar /> : <TeamAvatar name={room.team} />;
  const detail =
    place === 'personal' ? words.withBot : place === 'group' ? words.groupOf(room.people.length) : room.team;
  return (
    <header className="conversation-header">
      {avatar}
      <div>
        <h1>{title}</h1>
        <p>{detail}</p>
      </div>
      {place === 'personal' && <span className="app-tag">{words.app}</span>}
      <AppMenu room={room} me={me} place={place} title={title} />
    </header>
  );
};

/** Where the app was taken away, and how it comes back. */
export const AppAway = ({ room, me, place }: Props): ReactElement | null => {
  const words = useWords();
  const app = appIn(room, place);
  if (app === 'here') return null;
  const change = app === 'blocked' ? 'unblock' : 'add';
  return (
    <p className="app-away" role="status">
      {app === 'blocked' ? words.appBlocked : words.appRemoved}{' '}
      <button type="button" className="small-button" onClick={() => void changeApp({ as: me.key, place, change })}>
        {changeWords(change, words)}
      </button>
    </p>
  );
};
