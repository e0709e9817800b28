import { createPostgres } from '../support/postgres.ts';
import { openDoor } from '../support/door.ts';
import { openBotUnderTest } from '../support/bot-under-test.ts';

const asked = async (messagesUrl: string, path: string): Promise<[number, unknown]> => {
  const response = await fetch(new URL(path, messagesUrl));
  return [response.status, await response.json()];
};

describe('what a platform asks of a running bot', () => {
  it('is answered: alive, and ready only while its records can be reached', async () => {
    const server = await createPostgres({ durable: false });
    const bot = await openBotUnderTest({ DATABASE_URL: server.url('postgres') });
    try {
      expect(await asked(bot.messagesUrl(), '/health/ready')).toEqual([200, { status: 'ready' }]);
      await server.stop();
      expect(await asked(bot.messagesUrl(), '/health/ready')).toEqual([503, { status: 'records-away' }]);
      expect(await asked(bot.messagesUrl(), '/health/live')).toEqual([200, { status: 'live' }]);
    } finally {
      await bot.close();
      await server.remove();
    }
  });

  it('F3: is answered: not ready while nobody gives it a token, and ready again by itself', async () => {
    const door = await openDoor();
    try {
      door.issuer.behave('down');
      const url = door.bot.messagesUrl();
      expect(await asked(url, '/health/ready')).toEqual([503, { status: 'no-login' }]);
      expect(await asked(url, '/health/live')).toEqual([200, { status: 'live' }]);
      expect(door.bot.logged()).toContain('"status":0,"event":"login.failed"');
      door.issuer.behave('well');
      expect(await asked(url, '/health/ready')).toEqual([200, { status: 'ready' }]);
    } finally {
      await door.close();
    }
  });
});
