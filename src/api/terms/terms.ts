import { z } from 'zod';

import type { Actor } from '../../cases/case.ts';
import type { Language } from '../../language/language.ts';
import { dayOf } from '../../policy/calendar-days.ts';
import { ok } from '../../result.ts';
import { BucketSize, bucketsOf } from '../../terms/buckets.ts';
import { TermKind } from '../../terms/term-kind.ts';
import { TermSource } from '../../terms/term-source.ts';
import type { TermFilter } from '../../terms/terms.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { expectedAt } from '../expected.ts';
import { refused } from '../problem.ts';
import { Cursor, Day, Limit } from '../shapes.ts';
import { TermCounts, TermPage } from './term-shapes.ts';

const mostDays = 3 * 366;

const Span = z.strictObject({
  from: Day,
  to: Day,
  /** A colleague's id, or `me`. */
  owner: z.string().min(1).max(64).optional(),
  customer: z.string().min(1).max(400).optional(),
  channel: z.string().min(1).max(400).optional(),
  kind: TermKind.optional(),
});

const isTooLong = ({ from, to }: z.infer<typeof Span>): boolean => from > to || dayOf(to) - dayOf(from) > mostDays;

const wrongSpan = (language: Language) => {
  const expected = expectedAt('from', language);
  return refused(language, 'wrong-field', { field: 'from', expected }, { field: 'from', expected });
};

const filterOf = ({ owner, customer, channel, kind }: z.infer<typeof Span>, { agent }: Actor): TermFilter => ({
  owner: owner === 'me' ? agent : owner,
  customer,
  channel,
  kind,
});

export const countTerms = endpoint(
  {
    summary: 'How many terms end when, and in which way',
    path: nothing,
    query: Span.extend({ bucket: BucketSize.default('week') }),
    body: noBody,
    answer: TermCounts,
  },
  async ({ terms }, { actor, language, query }) => {
    if (isTooLong(query)) return wrongSpan(language);
    const { from, to, bucket } = query;
    const counts = await terms.count(actor, { from, to, filter: filterOf(query, actor) });
    return ok({ status: 200, body: { from, to, bucket, buckets: bucketsOf(counts, { from, to, size: bucket }) } });
  },
);

const Place = z.object({ termEnd: Day, source: TermSource, id: z.string() });

export const listTerms = endpoint(
  {
    summary: 'The terms that end in a span, the soonest first',
    path: nothing,
    query: Span.extend({ cursor: Cursor, limit: Limit }),
    body: noBody,
    answer: TermPage,
  },
  async ({ terms, cursors }, { actor, language, query }) => {
    if (isTooLong(query)) return wrongSpan(language);
    const { cursor, limit, ...asked } = query;
    const scope = ['terms', actor.tenant, asked];
    const after = cursor === undefined ? undefined : cursors.read(scope, cursor, Place);
    if (cursor !== undefined && after === undefined) return refused(language, 'bad-cursor', {}, { field: 'cursor' });
    const { from, to } = asked;
    const page = await terms.list(actor, { from, to, filter: filterOf(query, actor), after, limit });
    const last = page.terms.at(-1);
    const next =
      page.more &&
      last !== undefined &&
      cursors.write(scope, { termEnd: last.termEnd, source: last.source, id: last.id });
    return ok({ status: 200, body: { terms: page.terms, ...(next !== false && { next }) } });
  },
);
