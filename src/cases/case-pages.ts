import { sql } from 'kysely';

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

type Ending = EndingPage & { filter?: CaseFilter };

/**
 * In two questions: the rest of the day on which the previous page ended, and the days after it. Asked as one, SQLite
 * takes the index of all terms even where there is one of the owner's.
 */
export async function readEnding(tables: Reading, tenant: string, page: Ending): Promise<CaseRow[]> {
  const { after, limit } = page;
  const rest = after === undefined ? [] : await endingOnDay(tables, tenant, { ...page, after }).execute();
  if (rest.length > limit) return rest;
  return [...rest, ...(await ending(tables, tenant, { ...page, limit: limit - rest.length }).execute())];
}

export function ending(tables: Reading, tenant: string, { from, to, after, limit, filter }: Ending) {
  const query = filtered(tables, tenant, filter, ['status', 'channel'])
    .where('case_record.term_end', '<=', to)
    .orderBy('case_record.term_end')
    .orderBy('case_record.number')
    .limit(limit + 1);
  return after === undefined
    ? query.where('case_record.term_end', '>=', from)
    : query.where('case_record.term_end', '>', after.termEnd);
}

export const endingOnDay = (
  tables: Reading,
  tenant: string,
  { after, limit, filter }: Ending & { after: Exclude<Ending['after'], undefined> },
) =>
  filtered(tables, tenant, filter, ['status', 'channel'])
    .where('case_record.term_end', '=', after.termEnd)
    .where('case_record.number', '>', after.number)
    .orderBy('case_record.number')
    .limit(limit + 1);

type Filtered = 'status' | 'channel';

/** `ofOwner`: what is looked for among an owner's cases instead of the owner among all others that have it. */
function filtered(
  tables: Reading,
  tenant: string,
  { owner, status, channel, subscription }: CaseFilter = {},
  ofOwner: readonly Filtered[] = ['channel'],
) {
  const among = (column: Filtered) => owner !== undefined && ofOwner.includes(column);
  let query = casesOf(tables, tenant);
  if (owner !== undefined) query = query.where('case_record.owner', '=', owner);
  if (status !== undefined)
    query = query.where(among('status') ? unsought('status') : 'case_record.status', '=', status);
  if (channel !== undefined)
    query = query.where(among('channel') ? unsought('channel') : 'case_record.channel', '=', channel);
  if (subscription !== undefined) query = query.where('case_record.subscription_id', '=', subscription);
  return query;
}

/** Of two indexes that narrow down alike SQLite, which has counted nothing, takes any: by this it is offered one. */
const unsought = (column: Filtered) => sql<string>`coalesce(${sql.ref(`case_record.${column}`)}, '')`;
