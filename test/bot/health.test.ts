import { createPostgres } from '../support/postgres.ts';
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
});
