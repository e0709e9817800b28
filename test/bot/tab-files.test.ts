import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await openBotUnderTest();
});
afterAll(() => bot.close());

const look = (path: string): Promise<Response> => fetch(new URL(path, bot.messagesUrl()));

it('gives the one page for every address of the tab: never kept, framed by Teams alone, with a new number each time', async () => {
  const [first, second] = await Promise.all([look('/tab/cases'), look('/tab/cases/12?lang=es')]);
  const rules = first.headers.get('content-security-policy') ?? '';
  expect(first.status).toBe(200);
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(rules).toContain("script-src 'self';");
  expect(rules).toContain("frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com");
  expect(rules).not.toBe(second.headers.get('content-security-policy'));
  const nonce = /'nonce-([\w-]{22})'/.exec(rules)?.[1] ?? 'none';
  expect(await first.text()).toContain(`nonce="${nonce}"`);
});

it('lets a part of the page be kept for ever, because its name changes with it', async () => {
  const page = await (await look('/tab')).text();
  const name = /src="(\/tab\/assets\/[\w-]+\.js)"/.exec(page)?.[1] ?? '';
  const part = await look(name);
  expect(part.status).toBe(200);
  expect(part.headers.get('cache-control')).toContain('immutable');
  expect(part.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

it.each(['/tab/assets/nothing.js', '/tab/assets/..%2f..%2f..%2fpackage.json', '/tab/assets/'])(
  'gives nothing else: %s',
  async (path) => {
    expect((await look(path)).status).toBe(404);
  },
);
