import { type ReactElement } from 'react';
import { useWords } from './words.ts';

/** One line below the compose box, with what can be done about it. */
const Note = (props: { id?: string; text: string; action: string; onAct: () => void; isAlert?: boolean }) => (
  <p className="compose-note" id={props.id} role={props.isAlert === true ? 'alert' : undefined}>
    {props.text}{' '}
    <button type="button" className="link-button" onClick={props.onAct}>
      {props.action}
    </button>
  </p>
);

/** Here the bot hears only what mentions it. */
export const MentionNote = ({ id, onAdd }: { id: string; onAdd: () => void }): ReactElement => {
  const words = useWords();
  return <Note id={id} text={words.mentionHint} action={words.addMention} onAct={onAdd} />;
};

/** A slash command is for the bot's eyes alone. */
export const TargetedNote = ({ id, onLeave }: { id: string; onLeave: () => void }): ReactElement => {
  const words = useWords();
  return <Note id={id} text={words.targetedHint} action={words.leaveTargeted} onAct={onLeave} />;
};

export const UnsentNote = ({ onRetry }: { onRetry: () => void }): ReactElement => {
  const words = useWords();
  return <Note text={words.notSent} action={words.tryAgain} onAct={onRetry} isAlert />;
};
