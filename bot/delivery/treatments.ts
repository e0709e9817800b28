import type { Call, NotDelivered } from './caller.ts';

/**
 * What another attempt soon is good for, by the answer to the last one. `once`: once more, with a new token. `again`: nobody
 * saw it, so that it can be repeated. `unclear`: somebody may have seen it, so that only what does no harm twice is
 * repeated: the same change of a card, and its removal; never a message.
 */
export type Treatment = 'once' | 'again' | 'unclear' | 'never';

const byStatus: ReadonlyMap<number, Treatment> = new Map([
  [0, 'unclear'],
  [401, 'once'],
  [408, 'unclear'],
  [412, 'again'],
  [429, 'again'],
  [500, 'unclear'],
  [502, 'unclear'],
  [503, 'unclear'],
  [504, 'unclear'],
]);

/** A time to come back means that it was not taken now. */
export const treatmentOf = ({ status, retryAfter, isUnsent, isFinal }: NotDelivered): Treatment => {
  if (isFinal) return 'never';
  if (isUnsent || (status === 503 && retryAfter !== undefined)) return 'again';
  return byStatus.get(status) ?? 'never';
};

/** What does no harm when it arrives twice. */
export const isHarmlessTwice = ({ method }: Pick<Call, 'method'>): boolean => method !== 'POST';
