import { createTurnSlots } from '../../bot/edge/turn-slots.ts';

const limits = { atOnce: 1, longestWait: 1000, mostWaiting: 50, busyFrom: 200 };

const opened = () => {
  let now = 0;
  const slots = createTurnSlots(limits, () => now);
  const served: string[] = [];
  const leaves: (() => void)[] = [];
  const enter = (tenant: string): void => {
    void slots.enter(tenant).then((leave) => {
      served.push(tenant);
      leaves.push(leave);
    });
  };
  const settled = async () => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return {
    slots,
    served,
    enter,
    settled,
    goOn: (milliseconds: number) => (now += milliseconds),
    /** Whoever is served leaves, again and again. */
    serveAll: async () => {
      await settled();
      for (let leave = leaves.shift(); leave !== undefined; leave = leaves.shift()) {
        leave();
        leave();
        await settled();
      }
    },
  };
};

it('a storm of one tenant is served in turn with the others', async () => {
  const { enter, serveAll, served } = opened();
  for (let each = 0; each < 5; each += 1) enter('storm');
  enter('calm');
  await serveAll();
  expect(served).toEqual(['storm', 'storm', 'calm', 'storm', 'storm', 'storm']);
});

it('a tenant whose first in line waits too long takes nobody more; the others do', async () => {
  const { slots, enter, settled, goOn, serveAll } = opened();
  enter('storm');
  enter('storm');
  await settled();
  goOn(1001);
  expect([slots.isFull('storm'), slots.isFull('calm'), slots.isBusy()]).toEqual([true, false, true]);
  await serveAll();
  expect([slots.isFull('storm'), slots.isBusy()]).toEqual([false, false]);
});

it('a tenant that fills the whole line leaves the others their part of it', async () => {
  const { slots, enter, settled } = opened();
  for (let each = 0; each < 51; each += 1) enter('storm');
  await settled();
  expect([slots.isFull('storm'), slots.isFull('calm')]).toEqual([true, false]);
  for (let each = 0; each < 25; each += 1) enter('calm');
  expect([slots.isFull('storm'), slots.isFull('calm'), slots.isFull('another')]).toEqual([true, true, false]);
});

it('nobody is taken when too many wait', async () => {
  const { slots, enter, settled } = opened();
  for (let each = 0; each < 51; each += 1) enter(`tenant ${each}`);
  await settled();
  expect(slots.isFull('another')).toBe(true);
});
