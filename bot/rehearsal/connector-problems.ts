import { type Answer, refusal } from './http.ts';
import { type ConnectorProblem } from './sent-activity.ts';

/** How the Bot Connector says no (teams.md 1.3, 4.3). */
export const PROBLEMS: Record<ConnectorProblem, Answer> = {
  'no-conversation': refusal(404, 'ConversationNotFound', 'Conversation not found.'),
  'no-activity': refusal(404, 'ActivityNotFoundInConversation', 'The conversation has no such activity.'),
  'not-yours': refusal(403, 'BadArgument', 'The bot may change only its own messages.'),
  'nothing-to-show': refusal(400, 'BadSyntax', 'The message has neither text nor an Adaptive Card.'),
  'unknown-attachment': refusal(
    400,
    'BadSyntax',
    'The rehearsal room draws one Adaptive Card a message, nothing else.',
  ),
  'not-in-chat': refusal(403, 'ForbiddenOperationException', 'The bot is not installed in the personal scope.'),
  'not-in-roster': refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  blocked: refusal(403, 'ConversationBlockedByUser', 'The user blocked the conversation with the bot.'),
  'no-recipient': refusal(400, 'BadArgument', 'A targeted message needs a recipient who is in the conversation.'),
  'recipient-given': refusal(400, 'BadArgument', 'An update of a targeted message bears no recipient.'),
  'not-targetable': refusal(400, 'BadArgument', 'A personal chat has no targeted messages.'),
  'bad-targeted-id': refusal(
    400,
    'INVALID_TARGETED_MESSAGE_ID',
    'targetedMessageInfo names no targeted message of that person in this conversation.',
  ),
  expired: refusal(404, 'TARGETED_MESSAGE_EXPIRED_OR_DELETED', 'The targeted message has expired or was deleted.'),
};
