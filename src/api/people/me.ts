import { z } from 'zod';

import type { Actor } from '../../cases/case.ts';
import { Language } from '../../language/language.ts';
import { PartnerRole } from '../../policy/facts.ts';
import { ok } from '../../result.ts';
import { AgentSettings, QuietHours, TimeZone, type KnownAgent } from '../../settings/settings.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { meet } from './meet.ts';

const Me = z.strictObject({
  agent: z.string(),
  name: z.string(),
  /** What they chose; a missing key was never chosen. */
  settings: AgentSettings,
  /** As their client last said. */
  seenTimeZone: z.string().optional(),
});

const writtenMe = ({ agent, name }: Actor, known: KnownAgent | undefined): z.infer<typeof Me> => {
  const { language, timeZone, partnerRole, quietHours, seenTimeZone } = known ?? {};
  return {
    agent,
    name,
    settings: {
      ...(language !== undefined && { language }),
      ...(timeZone !== undefined && { timeZone }),
      ...(partnerRole !== undefined && { partnerRole }),
      ...(quietHours !== undefined && { quietHours }),
    },
    ...(seenTimeZone !== undefined && { seenTimeZone }),
  };
};

export const showMe = endpoint(
  {
    summary: 'Who the token is of, and what they chose',
    path: nothing,
    query: nothing,
    body: noBody,
    answer: Me,
  },
  async ({ settings }, { actor }) => {
    const known = await settings.ofAgent(actor.tenant, actor.agent);
    return ok({ status: 200, body: writtenMe(actor, known) });
  },
);

/** `null` forgets the choice; what is not named stays. */
const NewChoices = z.strictObject({
  language: Language.nullable().optional(),
  timeZone: TimeZone.nullable().optional(),
  partnerRole: PartnerRole.nullable().optional(),
  quietHours: QuietHours.nullable().optional(),
});

export const changeMe = endpoint(
  {
    summary: 'Changes what you chose',
    effect: 'writes',
    path: nothing,
    query: nothing,
    body: NewChoices,
    answer: Me,
  },
  async ({ settings }, { actor, body }) => {
    const { tenant, agent } = actor;
    await meet({ settings }, actor);
    await settings.changeAgent(tenant, agent, body);
    return ok({ status: 200, body: writtenMe(actor, await settings.ofAgent(tenant, agent)) });
  },
);
