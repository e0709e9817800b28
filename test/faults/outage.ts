import { openStore } from '../../src/store/open-store.ts';
import type { DeliveryAnswer } from '../../src/reminders/delivery.ts';
import { engineOf, type Trials } from './trials.ts';
import { makeDue } from './many-due.ts';
import type { Place } from './kept.ts';
import { createSimulatedTime } from './simulated-time.ts';
import { engineIn } from './engine-in.ts';

const start = new Date('2029-12-01T09:00:00Z');
const oneMinute = 60_000;

interface Asked {
  at: number;
  isAgain: boolean;
}

export interface Outage {
  howMany: number;
  /** How long nobody answers. */
  minutes: number;
  answer: DeliveryAnswer;
}

/** Teams is down for a while and much is due: how often it is asked, how often for the same reminder, and what is left of them. */
export const outage = async (place: Place, { howMany, minutes, answer }: Outage): Promise<Trials> => {
  const store = await openStore(place);
  await makeDue(store, { howMany, readers: howMany, dueAt: start, serviceUrl: 'http://127.0.0.1/' });
  const time = createSimulatedTime(start);
  const end = start.getTime() + minutes * oneMinute;
  const asked: Asked[] = [];
  const seen = new Set<string>();
  const engine = engineIn(time, store, ({ reminders: [first] }) => {
    const at = time.clock.now().getTime();
    asked.push({ at, isAgain: seen.has(first?.id ?? '') });
    seen.add(first?.id ?? '');
    return Promise.resolve(at < end ? answer : { kind: 'accepted' });
  });
  try {
    // As often as the engine looks by itself.
    while (time.clock.now().getTime() < end) {
      await engine.tick();
      await time.passTime(3000);
    }
    const during = asked.length;
    for (let next: Date | undefined = new Date(end); next !== undefined; next = await engine.nextAt()) {
      time.goTo(next.getTime());
      await engine.tick();
      await time.passTime(3000);
    }
    const dead = await store.reading.selectFrom('reminder').select('id').where('state', '=', 'dead').execute();
    return trialsOf(place, { howMany, minutes, answer }, { asked, during, dead: dead.length });
  } finally {
    await engine.close();
    await store.close();
  }
};

const trialsOf = (
  place: Place,
  { howMany, minutes, answer }: Outage,
  { asked, during, dead }: { asked: readonly Asked[]; during: number; dead: number },
): Trials => {
  const late = asked.slice(0, during).filter(({ at }) => at >= start.getTime() + oneMinute);
  const again = late.filter(({ isAgain }) => isAgain).length;
  const share = late.length === 0 ? 0 : (again / late.length) * 100;
  const failures = share > 10 ? [`${share.toFixed(1)} % were retries`] : [];
  if (during > 2 * minutes + 60) failures.push(`asked ${during} times`);
  if (dead > 0) failures.push(`${dead} were given up`);
  const what = `${minutes} minutes of ${answer.kind === 'accepted' ? answer.kind : answer.status}: ${during} POSTs, after the first minute ${again} of ${late.length} retries (${share.toFixed(0)} %); ${dead} given up`;
  return { promise: 'P18', what, engine: engineOf(place), trials: howMany, acknowledged: [], failures };
};
