import type { CaseDetail } from '../../../api/case-rows.ts';

/** The answers of a case as the page of questions has them in its address, as of the day they were given. */
export const factsQuery = ({ facts, asOf }: Pick<CaseDetail, 'facts' | 'asOf'>): URLSearchParams =>
  new URLSearchParams([['asOf', asOf], ...Object.entries(facts).map(([fact, value]) => [fact, String(value)])]);
