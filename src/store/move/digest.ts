import { createHash } from 'node:crypto';

import { keepable } from '../keepable.ts';
import type { Row } from './pages.ts';

/** What a table holds: how many rows, and a checksum (SHA-256, hexadecimal) of every value in the order of the key. */
export interface Digest {
  rows: number;
  checksum: string;
}

/** Takes the rows as they come. The same values give the same checksum on every engine, whatever the order of columns. */
export const createDigest = () => {
  const hash = createHash('sha256');
  let rows = 0;
  let columns: string[] | undefined;
  return {
    add: (row: Row): void => {
      columns ??= Object.keys(row).sort();
      // As JSON, because there a number, its digits as text and nothing at all stay three things.
      hash.update(`${JSON.stringify(columns.map((column) => [column, keepable(row[column])]))}\n`);
      rows += 1;
    },
    end: (): Digest => ({ rows, checksum: hash.digest('hex') }),
  };
};
