import { randomUUID } from 'node:crypto';

import { busy } from '../../bot/attend.ts';
import { openCourse, usualPatience } from '../../bot/course.ts';
import type { Connector } from '../../bot/delivery/connector.ts';
import { createMessenger } from '../../bot/delivery/messenger.ts';
import { Inbound } from '../../bot/edge/inbound.ts';
import { createReceive } from '../../bot/receive.ts';
import { createServices } from '../../bot/services.ts';
import { openPolicy } from '../../bot/living-policy.ts';
import { openReminders } from '../../bot/open-reminders.ts';
import { createBackground } from '../../bot/background.ts';
import { TeamsAdapter } from '../../bot/teams-adapter.ts';
import { processTimers } from '../../bot/timers.ts';
import { createTalkState } from '../../dialogs/talk-state.ts';
import { findErasure } from '../../src/cases/erased-tenants.ts';
import { pause } from '../../bot/api/services.ts';
import { createNews } from '../../src/news/news.ts';
import { createBotState } from '../../src/store/bot-state.ts';
import type { Store } from '../../src/store/store.ts';
import type { Taken } from './case-calls.ts';
import { agents, benchTenant } from './filled-cases.ts';
import { median } from './measure.ts';

const clock = { now: () => new Date() };
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (event: string) => {
    throw new Error(event);
  },
};

/** Teams as one that takes everything at once. */
const takesAll = (): Connector => ({
  send: () => Promise.resolve(randomUUID()),
  update: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(undefined),
  createChat: () => Promise.resolve(randomUUID()),
});

/** The bot behind its door, on these records: hears a text in a chat and answers when the turn is over. */
const openBotOn = (store: Store) => {
  const connector = takesAll();
  const living = openPolicy(undefined, { clock, log });
  const publicUrl = () => undefined;
  const news = createNews({ store, clock, pause });
  const remind = openReminders({ store, clock, living, connector, log });
  const { conversations } = remind;
  const receive = createReceive({
    services: createServices({
      ...{ version: '0', engine: 'sqlite', living, store, clock, connector, log, publicUrl, news },
      ...{ remind, background: createBackground(log) },
    }),
    talks: createTalkState(createBotState(store, clock)),
    messenger: createMessenger(log),
    isErased: async (tenant) => (await findErasure(store.reading, tenant)) !== undefined,
    conversations,
    maySpeak: () => Promise.resolve(true),
    belonging: { objectionTo: () => Promise.resolve(undefined), follow: () => undefined },
    adapter: new TeamsAdapter(connector),
    log,
    pace: () => 'heard',
  });
  return async (chat: number, text: string): Promise<void> => {
    const { agent, name } = agents[chat % agents.length] ?? { agent: 'nobody', name: 'Nobody' };
    const activity = Inbound.parse({
      type: 'message',
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1/',
      conversation: { id: `chat-${chat}`, conversationType: 'personal', tenantId: benchTenant },
      from: { id: agent, name, aadObjectId: agent },
      recipient: { id: 'bot', name: 'Channel Guide' },
      locale: 'en-US',
      text,
    });
    const course = openCourse(processTimers, usualPatience, busy);
    await receive({ activity, tenant: benchTenant }, course);
  };
};

/** A talk in a chat: begun, some questions answered, left, and the cases looked at. */
const talk = ['guide', 'Contoso', '1', 'back', '1', '1', 'cases', 'case 12', 'cancel'];

/** The cost of a turn beside so many cases and beside few, in turns of both by turns, so that both meet the same machine. */
export const turnTimes = async (many: Store, few: Store, rounds: number): Promise<Taken[]> => {
  const bots = [
    { hear: openBotOn(many), times: new Array<number>() },
    { hear: openBotOn(few), times: new Array<number>() },
  ] as const;
  for (let chat = 0; chat < rounds; chat += 1) {
    for (const text of talk) {
      for (const { hear, times } of chat % 2 === 0 ? bots : bots.toReversed()) {
        const start = performance.now();
        await hear(chat, text);
        if (chat >= rounds / 10) times.push(performance.now() - start);
      }
    }
  }
  const [ofMany, ofFew] = bots.map(({ times }) => median(times));
  return [
    { what: 'a turn of a talk beside 1,000 cases: median', value: ofFew ?? 0, unit: 'ms' },
    { what: 'a turn of a talk beside all cases: median', value: ofMany ?? 0, unit: 'ms' },
    { what: '  times as much', value: (ofMany ?? 0) / (ofFew ?? 1), unit: '', target: 1.2 },
  ];
};
