import { type ReactElement, useEffect, useEffectEvent } from 'react';
import { useWords } from './words.ts';

const TYPING_LASTS_MS = 10_000;

/** Shown until the bot's next message, or for ten seconds. */
export const TypingLine = ({ onOver }: { onOver: () => void }): ReactElement => {
  const words = useWords();
  const over = useEffectEvent(onOver);
  useEffect(() => {
    const timer = setTimeout(() => over(), TYPING_LASTS_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="typing" role="status">
      <span className="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {words.typing}
    </p>
  );
};
