import { sql } from 'kysely';
import { z } from 'zod';

import type { Actor } from '../cases/case.ts';
import type { Clock } from '../clock.ts';
import type { Reading, Store } from '../store/store.ts';
import { TermKind } from './term-kind.ts';
import { TermSource } from './term-source.ts';

export interface TermFilter {
  /** The agent who looks after it. */
  owner?: string | undefined;
  /** As it was written. */
  customer?: string | undefined;
  /** The purchase channel. */
  channel?: string | undefined;
  kind?: TermKind | undefined;
}

/** Both days included, `YYYY-MM-DD`. */
export interface TermSpan {
  from: string;
  to: string;
  filter?: TermFilter;
}

/** How many terms end on a day in which way. */
export interface TermCount {
  day: string;
  kind: TermKind;
  source: TermSource;
  count: number;
}

/** A term that ends: of a subscription, or of a case that no subscription stands for. */
export interface Term {
  source: TermSource;
  /** The subscription's id, or the case's number. */
  id: string;
  customer: string;
  /** Missing for a case. */
  product?: string;
  termEnd: string;
  kind: TermKind;
  /** Only while it can be cancelled: until when. */
  cancellableUntil?: string;
  owner?: string;
  channel?: string;
}

export type TermPlace = Pick<Term, 'termEnd' | 'source' | 'id'>;

export interface Terms {
  count: (actor: Actor, span: TermSpan) => Promise<TermCount[]>;
  /** Soonest first; those of cases before those of subscriptions; `after` is the last one of the previous page. */
  list: (
    actor: Actor,
    page: TermSpan & { after?: TermPlace | undefined; limit: number },
  ) => Promise<{ terms: Term[]; more: boolean }>;
}

const tables = { case: 'case_record', subscription: 'subscription' } as const;

/** The rows of a span that stand for a term, with the kind that the term has at this instant. */
const ending = (reading: Reading, source: TermSource, { tenant, now, span }: Asked) => {
  const { owner, customer, channel, kind } = span.filter ?? {};
  const cancellable = sql<string>`case when cancellable_until >= ${now} then 'cancellable' else term_kind end`;
  let query = reading
    .selectFrom(tables[source])
    .select(['term_end', cancellable.as('kind')])
    .where('tenant', '=', tenant)
    .where('term_end', '>=', span.from)
    .where('term_end', '<=', span.to)
    .where('term_kind', 'is not', null);
  if (owner !== undefined) query = query.where('owner', '=', owner);
  if (customer !== undefined) query = query.where('customer', '=', customer);
  if (channel !== undefined) query = query.where('channel', '=', channel);
  if (kind !== undefined) query = query.where(cancellable, '=', kind);
  return query;
};

interface Asked {
  tenant: string;
  now: string;
  span: TermSpan;
}

export const counting = (reading: Reading, source: TermSource, asked: Asked) =>
  ending(reading, source, asked)
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .groupBy(['term_end', 'kind']);

const details = ['customer', 'owner', 'channel', 'cancellable_until'] as const;

export const casesEnding = (reading: Reading, asked: Asked, after: { day: string; id: number }, limit: number) =>
  ending(reading, 'case', asked)
    .select(details)
    .select('number')
    .where((row) => row(row.refTuple('term_end', 'number'), '>', row.tuple(after.day, after.id)))
    .orderBy('term_end')
    .orderBy('number')
    .limit(limit);

export const subscriptionsEnding = (
  reading: Reading,
  asked: Asked,
  after: { day: string; id: string },
  limit: number,
) =>
  ending(reading, 'subscription', asked)
    .select(details)
    .select(['id', 'product'])
    .where((row) => row(row.refTuple('term_end', 'id'), '>', row.tuple(after.day, after.id)))
    .orderBy('term_end')
    .orderBy('id')
    .limit(limit);

const CountedRow = z.object({ term_end: z.string(), kind: TermKind, count: z.coerce.number() });

/** Before everything that is in the span; a case comes before a subscription of the same day. */
const firstPlaces = { case: 0, subscription: '' } as const;

const Row = z.object({
  term_end: z.string(),
  kind: TermKind,
  customer: z.string(),
  owner: z.string().nullable(),
  channel: z.string().nullable(),
  cancellable_until: z.string().nullable(),
});

const termOf = (source: TermSource, id: string, given: unknown): Term => {
  const row = Row.parse(given);
  return {
    source,
    id,
    customer: row.customer,
    termEnd: row.term_end,
    kind: row.kind,
    ...(row.kind === 'cancellable' && row.cancellable_until !== null && { cancellableUntil: row.cancellable_until }),
    ...(row.owner !== null && { owner: row.owner }),
    ...(row.channel !== null && { channel: row.channel }),
  };
};

/** From where each of the two lists goes on. */
const placesAfter = ({ from }: TermSpan, after: TermPlace | undefined) => {
  if (after === undefined) {
    return { case: { day: from, id: firstPlaces.case }, subscription: { day: from, id: firstPlaces.subscription } };
  }
  const day = after.termEnd;
  return after.source === 'case'
    ? { case: { day, id: Number(after.id) }, subscription: { day, id: firstPlaces.subscription } }
    : { case: { day, id: 0x7fff_ffff }, subscription: { day, id: after.id } };
};

const inOrder = (one: Term, other: Term): number =>
  one.termEnd === other.termEnd ? one.source.localeCompare(other.source) : one.termEnd < other.termEnd ? -1 : 1;

export const createTerms = ({ store: { reading }, clock }: { store: Store; clock: Clock }): Terms => {
  const asked = ({ tenant }: Actor, span: TermSpan): Asked => ({ tenant, span, now: clock.now().toISOString() });
  return {
    count: async (actor, span) => {
      const counts: TermCount[] = [];
      for (const source of TermSource.options) {
        const rows = await counting(reading, source, asked(actor, span)).execute();
        for (const row of rows) {
          const { term_end: day, kind, count } = CountedRow.parse(row);
          counts.push({ day, kind, source, count });
        }
      }
      return counts;
    },
    list: async (actor, { after, limit, ...span }) => {
      const places = placesAfter(span, after);
      const question = asked(actor, span);
      const cases = await casesEnding(reading, question, places.case, limit + 1).execute();
      const subscriptions = await subscriptionsEnding(reading, question, places.subscription, limit + 1).execute();
      // Both are in order already, and sorting keeps the order of what is equal.
      const terms = [
        ...cases.map((row) => termOf('case', String(row.number), row)),
        ...subscriptions.map((row) => ({ ...termOf('subscription', row.id, row), product: row.product })),
      ].toSorted(inOrder);
      return { terms: terms.slice(0, limit), more: terms.length > limit };
    },
  };
};
