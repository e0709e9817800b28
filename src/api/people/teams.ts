import { z } from 'zod';

import { Language } from '../../language/language.ts';
import { ok } from '../../result.ts';
import { Digest, LeadDays, Renewals, TeamSettings } from '../../settings/settings.ts';
import { noSuch } from '../cases/change-problem.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { colleagueNamed } from './colleague-named.ts';

/** A team of Teams or a group chat, by its conversation id. */
const OfTeam = z.strictObject({ team: z.string().min(1).max(256) });
const Team = z.strictObject({ team: z.string(), settings: TeamSettings });

export const showTeam = endpoint(
  { summary: 'What a team chose', path: OfTeam, query: nothing, body: noBody, answer: Team },
  async ({ settings }, { actor: { tenant }, path: { team } }) =>
    ok({ status: 200, body: { team, settings: await settings.ofTeam(tenant, team) } }),
);

/** `null` forgets the choice; what is not named stays. */
const NewChoices = z.strictObject({
  language: Language.nullable().optional(),
  digest: Digest.nullable().optional(),
  renewals: Renewals.nullable().optional(),
  leadDays: LeadDays.nullable().optional(),
  channel: z.string().min(1).max(1024).nullable().optional(),
  /** A colleague's id. */
  manager: z
    .strictObject({ agent: z.string().min(1).max(64) })
    .nullable()
    .optional(),
});

export const changeTeam = endpoint(
  {
    summary: 'Changes what a team chose',
    effect: 'writes',
    path: OfTeam,
    query: nothing,
    body: NewChoices,
    answer: Team,
  },
  async (services, { actor, language, path: { team }, body: { manager, ...choices } }) => {
    const { settings } = services;
    const { tenant } = actor;
    const person = manager && (await colleagueNamed(services, actor, manager.agent));
    if (manager && person === undefined) return noSuch('agent', language);
    const named = manager === null ? { manager: null } : person && { manager: person };
    await settings.changeTeam(tenant, team, { ...choices, ...named });
    return ok({ status: 200, body: { team, settings: await settings.ofTeam(tenant, team) } });
  },
);
