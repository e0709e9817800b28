import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './icons.tsx';
import { useWords } from './words.ts';

interface Props {
  label: string;
  placeholder: string;
  /** A group chat or channel: the bot hears only what mentions it. */
  isShared: boolean;
  takesFocus?: boolean;
  onSend: (text: string, mention: boolean) => Promise<void>;
  /** Escape in an empty box. */
  onLeave?: () => void;
}

const MENTION = '@Channel Guide';
const mentions = (text: string): boolean => text.includes(MENTION);

/** The text, its box, and how to put something in at the cursor. */
const useDraft = (takesFocus: boolean) => {
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const insertMention = (): void => {
    const at = box.current?.selectionStart ?? text.length;
    const before = text.slice(0, at);
    const gap = before === '' || /\s$/.test(before) ? '' : ' ';
    setText(`${before}${gap}${MENTION} ${text.slice(at).trimStart()}`);
    box.current?.focus();
  };
  return { text, setText, box, insertMention };
};

const Hint = ({ id, onAdd }: { id: string; onAdd: () => void }): ReactElement => {
  const words = useWords();
  return (
    <p className="mention-hint" id={id}>
      {words.mentionHint}{' '}
      <button type="button" className="link-button" onClick={onAdd}>
        {words.addMention}
      </button>
    </p>
  );
};

export const Compose = (props: Props): ReactElement => {
  const { label, placeholder, isShared, takesFocus = false, onSend, onLeave } = props;
  const words = useWords();
  const hint = useId();
  const { text, setText, box, insertMention } = useDraft(takesFocus);
  const isUnheard = isShared && text.trim() !== '' && !mentions(text);
  const send = (): void => {
    if (text.trim() === '') return;
    setText('');
    void onSend(text.trim(), isShared && mentions(text));
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && text === '') onLeave?.();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="compose">
      <div className="compose-box">
        <div className="compose-grow" data-text={text}>
          <textarea
            ref={box}
            aria-label={label}
            aria-describedby={isUnheard ? hint : undefined}
            placeholder={placeholder}
            rows={1}
            maxLength={8000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        {isShared && (
          <button
            className="plain-button"
            type="button"
            aria-label={words.mention}
            title={words.mention}
            onClick={insertMention}
          >
            <Icon name="at" />
          </button>
        )}
        <button className="plain-button send" type="button" aria-label={words.send} title={words.send} onClick={send}>
          <Icon name="send" />
        </button>
      </div>
      {isUnheard && <Hint id={hint} onAdd={insertMention} />}
    </div>
  );
};
