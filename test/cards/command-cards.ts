import { aboutCard } from '../../cards/about.card.ts';
import type { CardMessage } from '../../cards/card-message.ts';
import { changesCard } from '../../cards/changes.card.ts';
import { diagnosisCard } from '../../cards/diagnosis.card.ts';
import { downloadCard, exportCard } from '../../cards/export.card.ts';
import { importCard, importedCard, mostPasted } from '../../cards/import.card.ts';
import { opinionsCard } from '../../cards/opinions.card.ts';
import { policyCard } from '../../cards/policy.card.ts';
import { agentSettingsCard, teamSettingsCard } from '../../cards/settings.card.ts';
import type { Language } from '../../src/language/language.ts';
import { diffInWords } from '../../src/policy/diff-in-words.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { overviewOf } from '../../src/policy/overview.ts';
import { hostile } from './hostile.ts';

const { policy } = loadPolicy();
const at = new Date('2026-11-22T09:00:00Z');

/** The one address that is not Microsoft's: where a person fetches their own file. */
export const ownDownload = 'https://guide.example/download/t.abc';

const settingsCards = (language: Language): [string, CardMessage][] => {
  const mine = { language, owner: 'aaaa', seenTimeZone: hostile.slice(0, 60), roles: [{ title: 'x', value: 'x' }] };
  const written = { language: 'es', timeZone: hostile, partnerRole: 'x', quietFrom: '20:00', quietTo: '' };
  const colleagues = Array.from({ length: 100 }, (_, index) => ({
    agent: `6f0e2c5a-2b1d-4f6e-9a54-${index}`,
    name: hostile,
  }));
  const team = { language, colleagues, isChannelElsewhere: true };
  const ofTeam = {
    language: 'es',
    digest: 'daily',
    renewals: 'told',
    leadDays: hostile,
    channel: 'other',
    manager: hostile,
  };
  return [
    ['settings', agentSettingsCard({ ...mine, written })],
    ['settings, saved', agentSettingsCard({ ...mine, written, isSaved: true })],
    [
      'settings, refused',
      agentSettingsCard({ ...mine, written, problems: [{ setting: 'timeZone', written: hostile }] }),
    ],
    ['settings of a team', teamSettingsCard({ ...team, written: ofTeam })],
    ['settings of a team, saved', teamSettingsCard({ ...team, written: ofTeam, isSaved: true })],
    [
      'settings of a team, refused',
      teamSettingsCard({ ...team, written: ofTeam, problems: [{ setting: 'manager', written: hostile }] }),
    ],
  ];
};

const opinions = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${index}`,
    case: index + 1,
    verdict: 'rule_wrong' as const,
    rule: 'r-1',
    outcome: 'o-1',
    policyVersion: '2026-05-04',
    reason: hostile.repeat(3),
    by: { agent: 'aaaa', name: hostile },
    at,
  }));

const policyCards = (language: Language): [string, CardMessage][] => {
  const overviews = ['2021-03-01', '2026-11-22', '2027-11-22'].flatMap(
    (date) => overviewOf(policy, date, date < '2026' ? { date: '2021-05-13', changed: 12, of: 480 } : undefined) ?? [],
  );
  const everything = diffInWords(policy, '2020-06-17', '2026-11-22', language);
  return [
    ...overviews.map((overview): [string, CardMessage] => [
      `policy on ${overview.date}`,
      policyCard(language, overview),
    ]),
    ['all changes', changesCard(language, everything.trim().split('\n\n'))],
    ['no opinions', opinionsCard(language, [], { more: false, isFirst: true })],
    ['opinions', opinionsCard(language, opinions(10), { more: true, isFirst: false })],
  ];
};

const recordsCards = (language: Language): [string, CardMessage][] => {
  const counts = { read: 60, added: 20, changed: 10, unchanged: 5, refused: 25 };
  const refusals = Array.from({ length: 25 }, (_, index) => ({
    line: index + 2,
    column: hostile,
    value: hostile,
    reason: 'not-a-date' as const,
  }));
  const preview = { counts, refusals, seen: { rows: 'x', run: 'x' } };
  return [
    ['import', importCard({ language })],
    // Every second character is one that JSON writes as two.
    ['import, shown', importCard({ language, rows: 'x\n'.repeat(mostPasted / 3), dates: 'dmy', preview })],
    ['import, refused', importCard({ language, rows: 'x', problem: 'x' })],
    ['imported', importedCard(language, counts, refusals)],
    ['export', exportCard(language)],
    ['download', downloadCard(language, 'cases', ownDownload)],
  ];
};

/** The cards of the commands around the case. */
export const commandCards = (language: Language): [string, CardMessage][] => {
  const diagnosis = {
    tenant: '11111111-2222-4333-8444-555555555555',
    version: '1.0.0',
    uptime: 100_000_000,
    engine: 'sqlite',
    policyDate: '2026-05-04',
    policyCheckedAt: at,
    delay: 12.3,
  } as const;
  const reminders = { due: 9, accepted: 4, cancelled: 2, dead: 1, pending: 2, pendingSince: at, lastAccepted: at };
  return [
    ...settingsCards(language),
    ...policyCards(language),
    ...recordsCards(language),
    ['about', aboutCard({ language, version: '1.0.0', policyDate: '2026-05-04', engine: 'postgres' })],
    ['diagnosis', diagnosisCard(language, { ...diagnosis, store: { answeredIn: 1.2, cases: 12 } })],
    ['diagnosis with reminders', diagnosisCard(language, { ...diagnosis, reminders })],
    ['diagnosis without records', diagnosisCard(language, diagnosis)],
  ];
};
