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

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');

const withMention = (text: string): string =>
  text.includes(`@${BOT.name}`) ? text.replace(`@${BOT.name}`, AT) : `${AT} ${text}`;

export interface ActivityMaker {
  message(scene: Scene, said: { id: string; text: string; mention: boolean }): Activity;
  submit(scene: Scene, pressed: { id: string; replyToId: string; value?: unknown; text?: string }): Activity;
  execute(scene: Scene, pressed: { id: string; replyToId: string; verb?: string; data: unknown }): Activity;
  installed(scene: Scene, id: string): Activity;
  botAdded(scene: Scene, id: string): Activity;
}

export const createActivityMaker = (serviceUrl: string, clock: Clock): ActivityMaker => {
  const like = (scene: Scene, rest: Activity): Activity => ({ ...envelope(scene, serviceUrl, clock.now()), ...rest });
  return {
    message: (scene, { id, text, mention }) =>
      like(scene, {
        type: 'message',
        id,
        textFormat: 'plain',
        text: mention ? withMention(text) : text,
        attachments: [{ contentType: 'text/html', content: `<p>${escapeHtml(text)}</p>` }],
        entities: [...(mention ? [mentionEntity] : []), clientInfo(scene)],
      }),
    submit: (scene, { id, replyToId, value, text }) =>
      like(scene, {
        type: 'message',
        id,
        replyToId,
        value,
        ...(text === undefined ? {} : { text, textFormat: 'plain' }),
      }),
    execute: (scene, { id, replyToId, verb, data }) =>
      like(scene, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        id,
        replyToId,
        value: { action: { type: 'Action.Execute', ...(verb === undefined ? {} : { verb }), data }, trigger: 'manual' },
      }),
    installed: (scene, id) => like(scene, { type: 'installationUpdate', action: 'add', id }),
    botAdded: (scene, id) =>
      like(scene, { type: 'conversationUpdate', id, membersAdded: [{ id: BOT.id, name: BOT.name, role: 'bot' }] }),
  };
};
