import { openDoor, type Door, type Sent } from '../../support/door.ts';

/** What Prometheus is shown. */
const token = 'a-word-for-the-figures';
let door: Door;
beforeAll(async () => {
  door = await openDoor({ METRICS_PORT: '0', METRICS_TOKEN: token });
});
afterAll(() => door.close());

const ask = (authorization: string | undefined, url = door.bot.metricsUrl(), method = 'GET') =>
  fetch(url, { method, headers: authorization === undefined ? {} : { authorization } });
const figures = async (): Promise<string> => (await ask(`Bearer ${token}`)).text();

/** The value of one line, such as `guide_turn_seconds_count{how="message",end="answered"}`. */
const figure = async (line: string): Promise<number> =>
  Number(
    (await figures())
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.slice(line.length) ?? 0,
  );

const send = async (changes: Record<string, unknown>): Promise<void> => {
  await door.send({ body: JSON.stringify(door.activity(changes)), token: await door.issuer.token() });
};
const turnedAway = async (sent: Sent): Promise<void> => {
  expect((await door.send(sent)).body).toBe('');
};
const press = { type: 'invoke', name: 'adaptiveCard/action', text: undefined, replyToId: '1' };

describe('the figures', () => {
  it.each([
    ['without the word', undefined, 401],
    ['with another word', 'Bearer another-word-of-no-use', 401],
    ['with the word', `Bearer ${token}`, 200],
  ])('D16: are shown %s: %s, %i', async (_, authorization, status) => {
    expect((await ask(authorization)).status).toBe(status);
  });

  it('are nowhere else, and nothing else is beside them', async () => {
    expect((await fetch(new URL('/metrics', door.bot.messagesUrl()))).status).toBe(404);
    expect((await ask(`Bearer ${token}`, door.bot.metricsUrl().replace('/metrics', '/'))).status).toBe(404);
    expect((await ask(`Bearer ${token}`, door.bot.metricsUrl(), 'POST')).status).toBe(404);
  });

  it.each<[string, string, () => Promise<void>]>([
    [
      'turns that were answered',
      'guide_turn_seconds_count{how="message",end="answered"}',
      () => send({ text: 'help' }),
    ],
    ['what nobody has to answer', 'guide_turn_seconds_count{how="other",end="silent"}', () => send({ type: 'event' })],
    [
      'presses',
      'guide_turn_seconds_count{how="press",end="answered"}',
      () => send({ ...press, value: { action: { verb: 'gone' } } }),
    ],
    [
      'what nobody knows',
      'guide_turn_seconds_count{how="other",end="unknown"}',
      () => send({ ...press, name: 'nobody/knows' }),
    ],
    ['messages that Teams took', 'guide_connector_seconds_count{how="send",end="taken"}', () => send({ text: 'help' })],
    ['who was turned away', 'guide_refused_total{reason="token",status="401"}', () => turnedAway({ body: '{}' })],
    [
      'what was sent in no shape, without saying in which',
      'guide_refused_total{reason="shape",status="400"}',
      async () => turnedAway({ body: '{"a":1}', token: await door.issuer.token() }),
    ],
    ['lines of the log', 'guide_events_total{event="turn",level="info"}', () => send({ text: 'help' })],
  ])('count %s', async (_, line, once) => {
    const before = await figure(line);
    await once();
    expect((await figure(line)) - before).toBe(1);
  });

  it('count turns that failed, and calls that nobody answered', async () => {
    door.issuer.behave('down');
    await send({ text: 'help' });
    door.issuer.behave('well');
    expect(await figure('guide_turn_seconds_count{how="message",end="failed"}')).toBe(1);
    expect(await figure('guide_connector_seconds_count{how="send",end="no-answer"}')).toBe(1);
  });

  it('tell how the records, the reminders and the process are', async () => {
    await send({ text: 'cases' });
    const text = await figures();
    for (const name of [
      'guide_store_seconds_bucket{le="0.01",how="statement",end="served"}',
      'guide_store_seconds_count{how="change",end="served"}',
      'guide_reminders{state="due"} 0',
      'guide_reminders{state="pending"} 0',
      'guide_reminder_oldest_pending_seconds 0',
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
    ])
      expect(text).toContain(name);
  });

  it('have labels of fixed words only, whatever is sent', async () => {
    const names = async () =>
      (await figures())
        .split('\n')
        .filter((line) => line.startsWith('guide_'))
        .map((line) => line.replace(/ [^ ]+$/, ''));
    await send({ type: 'zzz-1' });
    await door.send({ body: '{"zzz-2":1}', token: await door.issuer.token() });
    const before = new Set(await names());
    for (let time = 0; time < 20; time += 1) {
      await send({ type: `made-up-${time}`, name: `made-up-${time}` });
      await send({ type: 'invoke', name: `made-up-${time}` });
      await send({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: `made-up-${time}` } } });
      await send({ channelId: `made-up-${time}` });
      await send({ entities: [{ [`made-up-${time}`]: 1 }], recipient: { id: '' } });
    }
    const added = (await names()).filter((name) => !before.has(name));
    expect(added.filter((name) => name.includes('made-up'))).toEqual([]);
    expect(added.filter((name) => !name.includes('reason="channel"'))).toEqual([]);
  });
});

describe('without a word for them', () => {
  it('the figures are shown to this machine alone', async () => {
    const other = await openDoor({ METRICS_PORT: '0' });
    try {
      expect((await ask(undefined, other.bot.metricsUrl())).status).toBe(200);
    } finally {
      await other.close();
    }
  });
});
