import { type FocusEvent, type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './icons.tsx';

export interface MenuEntry {
  label: string;
  onChoose: () => void;
}

const STEPS: Partial<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

const entriesOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

const useMenu = () => {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) entriesOf(list.current)[0]?.focus();
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = entriesOf(list.current);
    const at = all.findIndex((entry) => entry === document.activeElement);
    const step = STEPS[event.key];
    if (step !== undefined) all.at((at + step) % all.length)?.focus();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const around = { onBlur, ...(isOpen ? { onKeyDown } : {}) };
  return { isOpen, button, list, around, close, toggle: () => setOpen(!isOpen) };
};

/** A button with a menu: arrow keys inside, Escape and Tab close it, the focus goes back to the button. */
export const Menu = ({ label, entries }: { label: string; entries: readonly MenuEntry[] }): ReactElement => {
  const { isOpen, button, list, around, close, toggle } = useMenu();
  const id = useId();
  return (
    <div className="menu" data-open={isOpen} {...around}>
      <button
        ref={button}
        className="plain-button"
        type="button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={toggle}
      >
        <Icon name="more" />
      </button>
      {isOpen && (
        <div className="menu-list" role="menu" id={id} aria-label={label} ref={list}>
          {entries.map((entry) => (
            <button
              key={entry.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                entry.onChoose();
              }}
            >
              {entry.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
