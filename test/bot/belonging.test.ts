import { randomUUID } from 'node:crypto';

import { openDoor, type Door } from '../support/door.ts';

/** B20: whoever does not belong to a shared place changes nothing there. Teams' roster says who does. */
let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const gone = 'You are not in this team or chat any more, so I changed nothing. Somebody who is can do it.';
const noneOfUs =
  'Only people of this organization can change something here, so I changed nothing. One of them can do it.';
const ya = 'Usted ya no está en este equipo o chat, así que no he cambiado nada. Puede hacerlo alguien que sí esté.';
const aqui =
  'Aquí solo pueden cambiar algo las personas de esta organización, así que no he cambiado nada. Puede hacerlo una de ellas.';

/** Somebody whom nobody asked about yet. */
const somebody = (id = `29:${randomUUID()}`) => ({ id, aadObjectId: randomUUID(), name: 'Somebody' });
type Person = ReturnType<typeof somebody>;

const place = (kind: string) => ({
  id: kind === 'channel' ? '19:general@thread.tacv2;messageid=1' : `${kind}:1`,
  conversationType: kind,
  tenantId: door.issuer.tenant,
});

interface Done {
  from: Person;
  kind?: string;
  locale?: string;
  text?: string;
}

const send = async (changes: Record<string, unknown>): Promise<string> => {
  const before = door.issuer.said().length;
  const { status, body } = await door.send({
    body: JSON.stringify(door.activity(changes)),
    token: await door.issuer.token(),
  });
  expect(status).toBe(200);
  return body + door.issuer.said().slice(before).join('');
};

/** What somebody is answered who writes, or who presses “Guide me”. */
const write = ({ from, kind = 'channel', locale = 'en-US', text = 'start' }: Done) =>
  send({ from, locale, text, conversation: place(kind) });
const press = ({ from, kind = 'channel', locale = 'en-US' }: Done) =>
  send({
    ...{ type: 'invoke', name: 'adaptiveCard/action', replyToId: '1', text: undefined, from, locale },
    conversation: place(kind),
    value: { action: { type: 'Action.Execute', verb: 'guide', data: {} } },
  });

const member = (changes: object = {}) => ({
  id: '29:x',
  tenantId: door.issuer.tenant,
  userRole: 'user',
  userPrincipalName: 'ana@contoso.example',
  ...changes,
});
const started = 'What is the customer called?';

describe('in a channel or a group', () => {
  it.each<[string, number, () => object, string, string]>([
    ['no longer in the team', 404, () => ({ error: { code: 'MemberNotFoundInConversation' } }), gone, ya],
    ['a guest', 200, () => member({ userRole: 'guest' }), noneOfUs, aqui],
    [
      'a guest by their name',
      200,
      () => member({ userPrincipalName: 'ana_fabrikam.com#EXT#@contoso.example' }),
      noneOfUs,
      aqui,
    ],
    ['of another tenant, in a shared channel', 200, () => member({ tenantId: randomUUID() }), noneOfUs, aqui],
    ['anonymous in a meeting', 200, () => ({ id: '29:x', userRole: 'anonymous' }), noneOfUs, aqui],
  ])('somebody %s is told so and changes nothing', async (_, status, body, english, spanish) => {
    door.issuer.rosterSays(status, body());
    const from = somebody();
    for (const kind of ['channel', 'groupChat']) {
      expect(await write({ from, kind })).toContain(english);
      expect(await press({ from, kind })).toContain(english);
      expect(await write({ from, kind, locale: 'es-ES' })).toContain(spanish);
      expect(await press({ from, kind, locale: 'es-MX' })).toContain(spanish);
      expect(await write({ from, kind, text: 'cases' })).not.toContain(english);
    }
  });

  it('another bot is told so, and nobody is asked', async () => {
    const before = door.issuer.askedOfRoster();
    expect(await write({ from: somebody(`28:${randomUUID()}`) })).toContain(noneOfUs);
    expect(door.issuer.askedOfRoster()).toBe(before);
  });

  it('a member is heard, and asked about once in each place', async () => {
    door.issuer.rosterSays(200, member({ tenantId: door.issuer.tenant.toUpperCase() }));
    const from = somebody();
    const before = door.issuer.askedOfRoster();
    for (let time = 0; time < 3; time += 1) expect(await write({ from })).toContain(started);
    expect(await write({ from, kind: 'groupChat' })).toContain(started);
    expect(door.issuer.askedOfRoster() - before).toBe(2);
  });

  it('who leaves is asked about anew', async () => {
    door.issuer.rosterSays(200, member());
    const from = somebody();
    expect(await write({ from })).toContain(started);
    door.issuer.rosterSays(404, { error: { code: 'MemberNotFoundInConversation' } });
    await send({ type: 'conversationUpdate', membersRemoved: [{ id: from.id }], conversation: place('channel') });
    expect(await press({ from })).toContain(gone);
  });
});

describe('nobody is turned away', () => {
  it('in a chat of their own: nobody is asked about them', async () => {
    door.issuer.rosterSays(404, { error: { code: 'MemberNotFoundInConversation' } });
    const before = door.issuer.askedOfRoster();
    expect(await write({ from: somebody(), kind: 'personal' })).toContain(started);
    expect(door.issuer.askedOfRoster()).toBe(before);
  });

  it('for reading', async () => {
    const before = door.issuer.askedOfRoster();
    expect(await write({ from: somebody(), text: 'help' })).toContain('What I can do');
    expect(door.issuer.askedOfRoster()).toBe(before);
  });

  // The last: after an answer that did not come, Teams is not asked for a while.
  it('because Teams does not tell; it is written down, and Teams is left alone for a while', async () => {
    door.issuer.rosterSays(404);
    const before = door.issuer.askedOfRoster();
    for (const from of [somebody(), somebody(), somebody()]) expect(await write({ from })).toContain(started);
    expect(door.issuer.askedOfRoster() - before).toBe(1);
    expect(door.bot.logged()).toContain('"event":"roster.unsaid"');
  });
});
