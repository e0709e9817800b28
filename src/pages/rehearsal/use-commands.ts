import { useState } from 'react';
import { type CommandRow } from './room-api.ts';
import { type Choosing, useChoosing } from './use-choosing.ts';
import { type DraftBox } from './use-draft.ts';

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The one that is typed in full comes first, then those that begin so. */
const matching = (commands: readonly CommandRow[], typed: string): CommandRow[] => {
  const wanted = folded(typed);
  const rank = ({ title }: CommandRow): number => {
    const name = folded(title);
    return name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2;
  };
  return commands.filter(({ title }) => folded(title).includes(wanted)).toSorted((a, b) => rank(a) - rank(b));
};

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
  const typed = /^\/(\S.*|)$/.exec(draft.text)?.[1];
  const isOffered = typed !== undefined && draft.command === undefined && left !== draft.text;
  const choose = ({ title }: CommandRow): void => {
    change(isShared ? { command: title, text: '' } : { text: `${title} ` });
    focus();
  };
  const choosing = useChoosing(isOffered ? matching(commands, typed) : [], choose, () => setLeft(draft.text));
  return { ...choosing, choose };
};
