import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { type MessageView, type PersonKey } from './room-api.ts';
import { edit } from './room-client.ts';
import { useWords } from './words.ts';

interface Props {
  message: MessageView;
  me: PersonKey;
  onDone: () => void;
}

/** One's own message, to be changed in its place. What could not be saved stays in the box. */
export const EditBox = ({ message, me, onDone }: Props): ReactElement => {
  const words = useWords();
  const [text, setText] = useState(message.text ?? '');
  const [isUnsent, setUnsent] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const save = async (): Promise<void> => {
    if (text.trim() === '') return;
    const { status } = await edit({ as: me, message: message.id, text });
    if (status === 0) setUnsent(true);
    else onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onDone();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };
  return (
    <div className="edit-box">
      <textarea
        ref={box}
        aria-label={words.editLabel}
        rows={2}
        maxLength={8000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button className="small-button" type="button" onClick={() => void save()}>
        {words.save}
      </button>
      <button className="small-button" type="button" onClick={onDone}>
        {words.cancel}
      </button>
      {isUnsent && <p role="alert">{words.notSent}</p>}
    </div>
  );
};
