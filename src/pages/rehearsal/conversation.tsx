import { type ReactElement, useEffect, useState } from 'react';
import { ChatMessages } from './chat-messages.tsx';
import { Compose } from './compose.tsx';
import { AppAway, appIn, ConversationHeader } from './conversation-header.tsx';
import { InsertCardProvider } from './insert-card.ts';
import { type Heard, type MessageView, type PersonView, type PlaceKey, type RoomState } from './room-api.ts';
import { open, say } from './room-client.ts';
import { type RoomView } from './room-view.ts';
import { Suggestions } from './suggestions.tsx';
import { Threads } from './threads.tsx';
import { TypingLine } from './typing-line.tsx';
import { useScrollToNews } from './use-scroll-to-news.ts';
import { type Outgoing } from './use-sending.ts';
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
    suggest: async (text: string): Promise<void> =>
      setHeard(await say({ as: me.key, place, text, mention: place !== 'personal' })),
    speak: async (said: Outgoing, thread?: string): Promise<Heard> => {
      const answered = await say({ as: me.key, place, ...said, ...(thread === undefined ? {} : { thread }) });
      // What did not reach the room is told where it was written.
      setHeard(answered.status === 0 ? undefined : answered);
      return answered;
    },
  };
};

const messagesIn = (room: RoomState, place: PlaceKey): MessageView[] =>
  room.messages.filter((message) => message.place === place);

const Foot = (
  props: Props & { problem: string | undefined; offered: { card: unknown } | undefined } & {
    onSend: (said: Outgoing) => Promise<Heard>;
  },
): ReactElement => {
  const { room, view, me, place, problem, offered, onTypingOver, onSend } = props;
  const words = useWords();
  const typing = view.typing.find((spell) => spell.place === place);
  const title = room.places.find(({ key }) => key === place)?.title ?? place;
  const isChatGone = place === 'personal' && appIn(room, place) !== 'here';
  return (
    <footer className="foot">
      {typing !== undefined && <TypingLine key={typing.spell} onOver={() => onTypingOver(typing.spell)} />}
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <AppAway room={room} me={me} place={place} />
      {!isChatGone && (
        <Compose
          room={room}
          me={me}
          place={place}
          label={isChannel(place) ? words.postLabel(title) : words.composeLabel(title)}
          placeholder={isChannel(place) ? words.postHere : words.composeHere}
          {...(offered === undefined ? {} : { offered })}
          onSend={onSend}
        />
      )}
    </footer>
  );
};

export const Conversation = (props: Props): ReactElement => {
  const { room, view, me, place, isBehind } = props;
  const words = useWords();
  const { problem, speak, suggest } = useSaying(me, place);
  const [offered, setOffered] = useState<{ card: unknown }>();
  const messages = messagesIn(room, place);
  const log = useScrollToNews(messages, me.key);
  const title = room.places.find(({ key }) => key === place)?.title ?? place;
  const shared = place !== 'personal';
  const List = isChannel(place) ? Threads : ChatMessages;
  return (
    <InsertCardProvider value={(card) => setOffered({ card })}>
      <main className="conversation" inert={isBehind} data-place={place}>
        <ConversationHeader room={room} me={me} place={place} />
        {!view.live && (
          <p className="banner" role="status">
            {words.lost}
          </p>
        )}
        <section className="log" ref={log} aria-label={words.messagesIn(title)} tabIndex={0}>
          <List room={room} me={me} messages={messages} ahead={view.ahead} onReply={speak} />
          {appIn(room, place) === 'here' && !messages.some(({ from }) => from === me.key) && (
            <Suggestions isEmpty={messages.length === 0} isShared={shared} onTry={(text) => void suggest(text)} />
          )}
        </section>
        <Foot {...props} problem={problem} offered={offered} onSend={(said) => speak(said)} />
      </main>
    </InsertCardProvider>
  );
};
