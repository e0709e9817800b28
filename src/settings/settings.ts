import { z } from 'zod';

import { Language } from '../language/language.ts';
import { PartnerRole } from '../policy/facts.ts';

/** `HH:MM`, in the person's own time zone. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const zones: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));

/** Nearly every name is on the list; whether another one is an older name of the same costs a hundred times as much. */
const isTimeZone = (zone: string): boolean => {
  if (zones.has(zone)) return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** An IANA name that this runtime knows, such as `Europe/Madrid`. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'expected an IANA time zone, such as Europe/Madrid');

/** No message comes by itself from `from` until `to`; over midnight where `from` is the later one. */
export const QuietHours = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from !== to, 'expected two different times');
export type QuietHours = z.infer<typeof QuietHours>;

/** What a person chose. A missing key: never chosen, so that what Teams says of them holds. */
export const AgentSettings = z
  .strictObject({ language: Language, timeZone: TimeZone, partnerRole: PartnerRole, quietHours: QuietHours })
  .partial();
export type AgentSettings = z.infer<typeof AgentSettings>;

/** `each`: a reminder as a message of its own; `daily`: those of one day in one message. */
export const Digest = z.enum(['each', 'daily']);

/** Whether a renewal that simply rolls over is told too. */
export const Renewals = z.enum(['silent', 'told']);

/** Whole days before a date, the earliest first. */
export const LeadDays = z.array(z.int().min(0).max(365)).min(1).max(6);

/** What a team, or a group chat, chose for everybody in it. */
export const TeamSettings = z
  .strictObject({
    language: Language,
    digest: Digest,
    renewals: Renewals,
    leadDays: LeadDays,
    /** The channel's conversation id, for what its owner does not answer. */
    channel: z.string().min(1).max(1024),
    manager: z.strictObject({ agent: z.string(), name: z.string() }),
  })
  .partial();
export type TeamSettings = z.infer<typeof TeamSettings>;

/** `null` forgets the choice. */
export type Choices<Chosen> = { [Name in keyof Chosen]?: Chosen[Name] | null };

/** A person of the tenant, as Teams names them. */
export interface Colleague {
  agent: string;
  name: string;
  teamsId: string;
}

/** Who somebody is, as their last message said. */
export interface SeenAgent {
  tenant: string;
  agent: string;
  name: string;
  teamsId: string;
  timeZone?: string;
  /** In which language their client speaks to them. */
  language?: Language;
  /** Where they wrote, when that was a team or a group chat. */
  team?: string;
}

export interface KnownAgent extends Colleague, AgentSettings {
  /** As their client last said. */
  seenTimeZone?: string;
  /** Likewise. */
  seenLanguage?: Language;
  /** The team, or group chat, in which they last wrote to us: whose settings hold for them. */
  team?: string;
}

export interface Settings {
  /** Nothing for somebody who never wrote. */
  ofAgent: (tenant: string, agent: string) => Promise<KnownAgent | undefined>;
  /** Keeps who somebody is; writes only what differs from `known`. */
  seen: (person: SeenAgent, known: KnownAgent | undefined) => Promise<void>;
  changeAgent: (tenant: string, agent: string, choices: Choices<AgentSettings>) => Promise<void>;
  ofTeam: (tenant: string, team: string) => Promise<TeamSettings>;
  changeTeam: (tenant: string, team: string, choices: Choices<TeamSettings>) => Promise<void>;
  /** By what Teams calls them in a mention. */
  byTeamsId: (tenant: string, teamsId: string) => Promise<Colleague | undefined>;
  /** People whose name begins with the text, accents and case aside; everybody for an empty text. By name. */
  colleagues: (tenant: string, page: { text: string; limit: number }) => Promise<Colleague[]>;
}
