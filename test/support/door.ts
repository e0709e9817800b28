import { randomUUID } from 'node:crypto';
import { request } from 'node:http';

import type { Environment } from '../../src/config.ts';
import { openBotUnderTest, type BotUnderTest } from './bot-under-test.ts';
import { openIssuer, type Issuer } from './issuer.ts';

/** One request as it is sent. */
export interface Sent {
  body?: string | Buffer;
  headers?: Record<string, string>;
  token?: string | undefined;
}

/** The bot's door, called as from outside: raw requests over HTTP. */
export interface Door {
  bot: BotUnderTest;
  issuer: Issuer;
  send: (sent: Sent) => Promise<{ status: number; body: string }>;
  /** What Teams would send, but for what is changed. */
  activity: (changes?: Record<string, unknown>) => Record<string, unknown>;
  isAlive: () => Promise<boolean>;
  close: () => Promise<void>;
}

const post = (url: string, { body = '', headers = {}, token }: Sent): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const call = request(
      url,
      { method: 'POST', agent: false, headers: { 'content-type': 'application/json', ...authorization, ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() });
        });
      },
    );
    call.on('error', reject);
    call.end(body);
  });

export const openDoor = async (environment: Environment = {}): Promise<Door> => {
  const issuer = await openIssuer();
  const bot = await openBotUnderTest({ ...issuer.settings, ...environment });
  return {
    bot,
    issuer,
    send: (sent) => post(bot.messagesUrl(), sent),
    activity: (changes = {}) => ({
      type: 'message',
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl: issuer.serviceUrl,
      conversation: { id: 'a:1', conversationType: 'personal', tenantId: issuer.tenant },
      from: { id: '29:1', aadObjectId: 'aaaa', name: 'NAME-CANARY' },
      recipient: { id: `28:${issuer.appId}` },
      channelData: { tenant: { id: issuer.tenant } },
      text: 'TEXT-CANARY',
      ...changes,
    }),
    isAlive: async () => (await fetch(new URL('/health/live', bot.messagesUrl()))).status === 200,
    close: async () => {
      await bot.close();
      await issuer.close();
    },
  };
};
