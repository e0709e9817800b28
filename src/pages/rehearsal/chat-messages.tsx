import { Fragment, type ReactElement } from 'react';
import { Message } from './message.tsx';
import { type Heard, type MessageView, type PersonView, type RoomState } from './room-api.ts';
import { timesFor } from './times.ts';
import { type Outgoing } from './use-sending.ts';
import { useWords } from './words.ts';

export interface MessagesProps {
  room: RoomState;
  me: PersonView;
  messages: readonly MessageView[];
  onReply: (said: Outgoing, thread: string) => Promise<Heard>;
}

/** A chat: one flat list, with a line where a day begins. */
export const ChatMessages = ({ room, me, messages }: MessagesProps): ReactElement => {
  const words = useWords();
  const times = timesFor(me.locale, me.timezone);
  const day = ({ at }: MessageView): string => times.day(at, new Date(), words.today);
  return (
    <div className="chat-messages">
      {messages.map((message, index) => {
        const before = messages[index - 1];
        return (
          <Fragment key={message.id}>
            {(before === undefined || day(before) !== day(message)) && <p className="day">{day(message)}</p>}
            <Message room={room} me={me} message={message} />
          </Fragment>
        );
      })}
    </div>
  );
};
