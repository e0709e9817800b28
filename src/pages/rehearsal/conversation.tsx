import { type ReactElement, useEffect, useState } from 'react';
import { BotAvatar, GroupAvatar, TeamAvatar } from './avatar.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { Compose } from './compose.tsx';
import { type Heard, type MessageView, type PersonView, type PlaceKey, type RoomState } from './room-api.ts';
import { open, say } from './room-client.ts';
import { type RoomView } from './room-view.ts';
import { Suggestions } from './suggestions.tsx';
import { Threads } from './threads.tsx';
import { TypingLine } from './typing-line.tsx';
import { useScrollToNews } from './use-scroll-to-news.ts';
import { type PageWords, useWords } from './words.ts';

interface Props {
  room: RoomState;
  view: RoomView;
  me: PersonView;
  place: PlaceKey;
  /** The drawer lies over it, so nothing in it can be reached. */
  isBehind: boolean;
  onTypingOver: (spell: number) => void;
}

const isChannel = (place: PlaceKey): boolean => place === 'general' || place === 'renewals';

const complaint = ({ heard, status }: Heard, words: PageWords): string | undefined => {
  if (heard === 'refused') return words.botFailed(status);
  if (heard === 'unreachable') return status === 0 ? words.roomAway : words.botAway;
  return undefined;
};

const Header = ({ room, place }: Pick<Props, 'room' | 'place'>): ReactElement => {
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
    </header>
  );
};

/** The bot is added where somebody looks in, and what became of each message said is told below it. */
const useSaying = (me: PersonView, place: PlaceKey) => {
  const words = useWords();
  const [heard, setHeard] = useState<Heard>();
  useEffect(() => {
    let isGone = false;
    const opening = async (): Promise<void> => {
      const opened = await open(me.key, place);
      if (!isGone) setHeard(opened);
    };
    void opening();
    return () => {
      isGone = true;
    };
  }, [me.key, place]);
  return {
    problem: heard === undefined ? undefined : complaint(heard, words),
    speak: async (text: string, mention: boolean, thread?: string): Promise<void> => {
      setHeard(await say({ as: me.key, place, text, mention, ...(thread === undefined ? {} : { thread }) }));
    },
  };
};

const messagesIn = (room: RoomState, place: PlaceKey): MessageView[] =>
  room.messages.filter((message) => message.place === place);

export const Conversation = (props: Props): ReactElement => {
  const { room, view, me, place, isBehind, onTypingOver } = props;
  const words = useWords();
  const { problem, speak } = useSaying(me, place);
  const messages = messagesIn(room, place);
  const typing = view.typing.find((spell) => spell.place === place);
  const log = useScrollToNews(messages, me.key);
  const title = room.places.find(({ key }) => key === place)?.title ?? place;
  const shared = place !== 'personal';
  const List = isChannel(place) ? Threads : ChatMessages;
  return (
    <main className="conversation" inert={isBehind} data-place={place}>
      <Header room={room} place={place} />
      {!view.live && (
        <p className="banner" role="status">
          {words.lost}
        </p>
      )}
      <section className="log" ref={log} aria-label={words.messagesIn(title)} tabIndex={0}>
        <List room={room} me={me} messages={messages} onReply={speak} />
        {!messages.some(({ from }) => from === me.key) && (
          <Suggestions isEmpty={messages.length === 0} isShared={shared} onTry={(text) => void speak(text, shared)} />
        )}
      </section>
      <footer className="foot">
        {typing !== undefined && <TypingLine key={typing.spell} onOver={() => onTypingOver(typing.spell)} />}
        {problem !== undefined && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <Compose
          label={isChannel(place) ? words.postLabel(title) : words.composeLabel(title)}
          placeholder={isChannel(place) ? words.postHere : words.composeHere}
          isShared={shared}
          onSend={(text, mention) => speak(text, mention)}
        />
      </footer>
    </main>
  );
};
