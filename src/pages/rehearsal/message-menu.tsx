import { type ReactElement, useState } from 'react';
import { Dialog } from './dialog.tsx';
import { type DialogOrigin, type DialogStep } from './extension-api.ts';
import { useInsertCard } from './insert-card.ts';
import { Menu, type MenuEntry } from './menu.tsx';
import { troubleWords } from './press-words.ts';
import { type MessageView, type PersonView, ReactionKind, type RoomState } from './room-api.ts';
import { openAction, react, remove } from './room-client.ts';
import { authorName } from './spoken-text.ts';
import { useWords } from './words.ts';

interface Props {
  room: RoomState;
  me: PersonView;
  message: MessageView;
  onEdit: () => void;
}

/** The app's actions on a message: the bot is asked, and its dialog opens. */
const useActions = ({ room, me, message }: Props) => {
  const insert = useInsertCard();
  const [opened, setOpened] = useState<{ step: DialogStep; origin: DialogOrigin }>();
  const start = async (commandId: string): Promise<void> => {
    const step = await openAction({ as: me.key, message: message.id, commandId });
    if (step.kind === 'insert') insert(step.card);
    else setOpened({ step, origin: { kind: 'action', message: message.id, commandId } });
  };
  const isHere = room.places.find(({ key }) => key === message.place)?.app === 'here';
  const entries: MenuEntry[] = (isHere ? room.app.messageActions : []).map(({ commandId, title }) => ({
    label: title,
    onChoose: () => void start(commandId),
  }));
  return { entries, opened, forget: () => setOpened(undefined) };
};

export const MessageMenu = (props: Props): ReactElement | null => {
  const { room, me, message, onEdit } = props;
  const words = useWords();
  const { entries, opened, forget } = useActions(props);
  const about = { as: me.key, message: message.id };
  const isMine = message.from === me.key;
  const reactions = message.isPrivate ? [] : ReactionKind.options;
  const all: MenuEntry[] = [
    ...reactions.map((kind) => ({ label: words[kind], onChoose: () => void react({ ...about, reaction: kind }) })),
    ...entries,
    ...(isMine && message.text !== undefined ? [{ label: words.edit, onChoose: onEdit }] : []),
    ...(isMine ? [{ label: words.remove, onChoose: () => void remove(about) }] : []),
  ];
  if (all.length === 0) return null;
  return (
    <>
      <Menu label={words.messageMenu(authorName(message, room))} entries={all} />
      {opened?.step.kind === 'dialog' && (
        <Dialog first={opened.step.dialog} origin={opened.origin} me={me} onClose={forget} />
      )}
      {opened?.step.kind === 'error' && (
        <p className="problem" role="alert">
          {troubleWords(opened.step, words)}
        </p>
      )}
    </>
  );
};
