import { failureCard } from '../cards/notice.card.ts';
import { findDestination } from '../src/conversations/destinations.ts';
import type { Clock } from '../src/clock.ts';
import { momentInWords } from '../src/language/dates.ts';
import { words } from '../src/language/words.ts';
import type { Log } from '../src/log.ts';
import { createHeartbeat, type Silence } from '../src/reminders/heartbeat.ts';
import type { Reminders } from '../src/reminders/service.ts';
import { settingsOfReaders } from '../src/settings/settings-of-readers.ts';
import type { Store } from '../src/store/store.ts';
import type { Background } from './background.ts';
import { NotDelivered } from './delivery/caller.ts';
import type { Connector } from './delivery/connector.ts';
import { messageWith } from './delivery/messenger.ts';

export interface AlarmParts {
  reminders: Pick<Reminders, 'balance' | 'tenants'>;
  store: Store;
  connector: Pick<Connector, 'send'>;
  clock: Clock;
  log: Log;
}

/** A stop of half an hour is noticed before the next working morning is over. */
const patience = 30 * 60_000;
const interval = 5 * 60_000;

/** The channel of a team hears of it too, where the tenant named one; that may be what does not work. */
const tellChannel = async ({ store, connector }: AlarmParts, { tenant, since, pending }: Silence): Promise<void> => {
  const reader = (await settingsOfReaders.of(store.reading, tenant, [''])).get('');
  if (reader?.teamConversation === undefined) return;
  const to = await findDestination(store.reading, tenant, { conversation: reader.teamConversation });
  if (typeof to === 'string' || to.conversation === undefined) return;
  const language = reader.teamLanguage ?? reader.language;
  const sentence = words[language].reminders.silent({ count: pending, since: momentInWords(since, language) });
  const { serviceUrl, conversation } = to;
  const message = messageWith(failureCard(language, sentence), { conversation, isPrivate: false });
  await connector.send({ tenant, serviceUrl, conversation }, message);
};

/** Looks once: says in the log, and in the team's channel, when reminders that are due do not go out. */
export const createReminderAlarm = (parts: AlarmParts): (() => Promise<void>) => {
  const { reminders, clock, log } = parts;
  const alarm = async (silence: Silence): Promise<void> => {
    log.error('reminders.silent', { pending: silence.pending, since: silence.since.toISOString() });
    try {
      await tellChannel(parts, silence);
    } catch (problem) {
      if (!(problem instanceof NotDelivered)) throw problem;
      log.warn('reminders.alarm-not-sent', { status: problem.status });
    }
  };
  return createHeartbeat({
    reminders,
    clock,
    patience,
    alarm,
    calm: () => {
      log.info('reminders.going-again');
    },
  });
};

/** Looks every few minutes, until it is stopped. */
export const watchReminders = (look: () => Promise<void>, background: Background): (() => void) => {
  const timer = setInterval(() => {
    background.run('heartbeat', look);
  }, interval);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
};
