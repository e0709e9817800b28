import { type AppListing, plainListing } from '../../bot/rehearsal/app-listing.ts';
import { openRoom, type Room } from '../../bot/rehearsal/room.ts';
import { type FakeBot, startFakeBot } from './fake-bot.ts';

export const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

export const card = (text: string, rest: object = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text, wrap: true }],
  ...rest,
});
export const attachment = (content: object) => ({ contentType: ADAPTIVE, content });
export const withCard = (text: string, rest: object = {}) => ({
  type: 'message',
  summary: text,
  attachments: [attachment(card(text, rest))],
});
export const cardAnswer = (content: object) => ({ body: { statusCode: 200, type: ADAPTIVE, value: content } });

export const activitiesOf = (conversation: string) =>
  `/v3/conversations/${encodeURIComponent(conversation)}/activities`;

export const idIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : '';

/** An app that declares one of everything. */
export const fullListing: AppListing = {
  ...plainListing,
  commands: (language, scope) => [
    {
      title: language === 'es' ? 'casos' : 'cases',
      description: language === 'es' ? 'Lista los casos' : 'Lists the cases',
    },
    ...(scope === 'personal' ? [{ title: 'case', description: 'One case' }] : []),
  ],
  search: { commandId: 'searchCases', parameter: 'text', title: { en: 'Cases', es: 'Casos' } },
  messageActions: [{ commandId: 'newCase', title: { en: 'New case', es: 'Caso nuevo' } }],
  linkDomains: ['guide.example'],
};

/** A room with a bot of a few lines; its clock stands until it is moved. */
export interface Setting {
  room: Room;
  bot: FakeBot;
  /** Moves the room's clock on. */
  pass(hours: number): void;
  /** The conversation in which that person last spoke, as the bot heard it. */
  spoken(): string;
  /** What the bot posts there; answers with its id. */
  posts(conversation: string, activity: object): Promise<string>;
  close(): Promise<void>;
}

export const openSetting = async (listing: AppListing = plainListing): Promise<Setting> => {
  let now = Date.parse('2026-11-22T10:15:00.000Z');
  const room = await openRoom({ host: '127.0.0.1', port: 0, clock: { now: () => new Date(now) }, listing });
  const bot = await startFakeBot(room);
  return {
    room,
    bot,
    pass: (hours) => {
      now += hours * 3_600_000;
    },
    spoken: () => bot.talk().at(-1)?.conversation.id ?? '',
    posts: async (conversation, activity) => idIn((await bot.call('POST', activitiesOf(conversation), activity)).body),
    async close() {
      await bot.close();
      await room.close();
    },
  };
};
