import { z } from 'zod';

import { dayOf, type Day } from './calendar-days.ts';
import type { Facts } from './facts.ts';

/** What happens when a term is over (domain 5, RM-EST). `unknown`: the facts do not say, or contradict each other. */
export const TermEnd = z.enum(['renews', 'ends', 'paid-est', 'unknown']);
export type TermEnd = z.infer<typeof TermEnd>;

/** Whether a term falls under the extended service term, where an end that nobody chose is billed month by month. */
export const UnderEst = z.enum(['yes', 'no', 'unknown']);
export type UnderEst = z.infer<typeof UnderEst>;

const boughtUnderEst = '2025-04-01';
const endsUnderEst = '2026-05-04';

const boughtInCsp: readonly unknown[] = ['csp_own', 'csp_other', 'csp_deauthorized', 'unknown', undefined];

/** The product, with a licence of a kind not stated resolved by `license_kind`. */
const productOf = ({ product_kind: product = 'unknown', license_kind: kind }: Facts) => {
  if (product !== 'license_unknown' && product !== 'unknown') return product;
  if (kind === 'nce') return 'license_nce';
  return kind === 'legacy' ? 'license_legacy' : 'license_unknown';
};

const atOrAfter = (moment: string | undefined, first: string): UnderEst => {
  if (moment === undefined || moment === 'unknown') return 'unknown';
  return moment.slice(0, first.length) >= first ? 'yes' : 'no';
};

/** Only new-commerce licences, bought or renewed and ending late enough. */
export const underEst = (facts: Facts): UnderEst => {
  const product = productOf(facts);
  if (product !== 'license_nce' && product !== 'license_unknown') return 'no';
  const dates = [
    atOrAfter(facts.purchase_or_renewal_date, boughtUnderEst),
    atOrAfter(facts.term_end === 'unknown' ? undefined : facts.term_end, endsUnderEst),
  ];
  if (dates.includes('no')) return 'no';
  if (product === 'license_unknown' && !boughtInCsp.includes(facts.channel)) return 'unknown';
  return dates.includes('unknown') ? 'unknown' : 'yes';
};

const leftAlone = (facts: Facts): TermEnd => {
  if (facts.auto_renew === true) return 'renews';
  if (facts.auto_renew !== false || facts.end_of_term_action === 'unknown') return 'unknown';
  const ends = { yes: 'paid-est', no: 'ends', unknown: 'unknown' } as const;
  return ends[underEst(facts)];
};

/**
 * Which of the three ends a term comes to. An action that was chosen counts, unless `auto_renew` or the dates contradict
 * it; an action that nobody mentioned counts as none chosen.
 */
export const termEnd = (facts: Facts): TermEnd => {
  switch (facts.end_of_term_action) {
    case 'renew':
      return facts.auto_renew === false ? 'unknown' : 'renews';
    case 'cancel_at_end':
      return facts.auto_renew === true ? 'unknown' : 'ends';
    case 'move_to_est':
      return facts.auto_renew === true || underEst(facts) === 'no' ? 'unknown' : 'paid-est';
    case 'unset':
    case 'unknown':
    case undefined:
      return leftAlone(facts);
  }
};

/**
 * The last day on which the subscription works: `term_end` itself, but the day before where the subscription is a legacy
 * one, whose end date is the first day without service (domain 3.2). Undefined when `term_end` is not known.
 */
export const lastServiceDay = (facts: Facts): Day | undefined => {
  const { term_end: end } = facts;
  if (end === undefined || end === 'unknown') return undefined;
  return productOf(facts) === 'license_legacy' ? dayOf(end) - 1 : dayOf(end);
};
