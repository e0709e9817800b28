import { useEffect, useEffectEvent, useState } from 'react';

import { CasesPage } from '../../../api/cases/case-shapes.ts';
import type { CaseRow } from '../../../api/case-rows.ts';
import type { TabApi } from '../api.ts';
import { troubleOf, type Trouble } from '../shell/trouble.ts';
import { useCaseChanges } from '../use-case-changes.ts';

const pageSize = 50;
/** What the API gives at once; a longer list is brought up to date row by row. */
const mostAtOnce = 200;

interface List {
  query: string;
  rows?: readonly CaseRow[];
  next?: string | undefined;
  trouble?: Trouble;
}

const updated = (rows: readonly CaseRow[], changed: readonly CaseRow[]): CaseRow[] => {
  const present = new Map(changed.map((row) => [row.number, row]));
  return rows.map((row) => present.get(row.number) ?? row);
};

/** The cases that a query names, page after page, kept up to date with what happens elsewhere. */
export const useCaseList = (api: TabApi, query: string) => {
  const [kept, keep] = useState<List>({ query });
  const list = kept.query === query ? kept : { query };

  const read = async (limit: number, before: readonly CaseRow[], cursor?: string, signal?: AbortSignal) => {
    const asked = new URLSearchParams(query);
    asked.set('limit', String(limit));
    if (cursor !== undefined) asked.set('cursor', cursor);
    try {
      const { cases, next } = await api.get(`/cases?${asked.toString()}`, CasesPage, signal);
      keep({ query, rows: [...before, ...cases], next });
    } catch (cause) {
      if (signal?.aborted !== true)
        keep((last) => ({ ...(last.query === query ? last : { query }), trouble: troubleOf(cause) }));
    }
  };

  const readFirst = useEffectEvent((signal: AbortSignal) => read(pageSize, [], undefined, signal));
  useEffect(() => {
    const gone = new AbortController();
    void readFirst(gone.signal);
    return () => gone.abort();
  }, [query]);

  useCaseChanges(({ cases, reset }) => {
    const { rows } = list;
    if (rows === undefined) return;
    if (rows.length > mostAtOnce && !reset) keep({ ...list, rows: updated(rows, cases) });
    else void read(Math.min(mostAtOnce, Math.max(pageSize, rows.length)), []);
  });

  const { rows = [], next } = list;
  return {
    ...list,
    again: () => void read(pageSize, []),
    ...(next !== undefined && { more: () => void read(pageSize, rows, next) }),
  };
};
