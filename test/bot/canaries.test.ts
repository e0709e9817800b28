import { openCollector, type Collector } from '../support/collector.ts';
import { openDoor, type Door } from '../support/door.ts';

/**
 * P34, F6: secrets, tokens and people's words are planted wherever the bot takes something in; then everything is driven
 * that can fail, with the most talkative log, and none of them may show up in what anybody but its owner reads.
 */
const metricsToken = 'METRICS-CANARY-4711';
let collector: Collector;
let door: Door;
let printed = '';

const print = (piece: string | Uint8Array): boolean => {
  printed += typeof piece === 'string' ? piece : Buffer.from(piece).toString();
  return true;
};

beforeAll(async () => {
  collector = await openCollector();
  jest.spyOn(process.stderr, 'write').mockImplementation(print);
  jest.spyOn(process.stdout, 'write').mockImplementation(print);
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    jest.spyOn(console, level).mockImplementation((...said: unknown[]) => void print(said.map(String).join(' ')));
  door = await openDoor({
    LOG_LEVEL: 'debug',
    METRICS_PORT: '0',
    METRICS_TOKEN: metricsToken,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  });
});
afterAll(() => {
  jest.restoreAllMocks();
});

const tokens: string[] = [];
const answers: string[] = [];

const signed = async (): Promise<string> => {
  const token = await door.issuer.token();
  tokens.push(token);
  return token;
};

/** Sends something, with canaries in the headers too, and keeps what Teams is answered over HTTP. */
const send = async (body: string, token?: string): Promise<void> => {
  const headers = { 'x-canary': 'HEADER-CANARY', cookie: 'COOKIE-CANARY', 'user-agent': 'AGENT-CANARY' };
  const answer = await door.send({ body, headers, token: token ?? (await signed()) });
  answers.push(answer.body);
};
const say = (text: string, changes: Record<string, unknown> = {}): Promise<void> =>
  send(JSON.stringify(door.activity({ text, ...changes })));
const press = (verb: string, data: object = {}): Promise<void> =>
  say('', {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'MESSAGE-CANARY',
    value: { action: { type: 'Action.Execute', verb, data: { note: 'DATA-CANARY', ...data } } },
  });

const get = async (path: string, token?: string): Promise<void> => {
  const headers = new Headers(token === undefined ? {} : { authorization: `Bearer ${token}` });
  answers.push(await (await fetch(new URL(path, door.bot.messagesUrl()), { headers })).text());
};

const talk = async (): Promise<void> => {
  for (const text of ['start', 'CUSTOMER-CANARY', '1', '1', '1', '1', '1', 'cases', 'case 1', 'note 1 NOTE-CANARY'])
    await say(text);
  for (const text of ['diagnose', 'export cases', 'undo', 'settings', 'case SENTENCE-CANARY']) await say(text);
};

const badInput = async (): Promise<void> => {
  await send('{"type":"BODY-CANARY"');
  await send('{"type":"BODY-CANARY"}');
  await send(JSON.stringify(door.activity()), 'TOKEN-CANARY.TOKEN-CANARY.TOKEN-CANARY');
  await send(JSON.stringify(door.activity()), await door.issuer.token({ aud: 'AUDIENCE-CANARY' }));
  await say('x', { serviceUrl: 'https://HOST-CANARY.example/' });
  await say('x', { channelId: 'CHANNEL-CANARY' });
  await say('x', { type: 'TYPE-CANARY' });
  await say('x', { type: 'invoke', name: 'NAME-CANARY' });
  await press('VERB-CANARY');
  await press('outcome', { case: 1, in: 'PLACE-CANARY' });
  await say('start', { conversation: { id: 'g:1', conversationType: 'groupChat', tenantId: door.issuer.tenant } });
  for (const path of ['/PATH-CANARY', '/download/DOWNLOAD-CANARY', '/health/live?QUERY-CANARY', '/health/ready'])
    await get(path);
  await get('/api/v1/cases?customer=QUERY-CANARY', 'TOKEN-CANARY.TOKEN-CANARY.TOKEN-CANARY');
  await get('/api/v1/cases?limit=QUERY-CANARY', await door.issuer.tabToken());
};

const failures = async (): Promise<void> => {
  door.issuer.rosterSays(500, { error: { code: 'ROSTER-CANARY', message: 'ROSTER-CANARY' } });
  await say('start', { conversation: { id: 'g:2', conversationType: 'groupChat', tenantId: door.issuer.tenant } });
  door.issuer.behave('down');
  await say('help');
  await press('guide');
  await send(JSON.stringify(door.activity()), await door.issuer.token({}, { kid: 'KEY-CANARY' }));
  door.issuer.behave('well');
};

describe('P34: no canary is seen', () => {
  it('in the log, in answers over HTTP, in figures, in traces, or printed', async () => {
    await talk();
    await badInput();
    await failures();
    const metrics = await fetch(door.bot.metricsUrl(), { headers: { authorization: `Bearer ${metricsToken}` } });
    const shown = await metrics.text();
    const logged = door.bot.logged();
    const message = door.issuer.said().join('\n');
    await door.close();
    await collector.close();

    // They were really there: the person who wrote them reads them.
    expect(message).toContain('CUSTOMER-CANARY');
    expect(shown).toContain('guide_turn_seconds');
    expect(collector.received()).toContain('turn message');
    expect(logged.split('\n').length).toBeGreaterThan(30);

    const planted = [
      /canary/i,
      /Bearer \S{9,}/,
      ...tokens.map((token) => new RegExp(token.slice(-30).replaceAll('-', '\\-'))),
      /aaaa"|29:1\b/,
    ];
    const places = { logged, answers: answers.join('\n'), shown, traces: collector.received(), printed };
    const found = Object.entries(places).flatMap(([place, text]) =>
      planted.flatMap((canary) => {
        const { 0: seen, index } = canary.exec(text) ?? {};
        return seen === undefined ? [] : `${place}: …${text.slice((index ?? 0) - 60, (index ?? 0) + 60)}…`;
      }),
    );
    expect(found).toEqual([]);
  });
});
