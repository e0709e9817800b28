import { type ReactElement } from 'react';
import { type MessageView, type PlaceKey, type RoomState } from './room-api.ts';
import { authorName, spokenText } from './spoken-text.ts';
import { useWords } from './words.ts';

interface Props {
  room: RoomState;
  latest: MessageView | undefined;
  current: PlaceKey;
}

/** Says new messages of others to a screen reader, wherever the focus is. */
export const Announcer = ({ room, latest, current }: Props): ReactElement => {
  const words = useWords();
  const say = (message: MessageView): string => {
    const author = authorName(message, room);
    const said = spokenText(message, words);
    const title = room.places.find(({ key }) => key === message.place)?.title ?? '';
    return message.place === current ? words.announce(author, said) : words.announceElsewhere(title, author, said);
  };
  return (
    <div className="visually-hidden" aria-live="polite" data-announcer>
      {latest === undefined ? '' : say(latest)}
    </div>
  );
};
