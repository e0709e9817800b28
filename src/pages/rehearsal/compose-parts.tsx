import { type KeyboardEvent, type ReactElement } from 'react';
import { Icon } from './icons.tsx';
import { type DraftBox } from './use-draft.ts';

/** The box itself: as high as its text, and tied to the list of commands while that is open. */
export const TextBox = (props: {
  labels: { label: string; placeholder: string };
  described: string | undefined;
  draftBox: DraftBox;
  /** The list of commands while it is open, and its active row. */
  list: string | undefined;
  active: string | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (text: string) => void;
}): ReactElement => {
  const { draft, box, change } = props.draftBox;
  return (
    <div className="compose-grow" data-text={draft.text}>
      <textarea
        ref={box}
        aria-label={props.labels.label}
        aria-describedby={props.described}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={props.list}
        aria-activedescendant={props.active}
        placeholder={props.labels.placeholder}
        rows={1}
        maxLength={8000}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={props.onKeyDown}
        onPaste={(event) => props.onPaste(event.clipboardData.getData('text/plain'))}
      />
    </div>
  );
};

export const Tool = (props: {
  icon: 'at' | 'send' | 'more';
  label: string;
  isOn?: boolean;
  onUse: () => void;
}): ReactElement => (
  <button
    className="plain-button tool"
    data-tool={props.icon}
    type="button"
    aria-label={props.label}
    aria-expanded={props.isOn}
    title={props.label}
    onClick={props.onUse}
  >
    <Icon name={props.icon} />
  </button>
);
