import type { Reminders } from '../src/reminders/service.ts';
import type { Settings } from '../src/settings/settings.ts';
import type { Background } from './background.ts';

/** The settings; whoever changes those that reminders follow from has theirs planned anew, a little later. */
export const replanning = (
  settings: Settings,
  { reminders, background }: { reminders: Pick<Reminders, 'replanAll'>; background: Background },
): Settings => {
  const replan = (tenant: string, owner?: string): void => {
    background.run('replan', () => reminders.replanAll(tenant, owner));
  };
  const plansDiffer = async (tenant: string, teams: readonly (string | undefined)[]): Promise<boolean> => {
    const chosen = await Promise.all(
      teams.map(async (team) => (team === undefined ? undefined : settings.ofTeam(tenant, team))),
    );
    return new Set(chosen.map((one) => JSON.stringify([one?.leadDays, one?.renewals]))).size > 1;
  };
  return {
    ...settings,
    seen: async (person, known) => {
      await settings.seen(person, known);
      if (known === undefined) return;
      const { tenant, agent, timeZone = known.seenTimeZone, team = known.team } = person;
      const isElsewhere = known.timeZone === undefined && timeZone !== known.seenTimeZone;
      if (isElsewhere || (team !== known.team && (await plansDiffer(tenant, [team, known.team]))))
        replan(tenant, agent);
    },
    changeAgent: async (tenant, agent, choices) => {
      await settings.changeAgent(tenant, agent, choices);
      if ('timeZone' in choices || 'quietHours' in choices) replan(tenant, agent);
    },
    changeTeam: async (tenant, team, choices) => {
      await settings.changeTeam(tenant, team, choices);
      if ('leadDays' in choices || 'renewals' in choices) replan(tenant);
    },
  };
};
