import { z } from 'zod';

import type { Actor, Case } from '../../cases/case.ts';
import { CaseStatus, ownerOf } from '../../cases/case.ts';
import type { CaseFilter, CasePage, Cases } from '../../cases/service.ts';
import { utcDate } from '../../clock.ts';
import { PurchaseChannel } from '../../policy/facts.ts';
import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { refused } from '../problem.ts';
import { Cursor, Day, Limit, writtenRow } from '../shapes.ts';
import { CasesPage } from './case-shapes.ts';

const Query = z.strictObject({
  q: z.string().trim().min(1).max(200).optional(),
  /** A colleague's id, or `me`. */
  owner: z.string().min(1).max(64).optional(),
  status: CaseStatus.optional(),
  channel: PurchaseChannel.optional(),
  /** `ending`: by the end of the term, the soonest first; with `q` always the newest. */
  sort: z.enum(['newest', 'ending']).default('newest'),
  from: Day.optional(),
  to: Day.optional(),
  cursor: Cursor,
  limit: Limit,
});
type Query = z.infer<typeof Query>;

const Place = z.object({ number: z.int(), termEnd: Day.optional() });
type Place = z.infer<typeof Place>;

interface List {
  actor: Actor;
  query: Query;
  filter: CaseFilter;
  today: string;
  after: Place | undefined;
}

const filterOf = ({ owner, status, channel }: Query, { agent }: Actor): CaseFilter => ({
  ...(owner !== undefined && { owner: owner === 'me' ? agent : owner }),
  ...(status !== undefined && { status }),
  ...(channel !== undefined && { channel }),
});

const fits =
  ({ owner, status, channel }: CaseFilter) =>
  (one: Case): boolean =>
    (owner === undefined || ownerOf(one).agent === owner) &&
    (status === undefined || one.status === status) &&
    (channel === undefined || one.advice.facts.channel === channel);

/** A page of what was found is looked through so often; what is left comes with the next page. */
const mostLooks = 5;

interface Found extends CasePage {
  last?: Case | undefined;
}

/** What was found is filtered here: a page may be short of cases, and still have a next one. */
const search = async (cases: Cases, { actor, filter, query: { q = '', limit }, after }: List): Promise<Found> => {
  const found: Case[] = [];
  let before = after?.number;
  for (let looks = 1; ; looks += 1) {
    const page = await cases.search(actor, { text: q, limit, ...(before !== undefined && { before }) });
    const fitting = page.cases.filter(fits(filter));
    const taken = fitting.slice(0, limit - found.length);
    found.push(...taken);
    const last = taken.length < fitting.length ? taken.at(-1) : page.cases.at(-1);
    const more = page.more || taken.length < fitting.length;
    if (!more || last === undefined || found.length === limit || looks === mostLooks)
      return { cases: found, more, last };
    before = last.number;
  }
};

const farAway = '9999-12-31';

const pageOf = async (cases: Cases, list: List): Promise<Found> => {
  const { actor, filter, today, after, query } = list;
  const { q, sort, limit, from = today, to = farAway } = query;
  if (q !== undefined) return search(cases, list);
  if (sort === 'newest') {
    const before = after && { before: after.number };
    return cases.list(actor, { filter, limit, ...before });
  }
  const { termEnd } = after ?? {};
  const place = after !== undefined && termEnd !== undefined && { after: { number: after.number, termEnd } };
  return cases.ending(actor, { filter, from, to, limit, ...place });
};

const placeOf = ({ number, termEnd }: Case): Place => ({ number, ...(termEnd !== undefined && { termEnd }) });

export const listCases = endpoint(
  {
    summary: 'Cases: newest first, by the end of their term, or those in which words occur',
    path: nothing,
    query: Query,
    body: noBody,
    answer: CasesPage,
  },
  async ({ cases, cursors, policy, clock }, { actor, language, query }) => {
    const { cursor, limit: _, ...asked } = query;
    const scope = ['cases', actor.tenant, asked];
    const after = cursor === undefined ? undefined : cursors.read(scope, cursor, Place);
    if (cursor !== undefined && after === undefined) return refused(language, 'bad-cursor', {}, { field: 'cursor' });
    const filter = filterOf(query, actor);
    const found = await pageOf(cases, { actor, query, filter, after, today: utcDate(clock.now()) });
    const last = found.last ?? found.cases.at(-1);
    const next = found.more && last !== undefined && cursors.write(scope, placeOf(last));
    const rows = found.cases.map((one) => writtenRow(one, policy().policy, language));
    return ok({ status: 200, body: { cases: rows, ...(next !== false && { next }) } });
  },
);
