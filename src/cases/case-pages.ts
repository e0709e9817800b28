import type { Reading } from '../store/store.ts';
import type { CaseRow } from './case-rows.ts';
import { casesOf, readCase } from './case-rows.ts';
import type { CaseFilter, CasePage, EndingPage, NewestPage } from './service.ts';

/** One more than asked for tells whether there is another page. */
export const pageOf = (rows: readonly CaseRow[], limit: number): CasePage => ({
  cases: rows.slice(0, limit).map(readCase),
  more: rows.length > limit,
});

export function newest(tables: Reading, tenant: string, page: NewestPage & { filter?: CaseFilter }) {
  const query = filtered(tables, tenant, page.filter)
    .orderBy('case_record.number', 'desc')
    .limit(page.limit + 1);
  return page.before === undefined ? query : query.where('case_record.number', '<', page.before);
}

export function ending(tables: Reading, tenant: string, page: EndingPage & { filter?: CaseFilter }) {
  const { from, to, after, limit } = page;
  const query = filtered(tables, tenant, page.filter)
    .where('case_record.term_end', '>=', after?.termEnd ?? from)
    .where('case_record.term_end', '<=', to)
    .orderBy('case_record.term_end')
    .orderBy('case_record.number')
    .limit(limit + 1);
  if (after === undefined) return query;
  return query.where((eb) =>
    eb(eb.refTuple('case_record.term_end', 'case_record.number'), '>', eb.tuple(after.termEnd, after.number)),
  );
}

function filtered(tables: Reading, tenant: string, filter: CaseFilter = {}) {
  const { owner, status, channel, subscription } = filter;
  let query = casesOf(tables, tenant);
  if (owner !== undefined) query = query.where('case_record.owner', '=', owner);
  if (status !== undefined) query = query.where('case_record.status', '=', status);
  if (channel !== undefined) query = query.where('case_record.channel', '=', channel);
  if (subscription !== undefined) query = query.where('case_record.subscription_id', '=', subscription);
  return query;
}
