import type { Press } from '../cards/press.ts';
import type { Heard } from '../dialogs/exchange.ts';
import { words } from '../src/language/words.ts';
import type { Log } from '../src/log.ts';
import type { Command } from './commands/command.ts';
import { findCommand } from './commands/find-command.ts';
import type { KeptRoster } from './delivery/kept-roster.ts';
import type { Membership } from './delivery/roster.ts';
import type { Admitted } from './edge/gate.ts';

/** What shows something and changes nothing; whatever else there is, and whatever is new, asks who it is. */
const showing: ReadonlySet<Press['verb'] | Command['name']> = new Set<Press['verb'] | Command['name']>([
  ...(['about', 'back', 'cancel', 'case', 'cases', 'changes', 'diagnose', 'due', 'help', 'history', 'more'] as const),
  ...(['myCases', 'opinions', 'policy', 'reminders', 'why'] as const),
]);

const changesSomething = ({ press, isUnknownPress, text }: Heard): boolean => {
  if (press !== undefined) return !showing.has(press.verb);
  if (isUnknownPress === true || text === '') return false;
  const name = findCommand(text)?.command.name;
  return name === undefined || !showing.has(name);
};

const sentenceFor = (membership: Membership | 'bot', { language }: Heard): string | undefined => {
  const { notices } = words[language];
  switch (membership) {
    case 'member':
    case 'unsaid':
      return undefined;
    case 'gone':
      return notices.goneFromHere;
    case 'guest':
    case 'foreign':
    case 'anonymous':
    case 'bot':
      return notices.notOneOfUs;
  }
};

/** How Teams names bots, us among them. */
const isBot = (id: string): boolean => id.startsWith('28:');

/** Tells whoever does not belong to a shared place that they cannot change anything there; nothing for those who may. */
export const createBelonging = ({ roster, log }: { roster: KeptRoster; log: Log }) => ({
  objectionTo: async ({ tenant, activity }: Admitted, heard: Heard): Promise<string | undefined> => {
    const { kind, conversation } = heard.place;
    if (kind === 'personal' || !changesSomething(heard)) return undefined;
    const { serviceUrl, from } = activity;
    const asked = { tenant, serviceUrl, conversation, person: from.id };
    const membership = isBot(from.id) ? 'bot' : await roster.membershipOf(asked);
    const sentence = sentenceFor(membership, heard);
    if (sentence !== undefined) log.warn('not-a-member', { membership });
    return sentence;
  },
  /** To be called for each activity: who comes and goes is asked about anew. */
  follow: ({ tenant, activity: { membersAdded = [], membersRemoved = [] } }: Admitted): void => {
    const people = [...membersAdded, ...membersRemoved].map(({ id }) => id);
    if (people.length > 0) roster.forget(tenant, people);
  },
});
export type Belonging = ReturnType<typeof createBelonging>;
