import { languageOf } from '../language/language.ts';
import type { Reading } from '../store/store.ts';
import type { ReaderSettings, SettingsOfReaders } from './reader-settings.ts';

/** Where nobody chose anything: the language and the zone in which a person last wrote. */
export const settingsFromConversations: SettingsOfReaders = {
  async of(tables: Reading, tenant: string, agents: readonly string[]) {
    const rows = await tables
      .selectFrom('conversation')
      .select(['who', 'locale', 'time_zone'])
      .where('tenant', '=', tenant)
      .where('kind', '=', 'personal')
      .where('who', 'in', [...agents, ''])
      .execute();
    const known = new Map(rows.map((row) => [row.who, row]));
    return new Map(
      agents.map((agent): [string, ReaderSettings] => {
        const row = known.get(agent);
        return [agent, { language: languageOf(row?.locale ?? undefined), timeZone: row?.time_zone ?? 'UTC' }];
      }),
    );
  },
};
