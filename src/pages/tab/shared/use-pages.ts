import { useCallback, useState } from 'react';

import { useReading, type Reading } from './use-reading.ts';

export interface Page<Row> {
  rows: readonly Row[];
  next?: string | undefined;
}

export interface Pages<Row> extends Reading<Page<Row>> {
  rows: readonly Row[];
  /** Missing on the last page. */
  more?: () => void;
}

interface Begun<Row> {
  read: unknown;
  rows: readonly Row[];
  cursor: string;
}

/** A list that is read a page at a time, each put below the earlier ones; another `read` begins anew. */
export const usePages = <Row>(
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Row>>,
): Pages<Row> => {
  const [begun, setBegun] = useState<Begun<Row>>();
  const current = begun?.read === read ? begun : undefined;
  const cursor = current?.cursor;
  const reading = useReading(useCallback((signal: AbortSignal) => read(cursor, signal), [read, cursor]));
  const { value, isLoading } = reading;
  const earlier = current?.rows ?? [];
  const rows = isLoading ? earlier : [...earlier, ...(value?.rows ?? [])];
  const next = isLoading ? undefined : value?.next;
  return { ...reading, rows, ...(next !== undefined && { more: () => setBegun({ read, rows, cursor: next }) }) };
};
