import { utcDate } from '../src/clock.ts';
import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { Engine } from './about.card.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, heading, labelled, literal } from './elements.ts';

/** How the process is doing; all durations in milliseconds. */
export interface Diagnosis {
  version: string;
  /** Whose people are answered: what the command line wants as `--tenant`. */
  tenant: string;
  uptime: number;
  engine: Engine;
  /** Missing when the records cannot be reached. */
  store?: { answeredIn: number; cases: number };
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

/** For whoever is asked why something is slow: facts, no secrets. */
export const diagnosisCard = (language: Language, diagnosis: Diagnosis): CardMessage => {
  const { version, tenant, uptime, engine, store, policyDate, policyCheckedAt, delay } = diagnosis;
  const { about, buttons } = words[language];
  const checked = about.instant({
    date: dateInWords(utcDate(policyCheckedAt), language),
    time: policyCheckedAt.toISOString().slice(11, 16),
  });
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
      labelled(about.policy, dateInWords(policyDate, language)),
      labelled(about.checked, checked),
      labelled(about.delay, about.milliseconds({ milliseconds: Math.round(delay) })),
    ],
    [button(buttons.help, { verb: 'help' })],
  );
};
