import { readClockWish } from '../../bot/rehearsal/clock-words.ts';
import { createChanges, type Change } from '../../bot/rehearsal/changes.ts';
import { createMovableClock } from '../../bot/rehearsal/movable-clock.ts';
import { createTimeTravel } from '../../bot/rehearsal/time-travel.ts';
import { type Clock } from '../../src/clock.ts';
import { openSetting, type Setting } from './setting.ts';

const start = '2026-11-22T10:15:00.000Z';
const standing: Clock = { now: () => new Date(start) };

/** Things that are due at these times, done when their time has come. */
const workAt = (clock: Clock, ...times: string[]) => {
  const done: string[] = [];
  const due = times.toSorted();
  return {
    done,
    nextAt: () => Promise.resolve(due[0] === undefined ? undefined : new Date(due[0])),
    tick: () => {
      while (due[0] !== undefined && new Date(due[0]) <= clock.now())
        done.push(`${due.shift()} at ${clock.now().toISOString()}`);
      return Promise.resolve();
    },
  };
};

const setOut = () => {
  const clock = createMovableClock(standing);
  const changes = createChanges();
  const heard: Change[] = [];
  changes.onChange((change) => heard.push(change));
  return { clock, heard, travel: createTimeTravel(clock, changes) };
};

describe('words for the clock', () => {
  it.each([
    ['2027-02-12', '2027-02-12T20:00:00.000Z'],
    ['+30d', '2026-12-22T10:15:00.000Z'],
    ['+1', '2026-11-23T10:15:00.000Z'],
  ])('%s', (text, to) => {
    expect(readClockWish(text, new Date(start))).toEqual({ to: new Date(to) });
  });

  it.each(['2027-02-30', '12/02/2027', 'tomorrow', '+x', '', '9999-01-01', '+99999d'])('not: %s', (text) => {
    expect(readClockWish(text, new Date(start))).toBeUndefined();
  });

  it('now', () => {
    expect(readClockWish('Now', new Date(start))).toBe('now');
  });
});

describe('a clock that is moved', () => {
  it('stops at everything that is due on the way, in order, and arrives', async () => {
    const { clock, travel, heard } = setOut();
    const work = workAt(clock, '2026-12-14T08:00:00.000Z', '2026-11-20T08:00:00.000Z', '2028-01-01T08:00:00.000Z');
    travel.follow(work);
    await travel.moveTo(new Date('2027-02-12T20:00:00Z'));
    expect(work.done).toEqual([
      '2026-11-20T08:00:00.000Z at 2026-11-22T10:15:00.000Z',
      '2026-12-14T08:00:00.000Z at 2026-12-14T08:00:00.000Z',
    ]);
    expect(travel.now()).toEqual(new Date('2027-02-12T20:00:00Z'));
    expect(heard.at(-1)).toEqual({ kind: 'clock', now: travel.now(), isMoving: false });
  });

  it('goes on a second when what is due waits for something else', async () => {
    const { clock, travel } = setOut();
    const stuckUntil = Date.parse('2026-11-22T10:15:20Z');
    let isDone = false;
    travel.follow({
      nextAt: () => Promise.resolve(isDone ? undefined : new Date(start)),
      tick: () => {
        isDone = clock.now().getTime() >= stuckUntil;
        return Promise.resolve();
      },
    });
    await travel.moveTo(new Date('2026-11-23T10:15:00Z'));
    expect(isDone).toBe(true);
  });

  it('goes back without doing anything again, and one journey waits for another', async () => {
    const { clock, travel } = setOut();
    const work = workAt(clock, '2026-12-14T08:00:00.000Z');
    travel.follow(work);
    await Promise.all([travel.moveTo(new Date('2027-02-12T20:00:00Z')), travel.back()]);
    expect(work.done).toHaveLength(1);
    expect(travel.now()).toEqual(new Date(start));
    expect(travel.offset()).toBe(0);
  });

  it('arrives nowhere when the work fails, and can be moved again', async () => {
    const { travel } = setOut();
    travel.follow({ nextAt: () => Promise.reject(new Error('gone')), tick: () => Promise.resolve() });
    await expect(travel.moveTo(new Date('2027-02-12T20:00:00Z'))).rejects.toThrow('gone');
    travel.follow(workAt(standing));
    await travel.moveTo(new Date('2027-02-12T20:00:00Z'));
    expect(travel.now()).toEqual(new Date('2027-02-12T20:00:00Z'));
  });
});

describe('the room’s clock', () => {
  let setting: Setting;
  beforeEach(async () => {
    setting = await openSetting();
  });
  afterEach(() => setting.close());

  const ask = (to: unknown) =>
    fetch(`${setting.room.origin}/api/room/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to }),
    });

  it('is moved by words in a personal chat, which the bot does not hear', async () => {
    const { room, bot } = setting;
    await room.teams.say('ana', 'personal', 'hello');
    const heard = bot.talk().length;
    expect(await room.teams.say('ana', 'personal', 'clock +30d')).toEqual({ status: 200, body: null });
    expect(room.clock.now()).toEqual(new Date('2026-12-22T10:15:00Z'));
    expect(bot.talk()).toHaveLength(heard);
    await room.teams.say('ana', 'personal', 'clock watch');
    expect(bot.talk()).toHaveLength(heard + 1);
  });

  it('is moved by the page, and signs what it sends as ever', async () => {
    const { room, bot } = setting;
    expect((await ask('2027-02-12')).status).toBe(200);
    expect(room.clock.now().toISOString()).toBe('2027-02-12T20:00:00.000Z');
    expect((await room.teams.say('ana', 'personal', 'hello')).status).toBe(200);
    expect(bot.talk()).toHaveLength(1);
    expect((await ask('now')).status).toBe(200);
    expect(room.clock.offset()).toBe(0);
  });

  it('refuses what is no time', async () => {
    expect((await ask('soon')).status).toBe(400);
    expect((await ask(7)).status).toBe(400);
  });
});
