import { useState } from 'react';
import { type CommandRow } from './room-api.ts';
import { type Choosing, useChoosing } from './use-choosing.ts';
import { type DraftBox } from './use-draft.ts';

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const matching = (commands: readonly CommandRow[], typed: string): CommandRow[] =>
  commands.filter(({ title }) => folded(title).includes(folded(typed)));

/**
 * The app's commands, while a slash and the beginning of one are all there is in the box. In a channel or group chat a
 * chosen one is for the bot's eyes alone; in the personal chat it is typed for the person.
 */
export const useCommands = (
  { draft, change, focus }: DraftBox,
  commands: readonly CommandRow[],
  isShared: boolean,
): Choosing<CommandRow> & { choose: (command: CommandRow) => void } => {
  const [left, setLeft] = useState<string>();
  const typed = /^\/(\S*)$/.exec(draft.text)?.[1];
  const isOffered = typed !== undefined && draft.command === undefined && left !== draft.text;
  const choose = ({ title }: CommandRow): void => {
    change(isShared ? { command: title, text: '' } : { text: `${title} ` });
    focus();
  };
  const choosing = useChoosing(isOffered ? matching(commands, typed) : [], choose, () => setLeft(draft.text));
  return { ...choosing, choose };
};
