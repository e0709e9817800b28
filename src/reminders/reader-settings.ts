import type { Language } from '../language/language.ts';
import type { Leads } from '../policy/calendar-rows.ts';
import type { Reading } from '../store/store.ts';
import type { QuietHours } from './reading-hours.ts';

/** What a person and their team chose, as far as reminders ask. */
export interface ReaderSettings {
  language: Language;
  /** IANA name; one that is not known counts as UTC. */
  timeZone: string;
  quietHours?: QuietHours;
  /** The team's lead times by calendar code, in place of the calendar's own. */
  leads?: Leads;
  /** Also tell of renewals that simply roll over. */
  tellsRenewals?: boolean;
  /** Many on one day in one message; that is so unless it is switched off. */
  digest?: boolean;
  /** In which language their team is addressed, where it chose one. */
  teamLanguage?: Language;
  /** The id of the channel that hears of it when nobody acts. */
  teamConversation?: string;
  /** The Entra object id of whoever hears of it last. */
  manager?: string;
}

/** Asked within changes of the store: it may ask the tables it is given, and nothing else. */
export interface SettingsOfReaders {
  /** The settings of every person asked for; `''` is the team itself, where nobody looks after something. */
  of(tables: Reading, tenant: string, agents: readonly string[]): Promise<ReadonlyMap<string, ReaderSettings>>;
}
