/** Where something was said. */
export interface Place {
  kind: 'personal' | 'group' | 'channel';
  /** The conversation without its thread. */
  conversation: string;
  /** The team, or the group chat, whose settings hold here. */
  team?: string;
  /** Only this person and we see it, in the middle of a shared conversation. */
  isPrivate: boolean;
}
