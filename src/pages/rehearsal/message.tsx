import { type ReactElement, type ReactNode, useId } from 'react';
import { BotAvatar, PersonAvatar } from './avatar.tsx';
import { Card } from './card.tsx';
import { type MessageView, type PersonView, type RoomState } from './room-api.ts';
import { authorName } from './spoken-text.ts';
import { timesFor } from './times.ts';
import { useWords } from './words.ts';

interface Props {
  room: RoomState;
  me: PersonView;
  message: MessageView;
}

const MENTION = /(<at>.*?<\/at>|@Channel Guide)/;

const withMentions = (text: string): ReactNode[] =>
  text.split(MENTION).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="mention">
        {part.startsWith('@') ? part : `@${part.slice('<at>'.length, -'</at>'.length)}`}
      </span>
    ) : (
      part
    ),
  );

const Said = ({ message, me }: Pick<Props, 'message' | 'me'>): ReactElement => {
  const words = useWords();
  const { text, card, deleted } = message;
  if (deleted) return <p className="bubble deleted">{words.deleted}</p>;
  return (
    <>
      {text !== undefined && <p className="bubble">{withMentions(text)}</p>}
      {card !== undefined && <Card card={card} messageId={message.id} me={me.key} locale={me.locale} />}
    </>
  );
};

export const Message = ({ room, me, message }: Props): ReactElement => {
  const words = useWords();
  const heading = useId();
  const author = authorName(message, room);
  const isMine = message.from === me.key;
  return (
    <article
      className="message"
      data-message-id={message.id}
      data-from={message.from}
      data-mine={isMine}
      aria-labelledby={heading}
    >
      {message.from === 'bot' ? <BotAvatar /> : <PersonAvatar person={message.from} name={author} />}
      <div className="message-body">
        <p className="message-heading" id={heading}>
          <span className="author">{author}</span>{' '}
          <time dateTime={message.at}>{timesFor(me.locale, me.timezone).time(message.at)}</time>
          {message.edited && !message.deleted && <span className="edited"> {words.edited}</span>}
        </p>
        <Said message={message} me={me} />
      </div>
    </article>
  );
};
