import type { Case } from '../cases/case.ts';
import { dateOf, dayOf } from '../policy/calendar-days.ts';
import { Facts } from '../policy/facts.ts';
import type { NewSubscription } from '../subscriptions/subscription.ts';
import { channelOf, endOfTermActionOf, productKindOf } from '../subscriptions/subscription.ts';

/** The policy's word for what a source says happens at the end. */
const endOfTerm = { renew: 'renew', cancel: 'cancel_at_end', extend: 'move_to_est', unknown: 'unknown' } as const;

/** A date without a time, or the instant in UTC. */
const moment = (text: string): string => (text.includes('T') ? new Date(text).toISOString() : text);

const statedBy = (one: NewSubscription): Facts => {
  const channel = channelOf(one);
  const product = productKindOf(one);
  const length = Facts.shape.term_length.safeParse(one.termLength);
  return {
    ...(channel !== 'unknown' && { channel }),
    ...(product !== 'unknown' && { product_kind: product }),
    ...(one.termStart !== undefined && { purchase_or_renewal_date: one.termStart }),
    ...(length.success && length.data !== undefined && { term_length: length.data }),
    ...(one.autoRenew !== undefined && { auto_renew: one.autoRenew }),
    ...(one.endOfTermAction !== undefined && { end_of_term_action: endOfTerm[endOfTermActionOf(one)] }),
    ...(one.cancellationAllowedUntil !== undefined && {
      cancellation_allowed_until: moment(one.cancellationAllowedUntil),
    }),
  };
};

const isLegacy = ({ product_kind: product = 'unknown', license_kind: kind }: Facts): boolean =>
  product === 'license_legacy' || ((product === 'license_unknown' || product === 'unknown') && kind === 'legacy');

/** We keep the last day of service; the policy's fact is, for a legacy subscription, the day after it (domain 3.2). */
const withTermEnd = (facts: Facts, last: string | undefined): Facts => {
  if (last === undefined) return facts;
  return { ...facts, term_end: isLegacy(facts) ? dateOf(dayOf(last) + 1) : last };
};

/** What is known of a subject: the answers of its case, and over them what the source lists. */
export const factsOfSubject = (one: Case | undefined, subscription: NewSubscription | undefined): Facts =>
  withTermEnd(
    { ...one?.advice.facts, ...(subscription && statedBy(subscription)) },
    subscription?.termEnd ?? one?.termEnd,
  );
