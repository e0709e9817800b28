import { z } from 'zod';

import type { ServiceUrlCheck } from '../edge/service-urls.ts';
import type { ChannelLogin } from './channel-login.ts';
import { problemCodeOf } from './connector-problem.ts';
import { createHttp } from './http-call.ts';

/** How a person stands to a shared place. `unsaid`: Teams did not tell, and nobody is turned away for that. */
export type Membership = 'member' | 'gone' | 'guest' | 'foreign' | 'anonymous' | 'unsaid';

/** Who is asked about, and where. `tenant` is the one the place belongs to. */
export interface Asked {
  tenant: string;
  serviceUrl: string;
  /** Without a thread. */
  conversation: string;
  /** The id that Teams gave them for this bot. */
  person: string;
}

export interface RosterParts {
  login: ChannelLogin;
  mayCall: ServiceUrlCheck;
  /** How long somebody may be kept waiting for it, in milliseconds. */
  limit?: number;
}

/** A person waits for it, and with them their conversation. */
const askLimit = 1_500;

/** What Teams tells of a member, as far as it is read; a shared channel's people come from several tenants. */
const Member = z.object({
  id: z.string(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});

const membershipOf = ({ tenantId, userRole, userPrincipalName }: z.infer<typeof Member>, tenant: string) => {
  const role = (userRole ?? '').toLowerCase();
  if (role === 'anonymous') return 'anonymous';
  if (typeof tenantId === 'string' && tenantId !== '' && tenantId.toLowerCase() !== tenant) return 'foreign';
  const isInvited = (userPrincipalName ?? '').toUpperCase().includes('#EXT#');
  return role === 'guest' || isInvited ? 'guest' : 'member';
};

/** Only Teams' own word counts: a proxy's 404 must not turn everybody away. */
const isGone = (status: number, said: unknown): boolean => {
  const code = problemCodeOf(said);
  return status === 404 && code !== undefined && code !== 'ConversationNotFound';
};

/** Asks Teams, once and briefly, whether somebody belongs to a conversation. */
export const createRoster = ({ login, mayCall, limit = askLimit }: RosterParts) => {
  const http = createHttp({ whole: limit, connecting: limit });
  return async ({ tenant, serviceUrl, conversation, person }: Asked): Promise<Membership> => {
    if (!mayCall(serviceUrl)) return 'unsaid';
    const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
    const path = `v3/conversations/${encodeURIComponent(conversation)}/members/${encodeURIComponent(person)}`;
    try {
      const authorization = await login();
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
      const { status, text } = await http.call(new URL(path, base), { method: 'GET', headers });
      const said: unknown = JSON.parse(text);
      if (isGone(status, said)) return 'gone';
      const member = Member.safeParse(said);
      return status === 200 && member.success ? membershipOf(member.data, tenant) : 'unsaid';
    } catch {
      return 'unsaid';
    }
  };
};
export type Roster = ReturnType<typeof createRoster>;
