import type { z } from 'zod';

import { fold } from '../language/fold.ts';
import { Language } from '../language/language.ts';
import { PartnerRole } from '../policy/facts.ts';
import { failed, ok, type Result } from '../result.ts';
import {
  LeadDays,
  QuietHours,
  type AgentSettings,
  type Choices,
  type Digest,
  type Renewals,
  type TeamSettings,
} from './settings.ts';
import { findTimeZone } from './time-zones.ts';

/** Stands for "never chosen" where something has to stand; an empty text says the same. */
export const unset = 'unset';

type Written<Name extends string> = { [Each in Name]?: string | undefined };

/** Settings as they come from a card or a sentence. One that is missing stays as it is; an empty one is forgotten. */
export type WrittenAgentSettings = Written<'language' | 'timeZone' | 'partnerRole' | 'quietFrom' | 'quietTo'>;
export type WrittenTeamSettings = Written<'language' | 'digest' | 'renewals' | 'leadDays'>;

export interface SettingProblem {
  setting:
    'language' | 'timeZone' | 'partnerRole' | 'quietHours' | 'digest' | 'renewals' | 'leadDays' | 'channel' | 'manager';
  written: string;
}

const isUnset = (written: string): boolean => written === '' || written === unset;

const languages = new Map<string, Language | null>([
  ['teams', null],
  ['auto', null],
  ['en', 'en'],
  ['english', 'en'],
  ['ingles', 'en'],
  ['es', 'es'],
  ['spanish', 'es'],
  ['espanol', 'es'],
  ['castellano', 'es'],
]);

const languageIn = (written: string): Language | undefined | null => languages.get(fold(written));
/** Nobody chooses once and for all not to know it. */
const ChosenRole = PartnerRole.exclude(['unknown']);
const roleIn = (written: string) => ChosenRole.safeParse(written).data;

const digests = new Map<string, z.infer<typeof Digest>>([
  ['each', 'each'],
  ['cada uno', 'each'],
  ['daily', 'daily'],
  ['diario', 'daily'],
]);
const digestIn = (written: string) => digests.get(fold(written));

const renewals = new Map<string, z.infer<typeof Renewals>>([
  ['told', 'told'],
  ['yes', 'told'],
  ['avisar', 'told'],
  ['si', 'told'],
  ['silent', 'silent'],
  ['no', 'silent'],
  ['callar', 'silent'],
]);
const renewalsIn = (written: string) => renewals.get(fold(written));

/** `90, 30, 7` as numbers, each once, the earliest first. */
const leadDaysIn = (written: string): z.infer<typeof LeadDays> | undefined => {
  if (!/^\d{1,3}(?:\s*[,; ]\s*\d{1,3})*$/.test(written.trim())) return undefined;
  const days = written.split(/[\s,;]+/).filter((part) => part !== '');
  return LeadDays.safeParse([...new Set(days.map(Number))].sort((one, other) => other - one)).data;
};

const clockTime = (written: string): string => written.trim().replace(/^(\d):/, '0$1:');

const quietHoursIn = (from: string, to: string): QuietHours | undefined =>
  QuietHours.safeParse({ from: clockTime(from), to: clockTime(to) }).data;

interface Read<Value> {
  value?: Value | null;
  problem?: SettingProblem;
}

const read = <Value>(
  setting: SettingProblem['setting'],
  written: string | undefined,
  understand: (written: string) => Value | null | undefined,
): Read<Value> => {
  if (written === undefined) return {};
  const value = isUnset(written.trim()) ? null : understand(written);
  return value === undefined ? { problem: { setting, written } } : { value };
};

const quietHoursOf = ({ quietFrom, quietTo }: WrittenAgentSettings): Read<QuietHours> => {
  if (quietFrom === undefined && quietTo === undefined) return {};
  const [from, to] = [quietFrom ?? '', quietTo ?? ''];
  if (from === '' && to === '') return { value: null };
  const value = quietHoursIn(from, to);
  return value === undefined
    ? { problem: { setting: 'quietHours', written: [from, to].filter((time) => time !== '').join(' - ') } }
    : { value };
};

const problemsOf = (...reads: Read<unknown>[]): SettingProblem[] => reads.flatMap(({ problem }) => problem ?? []);

/** A person's choices, or everything that cannot be kept: all are taken or none. */
export const readAgentSettings = (written: WrittenAgentSettings): Result<Choices<AgentSettings>, SettingProblem[]> => {
  const language = read('language', written.language, languageIn);
  const timeZone = read('timeZone', written.timeZone, findTimeZone);
  const partnerRole = read('partnerRole', written.partnerRole, roleIn);
  const quietHours = quietHoursOf(written);
  const problems = problemsOf(language, timeZone, partnerRole, quietHours);
  if (problems.length > 0) return failed(problems);
  return ok({
    language: language.value,
    timeZone: timeZone.value,
    partnerRole: partnerRole.value,
    quietHours: quietHours.value,
  });
};

/** A team's choices, but for the people and places in it, which have to be looked up. */
export const readTeamSettings = (written: WrittenTeamSettings): Result<Choices<TeamSettings>, SettingProblem[]> => {
  const language = read('language', written.language, languageIn);
  const digest = read('digest', written.digest, digestIn);
  const told = read('renewals', written.renewals, renewalsIn);
  const leadDays = read('leadDays', written.leadDays, leadDaysIn);
  const problems = problemsOf(language, digest, told, leadDays);
  if (problems.length > 0) return failed(problems);
  return ok({ language: language.value, digest: digest.value, renewals: told.value, leadDays: leadDays.value });
};
