import { type Answer, answer, refusal } from './http.ts';
import { TENANT_ID } from './identities.ts';
import { people, type Person, personById } from './people.ts';
import { parseConversationId } from './places.ts';

const account = (person: Person) => ({
  id: person.id,
  name: person.name,
  givenName: person.givenName,
  surname: person.surname,
  email: person.email,
  userPrincipalName: person.email,
  aadObjectId: person.aadObjectId,
  objectId: person.aadObjectId,
  tenantId: TENANT_ID,
  userRole: 'user',
});

const membersOf = (conversationId: string): Person[] => {
  const conversation = parseConversationId(conversationId)?.conversation;
  if (conversation === undefined) return [];
  return Object.values(people).filter(({ key }) => (conversation.owner ?? key) === key);
};

/** Who is in a conversation: as a list, or as the one page there is. */
export const membersAnswer = (conversation: string, form: 'list' | 'paged' = 'list'): Answer => {
  const members = membersOf(conversation).map(account);
  if (members.length === 0) return refusal(404, 'ConversationNotFound', 'Conversation not found.');
  return answer(200, form === 'paged' ? { members } : members);
};

/** One member, by the bot's id for the person or by the directory's. */
export const oneMemberAnswer = ({ conversation, member }: { conversation: string; member: string }): Answer => {
  const person = membersOf(conversation).find(({ key }) => key === personById(member)?.key);
  return person === undefined
    ? refusal(404, 'MemberNotFoundInConversation', 'No such member.')
    : answer(200, account(person));
};
