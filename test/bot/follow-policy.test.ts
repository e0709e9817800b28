import { setImmediate as turn } from 'node:timers/promises';

import { followPolicy, withPolicy } from '../../bot/follow-policy.ts';
import { quiet } from '../reminders/people.ts';

const none = { accepted: 0, retry: 0, replay: 0, gone: 0, dead: 0, 'given-back': 0 };

const followed = () => {
  const happened: string[] = [];
  const listeners: (() => void)[] = [];
  const policyFollower = {
    look: () => {
      happened.push('look');
      return Promise.resolve();
    },
    nextOn: () => Promise.resolve<string | undefined>('2026-12-01'),
    close: () => void happened.push('close'),
  };
  const living = { onChange: (listener: () => void) => void listeners.push(listener) };
  const change = (): void => {
    for (const listener of listeners) listener();
  };
  return { happened, policyFollower, living, change };
};

it('looks at the start and when the rulebook changes, and not once it is closed', async () => {
  const { happened, policyFollower, living, change } = followed();
  const close = followPolicy({ living, policyFollower, log: quiet });
  change();
  await turn();
  expect(happened).toEqual(['look', 'look']);
  await close();
  change();
  await turn();
  expect(happened).toEqual(['look', 'look', 'close']);
});

it('is asked before the reminders of a clock that is moved', async () => {
  const { happened, policyFollower } = followed();
  const engine = {
    tick: () => {
      happened.push('tick');
      return Promise.resolve(none);
    },
    nextAt: () => Promise.resolve<Date | undefined>(new Date('2026-12-14T08:00:00Z')),
  };
  const both = withPolicy(engine, policyFollower);
  await both.tick();
  expect(happened).toEqual(['look', 'tick']);
  expect(await both.nextAt()).toEqual(new Date('2026-12-01T00:00:00Z'));
});
