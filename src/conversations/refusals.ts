/** Where a conversation stands. Only an `installed` one is written to. */
export const conversationStates = ['installed', 'removed', 'blocked', 'disabled'] as const;
export type ConversationState = (typeof conversationStates)[number];

/**
 * What a refusal of Teams says about the conversation (Microsoft, "Build conversational capability", error table). The code
 * of the older shape of the answer stands beside that of the newer one. What is not here says nothing about it.
 */
const stateByCode = new Map<string, ConversationState>([
  ['BotDisabledByAdmin', 'disabled'],
  ['BotNotInConversationRoster', 'removed'],
  ['ForbiddenOperationException', 'removed'],
  ['ConversationBlockedByUser', 'blocked'],
  ['MessageWritesBlocked', 'blocked'],
  ['ConversationNotFound', 'removed'],
]);

/** The state that a refused message leaves the conversation in; nothing when the refusal is about the message. */
export const stateAfter = (status: number, code: string | undefined): ConversationState | undefined => {
  if (status !== 403 && status !== 404) return undefined;
  const known = code === undefined ? undefined : stateByCode.get(code);
  if (known !== undefined) return known;
  // Teams does not always say why; a conversation that is not there is not there.
  return status === 404 ? 'removed' : undefined;
};
