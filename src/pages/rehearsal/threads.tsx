import { type ReactElement, useState } from 'react';
import { type MessagesProps } from './chat-messages.tsx';
import { Compose, type ComposeProps } from './compose.tsx';
import { Icon } from './icons.tsx';
import { Message } from './message.tsx';
import { type Thread, threadsOf } from './room-view.ts';
import { authorName } from './spoken-text.ts';
import { useWords } from './words.ts';

/** A channel: posts, each with its replies and a box to reply. */
export const Threads = (props: MessagesProps): ReactElement => (
  <div className="threads">
    {threadsOf(props.messages).map((thread) => (
      <ThreadBox key={thread.id} thread={thread} {...props} />
    ))}
  </div>
);

const ThreadBox = ({ thread, room, me, onReply }: MessagesProps & { thread: Thread }): ReactElement => {
  const [root, ...replies] = thread.messages;
  return (
    <section className="thread" data-thread={thread.id}>
      <Message room={room} me={me} message={root} />
      {replies.length > 0 && (
        <div className="replies">
          {replies.map((message) => (
            <Message key={message.id} room={room} me={me} message={message} />
          ))}
        </div>
      )}
      <Reply
        room={room}
        me={me}
        place={root.place}
        to={authorName(root, room)}
        onSend={(said) => onReply(said, thread.id)}
      />
    </section>
  );
};

const Reply = ({
  to,
  ...compose
}: Pick<ComposeProps, 'room' | 'me' | 'place' | 'onSend'> & { to: string }): ReactElement => {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <button className="reply-button" type="button" onClick={() => setOpen(true)}>
        <Icon name="reply" />
        {words.reply}
      </button>
    );
  return (
    <Compose
      {...compose}
      label={words.replyLabel(to)}
      placeholder={words.replyHere}
      takesFocus
      onLeave={() => setOpen(false)}
    />
  );
};
