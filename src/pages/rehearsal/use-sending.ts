import { useState } from 'react';
import { type Heard } from './room-api.ts';
import { type Draft, type DraftBox, isEmpty, mentions } from './use-draft.ts';

/** A message as it leaves the compose box. */
export interface Outgoing {
  text: string;
  mention: boolean;
  targeted?: boolean;
  card?: unknown;
}

const outgoing = ({ text, command, card }: Draft, isShared: boolean): Outgoing => ({
  text: [command, text.trim()].filter((part) => part !== undefined && part !== '').join(' '),
  mention: isShared && mentions(text),
  ...(command === undefined ? {} : { targeted: true }),
  ...(card === undefined ? {} : { card }),
});

const NOTHING: Draft = { text: '', command: undefined, card: undefined };

/** Sends the draft. What did not reach the room comes back into the box. */
export const useSending = (
  { draft, change, restore, focus }: DraftBox,
  isShared: boolean,
  onSend: (said: Outgoing) => Promise<Heard>,
) => {
  const [isUnsent, setUnsent] = useState(false);
  const deliver = async (sent: Draft): Promise<void> => {
    const { status } = await onSend(outgoing(sent, isShared));
    if (status !== 0) return;
    restore(sent);
    setUnsent(true);
  };
  const send = (): void => {
    if (isEmpty(draft)) return;
    setUnsent(false);
    change(NOTHING);
    void deliver(draft);
    focus();
  };
  return { isUnsent, send };
};
