import { Fragment, type ReactElement } from 'react';
import { Message } from './message.tsx';
import { type Heard, type MessageView, type PersonView, type RoomState } from './room-api.ts';
import { useRoomTime } from './room-time.ts';
import { timesFor } from './times.ts';
import { type Outgoing } from './use-sending.ts';
import { useWords } from './words.ts';

export interface MessagesProps {
  room: RoomState;
  me: PersonView;
  messages: readonly MessageView[];
  /** How far the room's clock is from this computer's, in milliseconds. */
  ahead: number;
  onReply: (said: Outgoing, thread: string) => Promise<Heard>;
}

/** A chat: one flat list, with a line where a day begins. */
export const ChatMessages = ({ room, me, messages, ahead }: MessagesProps): ReactElement => {
  const words = useWords();
  const times = timesFor(me.locale, me.timezone);
  const now = useRoomTime(ahead);
  const day = ({ at }: MessageView): string => times.day(at, now, words.today);
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
