import { randomUUID } from 'node:crypto';

import type { Cloud, Message } from './cloud.ts';
import { requestOf } from './line.ts';
import type { Ready } from './load.ts';

const chatOf = (person: number): string => `a:1${String(person).padStart(90, 'B')}`;

/** What comes from somebody in a chat of their own, with everything that Teams sends along. */
const activityOf = ({ serviceUrl, tenants }: Cloud, person: number, what: object) => {
  const tenant = tenants[person % tenants.length];
  return {
    ...what,
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
    conversation: { conversationType: 'personal', tenantId: tenant, id: chatOf(person) },
    recipient: { id: '28:0a1b2c3d-0000-4000-8000-000000000001', name: 'Channel Guide' },
    entities: [{ locale: 'en-US', country: 'US', platform: 'Web', timezone: 'Europe/Madrid', type: 'clientInfo' }],
    channelData: { tenant: { id: tenant }, source: { name: 'message' } },
    locale: 'en-US',
    localTimezone: 'Europe/Madrid',
  };
};

const spoken = (text: string) => ({
  type: 'message',
  text,
  textFormat: 'plain',
  attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
});

/** The first button with this verb, wherever on the card it is. */
const buttonIn = (card: unknown, verb: string): object | undefined => {
  if (typeof card !== 'object' || card === null) return undefined;
  if ('verb' in card && card.verb === verb && 'data' in card) return card;
  for (const part of Object.values(card)) {
    const found = buttonIn(part, verb);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The button as it is pressed; what the bot does not show cannot be pressed, and is typed. */
const pressed = (verb: string, message: Message | undefined) => {
  const button = message === undefined ? undefined : buttonIn(JSON.parse(message.body), verb);
  if (button === undefined) return spoken(verb);
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message?.id,
    value: { action: button, trigger: 'manual' },
  };
};

/** Begun, answered by typing and by buttons, one step back and on again, left: each turn keeps the talk and shows a card. */
const talk = [
  { says: 'guide' },
  { says: 'Contoso' },
  { presses: 'answer' },
  { presses: 'back' },
  { presses: 'answer' },
  { presses: 'answer' },
  { presses: 'cancel' },
];

/** So many that nobody speaks faster than a person, and no chat is written to faster than Teams allows. */
const population = 20_000;
const talksAtOnce = 512;

/** So many turns bring each of the talks to its end: one stretch of turns is like another only when it is as long. */
export const turnsOfAllTalks = talksAtOnce * talk.length;

/** Activities of people who take turns, each signed with one of the tokens that the Connector has at the time. */
export const speakers = (cloud: Cloud, tokens: readonly string[]) => {
  let said = 0;
  let newcomers = talksAtOnce;
  const talks = Array.from({ length: talksAtOnce }, (_, person) => ({ person, turn: 0 }));
  const token = () => tokens[said % tokens.length] ?? '';
  const signed = (person: number, what: object, by: string, status: number): Ready => {
    said += 1;
    return { text: requestOf(activityOf(cloud, person % population, what), by), status };
  };
  return {
    echo: (): Ready => signed(said, spoken(`hello ${said}`), token(), 200),
    /** The next turn of whoever spoke longest ago; who has finished is followed by somebody else. */
    waterfall: (): Ready => {
      const one = talks[said % talksAtOnce] ?? { person: 0, turn: 0 };
      if (one.turn === talk.length) Object.assign(one, { person: (newcomers += 1), turn: 0 });
      const { says, presses = '' } = talk[one.turn] ?? {};
      one.turn += 1;
      const what = says === undefined ? pressed(presses, cloud.lastIn(chatOf(one.person % population))) : spoken(says);
      return signed(one.person, what, token(), 200);
    },
    /** Signed by nobody: what the real tokens say, with another signature each time. */
    junk: (): Ready => {
      const [head = '', claims = ''] = token().split('.');
      const signature = Buffer.from(`${randomUUID()}${'j'.repeat(220)}`).toString('base64url');
      return signed(said, spoken('hello'), `${head}.${claims}.${signature}`, 401);
    },
    /** As `echo`, each with a token that was never seen before. */
    strangers: (fresh: () => string): Ready => signed(said, spoken(`hello ${said}`), fresh(), 200),
  };
};
export type Speakers = ReturnType<typeof speakers>;
