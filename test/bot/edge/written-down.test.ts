import { openDoor, type Door } from '../../support/door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

describe('what is written down of a request', () => {
  it('is one JSON line for each event, without tokens, names or what was said', async () => {
    const token = await door.issuer.token();
    await door.send({ body: JSON.stringify(door.activity()), token });
    const lines = door.bot.logged().trim().split('\n');
    expect(lines.every((line) => typeof JSON.parse(line) === 'object')).toBe(true);
    expect(door.bot.logged()).not.toMatch(/CANARY|secret-canary|Bearer/);
    expect(door.bot.logged()).not.toContain(token.slice(-40));
  });

  it('has the reference that a person was shown when it was our fault', async () => {
    const invoke = door.activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      locale: 'es-ES',
      replyToId: '1',
      value: { action: { type: 'Action.Execute', verb: 'guide', data: {} } },
    });
    // The issuer is no Teams: whatever is sent there fails.
    door.issuer.behave('down');
    const answer = await door.send({ body: JSON.stringify(invoke), token: await door.issuer.token() });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('Algo ha fallado por mi parte');
    const reference = /referencia ([0-9a-f]{8})/.exec(answer.body)?.[1];
    expect(door.bot.logged()).toContain(`"reference":"${reference ?? 'none'}"`);
  });
});
