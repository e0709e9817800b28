import { utcDate } from '../src/clock.ts';
import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import type { Balance } from '../src/reminders/service.ts';
import { words } from '../src/language/words.ts';
import type { Engine } from './about.card.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, heading, labelled, literal, type Element } from './elements.ts';

/** How the process is doing; all durations in milliseconds. */
export interface Diagnosis {
  version: string;
  /** Whose people are answered: what the command line wants as `--tenant`. */
  tenant: string;
  uptime: number;
  engine: Engine;
  /** Missing when the records cannot be reached. */
  store?: { answeredIn: number; cases: number };
  /** What became of the tenant's reminders whose time has come; missing when the records cannot be reached. */
  reminders?: Balance;
  policyDate: string;
  policyCheckedAt: Date;
  /** The longest that anything waited for its turn. */
  delay: number;
}

const minute = 60_000;

const engines: Record<Engine, string> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

const uptimeInWords = (language: Language, uptime: number): string => {
  const minutes = Math.floor(uptime / minute);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  return words[language].about.uptimeOf({ days, hours, minutes: minutes % 60 });
};

const instantInWords = (language: Language, at: Date): string =>
  words[language].about.instant({ date: dateInWords(utcDate(at), language), time: at.toISOString().slice(11, 16) });

/** That nothing is lost can be seen: the four numbers make the first. */
const remindersLines = (language: Language, { pendingSince, lastAccepted, ...counts }: Balance): Element[] => {
  const { about } = words[language];
  return [
    labelled(about.reminders, about.balance(counts)),
    labelled(about.lastReminder, lastAccepted === undefined ? about.noneYet : instantInWords(language, lastAccepted)),
    ...(pendingSince === undefined ? [] : [labelled(about.oldestReminder, instantInWords(language, pendingSince))]),
  ];
};

/** For whoever is asked why something is slow: facts, no secrets. */
export const diagnosisCard = (language: Language, diagnosis: Diagnosis): CardMessage => {
  const { version, tenant, uptime, engine, store, reminders, policyDate, policyCheckedAt, delay } = diagnosis;
  const { about, buttons } = words[language];
  return cardMessage(
    language,
    [
      heading(about.diagnosis),
      labelled(about.version, version),
      labelled(about.tenant, literal(tenant, 64)),
      labelled(about.uptime, uptimeInWords(language, uptime)),
      labelled(about.engine, engines[engine]),
      labelled(
        about.store,
        store === undefined ? about.storeAway : about.storeWell({ milliseconds: Math.ceil(store.answeredIn) }),
      ),
      ...(store === undefined ? [] : [labelled(about.cases, String(store.cases))]),
      ...(reminders === undefined ? [] : remindersLines(language, reminders)),
      labelled(about.policy, dateInWords(policyDate, language)),
      labelled(about.checked, instantInWords(language, policyCheckedAt)),
      labelled(about.delay, about.milliseconds({ milliseconds: Math.round(delay) })),
    ],
    [button(buttons.help, { verb: 'help' })],
  );
};
