import fc from 'fast-check';

import { teamsSendLimits, type SendLimits, type Urgency } from '../../bot/delivery/send-limits.ts';
import { createTraffic, type Traffic } from '../../bot/delivery/traffic.ts';
import { createSteppedTimers, type SteppedTimers } from '../support/stepped-timers.ts';
import { mostWithin } from '../faults/windows.ts';

const open = (limits: Partial<SendLimits> = {}, instances = () => 1) => {
  const timers = createSteppedTimers();
  return { timers, traffic: createTraffic({ limits: { ...teamsSendLimits, ...limits }, instances, timers }) };
};

interface Sent {
  what: string;
  at: number;
}

/** Sends once it is let, takes so long for it, and writes down when it left. */
const sendThrough = (
  { timers, traffic }: { timers: SteppedTimers; traffic: Traffic },
  sent: Sent[],
  { what, tenant = 't', conversation = 'c', urgency = 'reply', takes = 0 }: Partial<Wanted> & { what: string },
): void => {
  const send = async (): Promise<void> => {
    const leave = await traffic.of(tenant).enter(conversation, urgency);
    sent.push({ what: leave === false ? `${what} turned away` : what, at: timers.elapsed() });
    if (leave !== false) timers.after(takes, leave);
  };
  void send();
};

interface AnyRequest extends Pick<Wanted, 'tenant' | 'conversation' | 'takes'> {
  after: number;
  /** When it arrives, as a part of the time it takes. */
  arrives: number;
  instance: number;
}

interface Wanted {
  tenant: string;
  conversation: string;
  urgency: Urgency;
  takes: number;
}

it('lets seven of a conversation go at once, the eighth a second later and the ninth after two', async () => {
  const way = open();
  const sent: Sent[] = [];
  for (let number = 1; number <= 9; number += 1) sendThrough(way, sent, { what: String(number) });
  await way.timers.pass(2500);
  expect(sent.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0, 0, 0, 1000, 2000]);
});

it('counts a request that is under way as long as it may still arrive', async () => {
  const way = open({ conversation: [{ most: 1, within: 1000 }] });
  const sent: Sent[] = [];
  sendThrough(way, sent, { what: 'slow', takes: 700 });
  sendThrough(way, sent, { what: 'next' });
  await way.timers.pass(3000);
  expect(sent).toEqual([
    { what: 'slow', at: 0 },
    { what: 'next', at: 1700 },
  ]);
});

it('sends replies before changes of cards and these before reminders, and turns away who waited too long', async () => {
  const way = open({ tenant: [{ most: 1, within: 1000 }], patience: { reply: 5000, update: 5000, reminder: 1500 } });
  const sent: Sent[] = [];
  const urgencies = ['reply', 'reminder', 'update', 'reply'] as const;
  for (const [index, urgency] of urgencies.entries())
    sendThrough(way, sent, { what: `${urgency} ${index}`, conversation: String(index), urgency });
  await way.timers.pass(5000);
  expect(sent.map(({ what }) => what)).toEqual(['reply 0', 'reply 3', 'reminder 1 turned away', 'update 2']);
});

it('a tenant whose requests hang holds up itself alone', async () => {
  const way = open({ atOnce: 2 });
  const sent: Sent[] = [];
  for (const conversation of ['a', 'b', 'c'])
    sendThrough(way, sent, { what: `hangs ${conversation}`, tenant: 'hung', conversation, takes: 10_000 });
  sendThrough(way, sent, { what: 'other' });
  await way.timers.pass(1);
  expect(sent.map(({ what }) => what)).toEqual(['hangs a', 'hangs b', 'other']);
});

it('when the line is full, the least urgent gives way', async () => {
  const way = open({ waiting: 2 }, () => 0);
  const sent: Sent[] = [];
  for (const what of ['reminder', 'update', 'reply'] as const) sendThrough(way, sent, { what, urgency: what });
  await way.timers.pass(1);
  expect(sent).toEqual([{ what: 'reminder turned away', at: 0 }]);
});

it('waits as long as Teams asks, in that conversation alone', async () => {
  const way = open();
  const sent: Sent[] = [];
  way.traffic.of('t').pause('c', 4000);
  sendThrough(way, sent, { what: 'paused' });
  sendThrough(way, sent, { what: 'elsewhere', conversation: 'd' });
  await way.timers.pass(5000);
  expect(sent).toEqual([
    { what: 'elsewhere', at: 0 },
    { what: 'paused', at: 4000 },
  ]);
});

it('nobody that the others do not know of sends anything, until they do', async () => {
  let instances = 0;
  const way = open({}, () => instances);
  const sent: Sent[] = [];
  sendThrough(way, sent, { what: 'early' });
  await way.timers.pass(1000);
  expect(sent).toEqual([]);
  instances = 2;
  await way.timers.pass(250);
  expect(sent.map(({ what }) => what)).toEqual(['early']);
});

it('however requests come and however long they take, all instances together keep every limit of Teams', async () => {
  const anyRequest = fc.record({
    tenant: fc.constantFrom('t', 'u'),
    conversation: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    after: fc.integer({ min: 0, max: 60 }),
    takes: fc.integer({ min: 0, max: 900 }),
    arrives: fc.double({ min: 0, max: 1, noNaN: true }),
    instance: fc.integer({ min: 0, max: 3 }),
  });
  const tried = async (requests: readonly AnyRequest[], count: number) => {
    const timers = createSteppedTimers();
    const limits = { ...teamsSendLimits, patience: { reply: 1e9, update: 1e9, reminder: 1e9 } };
    const instances = Array.from({ length: count }, () => createTraffic({ limits, instances: () => count, timers }));
    const arrived: { tenant: string; conversation: string; at: number }[] = [];
    for (const { tenant, conversation, after, takes, arrives, instance } of requests) {
      const send = async (): Promise<void> => {
        const leave = await instances[instance % count]?.of(tenant).enter(conversation, 'reply');
        if (leave === undefined || leave === false) throw new Error('Nobody is turned away here');
        arrived.push({ tenant, conversation, at: timers.elapsed() + takes * arrives });
        timers.after(takes, leave);
      };
      await timers.pass(after);
      void send();
    }
    await timers.pass(3_600_000);
    expect(arrived).toHaveLength(requests.length);
    for (const { most, within } of limits.conversation)
      expect(
        mostWithin(arrived, within, ({ tenant, conversation }) => `${tenant} ${conversation}`),
      ).toBeLessThanOrEqual(most);
    expect(mostWithin(arrived, 1000, ({ tenant }) => tenant)).toBeLessThanOrEqual(40);
  };
  const requests = fc.array(anyRequest, { minLength: 50, maxLength: 200 });
  await fc.assert(fc.asyncProperty(requests, fc.integer({ min: 1, max: 4 }), tried), { numRuns: 15 });
});
