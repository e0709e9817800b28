import { type ReactElement, type ReactNode, useId, useRef, useState } from 'react';
import { BotAvatar, PersonAvatar } from './avatar.tsx';
import { Card } from './card.tsx';
import { EditBox } from './edit-box.tsx';
import { Icon } from './icons.tsx';
import { MessageMenu } from './message-menu.tsx';
import { Reactions } from './reactions.tsx';
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
  const { text, card, deleted, question } = message;
  if (deleted) return <p className="bubble deleted">{words.deleted}</p>;
  return (
    <>
      {question !== undefined && <p className="question">{words.answersTo(question)}</p>}
      {text !== undefined && <p className="bubble">{withMentions(text)}</p>}
      {card !== undefined && <Card message={message} me={me} />}
    </>
  );
};

const Heading = ({ room, me, message, id }: Props & { id: string }): ReactElement => {
  const words = useWords();
  return (
    <p className="message-heading" id={id}>
      <span className="author">{authorName(message, room)}</span>{' '}
      <time dateTime={message.at}>{timesFor(me.locale, me.timezone).time(message.at)}</time>
      {message.edited && !message.deleted && <span className="edited"> {words.edited}</span>}
      {message.isPrivate && (
        <span className="only-you">
          <Icon name="eye" />
          {words.onlyYou}
        </span>
      )}
    </p>
  );
};

export const Message = ({ room, me, message }: Props): ReactElement => {
  const heading = useId();
  const [isEdited, setEdited] = useState(false);
  const article = useRef<HTMLElement>(null);
  // The focus was in the box that goes.
  const endEdit = (): void => {
    setEdited(false);
    article.current?.querySelector<HTMLElement>('.menu button')?.focus();
  };
  const author = authorName(message, room);
  const isMine = message.from === me.key;
  return (
    <article
      ref={article}
      className="message"
      data-message-id={message.id}
      data-from={message.from}
      data-mine={isMine}
      data-private={message.isPrivate}
      aria-labelledby={heading}
    >
      {message.from === 'bot' ? <BotAvatar /> : <PersonAvatar person={message.from} name={author} />}
      <div className="message-body">
        <div className="message-top">
          <Heading room={room} me={me} message={message} id={heading} />
          {!message.deleted && <MessageMenu room={room} me={me} message={message} onEdit={() => setEdited(true)} />}
        </div>
        {isEdited ? <EditBox message={message} me={me.key} onDone={endEdit} /> : <Said message={message} me={me} />}
        <Reactions message={message} me={me.key} />
      </div>
    </article>
  );
};
