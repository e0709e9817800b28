import type { DeliveryAnswer } from '../../src/reminders/delivery.ts';
import { backOff, mostAttempts, retryAfterMs, verdictOn } from '../../src/reminders/verdict.ts';

const now = new Date('2027-02-12T09:00:00Z');
const half = () => 0.5;

const refused = (status: number, more: { code?: string; retryAfter?: string } = {}): DeliveryAnswer => ({
  kind: 'refused',
  status,
  ...more,
});

/** Microsoft's table of errors, and what reliability P17 makes of it. */
test.each<[string, DeliveryAnswer, object]>([
  ['taken', { kind: 'accepted' }, { kind: 'accepted' }],
  ['a bug of ours', refused(400, { code: 'BadArgument' }), { kind: 'dead', why: 'refused' }],
  ['a token that ended', refused(401), { kind: 'retry', wait: 3000, isThrottled: false }],
  ['disabled by the administrator', refused(403, { code: 'BotDisabledByAdmin' }), { kind: 'gone', state: 'disabled' }],
  ['not in the conversation', refused(403, { code: 'BotNotInConversationRoster' }), { kind: 'gone', state: 'removed' }],
  ['not installed', refused(403, { code: 'ForbiddenOperationException' }), { kind: 'gone', state: 'removed' }],
  ['blocked by the person', refused(403, { code: 'ConversationBlockedByUser' }), { kind: 'gone', state: 'blocked' }],
  ['blocked, in the older shape', refused(403, { code: 'MessageWritesBlocked' }), { kind: 'gone', state: 'blocked' }],
  ['not enough permissions', refused(403, { code: 'NotEnoughPermissions' }), { kind: 'dead', why: 'refused' }],
  ['a conversation that is gone', refused(404, { code: 'ConversationNotFound' }), { kind: 'gone', state: 'removed' }],
  ['gone, without a word', refused(404), { kind: 'gone', state: 'removed' }],
  ['a precondition', refused(412), { kind: 'retry', wait: 3000, isThrottled: false }],
  ['too big', refused(413, { code: 'MessageSizeTooBig' }), { kind: 'dead', why: 'refused' }],
  ['throttled, in seconds', refused(429, { retryAfter: '7' }), { kind: 'retry', wait: 7000, isThrottled: true }],
  [
    'throttled, less than we would wait',
    refused(429, { retryAfter: '0' }),
    { kind: 'retry', wait: 3000, isThrottled: true },
  ],
  [
    'throttled, in words nobody knows',
    refused(429, { retryAfter: 'abc' }),
    { kind: 'retry', wait: 3000, isThrottled: true },
  ],
  [
    'throttled for a day',
    refused(429, { retryAfter: '86400' }),
    { kind: 'retry', wait: 86_400_000, isThrottled: true },
  ],
  ['away, and says until when', refused(503, { retryAfter: '9' }), { kind: 'retry', wait: 9000, isThrottled: false }],
  ['no answer', { kind: 'unclear', status: 0 }, { kind: 'replay', wait: 60_000 }],
  ['broken', { kind: 'unclear', status: 502 }, { kind: 'replay', wait: 60_000 }],
])('%s', (_, answer, verdict) => {
  expect(verdictOn(answer, 1, now, half)).toEqual(verdict);
});

it('does not try for ever', () => {
  expect(verdictOn(refused(429), mostAttempts, now, half)).toEqual({ kind: 'dead', why: 'too-often' });
});

test.each([
  ['12', 12_000],
  ['Fri, 12 Feb 2027 09:01:00 GMT', 60_000],
  ['Fri, 12 Feb 2027 08:00:00 GMT', undefined],
  ['-5', undefined],
  ['1e9', undefined],
  ['', undefined],
  [undefined, undefined],
  ['999999999', 86_400_000],
])('Retry-After: %s', (given, wait) => {
  expect(retryAfterMs(given, now)).toBe(wait);
});

it('waits longer and longer, a quarter of an hour at most, and never as long as the others', () => {
  const waits = Array.from({ length: 14 }, (_, attempt) => [
    backOff(attempt, () => 0),
    backOff(attempt, () => 0.999999),
  ]);
  for (const [least = 0, most = 0] of waits) expect(least).toBeLessThan(most);
  expect([waits[0], waits[1]].map((wait) => wait?.[0])).toEqual([1000, 2000]);
  expect(waits.at(-1)?.[1]).toBeLessThanOrEqual(900_000);
});
