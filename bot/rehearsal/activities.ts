import { type Clock } from '../../src/clock.ts';
import { BOT, TENANT_ID } from './identities.ts';
import { type Person } from './people.ts';
import { type Conversation, TEAM, threadId } from './places.ts';

export type Activity = Record<string, unknown>;

/** Who acts, where, and under which thread (channels). */
export interface Scene {
  person: Person;
  conversation: Conversation;
  thread?: string;
  locale?: string;
}

/** `2026-11-22T10:15:00.000+01:00` */
const localTime = (instant: Date, timezone: string): string => {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, ...options }).format(instant);
  const offset = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName');
  const milliseconds = String(instant.getUTCMilliseconds()).padStart(3, '0');
  const hours = offset?.value.replace('GMT', '') ?? '';
  return `${part({ dateStyle: 'short' })}T${part({ timeStyle: 'medium' })}.${milliseconds}${hours || '+00:00'}`;
};

const channelDetails = ({ conversation: { place } }: Scene): Activity =>
  place.kind === 'channel'
    ? {
        teamsChannelId: place.id,
        teamsTeamId: TEAM.id,
        channel: { id: place.id },
        team: { id: TEAM.id, name: TEAM.name },
      }
    : {};

const conversationDetails = ({ conversation, thread }: Scene): Activity => ({
  ...(conversation.place.kind === 'personal' ? {} : { isGroup: true }),
  conversationType: conversation.place.kind,
  tenantId: TENANT_ID,
  id: threadId(conversation, thread),
});

const clientInfo = ({ person, locale }: Scene): Activity => ({
  type: 'clientInfo',
  locale: locale ?? person.locale,
  country: person.country,
  platform: 'Web',
  timezone: person.timezone,
});

/** What every activity from Teams carries, in Teams' own spelling (teams.md 1.4, 8). */
const envelope = (scene: Scene, serviceUrl: string, now: Date): Activity => ({
  timestamp: now.toISOString(),
  localTimestamp: localTime(now, scene.person.timezone),
  localTimezone: scene.person.timezone,
  channelId: 'msteams',
  serviceUrl,
  from: { id: scene.person.id, name: scene.person.name, aadObjectId: scene.person.aadObjectId },
  conversation: conversationDetails(scene),
  recipient: BOT,
  channelData: { ...channelDetails(scene), tenant: { id: TENANT_ID } },
  locale: scene.locale ?? scene.person.locale,
  entities: [clientInfo(scene)],
});

const AT = `<at>${BOT.name}</at>`;
const mentionEntity = { type: 'mention', mentioned: BOT, text: AT };

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');

const withMention = (text: string): string =>
  text.includes(`@${BOT.name}`) ? text.replace(`@${BOT.name}`, AT) : `${AT} ${text}`;

/** A message as a person sends it: what was typed, and a card that a message extension gave. */
export interface Said {
  id: string;
  text: string;
  mention: boolean;
  /** For the bot alone: what a native slash command sends in a channel or group chat (teams.md 1.2). */
  targeted?: boolean;
  card?: unknown;
}

export interface Invoked {
  id: string;
  name: string;
  value: unknown;
  /** The message whose card was pressed. */
  replyToId?: string;
}

const CARD = 'application/vnd.microsoft.card.adaptive';
const cardAttachment = (card: unknown) => (card === undefined ? [] : [{ contentType: CARD, content: card }]);

const message = (scene: Scene, { id, text, mention, targeted = false, card }: Said): Activity => ({
  type: 'message',
  id,
  textFormat: 'plain',
  text: mention ? withMention(text) : text,
  attachments: [...cardAttachment(card), { contentType: 'text/html', content: `<p>${escapeHtml(text)}</p>` }],
  entities: [...(mention ? [mentionEntity] : []), clientInfo(scene)],
  ...(targeted ? { recipient: { ...BOT, isTargeted: true } } : {}),
});

const bot = { id: BOT.id, name: BOT.name, role: 'bot' };

export interface ActivityMaker {
  message: (scene: Scene, said: Said) => Activity;
  /** The id of an edited or deleted message is that of the message itself. */
  edited: (scene: Scene, said: Said) => Activity;
  deleted: (scene: Scene, id: string) => Activity;
  reacted: (scene: Scene, reaction: { id: string; replyToId: string; kind: string; isOn: boolean }) => Activity;
  submit: (scene: Scene, pressed: { id: string; replyToId: string; value?: unknown; text?: string }) => Activity;
  invoke: (scene: Scene, invoked: Invoked) => Activity;
  installed: (scene: Scene, id: string) => Activity;
  botAdded: (scene: Scene, id: string) => Activity;
  uninstalled: (scene: Scene, id: string) => Activity;
  botRemoved: (scene: Scene, id: string) => Activity;
}

export const createActivityMaker = (serviceUrl: string, clock: Clock): ActivityMaker => {
  const like = (scene: Scene, rest: Activity): Activity => ({ ...envelope(scene, serviceUrl, clock.now()), ...rest });
  const ofKind = (scene: Scene, eventType: string): Activity => ({
    channelData: { ...channelDetails(scene), tenant: { id: TENANT_ID }, eventType },
  });
  return {
    message: (scene, said) => like(scene, message(scene, said)),
    edited: (scene, said) =>
      like(scene, { ...message(scene, said), type: 'messageUpdate', ...ofKind(scene, 'editMessage') }),
    deleted: (scene, id) => like(scene, { type: 'messageDelete', id, ...ofKind(scene, 'softDeleteMessage') }),
    reacted: (scene, { kind, isOn, ...rest }) =>
      like(scene, {
        type: 'messageReaction',
        ...rest,
        [isOn ? 'reactionsAdded' : 'reactionsRemoved']: [{ type: kind }],
      }),
    submit: (scene, { text, ...rest }) =>
      like(scene, { type: 'message', ...rest, ...(text === undefined ? {} : { text, textFormat: 'plain' }) }),
    invoke: (scene, invoked) => like(scene, { type: 'invoke', ...invoked }),
    installed: (scene, id) => like(scene, { type: 'installationUpdate', action: 'add', id }),
    botAdded: (scene, id) => like(scene, { type: 'conversationUpdate', id, membersAdded: [bot] }),
    uninstalled: (scene, id) => like(scene, { type: 'installationUpdate', action: 'remove', id }),
    botRemoved: (scene, id) => like(scene, { type: 'conversationUpdate', id, membersRemoved: [bot] }),
  };
};
