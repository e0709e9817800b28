import { NotDelivered, type Call } from '../../bot/delivery/caller.ts';
import { createPatientCaller } from '../../bot/delivery/patient-caller.ts';
import { teamsSendLimits } from '../../bot/delivery/send-limits.ts';
import { createTraffic } from '../../bot/delivery/traffic.ts';
import { createSteppedTimers } from '../support/stepped-timers.ts';

const start = Date.parse('2026-11-22T09:00:00Z');
const unsent = { isUnsent: true };

type Answer = 'taken' | ConstructorParameters<typeof NotDelivered>[2] | number;

const calling = (answers: readonly Answer[]) => {
  const timers = createSteppedTimers();
  const clock = { now: () => new Date(start + timers.elapsed()) };
  const traffic = createTraffic({ limits: teamsSendLimits, instances: () => 1, timers });
  const at: number[] = [];
  const attempt = (): Promise<string> => {
    const answer = answers[Math.min(at.length, answers.length - 1)];
    at.push(timers.elapsed());
    if (answer === 'taken') return Promise.resolve('id');
    return Promise.reject(
      typeof answer === 'number' ? new NotDelivered('POST', answer) : new NotDelivered('POST', 0, answer),
    );
  };
  const call = createPatientCaller(attempt, { traffic, timers, clock, random: () => 1 });
  return { at, call, timers };
};

const callOf = (method: Call['method']): Call => ({
  method,
  tenant: 't',
  place: 'c',
  serviceUrl: 'https://teams.example/',
  path: '',
});

/** When each attempt was made, and what came of them. */
const through = async (method: Call['method'], ...answers: readonly Answer[]) => {
  const { at, call, timers } = calling(answers);
  let end = 'pending';
  const done = call(callOf(method)).then(
    () => (end = 'taken'),
    (problem: unknown) => (end = problem instanceof NotDelivered ? String(problem.status) : 'thrown'),
  );
  await timers.pass(60_000);
  await done;
  return [end, ...at];
};

describe('a reply', () => {
  it.each<[string, readonly Answer[], (string | number)[]]>([
    ['is sent once when it is taken', ['taken'], ['taken', 0]],
    ['renews the token once', [401, 'taken'], ['taken', 0, 0]],
    ['and not twice', [401, 401, 'taken'], ['401', 0, 0]],
    ['is tried three times when nobody saw it', [412], ['412', 0, 400, 1200]],
    ['also where nobody was there', [unsent, unsent, 'taken'], ['taken', 0, 400, 1200]],
    ['is not repeated when somebody may have seen it: no answer', [0, 'taken'], ['0', 0]],
    ['408', [408, 'taken'], ['408', 0]],
    ['500', [500, 'taken'], ['500', 0]],
    ['502', [502, 'taken'], ['502', 0]],
    ['503', [503, 'taken'], ['503', 0]],
    ['504', [504, 'taken'], ['504', 0]],
    ['is given up when it is refused: 400', [400, 'taken'], ['400', 0]],
    ['403', [403, 'taken'], ['403', 0]],
    ['404', [404, 'taken'], ['404', 0]],
    ['409', [409, 'taken'], ['409', 0]],
    ['413', [413, 'taken'], ['413', 0]],
    ['is not sent to an address that is not listed, however often', [{ ...unsent, isFinal: true }], ['0', 0]],
  ])('%s', async (_, answers, expected) => {
    expect(await through('POST', ...answers)).toEqual(expected);
  });
});

it.each([0, 408, 500, 502, 503, 504])(
  'the change of a card is repeated after %i: it does no harm twice',
  async (status) => {
    expect(await through('PUT', status, status, 'taken')).toEqual(['taken', 0, 400, 1200]);
    expect(await through('DELETE', status, status, 'taken')).toEqual(['taken', 0, 400, 1200]);
  },
);

class Throttled extends NotDelivered {
  constructor(retryAfter?: string) {
    super('POST', 429, { retryAfter });
  }
}

it.each<[string | undefined, number | 'never']>([
  ['5', 5000],
  ['0', 400],
  [' 7 ', 7000],
  ['1.5', 1500],
  ['Sun, 22 Nov 2026 09:00:09 GMT', 9000],
  ['Sunday, 22-Nov-26 09:00:09 GMT', 9000],
  ['Sun Nov 22 09:00:09 2026', 9000],
  ['Sun, 22 Nov 2026 08:00:00 GMT', 400],
  ['-5', 400],
  ['abc', 400],
  [undefined, 400],
  ['86400', 'never'],
])('429 with Retry-After %p is tried again after %p', async (retryAfter, wait) => {
  const timers = createSteppedTimers();
  const clock = { now: () => new Date(start + timers.elapsed()) };
  const traffic = createTraffic({ limits: teamsSendLimits, instances: () => 1, timers });
  const at: number[] = [];
  const attempt = (): Promise<string> => {
    at.push(timers.elapsed());
    return at.length === 1 ? Promise.reject(new Throttled(retryAfter)) : Promise.resolve('id');
  };
  const call = createPatientCaller(attempt, { traffic, timers, clock, random: () => 1 });
  const done = call(callOf('POST')).catch(() => undefined);
  await timers.pass(60_000);
  await done;
  expect(at).toEqual(wait === 'never' ? [0] : [0, wait]);
});

it('while nothing is taken, repetitions stay below a tenth of what is sent', async () => {
  const { at, call, timers } = calling([412]);
  const perSecond = 10;
  let first = 0;
  for (let second = 0; second < 120; second += 1) {
    for (let each = 0; each < perSecond; each += 1) {
      first += second < 60 ? 0 : 1;
      void call(callOf('POST')).catch(() => undefined);
    }
    await timers.pass(1000);
  }
  const later = at.filter((time) => time >= 60_000).length;
  expect((later - first) / later).toBeLessThanOrEqual(0.1);
  expect(later).toBeGreaterThan(first);
});
