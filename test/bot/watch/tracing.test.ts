import { openCollector } from '../../support/collector.ts';
import { openDoor } from '../../support/door.ts';

describe('traces', () => {
  it('show a turn with its statements, its changes and its calls', async () => {
    const collector = await openCollector();
    const door = await openDoor({ OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/` });
    await door.send({ body: JSON.stringify(door.activity({ text: 'help' })), token: await door.issuer.token() });
    // What was not sent yet is sent when the bot closes.
    await door.close();
    await collector.close();
    const spans = collector.spans();
    const turn = spans.find(({ name }) => name === 'turn message');
    const within = spans.filter(({ traceId }) => traceId === turn?.traceId).map(({ name }) => name);
    expect(within).toEqual(
      expect.arrayContaining(['store statement', 'store change', 'connector send', 'turn message']),
    );
    expect(collector.received()).toContain('channel-guide');
  });

  it('that nobody takes disturb nobody', async () => {
    const collector = await openCollector();
    await collector.close();
    const door = await openDoor({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const { status } = await door.send({
      body: JSON.stringify(door.activity({ text: 'help' })),
      token: await door.issuer.token(),
    });
    expect([status, door.issuer.said().length]).toEqual([200, 1]);
    await door.close();
  });
});
