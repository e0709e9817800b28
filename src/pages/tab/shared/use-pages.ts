import { useState } from 'react';

import { useLoaded, type Loaded } from '../shell/use-loaded.ts';

export interface Page<Row> {
  rows: readonly Row[];
  next?: string | undefined;
}

export interface Pages<Row> extends Pick<Loaded<Page<Row>>, 'trouble' | 'isLoading' | 'again'> {
  rows: readonly Row[];
  /** Missing on the last page. */
  more?: () => void;
}

interface Begun<Row> {
  key: string;
  rows: readonly Row[];
  cursor: string;
}

/** A list that is read a page at a time, each put below the earlier ones; another `key` begins anew. */
export const usePages = <Row>(
  key: string,
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Row>>,
): Pages<Row> => {
  const [begun, setBegun] = useState<Begun<Row>>();
  const { rows: earlier, cursor } = begun?.key === key ? begun : { rows: [], cursor: undefined };
  const { shown, before: _, ...rest } = useLoaded(`${key} ${cursor ?? ''}`, (signal) => read(cursor, signal));
  const rows = [...earlier, ...(shown?.rows ?? [])];
  const next = shown?.next;
  return { ...rest, rows, ...(next !== undefined && { more: () => setBegun({ key, rows, cursor: next }) }) };
};
