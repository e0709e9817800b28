import { type RefObject, useEffect, useRef, useState } from 'react';

/** What is about to be sent. `command`: a slash command for the bot's eyes alone, with `text` as what follows it. */
export interface Draft {
  text: string;
  command?: string | undefined;
  card?: unknown;
}

export interface DraftBox {
  draft: Draft;
  box: RefObject<HTMLTextAreaElement | null>;
  change: (changed: Partial<Draft>) => void;
  /** Puts back what could not be sent, before what was typed meanwhile. */
  restore: (unsent: Draft) => void;
  focus: () => void;
  insertMention: () => void;
}

export const MENTION = '@Channel Guide';
export const mentions = (text: string): boolean => text.includes(MENTION);

export const isEmpty = ({ text, command, card }: Draft): boolean =>
  text.trim() === '' && command === undefined && card === undefined;

/** The draft, its box, and how to put something in at the cursor. */
export const useDraft = (takesFocus: boolean): DraftBox => {
  const [draft, setDraft] = useState<Draft>({ text: '' });
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const change = (changed: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const restore = (unsent: Draft): void =>
    setDraft(({ text }) => ({ ...unsent, text: text === '' ? unsent.text : `${unsent.text}\n${text}` }));
  const focus = (): void => box.current?.focus();
  const insertMention = (): void => {
    const { text } = draft;
    const at = box.current?.selectionStart ?? text.length;
    const before = text.slice(0, at);
    const gap = before === '' || /\s$/.test(before) ? '' : ' ';
    change({ text: `${before}${gap}${MENTION} ${text.slice(at).trimStart()}` });
    focus();
  };
  return { draft, box, change, restore, focus, insertMention };
};
