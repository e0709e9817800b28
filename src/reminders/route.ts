import type { Destination, OutOfReach } from '../conversations/conversation.ts';
import { findDestination, findPeople } from '../conversations/destinations.ts';
import type { Reading } from '../store/store.ts';
import type { ReaderSettings } from './reader-settings.ts';
import { Step } from './reminder.ts';
import type { ReminderRow } from './reminder-rows.ts';

export type Route = { step: Step; to: Destination } | { whyNot: OutOfReach };

/** Those who come after a step, in order. */
export const stepsFrom = (step: Step): Step[] => Step.options.slice(Step.options.indexOf(step));

/** Who is asked at a step; nobody, where nobody is named. */
export const wantedAt = (
  step: Step,
  owner: string,
  { teamConversation, manager }: ReaderSettings,
): { person: string } | { conversation: string } | undefined => {
  if (step === 'owner') return owner === '' ? undefined : { person: owner };
  if (step === 'team') return teamConversation === undefined ? undefined : { conversation: teamConversation };
  return manager === undefined || manager === owner ? undefined : { person: manager };
};

/** The first who can be reached, from the one it is for; or why the first of them cannot. Remembers what it found. */
export const createRouting = async (tables: Reading, tenant: string, rows: readonly Pick<ReminderRow, 'owner'>[]) => {
  const found = new Map<string, Promise<Destination | OutOfReach>>();
  // Most go to their readers: those are asked for at once.
  const readers = await findPeople(tables, tenant, [...new Set(rows.map(({ owner }) => owner))]);
  for (const [person, to] of readers) found.set(JSON.stringify({ person }), Promise.resolve(to));
  const find = (wanted: { person: string } | { conversation: string }) => {
    const key = JSON.stringify(wanted);
    const known = found.get(key) ?? findDestination(tables, tenant, wanted);
    found.set(key, known);
    return known;
  };
  return async (
    { step, owner }: Pick<ReminderRow, 'owner'> & { step: Step },
    reader: ReaderSettings,
  ): Promise<Route> => {
    let whyNot: OutOfReach | undefined;
    for (const next of stepsFrom(step)) {
      const wanted = wantedAt(next, owner, reader);
      if (wanted === undefined) continue;
      const to = await find(wanted);
      if (typeof to !== 'string') return { step: next, to };
      whyNot ??= to;
    }
    return { whyNot: whyNot ?? 'unknown' };
  };
};
