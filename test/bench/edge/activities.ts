import { randomUUID } from 'node:crypto';

import type { Cloud } from './cloud.ts';
import type { Ready } from './load.ts';

/** What somebody says in a chat of their own, with everything that Teams sends along. */
const activityOf = ({ serviceUrl, tenant }: Cloud, person: number, text: string) => ({
  text,
  textFormat: 'plain',
  attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
  type: 'message',
  timestamp: new Date().toISOString(),
  localTimestamp: new Date().toISOString(),
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl,
  from: {
    id: `29:1${String(person).padStart(60, 'A')}`,
    name: `Agent ${person}`,
    aadObjectId: `0a1b2c3d-0000-4000-9000-${String(person).padStart(12, '0')}`,
  },
  conversation: { conversationType: 'personal', tenantId: tenant, id: `a:1${String(person).padStart(90, 'B')}` },
  recipient: { id: '28:0a1b2c3d-0000-4000-8000-000000000001', name: 'Channel Guide' },
  entities: [{ locale: 'en-US', country: 'US', platform: 'Web', timezone: 'Europe/Madrid', type: 'clientInfo' }],
  channelData: { tenant: { id: tenant }, source: { name: 'message' } },
  locale: 'en-US',
  localTimezone: 'Europe/Madrid',
});

/** The request as the Bot Connector writes it. */
const requestOf = (activity: object, token: string): string => {
  const body = JSON.stringify(activity);
  return [
    'POST /api/messages HTTP/1.1',
    'host: bench',
    `authorization: Bearer ${token}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
};

/** Begun, answered by typing, one step back and on again, left: every turn reads and writes the talk and sends a card. */
const talk = ['guide', 'Contoso', '1', 'back', '1', '1', 'cancel'];

/** More than would be too many for one person's pace at any speed that was seen. */
const population = 5000;

/** Activities of people who take turns, each signed with one of the tokens that the Connector has at the time. */
export const speakers = (cloud: Cloud, tokens: readonly string[]) => {
  let said = 0;
  let newcomers = 0;
  const talks = new Map<number, { person: number; turn: number }>();
  const token = () => tokens[said % tokens.length] ?? '';
  return {
    echo: (): Ready => {
      said += 1;
      return { text: requestOf(activityOf(cloud, said % population, `hello ${said}`), token()), status: 200 };
    },
    /** The next turn in the talk that goes on in this place; a place holds one talk after another. */
    waterfall: (place: number): Ready => {
      said += 1;
      const present = talks.get(place);
      const { person, turn } =
        present === undefined || present.turn === talk.length
          ? { person: (newcomers += 1) % population, turn: 0 }
          : present;
      talks.set(place, { person, turn: turn + 1 });
      return { text: requestOf(activityOf(cloud, person, talk[turn] ?? ''), token()), status: 200 };
    },
    /** Signed by nobody: what the real tokens say, with another signature each time. */
    junk: (): Ready => {
      said += 1;
      const [head = '', claims = ''] = token().split('.');
      const fake = `${head}.${claims}.${Buffer.from(`${randomUUID()}${'j'.repeat(220)}`).toString('base64url')}`;
      return { text: requestOf(activityOf(cloud, said % population, 'hello'), fake), status: 401 };
    },
    /** As `echo`, each with a token that was never seen before. */
    strangers: (fresh: () => string): Ready => {
      said += 1;
      return { text: requestOf(activityOf(cloud, said % population, `hello ${said}`), fresh()), status: 200 };
    },
  };
};
export type Speakers = ReturnType<typeof speakers>;
